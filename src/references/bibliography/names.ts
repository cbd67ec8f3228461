import type {CslName} from '../item.ts'

/** Words that end the name of an organisation and no family name. */
const ORGANISATION =
  /^(?:organi[sz]ations?|associations?|societ(?:y|ies)|institutes?|universit(?:y|ies)|council|committee|commission|agency|foundation|federation|ministry|department|collaboration|consortium|network|group|team|cent(?:er|re)s?|programme|initiative|inc\.?|ltd\.?|gmbh)$/iu

/** Says whether a name that was written like a person's is an organisation's. */
export function isOrganisation(words: readonly string[]): boolean {
  return words.length > 1 && ORGANISATION.test(words.at(-1) ?? '')
}

/** Gives a name without its empty parts. */
export function nameOf(
  parts: Readonly<Record<keyof CslName, string>> | Partial<Record<keyof CslName, string>>,
): CslName {
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text))
}

/** Reads "Family, Given, Suffix"; a name without a comma is an organisation's or stands alone. */
export function readInvertedName(text: string): CslName | undefined {
  const [family = '', given = '', suffix = '', ...rest] = text.split(',').map((part) => part.trim())
  if (!family && !given) return undefined
  if (rest.length || (!given && !suffix)) return {literal: text.replace(/,\s*$/u, '').trim()}
  const particle = particleOf(family)
  return nameOf({
    'non-dropping-particle': particle,
    family: particle ? family.slice(particle.length).trim() : family,
    given,
    suffix,
  })
}

/** Gives the words in small letters that a family name begins with: "van der" of "van der Roe". */
function particleOf(family: string): string {
  const words = family.split(' ')
  let count = 0
  while (count < words.length - 1 && /^\p{Ll}/u.test(words[count] ?? '')) count++
  return words.slice(0, count).join(' ')
}

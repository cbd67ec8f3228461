import type {Name} from '../graph.ts'
import type {Token, TokenKind} from '../tokens.ts'

const PARTICLES = new Set(
  'van von vom der den de del della di da do dos das du la le ter ten zu zur af av bin ibn al el d st'.split(
    ' ',
  ),
)

/** Words of organisations, which look like a given and a family name. */
const ORGANISATION =
  /^(?:institut\p{L}*|organi[sz]ation|association|societ\p{L}+|cent(?:er|re)s?|department|ministry|university|council|committee|commission|agency|service|foundation|federation|college|academy|bureau|office|group|collaboration|consortium|network|press|prevention|health|bank|administration|authority|board|trust|union|alliance|programme|program|national|american|world|royal|gesellschaft|verband|bundes\p{L}+|fondation|ministerio|ministère)$/u

export function is(token: Token | undefined, ...kinds: TokenKind[]): boolean {
  return token !== undefined && kinds.includes(token.kind)
}

export function isParticle(token: Token | undefined): boolean {
  return token?.kind === 'word' && PARTICLES.has(token.folded)
}

/** A name written out: a capital and at least one more letter. */
export function isNameWord(token: Token | undefined): token is Token {
  return token?.kind === 'word' && token.capital && token.text.length > 1
}

export const isShortCapitals = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}{1,3}(?:-\p{Lu})?$/u.test(token.text)

/** In a list that writes initials last, four capitals are initials; alone they may be a name, as in "Wei ZHAO". */
export const isInitials = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}{1,4}(?:-\p{Lu})?$/u.test(token.text)

export const isOthers = (token: Token | undefined): boolean =>
  is(token, 'others') || (token?.kind === 'word' && token.text === 'others')

/** Gives where the next name begins; nothing when no comma, "and" or "et al." follows. */
export function afterSeparator(tokens: readonly Token[], at: number): number | undefined {
  let next = at
  const before = next
  if (is(tokens[next], 'comma', 'semicolon') || tokens[next]?.text === '、') next++
  while (tokens[next]?.text === '…' || (tokens[next]?.kind === 'dot' && next > before)) next++
  if (is(tokens[next], 'and')) next++
  if (isOthers(tokens[next])) return next
  return next > before ? next : undefined
}

/** Gives the end of a family name such as "Roe", "van der Graaf" or "de Andrade Carvalho". */
export function familyEnd(
  tokens: readonly Token[],
  at: number,
  ends = isShortCapitals,
): number | undefined {
  let end = nameWordAfterParticles(tokens, at)
  if (end === undefined) return undefined
  for (let words = 1; words < 3; words++) {
    const next = nameWordAfterParticles(tokens, end)
    const suffix = /^[JS]r$/u.test(tokens[end]?.text ?? '')
    if (next === undefined || suffix || ends(tokens[next - 1])) break
    end = next
  }
  return end
}

export function nameWordAfterParticles(tokens: readonly Token[], at: number): number | undefined {
  let end = at
  while (end < at + 4 && isParticle(tokens[end]) && !tokens[end]?.capital) end++
  if (/^Ste?$/u.test(tokens[end]?.text ?? '') && is(tokens[end + 1], 'dot')) end += 2
  return isNameWord(tokens[end]) ? end + 1 : undefined
}

/** Gives the end of "A. B.", "A.-B." or "AB". */
export function initialsEnd(
  tokens: readonly Token[],
  at: number,
  dotted: boolean,
): number | undefined {
  let end = at
  let dots = 0
  for (let count = 0; count < 6 && isShortCapitals(tokens[end]); count++) {
    end++
    if (is(tokens[end], 'dot')) {
      end++
      dots++
    } else if (dotted) break
    if (tokens[end]?.text === '-' && isShortCapitals(tokens[end + 1])) end++
  }
  return end > at && (dots > 0 || !dotted) ? end : undefined
}

/** Gives the end of given names written out: "Ann", "Ann B.", "Ann Bee". */
export function givenEnd(tokens: readonly Token[], at: number): number | undefined {
  if (!isNameWord(tokens[at])) return undefined
  let end = at + 1
  for (let count = 0; count < 3; count++) {
    const token = tokens[end]
    if (token?.kind !== 'word' || !token.capital) break
    end++
    if (token.text.length > 1 || !is(tokens[end], 'dot')) continue
    end++
    // Behind "Thomas S." only another letter is a name; a word begins the title.
    if ((tokens[end]?.text.length ?? 0) > 1) break
  }
  return end
}

export function suffixEnd(tokens: readonly Token[], at: number): number {
  const start = is(tokens[at], 'comma') ? at + 1 : at
  const text = tokens[start]?.text ?? ''
  if (/^I{2,3}$/u.test(text)) return start + 1
  if (!/^[JS]r$/u.test(text)) return at
  return is(tokens[start + 1], 'dot') ? start + 2 : start + 1
}

/** Gives the end of "A. de" in "Saint-Exupéry, A. de." */
export function particlesEnd(tokens: readonly Token[], at: number): number {
  let end = at
  while (end < at + 3 && isParticle(tokens[end]) && !tokens[end]?.capital) end++
  return !tokens[end] || is(tokens[end], 'comma', 'dot', 'and', 'open', 'semicolon') ? end : at
}

function textBetween(tokens: readonly Token[], at: number, end: number): string {
  let made = ''
  let last = tokens[at]?.start ?? 0
  for (const token of tokens.slice(at, end)) {
    made += (token.start > last ? ' ' : '') + token.text
    last = token.end
  }
  return made
}

export function person(
  tokens: readonly Token[],
  family: readonly [number, number],
  given: readonly [number, number],
  suffix: readonly [number, number] = [0, 0],
): Name {
  const name = {family: textBetween(tokens, ...family), given: textBetween(tokens, ...given)}
  const behind = textBetween(tokens, ...suffix).replace(/^,\s?/u, '')
  return behind ? {...name, suffix: behind} : name
}

export const hasOrganisation = (tokens: readonly Token[], at: number, end: number): boolean =>
  tokens.slice(at, end).some(isOrganisationWord)

export function isOrganisationWord(token: Token): boolean {
  return ORGANISATION.test(token.folded)
}

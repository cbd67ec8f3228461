import {fold} from '../fold.ts'
import {type Token, tokenize} from '../tokens.ts'

const LONGEST = 10
const MOST_WORDS = 16

/** Gives the initials of the capitalised words of a name: "who" for the World Health Organization. */
export function initialsOf(name: string): string {
  return fold([...name.matchAll(/(?<!\p{L})\p{Lu}/gu)].join(''))
}

/** Says whether a word may be short for a name: two to ten letters and digits, two of them capitals. */
export function isShort(text: string): boolean {
  return text.length <= LONGEST && /^\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*$/u.test(text)
}

/** A name in the words that an acronym is read against. */
export interface Spelled {
  readonly words: readonly string[]
  readonly initials: string
}

export function spell(name: string): Spelled {
  const words = tokenize(name.slice(0, 300))
    .filter((token: Token) => token.kind === 'word' || token.kind === 'and')
    .slice(0, MOST_WORDS)
    .map((token) => fold(token.text))
  return {words, initials: initialsOf(name)}
}

/**
 * Says whether the letters of an acronym stand, in this order, at the beginning of words of a name or right after
 * one another: NICE, RCPsych and BfArM do. Of a name that begins with a country, the rest may do (EPA).
 */
export function standsFor(acronym: string, {words, initials}: Spelled): boolean {
  if (acronym.length > 2 && initials.endsWith(acronym)) return true
  if (words[0]?.[0] !== acronym[0]) return false
  // Each state is a word and how many of its letters are used; the first letter must open the first word.
  let states = new Set([position(0, 1)])
  for (const letter of acronym.slice(1)) {
    const next = new Set<number>()
    for (const state of states) for (const reached of after(state, letter, words)) next.add(reached)
    if (!next.size) return false
    states = next
  }
  return true
}

const WIDE = 64

function position(word: number, used: number): number {
  return word * WIDE + used
}

function* after(state: number, letter: string, words: readonly string[]): Generator<number> {
  const word = Math.floor(state / WIDE)
  const used = state % WIDE
  if (used < WIDE - 1 && words[word]?.[used] === letter) yield position(word, used + 1)
  for (let later = word + 1; later < words.length; later++)
    if (words[later]?.[0] === letter) yield position(later, 1)
}

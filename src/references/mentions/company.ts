import type {Token} from '../tokens.ts'
import {is, nameWordAfterParticles} from '../typed/authors.ts'
import {afterOthers} from './colleagues.ts'
import {isTitle} from './cues.ts'

/** What stands between the first name of a mention and its year. */
export interface Company {
  /** Folded names of further authors. */
  readonly names: readonly string[]
  /** True for "et al.", "and colleagues" and the like. */
  readonly others: boolean
  readonly possessive: boolean
  /** Index of the first token after it. */
  readonly end: number
}

const MOST_NAMES = 12
const SUFFIX = /^(?:Jr|Sr|I{2,3}|IV)$/u

/** Reads "[WHO]", "and Poe", ", Poe, & Doe", "et al." and a possessive after the first name. */
export function readCompany(tokens: readonly Token[], at: number, possessive: boolean): Company {
  const names: string[] = []
  let end = afterSuffix(tokens, afterAcronym(tokens, at))
  let owned = possessive
  while (names.length < MOST_NAMES) {
    const others = afterOthers(tokens, end)
    if (others !== undefined)
      return {names, others: true, ...afterApostrophe(tokens, others, owned)}
    const next = coauthorEnd(tokens, end)
    if (next === undefined) break
    const name = nameOf(tokens, end, next)
    owned = name.endsWith("'s")
    names.push(owned ? name.slice(0, -2) : name)
    end = afterSuffix(tokens, next)
  }
  return {names, others: false, ...afterApostrophe(tokens, end, owned)}
}

export function isAcronym(token: Token | undefined): boolean {
  return (
    /^\p{Lu}[\p{L}\p{N}-]{1,9}$/u.test(token?.text ?? '') &&
    /\p{Lu}.*\p{Lu}/u.test(token?.text ?? '')
  )
}

function afterAcronym(tokens: readonly Token[], at: number): number {
  const named = is(tokens[at], 'open') && isAcronym(tokens[at + 1])
  return named && is(tokens[at + 2], 'close') ? at + 3 : at
}

/** "Strunk, Jr., & White" and "Roe, B. (2019)": what follows the name belongs to it. */
function afterSuffix(tokens: readonly Token[], at: number): number {
  const start = is(tokens[at], 'comma') ? at + 1 : at
  if (SUFFIX.test(tokens[start]?.text ?? '')) return afterDot(tokens, start + 1)
  const end = start > at ? afterInitials(tokens, start) : start
  return end > start && is(tokens[end], 'open', 'comma', 'and', 'year') ? end : at
}

function afterDot(tokens: readonly Token[], at: number): number {
  return is(tokens[at], 'dot') ? at + 1 : at
}

function afterApostrophe(
  tokens: readonly Token[],
  at: number,
  possessive: boolean,
): {possessive: boolean; end: number} {
  const owned = is(tokens[at], 'apostrophe') && tokens[at]?.start === tokens[at - 1]?.end
  if (owned) return {possessive: true, end: tokens[at + 1]?.text === 's' ? at + 2 : at + 1}
  return {possessive: possessive || /['’]s$/u.test(tokens[at - 1]?.text ?? ''), end: at}
}

/** A comma alone leads to an author only when the list goes on after that. */
function coauthorEnd(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.text === '/') return fullNameEnd(tokens, at + 1)
  if (is(tokens[at], 'semicolon')) return shoutedEnd(tokens, at)
  let start = is(tokens[at], 'comma') ? at + 1 : at
  const last = is(tokens[start], 'and')
  if (last) start++
  if (start === at || isTitle(tokens[start])) return undefined
  const end = fullNameEnd(tokens, start)
  if (end === undefined || last || is(tokens[end], 'and', 'others')) return end
  return is(tokens[end], 'comma') && !is(tokens[end + 1], 'year') ? end : undefined
}

/** Brazilian style: "(ROE; POE, 2019)" names two authors of one work. */
function shoutedEnd(tokens: readonly Token[], at: number): number | undefined {
  const shouted = (token: Token | undefined) => /^\p{Lu}{3,}(?:-\p{Lu}+)*$/u.test(token?.text ?? '')
  if (!shouted(tokens[at - 1]) || !shouted(tokens[at + 1])) return undefined
  return fullNameEnd(tokens, at + 1)
}

/** Gives the first token after initials such as "J. A."; they stand before a name. */
export function afterInitials(tokens: readonly Token[], at: number): number {
  let end = at
  for (let count = 0; count < 4 && /^\p{Lu}$/u.test(tokens[end]?.text ?? ''); count++) {
    if (!is(tokens[end + 1], 'dot')) break
    end += tokens[end + 2]?.text === '-' ? 3 : 2
  }
  return end
}

/** Gives the end of a name of one to three words, such as "van der Graaf"; initials may lead it. */
export function fullNameEnd(tokens: readonly Token[], at: number): number | undefined {
  let end = nameWordAfterParticles(tokens, afterInitials(tokens, at))
  for (let words = 1; end !== undefined && words < 3; words++) {
    const next = nameWordAfterParticles(tokens, end)
    if (next === undefined) break
    end = next
  }
  return end
}

function nameOf(tokens: readonly Token[], from: number, end: number): string {
  const words: string[] = []
  for (let at = from; at < end; at++) {
    const token = tokens[at]
    if (token?.kind === 'word' && token.text.length > 1) words.push(token.folded)
  }
  return words.join(' ')
}

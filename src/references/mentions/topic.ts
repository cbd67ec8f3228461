import type {Lookup} from './lookup.ts'
import type {Token} from '../tokens.ts'
import {is} from '../typed/authors.ts'

/** Words in small letters between a possessive and its year; a title may have more words with capitals. */
const MOST_SMALL = 5
const MOST = 12
const MOST_QUOTED = 24
const OPENS = /^["“‘«„]$/u
const CLOSES = /^["”“’»]$/u

/**
 * Gives the bracket after "dual control model" or "“The Tragedy of the Commons”"; nothing when it does not begin with
 * a year, or when another author of the list stands nearer to it.
 */
export function afterTopic(
  tokens: readonly Token[],
  at: number,
  lookup: Lookup,
): number | undefined {
  let small = 0
  for (let next = at; next <= at + MOST; next++) {
    const token = tokens[next]
    if (is(token, 'open')) return next > at ? withYear(tokens, next) : undefined
    if (OPENS.test(token?.text ?? '')) return afterQuoted(tokens, next)
    if (!token?.capital) small++
    const stands = small <= MOST_SMALL && mayStand(token, tokens[next + 1])
    if (!stands || isAuthor(tokens, next, lookup)) return undefined
  }
  return undefined
}

function withYear(tokens: readonly Token[], open: number): number | undefined {
  return is(tokens[open + 1], 'year') ? open : undefined
}

function isAuthor(tokens: readonly Token[], at: number, lookup: Lookup): boolean {
  const found = tokens[at]?.capital ? lookup.match(tokens, at) : undefined
  return found !== undefined && !found.guessed
}

/** A comma may stand before a quoted title only. */
function mayStand(token: Token | undefined, next: Token | undefined): boolean {
  if (is(token, 'comma')) return OPENS.test(next?.text ?? '')
  return is(token, 'word', 'and') || token?.text === ':'
}

function afterQuoted(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from + 1; at < from + MOST_QUOTED; at++) {
    const token = tokens[at]
    if (!token) return undefined
    if (CLOSES.test(token.text) && is(tokens[at + 1], 'open')) return withYear(tokens, at + 1)
  }
  return undefined
}

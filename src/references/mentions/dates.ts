import {is} from '../typed/authors.ts'
import type {Token} from '../tokens.ts'

/** A year of a mention, in characters of its line. */
export interface StatedYear {
  readonly year: string
  readonly start: number
  readonly end: number
}

export interface StatedYears {
  readonly years: readonly StatedYear[]
  /** Index of the first token after the years. */
  readonly end: number
}

const MOST_YEARS = 20

/** Reads "2012", "1999, 2012", "2012a and 2012b", "2012a; 2012b" and "2012a,b". */
export function readYears(tokens: readonly Token[], at: number): StatedYears {
  const years: StatedYear[] = []
  let next = at
  while (years.length < MOST_YEARS) {
    const token = tokens[next]
    const year = token && yearOf(token, years.at(-1)?.year ?? '')
    if (!token || !year) break
    years.push({year, start: token.start, end: token.end})
    const goesOn = is(tokens[next + 1], 'comma', 'and') || isYearAfterSemicolon(tokens, next + 1)
    if (!goesOn) return {years, end: next + 1}
    next += 2
  }
  return {years, end: next - 1}
}

function isYearAfterSemicolon(tokens: readonly Token[], at: number): boolean {
  return is(tokens[at], 'semicolon') && is(tokens[at + 1], 'year')
}

/** A lone letter stands for the year before it with that letter. */
function yearOf(token: Token, before: string): string {
  if (token.kind === 'year') return token.folded
  const letter = /^[b-z]$/u.test(token.text)
  return letter && /^\d{4}[a-z]$/u.test(before) ? before.slice(0, 4) + token.text : ''
}

const LABEL =
  /^(?:pp?|ch|chap|chapters?|paras?|sec|sections?|fig|figs|figures?|tables?|vol|s|kap|kapitel|abb|cap|bl|blz|art|notes?|n|§)$/u
const LONGEST = 16

/** Gives the end of a locator such as ", pp. 3–4" or ": 12"; nothing when something else stands there. */
export function locatorEnd(tokens: readonly Token[], at: number): number | undefined {
  const lead = tokens[at]
  const first = tokens[at + 1]
  if (!lead || !first || !(is(lead, 'comma') || lead.text === ':')) return undefined
  if (!is(first, 'number') && !LABEL.test(first.folded)) return undefined
  for (let end = at + 1; end < at + LONGEST; end++) {
    const token = tokens[end]
    if (!token) return undefined
    if (is(token, 'close', 'semicolon')) return end
    if (!maySay(token, tokens[end - 1])) return undefined
  }
  return undefined
}

/** Page 1999 is no year, but "Roe, 1999" is another mention. */
function maySay(token: Token, before: Token | undefined): boolean {
  if (is(token, 'open', 'others') || (is(token, 'year') && is(before, 'comma', 'word')))
    return false
  return /^[\p{L}\p{M}\p{N}.,&§'’–—-]+$/u.test(token.text)
}

/** True when a dash makes a span of years of what looks like one year. */
export function isSpan(tokens: readonly Token[], after: number): boolean {
  return /^[-–—]$/u.test(tokens[after]?.text ?? '') && is(tokens[after + 1], 'number', 'year')
}

import {is} from '../typed/authors.ts'
import type {Token} from '../tokens.ts'
import {afterLeads} from './leads.ts'

/** A year of a mention, in characters of its line. */
export interface StatedYear {
  readonly year: string
  /** Years that a range of letters passes over: 2012b for the c of "2012a–c". */
  readonly through: readonly string[]
  readonly start: number
  readonly end: number
}

export interface StatedYears {
  readonly years: readonly StatedYear[]
  /** Index of the first token after the years. */
  readonly end: number
}

const MOST_YEARS = 20
const DASH = /^[-–—]$/u

/** Reads "2012", "1999, 2012", "2012a and 2012b", "2006; see also 2012", "2012a,b" and "1953 [1905]". */
export function readYears(tokens: readonly Token[], at: number): StatedYears {
  const years: StatedYear[] = []
  let end = at
  let next: number | undefined = at
  while (next !== undefined && years.length < MOST_YEARS) {
    const read = yearAt(tokens, next) ?? letterAt(tokens, next, years.at(-1)?.year ?? '')
    if (!read) break
    years.push(read.stated)
    end = read.end
    next = afterSeparator(tokens, end)
  }
  return {years, end}
}

interface Read {
  readonly stated: StatedYear
  readonly end: number
}

/** Says whether a year begins at a token; the year of a first edition may stand before it in brackets. */
export function isYear(tokens: readonly Token[], at: number): boolean {
  return is(tokens[at], 'year') || (isEdition(tokens, at) && is(tokens[at + 3], 'year'))
}

const isEdition = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '[' && is(tokens[at + 1], 'year') && tokens[at + 2]?.text === ']'

/** "1953 [1905]" and "[1905] 1953" are one year, that of a first and of a later edition. */
function yearAt(tokens: readonly Token[], at: number): Read | undefined {
  const before = isEdition(tokens, at)
  const year = tokens[before ? at + 3 : at]
  if (year?.kind !== 'year') return undefined
  const after = !before && isEdition(tokens, at + 1)
  const edition = before || after ? tokens[before ? at + 1 : at + 2] : undefined
  const end = at + (edition ? 4 : 1)
  const said = edition ? `${year.folded}/${edition.folded}` : year.folded
  return {
    stated: {
      year: said,
      through: [],
      start: tokens[at]?.start ?? year.start,
      end: tokens[end - 1]?.end ?? year.end,
    },
    end,
  }
}

/** A lone letter stands for the year before it with that letter; the p of "p. 4" does not. */
function letterAt(tokens: readonly Token[], at: number, before: string): Read | undefined {
  const token = tokens[at]
  if (!token || !/^[b-z]$/u.test(token.text) || !/^\d{4}[a-z]$/u.test(before)) return undefined
  if (!is(tokens[at + 1], 'close', 'comma', 'semicolon', 'and') && !isDash(tokens[at + 1]))
    return undefined
  const year = before.slice(0, 4)
  const through = isDash(tokens[at - 1]) ? lettersBetween(before.slice(4), token.text) : []
  return {
    stated: {
      year: year + token.text,
      through: through.map((letter) => year + letter),
      start: token.start,
      end: token.end,
    },
    end: at + 1,
  }
}

const isDash = (token: Token | undefined): boolean => DASH.test(token?.text ?? '')

function lettersBetween(from: string, to: string): string[] {
  const letters: string[] = []
  for (let code = from.charCodeAt(0) + 1; code < to.charCodeAt(0); code++)
    letters.push(String.fromCharCode(code))
  return letters
}

/** Gives where the next year would begin; a dash leads to a letter only. */
function afterSeparator(tokens: readonly Token[], at: number): number | undefined {
  const sign = tokens[at]
  if (isDash(sign)) return is(tokens[at + 1], 'word') ? at + 1 : undefined
  if (!is(sign, 'comma', 'semicolon', 'and')) return undefined
  const next = is(sign, 'comma') && is(tokens[at + 1], 'and') ? at + 2 : at + 1
  const led = afterLeads(tokens, next)
  if (isYear(tokens, led)) return led
  return is(sign, 'semicolon') ? undefined : next
}

/** True when a dash makes a span of years of what looks like one year. */
export function isSpan(tokens: readonly Token[], after: number): boolean {
  return isDash(tokens[after]) && is(tokens[after + 1], 'number', 'year')
}

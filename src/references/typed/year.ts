import {is} from './authors.ts'
import type {Token} from '../tokens.ts'

/** The year of an entry and the index of its token; year is '' and at is -1 when there is none. */
export interface Year {
  readonly year: string
  readonly at: number
}

const DASH = /^[-–—/]$/u
/** A year in brackets this far in is the entry's year wherever it stands. */
const NEAR = 160

/** Finds the year of an entry: after its authors, in brackets, before a volume, or the last one. */
export function readYear(tokens: readonly Token[], authorsEnd: number): Year {
  const at =
    afterAuthors(tokens, authorsEnd) ??
    inBrackets(tokens) ??
    beforeVolume(tokens) ??
    afterPublished(tokens) ??
    lastOf(tokens) ??
    rangeOf(tokens)
  return at === undefined ? {year: '', at: -1} : {year: tokens[at]?.folded ?? '', at}
}

/** Finds "Roe, A. 1969," and "Roe, A. (Ed.). (2014)"; nothing when there are no authors. */
function afterAuthors(tokens: readonly Token[], authorsEnd: number): number | undefined {
  if (!authorsEnd) return undefined
  let at = authorsEnd
  if (is(tokens[at], 'open') && /^(?:eds?|hg|hrsg|éds?|trans)$/iu.test(tokens[at + 1]?.text ?? ''))
    while (at < tokens.length && !is(tokens[at], 'close')) at++
  while (is(tokens[at], 'dot', 'comma', 'open', 'close')) at++
  return is(tokens[at], 'year') ? at : undefined
}

function inBrackets(tokens: readonly Token[]): number | undefined {
  for (const [open, token] of tokens.entries()) {
    if (token.kind !== 'open') continue
    const found = yearInside(tokens, open)
    if (found !== undefined) return found
  }
  return undefined
}

/** Gives a year among the first words of a bracket that ends a name or a sentence; "(1998-2004)" is none. */
function yearInside(tokens: readonly Token[], open: number): number | undefined {
  let close = open + 1
  while (close < tokens.length && !is(tokens[close], 'close', 'open')) close++
  if (!is(tokens[close], 'close')) return undefined
  const first = tokens
    .slice(open + 1, Math.min(close, open + 5))
    .findIndex(({kind}) => kind === 'year')
  const found = open + 1 + first
  if (first < 0 || DASH.test(tokens[found + 1]?.text ?? '')) return undefined
  const next = tokens[close + 1]
  const closes = !next || is(next, 'dot', 'comma') || next.text === ':'
  return closes || (tokens[open]?.start ?? 0) < NEAR ? found : undefined
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u

/** Finds the year of "J Neurosci. 2003 Oct 8;23(27)" and "Lancet 1998: 351". */
function beforeVolume(tokens: readonly Token[]): number | undefined {
  const at = tokens.findIndex(
    ({kind}, i) => kind === 'year' && (isBetweenNumbers(tokens, i) || isBeforeVolume(tokens, i)),
  )
  return at < 0 ? undefined : at
}

function isBeforeVolume(tokens: readonly Token[], i: number): boolean {
  if (!is(tokens[i - 1], 'dot', 'comma', 'semicolon')) return false
  let next = i + 1
  if (MONTH.test(tokens[next]?.folded ?? '')) next++
  if (next > i + 1 && is(tokens[next], 'number')) next++
  return is(tokens[next], 'semicolon') || tokens[next]?.text === ':'
}

/** "Nano Lett. 2010, 10, 1979" and "BMJ 2005, 330, 1347" name the volume and the page behind the year. */
function isBetweenNumbers(tokens: readonly Token[], i: number): boolean {
  const [comma, volume, after] = tokens.slice(i + 1, i + 4)
  const counted = is(comma, 'comma') && is(volume, 'number') && (volume?.text.length ?? 0) < 5
  return counted && is(after, 'comma', 'open') && is(tokens[i - 1], 'dot', 'word', 'comma')
}

function afterPublished(tokens: readonly Token[]): number | undefined {
  const start = tokens.findIndex((token) => token.text === 'Published')
  if (start < 0) return undefined
  const length = tokens.slice(start).findIndex((token) => is(token, 'year', 'dot'))
  return is(tokens[start + length], 'year') ? start + length : undefined
}

/** "12/03/2012" is a day. */
const isDay = (tokens: readonly Token[], i: number): boolean =>
  [1, 3].every((back) => tokens[i - back]?.text === '/' && tokens[i - back - 1]?.kind === 'number')

const COUNTED = /^(?:no|pp?|vol|s)$/u

/** Finds the last year that is no page, number or end of a range. */
function lastOf(tokens: readonly Token[]): number | undefined {
  const at = tokens.findLastIndex((token, i) => {
    if (token.kind !== 'year' || i === 0) return false
    const before = tokens[i - 1]
    const label = is(before, 'dot') ? tokens[i - 2] : before
    if (isDay(tokens, i)) return true
    return !(
      DASH.test(before?.text ?? '') ||
      DASH.test(tokens[i + 1]?.text ?? '') ||
      COUNTED.test(label?.folded ?? '')
    )
  })
  return at < 0 ? undefined : at
}

/** Finds the first year of a work in parts, as in "1991-95." */
function rangeOf(tokens: readonly Token[]): number | undefined {
  const at = tokens.findLastIndex((token, i) => {
    const [dash, last, after] = tokens.slice(i + 1, i + 4)
    const range = DASH.test(dash?.text ?? '') && is(last, 'number', 'year')
    const ends = !after || is(after, 'dot', 'close', 'comma')
    const label = is(tokens[i - 1], 'dot') ? tokens[i - 2] : tokens[i - 1]
    return token.kind === 'year' && i > 0 && range && ends && !COUNTED.test(label?.folded ?? '')
  })
  return at < 0 ? undefined : at
}

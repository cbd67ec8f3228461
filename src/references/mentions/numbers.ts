import type {Work} from '../graph.ts'
import type {Known} from '../known.ts'
import type {Token} from '../tokens.ts'
import {is} from '../typed/authors.ts'
import {isLead, isPlaceAhead} from './leads.ts'
import type {Mention} from './mention.ts'
import {isInterval, isRaisedTo} from './not-citations.ts'

/** Works by the number printed before them. */
export type Numbered = ReadonlyMap<number, Work>

/** Gives the numbers a text can cite: those of its own list, else those of the only numbered list there is. */
export function numberingFor(path: string, works: readonly Known[]): Numbered {
  const numbered = works.filter((one) => one.numbered)
  const own = numbered.filter(({work}) => work.path === path)
  const paths = new Set(numbered.map(({work}) => work.path))
  const found = new Map<number, Work>()
  for (const {work} of own.length || paths.size > 1 ? own : numbered)
    if (!found.has(work.number)) found.set(work.number, work)
  return found
}

const RAISE = '\u0002'
/** What opens numbers, and what closes them: brackets, `<sup>` and carets. */
const CLOSING: Readonly<Record<string, string>> = {'[': ']', [RAISE]: '\u0003', '^': '^'}
const DASH = /^[-–—‑⁻]$/u
const MOST_NUMBERS = 40

/** Finds [3], [1, 4–6], [1]–[3], ², "refs. 3, 4" and raised numbers in one line of text. */
export function numberMentions(tokens: readonly Token[], numbered: Numbered): Mention[] {
  if (!numbered.size) return []
  const mentions: Mention[] = []
  let rangeFrom = 0
  for (let at = 0; at < tokens.length; ) {
    const found = group(tokens, at, numbered, rangeFrom)
    rangeFrom = found?.opensRange ?? 0
    for (const one of found?.mentions ?? []) mentions.push(one)
    at = found?.end ?? at + 1
  }
  return mentions
}

interface Group {
  readonly mentions: readonly Mention[]
  readonly end: number
  /** The number that "[1]–" begins a range with; or 0. */
  readonly opensRange: number
}

/** How the numbers of a group are typed. */
interface Form {
  /** The sign after the last number; '' when the numbers end by themselves. */
  readonly closing: string
  readonly digits: RegExp
}

const PLAIN = /^[1-9]\d{0,2}$/u
const SUPERSCRIPT = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}$/u
const RAISED: Form = {closing: '', digits: SUPERSCRIPT}
const WRITTEN: Form = {closing: '', digits: PLAIN}

function group(
  tokens: readonly Token[],
  at: number,
  numbered: Numbered,
  rangeFrom: number,
): Group | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (isReference(token)) return readGroup(tokens, afterDot(tokens, at + 1), WRITTEN, numbered)
  const closing = CLOSING[token.text]
  const raised = SUPERSCRIPT.test(token.text)
  if (!(closing || raised) || !mayFollow(tokens[at - 1], token)) return undefined
  if (!closing) return readGroup(tokens, at, RAISED, numbered)
  const from = token.text === '[' ? afterLeadIn(tokens, at + 1) : at + 1
  const found = readGroup(tokens, from, {closing, digits: PLAIN}, numbered, rangeFrom)
  if (!found || (token.text === '[' && isInterval(tokens, at, found.numbers))) return undefined
  return found
}

/** "Ref. 12" and "refs 3–5" cite without brackets. */
function isReference(token: Token): boolean {
  return /^[Rr](?:efs?|eferences?)$/u.test(token.text)
}

const afterDot = (tokens: readonly Token[], at: number): number =>
  is(tokens[at], 'dot') ? at + 1 : at

const MOST_LEADS = 6

/** "[see 3]" and "[e.g., 3, 4]" cite; "[in 3 cases]" does not end after its number. */
function afterLeadIn(tokens: readonly Token[], at: number): number {
  let next = at
  while (next < at + MOST_LEADS && isLead(tokens[next])) {
    // "[p. 94]" is a page of a work named before.
    if (LABEL.test(tokens[next]?.folded ?? '')) return at
    next++
  }
  return next > at && !isPlaceAhead(tokens, next) ? next : at
}

/** A number stands after a word or a full stop; after "x", "10" or "km" it is something else. */
function mayFollow(before: Token | undefined, token: Token): boolean {
  if (!before || before.end < token.start) return token.text === '['
  if (is(before, 'word')) return !isRaisedTo(before)
  if (is(before, 'others', 'and')) return true
  return !is(before, 'number', 'year') && !/^[$€£%^=+*/\\⁻⁺]$/u.test(before.text)
}

type Numbers = Group & {readonly numbers: readonly number[]}

/** Reads numbers up to the closing sign; anything else there, and it is no citation. */
function readGroup(
  tokens: readonly Token[],
  from: number,
  form: Form,
  numbered: Numbered,
  before = 0,
): Numbers | undefined {
  const mentions: Mention[] = []
  const numbers: number[] = []
  let rangeFrom = before
  let next: Separator | undefined = {end: from, range: before > 0}
  while (next && numbers.length < MOST_NUMBERS) {
    const token = tokens[next.end]
    const number = numberOf(token, form.digits)
    if (!token || number <= rangeFrom) return undefined
    mentions.push(mention(token, number, rangeFrom, numbered))
    numbers.push(number)
    const end = endOf(tokens, next.end + 1, form)
    if (end !== undefined) {
      const opens = opensRange(tokens, end, form)
      return {mentions, numbers, end: opens ? end + 1 : end, opensRange: opens ? number : 0}
    }
    next = separator(tokens, next.end + 1, rangeFrom === 0)
    rangeFrom = next?.range ? number : 0
  }
  return undefined
}

function endOf(tokens: readonly Token[], at: number, {closing, digits}: Form): number | undefined {
  return closing ? closeAfter(tokens, at, closing) : endOfOpen(tokens, at, digits)
}

interface Separator {
  /** Index of the first token after it. */
  readonly end: number
  readonly range: boolean
}

/** Reads a comma, "and", both, or the dash of a range; a range does not go on with a second dash. */
function separator(tokens: readonly Token[], at: number, mayRange: boolean): Separator | undefined {
  const sign = tokens[at]
  if (DASH.test(sign?.text ?? '')) return mayRange ? {end: at + 1, range: true} : undefined
  if (!is(sign, 'comma', 'semicolon', 'and')) return undefined
  const both = is(sign, 'comma') && is(tokens[at + 1], 'and')
  return {end: both ? at + 2 : at + 1, range: false}
}

function numberOf(token: Token | undefined, digits: RegExp): number {
  return token && digits.test(token.text) ? Number(token.text.normalize('NFKC')) : 0
}

/** "[1]–[3]" is a range of two brackets. */
function opensRange(tokens: readonly Token[], at: number, {closing}: Form): boolean {
  return closing === ']' && DASH.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === '['
}

function mention(token: Token, number: number, rangeFrom: number, numbered: Numbered): Mention {
  const work = numbered.get(number)
  return {
    start: token.start,
    end: token.end,
    works: work ? [work] : [],
    through: rangeFrom ? between(rangeFrom, number, numbered) : [],
    method: 'number',
  }
}

/** The closing sign may stand after ", p. 12". */
function closeAfter(tokens: readonly Token[], at: number, closing: string): number | undefined {
  if (tokens[at]?.text === closing) return at + 1
  const labelled = is(tokens[at], 'comma') && LABEL.test(tokens[at + 1]?.folded ?? '')
  if (!labelled && tokens[at]?.text !== ':') return undefined
  for (let end = at + (labelled ? 2 : 1); end < at + 8; end++) {
    if (tokens[end]?.text === closing) return end + 1
    const next = tokens[end]
    // "36, p. 2f" goes on to the next page.
    if (!is(next, 'dot', 'number', 'sign') && !/^ff?$/u.test(next?.text ?? '')) return undefined
  }
  return undefined
}

const LABEL = /^(?:pp?|s|ch|chap|chapter|fig|figure|table|sec|section|kap|§)$/u

/** Numbers without a closing sign go on after a dash, a comma or "and" that leads to another one. */
function endOfOpen(tokens: readonly Token[], at: number, digits: RegExp): number | undefined {
  const next = separator(tokens, at, true)
  if (!next || !numberOf(tokens[next.end], digits)) return at
  const touching =
    tokens[at]?.start === tokens[at - 1]?.end && tokens[at]?.end === tokens[at + 1]?.start
  return digits === SUPERSCRIPT && !touching ? at : undefined
}

function between(from: number, to: number, numbered: Numbered): Work[] {
  const works: Work[] = []
  for (let n = from + 1; n < to; n++) {
    const work = numbered.get(n)
    if (work) works.push(work)
  }
  return works
}

import {is} from '../typed/authors.ts'
import type {Work} from '../graph.ts'
import type {Mention} from './mention.ts'
import type {Token} from '../tokens.ts'
import type {Known} from '../known.ts'

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

/** Finds [3], [1, 4–6], ² and raised numbers in one line of text. */
export function numberMentions(tokens: readonly Token[], numbered: Numbered): Mention[] {
  if (!numbered.size) return []
  const mentions: Mention[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = group(tokens, at, numbered)
    mentions.push(...(found?.mentions ?? []))
    at = found?.end ?? at + 1
  }
  return mentions
}

interface Group {
  readonly mentions: readonly Mention[]
  readonly end: number
}

function group(tokens: readonly Token[], at: number, numbered: Numbered): Group | undefined {
  const token = tokens[at]
  if (!token || !mayFollow(tokens[at - 1], token)) return undefined
  const closing = CLOSING[token.text]
  if (closing) return numbersIn(tokens, at + 1, {closing, digits: PLAIN}, numbered)
  return SUPERSCRIPT.test(token.text)
    ? numbersIn(tokens, at, {closing: '', digits: SUPERSCRIPT}, numbered)
    : undefined
}

const UNIT =
  /^(?:mm|cm|km|feet|foot|ft|inch|inches|metres?|meters?|miles?|mile|yards?|qm|mètres?|metros?)$/u

/** A number stands after a word or a full stop; after "x", "10" or "km" it is something else. */
function mayFollow(before: Token | undefined, token: Token): boolean {
  if (!before || before.end < token.start) return token.text === '['
  if (is(before, 'word')) return before.text.length > 2 && !UNIT.test(before.folded)
  if (is(before, 'others')) return true
  return !is(before, 'number', 'year') && !/^[$€£%^=+*/\\]$/u.test(before.text)
}

const PLAIN = /^\d{1,3}$/u
const SUPERSCRIPT = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}$/u

interface Form {
  /** The sign after the last number; '' when the numbers end by themselves. */
  readonly closing: string
  readonly digits: RegExp
}

/** Reads numbers up to the closing sign; anything else there, and it is no citation. */
function numbersIn(
  tokens: readonly Token[],
  from: number,
  {closing, digits}: Form,
  numbered: Numbered,
): Group | undefined {
  const mentions: Mention[] = []
  let rangeFrom = 0
  for (let at = from; at < from + MOST_NUMBERS * 2; at += 2) {
    const token = tokens[at]
    const number = token && digits.test(token.text) ? numberOf(token) : 0
    if (!token || number <= rangeFrom) return undefined
    mentions.push(mention(token, number, rangeFrom, numbered))
    const end = closing ? closeAfter(tokens, at + 1, closing) : endOfRaised(tokens, at + 1)
    if (end !== undefined) return {mentions, end}
    const next = rangeAfter(tokens[at + 1], number)
    if (next === undefined || (next && rangeFrom)) return undefined
    rangeFrom = next
  }
  return undefined
}

/** Gives the number a range begins with after a dash, 0 after a comma, nothing after anything else. */
function rangeAfter(sign: Token | undefined, number: number): number | undefined {
  if (DASH.test(sign?.text ?? '')) return number
  return is(sign, 'comma', 'semicolon') ? 0 : undefined
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

function numberOf(token: Token): number {
  return Number(token.text.normalize('NFKC')) || 0
}

/** The closing sign may stand after ", p. 12". */
function closeAfter(tokens: readonly Token[], at: number, closing: string): number | undefined {
  if (tokens[at]?.text === closing) return at + 1
  if (!is(tokens[at], 'comma') || !/^(?:pp?|s|ch|chap)$/u.test(tokens[at + 1]?.folded ?? ''))
    return undefined
  for (let end = at + 2; end < at + 8; end++) {
    if (tokens[end]?.text === closing) return end + 1
    if (!is(tokens[end], 'dot', 'number', 'sign')) return undefined
  }
  return undefined
}

/** Raised digits go on after a dash or comma that touches the next ones. */
function endOfRaised(tokens: readonly Token[], at: number): number | undefined {
  const [sign, next] = [tokens[at], tokens[at + 1]]
  const joined = sign && next && sign.start === tokens[at - 1]?.end && next.start === sign.end
  const goesOn =
    joined && SUPERSCRIPT.test(next.text) && (is(sign, 'comma') || DASH.test(sign.text))
  return goesOn ? undefined : at
}

function between(from: number, to: number, numbered: Numbered): Work[] {
  const works: Work[] = []
  for (let n = from + 1; n < to; n++) {
    const work = numbered.get(n)
    if (work) works.push(work)
  }
  return works
}

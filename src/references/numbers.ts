import {is} from './authors.ts'
import type {Work} from './graph.ts'
import type {Mention} from './mention.ts'
import type {Token} from './tokens.ts'
import type {Known} from './known.ts'

/** Works by the number printed before them; the first list wins. */
export type Numbered = ReadonlyMap<number, Work>

export function byNumber(works: readonly Known[]): Numbered {
  const found = new Map<number, Work>()
  for (const {work, numbered} of works)
    if (numbered && !found.has(work.number)) found.set(work.number, work)
  return found
}

const RAISE = '\u0002'
const LOWER = '\u0003'
const DASH = /^[-–—‑]$/u
const MAX_NUMBERS = 40

/** Finds [3], [1, 4–6] and raised numbers in one line of text. */
export function numberMentions(tokens: readonly Token[], numbered: Numbered): Mention[] {
  if (!numbered.size) return []
  const mentions: Mention[] = []
  for (const [i, token] of tokens.entries()) {
    const opens = (token.kind === 'open' && token.text === '[') || token.text === RAISE
    if (opens) mentions.push(...group(tokens, i + 1, token.text === RAISE ? LOWER : ']', numbered))
  }
  return mentions
}

/** Reads numbers up to the closing sign; anything else there, and it is no citation. */
function group(
  tokens: readonly Token[],
  from: number,
  closing: string,
  numbered: Numbered,
): Mention[] {
  const mentions: Mention[] = []
  let range = 0
  for (let at = from; at < from + MAX_NUMBERS; at += 2) {
    const token = tokens[at]
    const next = tokens[at + 1]
    const number = numberOf(token)
    if (!token || !next || !number) return []
    const work = numbered.get(number)
    const through = range ? between(range, number, numbered) : []
    mentions.push({
      start: token.start,
      end: token.end,
      works: work ? [work] : [],
      through,
      method: 'number',
    })
    if (next.text === closing) return mentions
    const dash = DASH.test(next.text)
    if (!dash && !is(next, 'comma', 'semicolon')) return []
    range = dash ? number : 0
  }
  return []
}

/** A number of one to three digits; 0 for anything else. */
function numberOf(token: Token | undefined): number {
  return token && is(token, 'number') && token.text.length <= 3 ? Number(token.text) || 0 : 0
}

function between(from: number, to: number, numbered: Numbered): Work[] {
  const works: Work[] = []
  for (let n = from + 1; n < to && n - from < 100; n++) {
    const work = numbered.get(n)
    if (work) works.push(work)
  }
  return works
}

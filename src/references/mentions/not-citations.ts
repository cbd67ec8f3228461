import type {Token} from '../tokens.ts'
import {is} from '../typed/authors.ts'

/** Units and functions that raised digits belong to: km², chi². */
const RAISED_TO =
  /^(?:mm|cm|km|dm|feet|foot|ft|inch|inches|metres?|meters?|miles?|yards?|qm|mètres?|metros?|meter|chi|eta|phi|rho|sigma|omega|epsilon|sin|cos|tan|log|exp|sec)$/u

/** Says whether a word has digits of its own raised after it, and no citation. */
export function isRaisedTo(token: Token): boolean {
  // "MC¹⁷" is a word of capitals; "CO²" and "H²" are formulas.
  const short = token.text.length < 3 && !/^(?!CO|SO|NO|PO)\p{Lu}{2}$/u.test(token.text)
  return short || RAISED_TO.test(token.folded)
}

/** Stand right before an interval: "95 % CI [1, 5]". */
const LIMITS = /^(?:ci|iqr|cri|hdi|hpd|ki|ic|intervals?|intervall|intervalle|quartiles?|∈)$/u
/** Stand before an interval with "of", "from", "in" or "the": "range of [1, 5]". */
const SCALE =
  /^(?:ranges?|ranging|intervals?|domain|scale|scores?|values?|lies|uniform|bereich|rango)$/u

/**
 * Says whether two numbers in brackets are the ends of an interval: after "95 % CI", "range of" and the like, or after
 * a number that lies between them, as in "median 3 [2–4]".
 */
export function isInterval(
  tokens: readonly Token[],
  open: number,
  numbers: readonly number[],
): boolean {
  const [from, to] = numbers
  if (numbers.length !== 2 || from === undefined || to === undefined) return false
  const before = tokens[open - 1]
  if (is(before, 'number')) {
    const middle = Number(before?.text)
    return from <= middle && middle <= to
  }
  const sign = /^[:=,%]$/u.test(before?.text ?? '')
  if (LIMITS.test(tokens[sign ? open - 2 : open - 1]?.folded ?? '')) return true
  const [first, second] = [tokens[open - 2]?.folded ?? '', before?.folded ?? '']
  if (/^(?:of|from|in|on)$/u.test(second)) return SCALE.test(first)
  return first === 'the' && SCALE.test(second)
}

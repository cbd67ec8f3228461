import {is} from '../typed/authors.ts'
import type {Token} from '../tokens.ts'

const LABEL =
  /^(?:pp?|page|pages|pos|loc|ch|chs|chaps?|chapters?|paras?|paragraphs?|parts?|secs?|sections?|sect|figs?|figures?|tables?|tabs?|box|app|appendix|vols?|cols?|lines?|ll?|vv?|verses?|nos?|notes?|nn?|eq|eqs|equations?|ss?|seiten?|kap|kapitel|abb|tabelle|bd|rn|rz|teil|anm|absch?n?|cap|caps|capitulo|capitolo|bl|blz|hfst|art|§|§§)$/u
const ROMAN = /^[ivxlc]+$/u
const AFTER = /^(?:ff?|passim|n|[a-z])$/u
const LONGEST = 24

/** Gives the end of a locator such as ", pp. 3–4", ": 12" or "§ 5"; nothing when something else stands there. */
export function locatorEnd(tokens: readonly Token[], at: number): number | undefined {
  const lead = is(tokens[at], 'comma') || tokens[at]?.text === ':'
  let end = partEnd(tokens, lead ? at + 1 : at, lead)
  while (end !== undefined && end < at + LONGEST && is(tokens[end], 'comma', 'and')) {
    const next = partEnd(tokens, end + 1, true)
    if (next === undefined) break
    end = next
  }
  return end
}

/** Reads "pp. 3–4" or "12 ff."; numbers alone count only where nothing but a sign follows them. */
function partEnd(tokens: readonly Token[], at: number, bare: boolean): number | undefined {
  let end = at
  const labelled = LABEL.test(tokens[end]?.folded ?? '')
  if (labelled) end++
  if (labelled && is(tokens[end], 'dot')) end++
  const first = tokens[end]
  if (!first || !(labelled || bare) || !isValue(first, labelled)) return undefined
  for (end++; end < at + LONGEST; end++) if (!goesOn(tokens[end], tokens[end - 1])) break
  const closed = is(tokens[end], 'close', 'semicolon', 'comma', 'and')
  return labelled || closed ? end : undefined
}

/** Page 1999 is no year, but "Roe, 1999" is another mention. */
function isValue(token: Token, labelled: boolean): boolean {
  if (token.kind === 'number') return true
  return (
    labelled &&
    (token.kind === 'year' || ROMAN.test(token.folded) || /^\p{Lu}\d*$/u.test(token.text))
  )
}

function goesOn(token: Token | undefined, before: Token | undefined): boolean {
  if (!token) return false
  if (/^[-–—]$/u.test(token.text) || is(token, 'number', 'dot')) return true
  const afterDash = /^[-–—]$/u.test(before?.text ?? '')
  if (afterDash && (is(token, 'year') || ROMAN.test(token.folded))) return true
  return is(token, 'word') && is(before, 'number') && AFTER.test(token.text)
}

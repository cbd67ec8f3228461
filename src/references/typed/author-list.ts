import type {Name} from '../graph.ts'
import type {Token} from '../tokens.ts'
import {afterSeparator, familyEnd, initialsEnd, is, isOthers} from './authors.ts'
import {READERS, type Read, type Style} from './name-styles.ts'

/** The authors at the beginning of an entry. */
export interface Authors {
  readonly names: readonly Name[]
  /** True when the list ends with "et al.". */
  readonly others: boolean
  /** Index of the first token after the authors. */
  readonly end: number
}

const MOST_NAMES = 200

/** Reads the names of people at the beginning of an entry; none when it begins otherwise. */
export function readAuthors(tokens: readonly Token[]): Authors {
  const names: Name[] = []
  let style: Style | undefined
  let at = 0
  while (names.length < MOST_NAMES) {
    const styles = style ? stylesAfter(style, names, is(tokens[at - 1], 'and')) : FIRST
    const found = firstOf(styles, tokens, at, style === undefined)
    if (!found) break
    style ??= found.style
    names.push(found.read.name)
    at = found.read.end
    const next = afterSeparator(tokens, at) ?? withoutSeparator(tokens, at, style)
    if (next === undefined) break
    if (isOthers(tokens[next])) return {names, others: true, end: next + 1}
    at = next
  }
  return {names, others: false, end: at}
}

const FIRST: readonly Style[] = [
  'unspaced',
  'initials-last',
  'initials-first',
  'given-first',
  'inverted',
]
/** A list keeps its style, but only the first name of a Chicago list is inverted. */
const FOLLOWING: Readonly<Record<Style, readonly Style[]>> = {
  inverted: ['inverted', 'initials-first', 'given-first'],
  'initials-last': ['initials-last', 'given-first'],
  'initials-first': ['initials-first', 'given-first'],
  'given-first': ['given-first', 'initials-first'],
  unspaced: ['unspaced'],
}

/** "Bedford, H. Petticrew, M. (2010)" lacks a comma; initials on both sides show it. */
function withoutSeparator(tokens: readonly Token[], at: number, style: Style): number | undefined {
  if (style !== 'inverted' || !is(tokens[at - 1], 'dot')) return undefined
  const family = familyEnd(tokens, at)
  if (family === undefined || !is(tokens[family], 'comma')) return undefined
  return initialsEnd(tokens, family + 1, true) === undefined ? undefined : at
}

/** Names written out follow initials behind "and" only: "Hill, P. M., Logic Programming, Press" is one person. */
function stylesAfter(style: Style, [first]: readonly Name[], and: boolean): readonly Style[] {
  const spelled = first && 'given' in first && /\p{Ll}/u.test(first.given)
  if (and || spelled || style === 'initials-last') return FOLLOWING[style]
  return FOLLOWING[style].filter((one) => one !== 'given-first')
}

function firstOf(
  styles: readonly Style[],
  tokens: readonly Token[],
  at: number,
  first: boolean,
): {style: Style; read: Read} | undefined {
  for (const style of styles) {
    const read = READERS[style](tokens, at, first)
    if (read) return {style, read}
  }
  return undefined
}

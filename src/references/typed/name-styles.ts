import type {Name} from '../graph.ts'
import type {Token} from '../tokens.ts'
import {
  afterSeparator,
  familyEnd,
  givenEnd,
  hasOrganisation,
  initialsEnd,
  is,
  isInitials,
  isNameWord,
  isShortCapitals,
  nameWordAfterParticles,
  particlesEnd,
  person,
  suffixEnd,
} from './authors.ts'
import {isGivenName} from './given-names.ts'

/** How names are written: "Roe, A. B.", "Roe AB", "A. B. Roe", "Ann Roe", or "王芳". */
export type Style = 'inverted' | 'initials-last' | 'initials-first' | 'given-first' | 'unspaced'

/** A name and the index of the first token behind it. */
export interface Read {
  readonly name: Name
  readonly end: number
}

/** One reader for each style; `first` is true for the first name of an entry. */
export const READERS: Readonly<
  Record<Style, (tokens: readonly Token[], at: number, first: boolean) => Read | undefined>
> = {
  inverted: readInverted,
  'initials-last': readInitialsLast,
  'initials-first': readInitialsFirst,
  'given-first': readGivenFirst,
  unspaced: readUnspaced,
}

function readInverted(tokens: readonly Token[], at: number, first: boolean): Read | undefined {
  const family = familyEnd(tokens, at)
  if (family === undefined) return undefined
  if (is(tokens[family], 'open')) return readBracketed(tokens, at, family)
  const comma = suffixEnd(tokens, family)
  if (!is(tokens[comma], 'comma') || (first && hasOrganisation(tokens, at, family)))
    return undefined
  const letters = initialsEnd(tokens, comma + 1, false)
  // "The Sleep Language, MIT Press" are no initials.
  if (letters && !is(tokens[letters - 1], 'dot') && isNameWord(tokens[letters])) return undefined
  const names = letters ?? givenEnd(tokens, comma + 1)
  if (names === undefined || hasOrganisation(tokens, comma + 1, names)) return undefined
  // "James Roe, Sleep: a history" is a given and a family name before a title.
  if (first && !letters && family === at + 2 && isGivenName(tokens[at]?.text ?? ''))
    return undefined
  const given = particlesEnd(tokens, names)
  const end = suffixEnd(tokens, given)
  const suffix: [number, number] = end > given ? [given, end] : [family, comma]
  return {name: person(tokens, [at, family], [comma + 1, given], suffix), end}
}

/** Reads "ROE (A. B.)". */
function readBracketed(tokens: readonly Token[], at: number, open: number): Read | undefined {
  const end = initialsEnd(tokens, open + 1, true)
  if (end === undefined || !is(tokens[end], 'close')) return undefined
  return {name: person(tokens, [at, open], [open + 1, end]), end: end + 1}
}

function readInitialsLast(tokens: readonly Token[], at: number, first: boolean): Read | undefined {
  const initials = first ? isShortCapitals : isInitials
  const family = familyEnd(tokens, at, initials)
  if (family === undefined || !initials(tokens[family])) return undefined
  if (first && lettersEnd(tokens, at + 1) > at + 1 && isGivenFirst(tokens, at)) return undefined
  const end = suffixEnd(tokens, family + 1)
  const after = tokens[end]
  const ends = is(after, 'comma', 'dot', 'semicolon', 'and', 'others', 'open')
  if (after && !ends && after.text !== ':') return undefined
  return {name: person(tokens, [at, family], [family, family + 1], [family + 1, end]), end}
}

function readInitialsFirst(tokens: readonly Token[], at: number, first: boolean): Read | undefined {
  const initials = initialsEnd(tokens, at, true) ?? bareInitialsEnd(tokens, at, first)
  const family = initials === undefined ? undefined : familyEnd(tokens, initials)
  if (initials === undefined || family === undefined) return undefined
  if (hasOrganisation(tokens, initials, family) || isCountry(tokens, at)) return undefined
  const end = suffixEnd(tokens, family)
  return {name: person(tokens, [initials, family], [at, initials], [family, end]), end}
}

/** "H Roe, P Poe and J Doe": initials without dots need another name of that kind. */
function bareInitialsEnd(tokens: readonly Token[], at: number, first: boolean): number | undefined {
  const end = initialsEnd(tokens, at, false)
  const family = end === undefined ? undefined : familyEnd(tokens, end)
  if (family === undefined || !first) return family === undefined ? undefined : end
  const next = afterSeparator(tokens, family)
  const other = next === undefined ? undefined : initialsEnd(tokens, next, false)
  return other !== undefined && familyEnd(tokens, other) !== undefined ? end : undefined
}

/** "U.S. Food and Drug Administration" begins with no person. */
const isCountry = (tokens: readonly Token[], at: number): boolean =>
  /^[UE]$/u.test(tokens[at]?.text ?? '') && /^[SKUN]$/u.test(tokens[at + 2]?.text ?? '')

function readGivenFirst(tokens: readonly Token[], at: number, first: boolean): Read | undefined {
  const read = givenThenFamily(tokens, at)
  if (!read || hasOrganisation(tokens, at, read.end)) return undefined
  // Only "and" makes sure that three words are a name.
  if (!first) return isLong(tokens, at, read.end) && !is(tokens[at - 1], 'and') ? undefined : read
  const middle = tokens
    .slice(at + 1, read.end - 1)
    .some((token) => token.text.length === 1 || !token.capital)
  const shouted = /^\p{Lu}{3,}$/u.test(tokens[read.end - 1]?.text ?? '')
  const known = isGivenName(tokens[at]?.text ?? '') || tokens[read.end]?.text === ':'
  return middle || shouted || known || anotherFollows(tokens, read.end) ? read : undefined
}

const isLong = (tokens: readonly Token[], at: number, end: number): boolean =>
  tokens.slice(at, end).filter(isNameWord).length > 2

/** Reads "Ann Roe", "Ann B. Roe", "Mary Jane Roe" and "Ann van der Roe" before a comma, a full stop or "and". */
function givenThenFamily(tokens: readonly Token[], at: number): Read | undefined {
  if (!isNameWord(tokens[at]) || isShortCapitals(tokens[at])) return undefined
  const ends = lettersEnd(tokens, at + 1)
  for (const family of ends === at + 1 ? [ends, ends + 1, ends + 2] : [ends]) {
    if (family > ends && !isNameWord(tokens[family - 1])) return undefined
    const end = nameWordAfterParticles(tokens, family)
    if (end === undefined) return undefined
    if (is(tokens[end], 'comma', 'dot', 'and', 'semicolon') || isColon(tokens, at, end))
      return {name: person(tokens, [family, end], [at, family]), end}
  }
  return undefined
}

/** "Ann Roe: Title" and "Ann Roe: 2011." */
const isColon = (tokens: readonly Token[], at: number, end: number): boolean =>
  tokens[end]?.text === ':' && (isGivenName(tokens[at]?.text ?? '') || is(tokens[end + 1], 'year'))

/** Gives the end of up to two middle initials. */
function lettersEnd(tokens: readonly Token[], at: number): number {
  let end = at
  for (let count = 0; count < 2; count++) {
    const letter = tokens[end]
    if (letter?.kind !== 'word' || !letter.capital || letter.text.length > 1) break
    end += is(tokens[end + 1], 'dot') ? 2 : 1
  }
  return end
}

/** "Clara Roe, David Poe, and …" are two people; "Tapia León, I." is one. */
function anotherFollows(tokens: readonly Token[], at: number): boolean {
  const next = afterSeparator(tokens, at)
  return next !== undefined && givenThenFamily(tokens, next) !== undefined
}

/** Tells "Clara B. Roe, David Poe, and Eve Doe" from "Roe B. Sleep and Social Change." */
function isGivenFirst(tokens: readonly Token[], at: number): boolean {
  const known = isGivenName(tokens[at]?.text ?? '')
  let count = 0
  let letters = 0
  let end = at
  let next: number | undefined = at
  while (next !== undefined && count < 3) {
    const read = givenThenFamily(tokens, next)
    if (!read || isShortCapitals(tokens[read.end - 1])) break
    if (hasOrganisation(tokens, next, read.end)) break
    if (count && lettersEnd(tokens, next + 1) > next + 1) letters++
    count++
    end = read.end
    next = afterSeparator(tokens, read.end)
  }
  return (
    count > 2 || letters > 0 || (known && count > 0) || (count > 1 && titleFollows(tokens, end))
  )
}

/** Behind names a sentence follows; behind the short title of "Roe A. Love and Social Change." a journal. */
function titleFollows(tokens: readonly Token[], at: number): boolean {
  const words: Token[] = []
  let next = at
  while (is(tokens[next], 'dot', 'comma')) next++
  while (tokens[next] && !is(tokens[next], 'dot')) words.push(...tokens.slice(next, ++next))
  return (
    words.filter((token) => token.kind === 'word' && !token.capital && token.text.length > 4)
      .length > 1
  )
}

function readUnspaced(tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at]
  if (!token || !/^\p{Script=Han}{2,4}$/u.test(token.text)) return undefined
  return {name: {family: token.text, given: ''}, end: at + 1}
}

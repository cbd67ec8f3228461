import type {Name} from '../graph.ts'
import type {Token, TokenKind} from '../tokens.ts'

/** The authors at the beginning of an entry. */
export interface Authors {
  readonly names: readonly Name[]
  /** True when the list ends with "et al.". */
  readonly others: boolean
  /** Index of the first token after the authors. */
  readonly end: number
}

/** How names are written: "Roe, A. B.", "Roe AB", "A. B. Roe", "Ann Roe", or "王芳". */
type Style = 'inverted' | 'initials-last' | 'initials-first' | 'given-first' | 'unspaced'

interface Read {
  readonly name: Name
  readonly end: number
}

const PARTICLES = new Set(
  'van von der den de del della di da do dos das du la le ter ten zu zur af av bin ibn al el d st'.split(
    ' ',
  ),
)

/** Words of organisations, which look like a given and a family name. */
const ORGANISATION =
  /^(?:institut\p{L}*|organi[sz]ation|association|societ\p{L}+|cent(?:er|re)s?|department|ministry|university|council|committee|commission|agency|service|foundation|federation|college|academy|bureau|office|group|collaboration|consortium|network|press|prevention|health|national|american|world|royal|gesellschaft|verband|bundes\p{L}+|fondation|ministerio|ministère)$/u

const MOST_NAMES = 200

/** Reads the names of people at the beginning of an entry; none when it begins otherwise. */
export function readAuthors(tokens: readonly Token[]): Authors {
  const names: Name[] = []
  let style: Style | undefined
  let at = 0
  while (names.length < MOST_NAMES) {
    const styles: readonly Style[] = style ? FOLLOWING[style] : FIRST
    const found = firstOf(styles, tokens, at, style === undefined)
    if (!found) break
    style ??= found.style
    names.push(found.read.name)
    at = found.read.end
    const next = afterSeparator(tokens, at)
    if (next === undefined) break
    if (tokens[next]?.kind === 'others') return {names, others: true, end: next + 1}
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
  'initials-first': ['initials-first'],
  'given-first': ['given-first', 'inverted'],
  unspaced: ['unspaced'],
}

const READERS: Readonly<
  Record<Style, (tokens: readonly Token[], at: number, first: boolean) => Read | undefined>
> = {
  inverted: readInverted,
  'initials-last': readInitialsLast,
  'initials-first': readInitialsFirst,
  'given-first': readGivenFirst,
  unspaced: readUnspaced,
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

/** Gives where the next name begins; nothing when no comma, "and" or "et al." follows. */
function afterSeparator(tokens: readonly Token[], at: number): number | undefined {
  let next = at
  const before = next
  if (is(tokens[next], 'comma', 'semicolon') || tokens[next]?.text === '、') next++
  while (tokens[next]?.text === '…' || (tokens[next]?.kind === 'dot' && next > before)) next++
  if (is(tokens[next], 'and')) next++
  if (is(tokens[next], 'others')) return next
  return next > before ? next : undefined
}

export function is(token: Token | undefined, ...kinds: TokenKind[]): boolean {
  return token !== undefined && kinds.includes(token.kind)
}

export function isParticle(token: Token | undefined): boolean {
  return token?.kind === 'word' && PARTICLES.has(token.folded)
}

/** A name written out: a capital and at least one more letter. */
export function isNameWord(token: Token | undefined): token is Token {
  return token?.kind === 'word' && token.capital && token.text.length > 1
}

const isShortCapitals = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}{1,3}(?:-\p{Lu})?$/u.test(token.text)

/** In a list that writes initials last, four capitals are initials; alone they may be a name, as in "Wei ZHAO". */
const isInitials = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}{1,4}(?:-\p{Lu})?$/u.test(token.text)

/** Gives the end of a family name such as "Roe", "van der Graaf" or "de Andrade Carvalho". */
function familyEnd(
  tokens: readonly Token[],
  at: number,
  ends = isShortCapitals,
): number | undefined {
  let end = nameWordAfterParticles(tokens, at)
  if (end === undefined) return undefined
  for (let words = 1; words < 3; words++) {
    const next = nameWordAfterParticles(tokens, end)
    if (next === undefined || ends(tokens[next - 1])) break
    end = next
  }
  return end
}

export function nameWordAfterParticles(tokens: readonly Token[], at: number): number | undefined {
  let end = at
  while (end < at + 4 && isParticle(tokens[end]) && !tokens[end]?.capital) end++
  if (/^Ste?$/u.test(tokens[end]?.text ?? '') && is(tokens[end + 1], 'dot')) end += 2
  return isNameWord(tokens[end]) ? end + 1 : undefined
}

/** Gives the end of "A. B.", "A.-B." or "AB". */
function initialsEnd(tokens: readonly Token[], at: number, dotted: boolean): number | undefined {
  let end = at
  let dots = 0
  for (let count = 0; count < 6 && isShortCapitals(tokens[end]); count++) {
    end++
    if (is(tokens[end], 'dot')) {
      end++
      dots++
    } else if (dotted) break
    if (tokens[end]?.text === '-' && isShortCapitals(tokens[end + 1])) end++
  }
  return end > at && (dots > 0 || !dotted) ? end : undefined
}

/** Gives the end of given names written out: "Ann", "Ann B.", "Ann Bee". */
function givenEnd(tokens: readonly Token[], at: number): number | undefined {
  if (!isNameWord(tokens[at])) return undefined
  let end = at + 1
  for (let count = 0; count < 3; count++) {
    const token = tokens[end]
    if (token?.kind !== 'word' || !token.capital) break
    end++
    if (token.text.length === 1 && is(tokens[end], 'dot')) end++
  }
  return end
}

function suffixEnd(tokens: readonly Token[], at: number): number {
  const start = is(tokens[at], 'comma') ? at + 1 : at
  if (!/^(?:Jr|Sr|I{2,3})$/u.test(tokens[start]?.text ?? '')) return at
  return is(tokens[start + 1], 'dot') ? start + 2 : start + 1
}

function textBetween(tokens: readonly Token[], at: number, end: number): string {
  let made = ''
  let last = tokens[at]?.start ?? 0
  for (const token of tokens.slice(at, end)) {
    made += (token.start > last ? ' ' : '') + token.text
    last = token.end
  }
  return made
}

function person(
  tokens: readonly Token[],
  family: readonly [number, number],
  given: readonly [number, number],
): Name {
  return {family: textBetween(tokens, ...family), given: textBetween(tokens, ...given)}
}

const hasOrganisation = (tokens: readonly Token[], at: number, end: number): boolean =>
  tokens.slice(at, end).some(isOrganisationWord)

export function isOrganisationWord(token: Token): boolean {
  return ORGANISATION.test(token.folded)
}

function readInverted(tokens: readonly Token[], at: number, first: boolean): Read | undefined {
  const family = familyEnd(tokens, at)
  if (family === undefined) return undefined
  const comma = suffixEnd(tokens, family)
  if (!is(tokens[comma], 'comma') || (first && hasOrganisation(tokens, at, family)))
    return undefined
  const given = initialsEnd(tokens, comma + 1, false) ?? givenEnd(tokens, comma + 1)
  if (given === undefined) return undefined
  return {name: person(tokens, [at, family], [comma + 1, given]), end: suffixEnd(tokens, given)}
}

function readInitialsLast(tokens: readonly Token[], at: number, first: boolean): Read | undefined {
  const initials = first ? isShortCapitals : isInitials
  const family = familyEnd(tokens, at, initials)
  if (family === undefined || !initials(tokens[family])) return undefined
  const end = suffixEnd(tokens, family + 1)
  const after = tokens[end]
  const ends = is(after, 'comma', 'dot', 'semicolon', 'and', 'others', 'open')
  if (after && !ends && after.text !== ':') return undefined
  return {name: person(tokens, [at, family], [family, family + 1]), end}
}

function readInitialsFirst(tokens: readonly Token[], at: number): Read | undefined {
  const initials = initialsEnd(tokens, at, true)
  const family = initials === undefined ? undefined : familyEnd(tokens, initials)
  if (initials === undefined || family === undefined) return undefined
  if (hasOrganisation(tokens, initials, family)) return undefined
  return {name: person(tokens, [initials, family], [at, initials]), end: suffixEnd(tokens, family)}
}

function readGivenFirst(tokens: readonly Token[], at: number, first: boolean): Read | undefined {
  const read = givenThenFamily(tokens, at)
  if (!read || hasOrganisation(tokens, at, read.end)) return undefined
  if (!first) return read
  const middle = read.end - at > 2
  const shouted = /^\p{Lu}{3,}$/u.test(tokens[read.end - 1]?.text ?? '')
  return middle || shouted || anotherFollows(tokens, read.end) ? read : undefined
}

/** Reads "Ann Roe", "Ann B. Roe" and "Ann van der Roe" before a comma, a full stop or "and". */
function givenThenFamily(tokens: readonly Token[], at: number): Read | undefined {
  if (!isNameWord(tokens[at]) || isShortCapitals(tokens[at])) return undefined
  let family = at + 1
  for (let count = 0; count < 2; count++) {
    const letter = tokens[family]
    if (letter?.kind !== 'word' || !letter.capital || letter.text.length > 1) break
    family += is(tokens[family + 1], 'dot') ? 2 : 1
  }
  const end = nameWordAfterParticles(tokens, family)
  if (end === undefined || !is(tokens[end], 'comma', 'dot', 'and', 'semicolon')) return undefined
  return {name: person(tokens, [family, end], [at, family]), end}
}

/** "Clara Roe, David Poe, and …" are two people; "Tapia León, I." is one. */
function anotherFollows(tokens: readonly Token[], at: number): boolean {
  const next = afterSeparator(tokens, at)
  return next !== undefined && givenThenFamily(tokens, next) !== undefined
}

function readUnspaced(tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at]
  if (!token || !/^\p{Script=Han}{2,4}$/u.test(token.text)) return undefined
  return {name: {family: token.text, given: ''}, end: at + 1}
}

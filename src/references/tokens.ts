import {fold} from './fold.ts'

export type TokenKind =
  | 'word'
  | 'and'
  | 'others'
  | 'year'
  | 'number'
  | 'open'
  | 'close'
  | 'comma'
  | 'semicolon'
  | 'dot'
  | 'apostrophe'
  | 'sign'

/** One piece of a line of text: a word, a year, a connector or a single sign. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  /** The text folded for comparing; a year without its spaces. */
  readonly folded: string
  /** True for a word that begins with a capital letter, or is of a script without capitals. */
  readonly capital: boolean
  readonly start: number
  readonly end: number
}

/** No alternative holds a repeat inside a repeat that could match the same letters, so reading is linear. */
const TOKEN = new RegExp(
  [
    String.raw`((?:et\.?\s{1,3}al|ET\s{1,3}AL)(?![\p{L}\p{N}])\.?|u\.\s?a\.)`,
    String.raw`((?:n\.\s?d|o\.\s?J|s\.\s?[df])\.|(?:in press|im Druck|sous presse|en prensa|in stampa|forthcoming)(?!\p{L})|(?<=[([])(?:no date|ohne Jahr|sans date|sin fecha)(?=[)\]]))`,
    String.raw`((?:1[4-9]|20)\d\d(?:\/(?:1[4-9]|20)\d\d)?[a-z]?(?![\p{L}\p{N}]))`,
    String.raw`(\p{N}+)`,
    String.raw`([\p{L}\p{M}]+(?:['’ʼ‐‑-][\p{L}\p{M}]+)*)`,
    String.raw`\S`,
  ].join('|'),
  'gu',
)
/** What each group of the expression has found; nothing for a sign. */
const GROUPS = ['others', 'year', 'year', 'number', 'word'] as const

const SIGNS: Readonly<Record<string, TokenKind>> = {
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  ',': 'comma',
  ';': 'semicolon',
  '.': 'dot',
  "'": 'apostrophe',
  '’': 'apostrophe',
  '&': 'and',
}

const AND = new Set(['and', 'und', 'et', 'y', 'e', 'en', 'och', 'og'])

/** Reads a line into tokens; spaces are left out. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const found of text.matchAll(TOKEN)) tokens.push(token(found))
  return tokens
}

function token(found: RegExpExecArray): Token {
  const [text] = found
  const start = found.index
  const end = start + text.length
  const group = GROUPS.findIndex((_, i) => found[i + 1] !== undefined)
  const kind = GROUPS[group] ?? SIGNS[text] ?? 'sign'
  if (kind !== 'word')
    return {kind, text, folded: FOLDED[kind]?.(text) ?? text, capital: false, start, end}
  if (AND.has(text)) return {kind: 'and', text, folded: 'and', capital: false, start, end}
  return {kind, text, folded: fold(text), capital: isCapital(text), start, end}
}

const FOLDED: {readonly [kind in TokenKind]?: (text: string) => string} = {
  others: () => 'et al',
  and: () => 'and',
  year: foldYear,
}

/** "d’Ancona" counts as capital for the letter after its article. */
function isCapital(word: string): boolean {
  return /^(?:\p{Ll}{1,2}['’ʼ-])?[\p{Lu}\p{Lt}\p{Lo}]/u.test(word)
}

const UNDATED: Readonly<Record<string, string>> = Object.fromEntries(
  ['o.j.', 's.d.', 's.f.', 'no date', 'ohne jahr', 'sans date', 'sin fecha'].map((one) => [
    one,
    'n.d.',
  ]),
)

/** Gives a year for comparing: "n. d." and "o. J." are both "n.d.". */
export function foldYear(year: string): string {
  const key = year.toLowerCase().replace(/\.\s/gu, '.')
  return UNDATED[key] ?? key
}

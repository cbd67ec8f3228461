import type {Nodes, Root, Text} from 'mdast'
import {SKIP, visitAll} from '../../base/visit.ts'

/** Opening and closing double and single quotes of a language, with their inner spaces. */
type Quotes = readonly [string, string, string, string]

const NARROW = '\u202f'
const ENGLISH: Quotes = ['“', '”', '‘', '’']
const GERMAN: Quotes = ['„', '“', '‚', '‘']
const ANGLE: Quotes = ['«', '»', '“', '”']

const QUOTES: Readonly<Record<string, Quotes>> = {
  en: ENGLISH,
  de: GERMAN,
  cs: GERMAN,
  sk: GERMAN,
  sl: GERMAN,
  fr: [`«${NARROW}`, `${NARROW}»`, '‹', '›'],
  es: ANGLE,
  it: ANGLE,
  pt: ['«', '»', '“', '”'],
  no: ANGLE,
  nb: ANGLE,
  ru: ['«', '»', '„', '“'],
  uk: ['«', '»', '„', '“'],
  pl: ['„', '”', '«', '»'],
  nl: ['“', '”', '‘', '’'],
  sv: ['”', '”', '’', '’'],
  fi: ['”', '”', '’', '’'],
  da: ['“', '”', '‘', '’'],
  ar: ['«', '»', '“', '”'],
  fa: ['«', '»', '‹', '›'],
  ur: ['”', '“', '’', '‘'],
  he: ['”', '”', '’', '’'],
  'de-ch': ['«', '»', '‹', '›'],
}

/** Inline nodes that are set word for word. */
const LITERAL: ReadonlySet<Nodes['type']> = new Set(['inlineCode', 'code', 'html'])
const BLOCKS: ReadonlySet<Nodes['type']> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'definitionTerm',
  'definitionDescription',
])

/**
 * Sets curly quotes, apostrophes, dashes and ellipses by the rules of a language.
 * It changes the length of texts, so it comes after everything that says where something stands.
 */
export function smartPunctuation(tree: Root, lang: string): void {
  const quotes = quotesOf(lang)
  visitAll(tree, (node) => {
    if (node.data?.caption) setLine({type: 'paragraph', children: node.data.caption}, quotes)
    if (node.data?.label) setLine({type: 'paragraph', children: node.data.label}, quotes)
    if (!BLOCKS.has(node.type)) return
    setLine(node, quotes)
    return SKIP
  })
}

/** Sets the signs of one line that is no Markdown, such as a title in the settings. */
export function smartText(text: string, lang: string): string {
  return setText(text, '', '', quotesOf(lang), {open: false})
}

function quotesOf(lang: string): Quotes {
  const key = lang.toLowerCase()
  return QUOTES[key] ?? QUOTES[key.split('-')[0] ?? ''] ?? ENGLISH
}

/** Sets one line of text; the letter before a piece may stand in the piece before it. */
function setLine(line: Nodes, quotes: Quotes): void {
  const texts: Text[] = []
  const before: string[] = []
  let last = ''
  visitAll(line, (node) => {
    if (node.type === 'text') {
      texts.push(node)
      before.push(last)
      last = node.value.at(-1) ?? last
    } else if (LITERAL.has(node.type) || node.type === 'image') last = 'x'
    else if (node.type === 'break') last = ' '
  })
  const state = {open: false}
  for (const [i, text] of texts.entries())
    text.value = setText(text.value, before[i] ?? '', texts[i + 1]?.value[0] ?? '', quotes, state)
}

/** Typed signs; an address or a DOI is passed over whole. */
const MARKS = /(\S*(?:\/\/|(?<!\d)10\.\d{4,9}\/)\S*)|(?<!-)-{2,3}(?!-)|(?<!\.)\.{3}(?!\.)/gu
const SIGNS: Readonly<Record<string, string>> = {'---': '—', '--': '–', '...': '…'}

function setText(
  source: string,
  before: string,
  after: string,
  quotes: Quotes,
  state: {open: boolean},
): string {
  const text = source.replace(MARKS, (mark, address) => (address ? mark : (SIGNS[mark] ?? mark)))
  return text.replace(/["']/gu, (sign, at: number) => {
    const left = at ? (text[at - 1] ?? '') : before
    const rest = text.slice(at + 1) || after
    return sign === '"' ? double(left, rest, quotes) : single(left, rest, quotes, state)
  })
}

const OPENS_AFTER = /^$|[\s([{«„“‚‘—–\-/\u00a0]/u

const HEBREW = /^[\u05d0-\u05ea]/u

function double(left: string, rest: string, quotes: Quotes): string {
  // Letters that stand for words are marked with gershayim, as in צה״ל.
  if (HEBREW.test(left) && HEBREW.test(rest)) return '״'
  return OPENS_AFTER.test(left) && /^\S/u.test(rest) ? quotes[0] : quotes[1]
}

/** A sign between letters, before a short year such as '90s, or without an opening one is an apostrophe. */
function single(left: string, rest: string, quotes: Quotes, state: {open: boolean}): string {
  const inWord = /[\p{L}\p{N}]/u.test(left) && /^[\p{L}\p{N}]/u.test(rest)
  if (HEBREW.test(left) && (inWord || !state.open)) return '׳'
  if (inWord || /^\d\ds?\b/u.test(rest)) return '’'
  if (OPENS_AFTER.test(left) && /^\S/u.test(rest)) {
    state.open = true
    return quotes[2]
  }
  if (!state.open) return '’'
  state.open = false
  return quotes[3]
}

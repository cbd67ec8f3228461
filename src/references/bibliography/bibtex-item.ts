import type {CslItem} from '../item.ts'
import {
  ARTICLES,
  EDITORS,
  IDENTIFIERS,
  isOfBooks,
  isWhole,
  LANGUAGES,
  NAMES,
  ORDINALS,
  PARTS,
  TEXTS,
  TYPES,
  WORDS,
} from './bibtex-fields.ts'
import type {Fields} from './bibtex-inherit.ts'
import {readNames} from './bibtex-names.ts'
import {addEprint, addPublication} from './bibtex-publication.ts'
import {type Doubts, put, type Source, text} from './bibtex-source.ts'
import {cleanDoi, cleanPages} from './clean.ts'
import {readDate, readYearMonth} from './dates.ts'
import type {Draft} from './entry.ts'
import {decodeLatex} from './latex.ts'
import {decodeVerbatim} from './verbatim.ts'

/** Gives an entry of BibTeX or BibLaTeX as a CSL item. */
export function itemOf(type: string, key: string, fields: Fields, doubts: Doubts): CslItem {
  const source: Source = {type, fields, doubts}
  const draft: Draft = {id: key, type: TYPES.get(type) ?? 'document'}
  addNames(draft, source)
  addDates(draft, source)
  addTitles(draft, source)
  for (const [from, to] of TEXTS) put(draft, to, text(source, from))
  for (const [from, to] of IDENTIFIERS) put(draft, to, decodeVerbatim(fields.get(from) ?? ''))
  addNumbers(draft, source)
  addPublication(draft, source)
  addEprint(draft, source)
  addWords(draft, source)
  if (draft.PMID && !/^\d+$/u.test(draft.PMID)) delete draft.PMID
  if (draft.DOI) draft.DOI = cleanDoi(draft.DOI)
  if (draft.PMCID && /^\d/u.test(draft.PMCID)) draft.PMCID = `PMC${draft.PMCID}`
  draft.type = typeOf(draft, source)
  return draft
}

function addNames(draft: Draft, {fields, doubts}: Source): void {
  const useprefix = /\buseprefix\s*=\s*true\b/iu.test(fields.get('options') ?? '')
  const add = (from: string, to: (typeof NAMES)[number][1]): void => {
    const value = fields.get(from)
    if (value === undefined) return
    const read = readNames(value, useprefix)
    for (const doubt of read.doubts) doubts.name(from, doubt)
    if (read.names.length) draft[to] = [...(draft[to] ?? []), ...read.names]
  }
  for (const [from, to] of NAMES) add(from, to)
  for (const role of ['editor', 'editora', 'editorb', 'editorc']) {
    const kind = (fields.get(`${role}type`) ?? '').trim().toLowerCase()
    const to = EDITORS.get(kind)
    if (to) add(role, to)
    else if (role === 'editor') add(role, 'editor')
  }
}

function addDates(draft: Draft, {fields}: Source): void {
  const typed = (name: string): string =>
    decodeLatex((fields.get(name) ?? '').replace(/~/gu, '\\~{}'))
  const issued =
    readDate(typed('date')) ??
    readYearMonth(
      typed('year'),
      decodeLatex(fields.get('month') ?? ''),
      decodeLatex(fields.get('day') ?? ''),
    )
  if (issued) draft.issued = issued
  for (const [from, to] of DATES) {
    const date = readDate(typed(from))
    if (date) draft[to] = date
  }
}

const DATES = [
  ['urldate', 'accessed'],
  ['eventdate', 'event-date'],
  ['origdate', 'original-date'],
] as const

function addTitles(draft: Draft, source: Source): void {
  const main = titled(source, 'main')
  const title = titled(source, '')
  const book = titled(source, 'book')
  const journal = ARTICLES.has(source.type) || !book ? titled(source, 'journal') : ''
  if (PARTS.has(source.type) || (book && book !== title)) {
    put(draft, 'title', title)
    put(draft, 'container-title', main || book || journal)
    if (main) put(draft, 'volume-title', book)
  } else if (main) {
    put(draft, 'title', main)
    put(draft, 'volume-title', title)
  } else {
    put(draft, 'title', title)
    put(draft, 'container-title', journal)
  }
  if (source.type === 'periodical') put(draft, 'volume-title', titled(source, 'issue'))
}

/** Gives title, subtitle and what is added to them as one title. */
function titled(source: Source, prefix: string): string {
  const title = text(source, `${prefix}title`, true)
  const subtitle = text(source, `${prefix}subtitle`, true)
  const addon = text(source, `${prefix}titleaddon`, true)
  return joined(joined(title, subtitle, ': '), addon, '. ')
}

function joined(one: string, other: string, separator: string): string {
  if (!one || !other) return one || other
  return /[.?!:]$/u.test(one) ? `${one} ${other}` : one + separator + other
}

function addNumbers(draft: Draft, source: Source): void {
  const {type} = source
  const number = text(source, 'number')
  if (ARTICLES.has(type)) put(draft, 'issue', number || text(source, 'issue'))
  else if (isOfBooks(type)) put(draft, 'collection-number', number)
  else put(draft, 'number', number)
  put(draft, 'issue', ARTICLES.has(type) ? '' : text(source, 'issue'))
  put(draft, 'number', text(source, 'eid'))
  const pages = cleanPages(text(source, 'pages').replace(/<\/?[a-z]+>/gu, ''))
  const length = isWhole(type) && /^\d+$/u.test(pages)
  put(draft, length ? 'number-of-pages' : 'page', pages)
  const edition = text(source, 'edition').replace(
    /^(\d+)(?:st|nd|rd|th)?\.?(?: ?(?:edition|edn?\.?))?$/iu,
    '$1',
  )
  put(
    draft,
    'edition',
    ORDINALS.get(edition.toLowerCase().replace(/ (?:edition|edn?\.?)$/u, '')) ?? edition,
  )
}

function addWords(draft: Draft, source: Source): void {
  const {type, fields} = source
  const genre = text(source, 'type')
  const usual = type.endsWith('thesis') || type === 'techreport' ? WORDS.get(type) : ''
  put(draft, 'genre', WORDS.get(genre.toLowerCase()) ?? (genre || usual))
  const status = text(source, 'pubstate')
  put(draft, 'status', WORDS.get(status.toLowerCase()) ?? status)
  put(draft, 'note', joined(text(source, 'note'), text(source, 'addendum'), '. '))
  put(draft, 'keyword', text(source, 'keywords'))
  const variant = /variant ?= ?(\w+)/u.exec(fields.get('langidopts') ?? '')?.[1]
  const typed = variant ?? fields.get('langid') ?? fields.get('language') ?? ''
  const language = decodeVerbatim(typed).toLowerCase()
  const code = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/u.test(language)
  put(
    draft,
    'language',
    code
      ? language.replace('_', '-').replace(/-.*$/u, (region) => region.toUpperCase())
      : LANGUAGES.get(language),
  )
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['magazine', 'article-magazine'],
  ['newspaper', 'article-newspaper'],
])

/** A loose entry is what its fields show it to be. */
function typeOf(draft: Draft, {type, fields}: Source): string {
  const kind = KINDS.get((fields.get('entrysubtype') ?? '').trim().toLowerCase())
  if (kind && ARTICLES.has(type)) return kind
  const preprint = draft['container-title'] === undefined && draft.number?.startsWith('arXiv:')
  if (
    preprint &&
    (type === 'article' || type === 'misc' || type === 'online' || type === 'unpublished')
  )
    return 'article'
  if (type === 'misc' && draft.URL !== undefined && draft.DOI === undefined) return 'webpage'
  return draft.type
}

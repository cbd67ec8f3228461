import type {CslDate, CslItem, CslName, DateField, TextField} from '../item.ts'
import {titleToLatex, toLatex} from './latex.ts'

/** BibLaTeX's kind of entry for a type of CSL; any other is `misc`. */
const KINDS: Readonly<Record<string, string>> = {
  article: 'online',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  dataset: 'dataset',
  'entry-dictionary': 'inreference',
  'entry-encyclopedia': 'inreference',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  manuscript: 'unpublished',
  map: 'map',
  motion_picture: 'movie',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  personal_communication: 'letter',
  report: 'report',
  review: 'review',
  software: 'software',
  song: 'audio',
  standard: 'standard',
  thesis: 'thesis',
  webpage: 'online',
}

const PARTS = new Set(['chapter', 'paper-conference', 'entry-dictionary', 'entry-encyclopedia'])
const ARTICLES = /^article-|^review$|^periodical$/u
const HOUSES: Readonly<Record<string, string>> = {report: 'institution', thesis: 'institution'}

/** Fields that are written by another name alone. */
const TEXTS: readonly (readonly [TextField, string])[] = [
  ['title-short', 'shorttitle'],
  ['container-title-short', 'shortjournal'],
  ['collection-title', 'series'],
  ['volume', 'volume'],
  ['number-of-volumes', 'volumes'],
  ['edition', 'edition'],
  ['chapter-number', 'chapter'],
  ['number-of-pages', 'pagetotal'],
  ['publisher-place', 'location'],
  ['event-title', 'eventtitle'],
  ['event-place', 'venue'],
  ['genre', 'type'],
  ['version', 'version'],
  ['original-title', 'origtitle'],
  ['note', 'note'],
  ['keyword', 'keywords'],
  ['abstract', 'abstract'],
]

/** Fields whose signs are meant as they are. */
const VERBATIM: readonly (readonly [TextField, string])[] = [
  ['DOI', 'doi'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
  ['PMID', 'pmid'],
  ['PMCID', 'pmcid'],
  ['URL', 'url'],
]

const DATES: readonly (readonly [DateField, string])[] = [
  ['issued', 'date'],
  ['original-date', 'origdate'],
  ['event-date', 'eventdate'],
  ['accessed', 'urldate'],
]

/** Gives the kind of an entry of BibLaTeX; a book that names editors alone is a collection. */
export function kindOf({type, author, editor}: CslItem): string {
  return type === 'book' && !author && editor ? 'collection' : (KINDS[type] ?? 'misc')
}

/** Gives the fields of an entry in the order in which they are written, as LaTeX. */
export function fieldsOf(item: CslItem): [string, string][] {
  const {type} = item
  const fields: [string, string][] = [
    ...namesIn(item),
    ['title', titleToLatex(item.title ?? '')],
    [PARTS.has(type) ? 'booktitle' : 'journaltitle', titleToLatex(item['container-title'] ?? '')],
    ...DATES.map(([from, to]): [string, string] => dateField(to, item[from])),
    ...numbersIn(item),
    ...TEXTS.map(([from, to]): [string, string] => [to, toLatex(item[from] ?? '')]),
    [HOUSES[type] ?? 'publisher', toLatex(isArchived(item) ? '' : (item.publisher ?? ''))],
    ['pubstate', toLatex(item.status ?? '').replace(/^in press$/u, 'inpress')],
    ['entrysubtype', /^article-(magazine|newspaper)$/u.exec(type)?.[1] ?? ''],
    ['langid', toLatex(item.language ?? '')],
    ...VERBATIM.map(([from, to]): [string, string] => [to, verbatim(item[from] ?? '')]),
  ]
  return fields.filter(([, value]) => value !== '')
}

function namesIn(item: CslItem): [string, string][] {
  const all = [...(item.author ?? []), ...(item.editor ?? []), ...(item.translator ?? [])]
  const kept = all.some((name) => name['non-dropping-particle'])
  return [
    ['author', namesOf(item.author)],
    ['bookauthor', namesOf(item['container-author'])],
    ['editor', namesOf(item.editor)],
    ['translator', namesOf(item.translator)],
    ['options', kept ? 'useprefix=true' : ''],
  ]
}

const namesOf = (names: readonly CslName[] = []): string => names.map(nameOf).join(' and ')

/** "van der Kolk, Jr, Bessel A."; an organisation has braces of its own, so that its "and" parts no names. */
function nameOf(name: CslName): string {
  if (name.literal !== undefined) return `{${toLatex(name.literal)}}`
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'] ?? ''
  const family = [particle && toLatex(particle), whole(name.family ?? '')].filter(Boolean).join(' ')
  if (!name.given && !name.suffix)
    return /^[^\s,{}\\]+$/u.test(family) ? family : `{${toLatex(name.family ?? '')}}`
  return [family, ...(name.suffix ? [whole(name.suffix)] : []), whole(name.given ?? '')].join(', ')
}

/** A part of a name with a comma, an "and" or a small first word gets braces. */
function whole(part: string): string {
  const latex = toLatex(part)
  return /,|(?:^|\s)and(?:\s|$)/u.test(part) || /^\p{Ll}/u.test(part) ? `{${latex}}` : latex
}

function dateField(name: string, date: CslDate | undefined): [string, string] {
  const parts = date?.['date-parts'] ?? []
  const ends = parts.map(([year = 0, month, day]) => {
    const season = date?.season && month === undefined ? date.season + 20 : undefined
    return [String(year).padStart(4, '0'), month ?? season, day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0'))
      .join('-')
  })
  if (ends.length) return [name, ends.join('/') + (date?.circa ? '~' : '')]
  // What is no day may stand in the older field only.
  return [name === 'date' ? 'year' : name, toLatex(date?.literal ?? '')]
}

/** Issue, number and pages, whose names depend on the kind of work. */
function numbersIn(item: CslItem): [string, string][] {
  const {type, number = '', issue = '', page = ''} = item
  const pages = toLatex(page).replace(/-+/gu, '--')
  if (isArchived(item))
    return [
      ['eprint', verbatim(number.replace(/^arXiv:/u, ''))],
      ['eprinttype', 'arxiv'],
    ]
  if (ARTICLES.test(type))
    return [
      ['number', toLatex(issue)],
      ['eid', toLatex(number)],
      ['pages', pages],
    ]
  const ofBooks = PARTS.has(type) || type === 'book'
  return [
    ['number', toLatex((ofBooks ? item['collection-number'] : number) ?? '')],
    ['issue', toLatex(issue)],
    ['pages', pages],
  ]
}

const isArchived = ({number, type}: CslItem): boolean =>
  type === 'article' && number?.startsWith('arXiv:') === true

/** Braces would end the field. */
const verbatim = (text: string): string =>
  text.replace(/[{}\\]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

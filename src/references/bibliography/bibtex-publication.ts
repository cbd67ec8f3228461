import {put, type Source, text} from './bibtex-source.ts'
import type {Draft} from './entry.ts'
import {decodeVerbatim} from './verbatim.ts'

/** The house that is named first for this kind of work. */
export function addPublication(draft: Draft, source: Source): void {
  const {type, fields} = source
  const house =
    type.endsWith('thesis') || type.endsWith('report') ? INSTITUTION_FIRST : PUBLISHER_FIRST
  const name = house.find((field) => fields.get(field)?.trim())
  if (name !== undefined) put(draft, 'publisher', text(source, name))
  const how = fields.get('howpublished') ?? ''
  const address = /https?:\/\/[^\s{}]+/u.exec(decodeVerbatim(how.replace(/\\url/gu, '')))?.[0]
  if (address) put(draft, 'URL', address.replace(/[.,;]$/u, ''))
  else put(draft, 'publisher', text(source, 'howpublished'))
}

const INSTITUTION_FIRST = ['institution', 'publisher', 'organization']
const PUBLISHER_FIRST = ['publisher', 'organization', 'institution']

const ARCHIVES: ReadonlyMap<string, (id: string) => string> = new Map([
  ['arxiv', (id) => `https://arxiv.org/abs/${id.replace(/^arxiv:/iu, '')}`],
  ['jstor', (id) => `https://www.jstor.org/stable/${id}`],
  ['hdl', (id) => `https://hdl.handle.net/${id}`],
  ['handle', (id) => `https://hdl.handle.net/${id}`],
  ['googlebooks', (id) => `https://books.google.com/books?id=${id}`],
])

export function addEprint(draft: Draft, {fields}: Source): void {
  const eprint = decodeVerbatim(fields.get('eprint') ?? '')
  if (!eprint) return
  const typed = decodeVerbatim(fields.get('eprinttype') ?? '').toLowerCase()
  const archive =
    typed ||
    (/^(?:arxiv:)?(?:\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+\/\d{7})$/iu.test(eprint) ? 'arxiv' : '')
  if (archive === 'pubmed' || archive === 'pmid') put(draft, 'PMID', eprint)
  else put(draft, 'URL', /^https?:/u.test(eprint) ? eprint : ARCHIVES.get(archive)?.(eprint))
  if (archive !== 'arxiv' || draft['container-title'] !== undefined) return
  put(draft, 'publisher', 'arXiv')
  put(draft, 'number', `arXiv:${eprint.replace(/^arxiv:/iu, '')}`)
}

import type {Note} from '../../base/note.ts'
import {placesIn} from '../../base/places.ts'
import {fold} from '../fold.ts'
import type {CslDate, CslItem, CslName} from '../item.ts'
import {cleanDoi, cleanPages, cleanText} from './clean.ts'
import {readDate} from './dates.ts'
import type {BibliographyEntry, Draft} from './entry.ts'
import {type Fault, limit, noteFaults, placed, short} from './faults.ts'
import {readInvertedName} from './names.ts'
import {CONTAINED, NAMES, TEXTS, TYPES} from './ris-tags.ts'

/** Reads a file of RIS. A record without ID gets a key of its first author and year: `lee2020`, then `lee2020a`. */
export function readRis(text: string, note: Note): readonly BibliographyEntry[] {
  const place = placesIn(text)
  const {records, faults} = recordsOf(text)
  const taken = new Map(records.map(({tags}): [string, number] => [first(tags, 'ID'), -1]))
  const limited = limit('ref/bibliography-field', note)
  const entries = records.map((record) => {
    const item = itemOf(record, (offset, reason, help) => limited.note(reason, place(offset), help))
    const key = first(record.tags, 'ID') || freeKey(item, taken)
    return {key, item: {...item, id: key}, at: place(record.offset)}
  })
  limited.end()
  noteFaults(placed(faults, place), entries.length, note)
  return entries
}

type Tags = ReadonlyMap<string, readonly string[]>

interface RisRecord {
  readonly type: string
  readonly offset: number
  readonly tags: Tags
}

const TAG = /^\uFEFF?([A-Z][A-Z0-9]) {0,2}- ?(.*)$/u

/** Cuts a file into records; a record without ER ends where the next begins. */
function recordsOf(text: string): {records: RisRecord[]; faults: Fault[]} {
  const records: RisRecord[] = []
  const faults: Fault[] = []
  let open: {type: string; offset: number; tags: Map<string, string[]>; last: string} | undefined
  let stray = false
  let offset = 0
  const close = (before: string): void => {
    if (!open) return
    records.push(open)
    if (before)
      faults.push({
        offset: open.offset,
        reason: `Entry "${short(nameOf(open.tags))}" is not closed: expected "ER  - " before ${before}.`,
        help: 'It was read as far as it goes.',
      })
    open = undefined
  }
  for (const line of text.split('\n')) {
    const [, tag = '', value = ''] = TAG.exec(line.trimEnd()) ?? []
    if (tag === 'TY') {
      close('the next "TY  - "')
      open = {type: value.trim().toUpperCase(), offset, tags: new Map(), last: ''}
    } else if (tag === 'ER') close('')
    else if (open) add(open, tag, tag ? value : line)
    else if (tag && !stray) {
      faults.push({
        offset,
        reason: `Unexpected "${tag}" outside an entry, expected "TY  - " first.`,
      })
      stray = true
    }
    offset += line.length + 1
  }
  close('the end of the file')
  return {records, faults}
}

/** A line without a tag goes on with the field before. */
function add(open: {tags: Map<string, string[]>; last: string}, tag: string, value: string): void {
  const name = tag || open.last
  const before = open.tags.get(name)
  if (!tag && before?.length) before.push(`\n${value}`)
  else if (before) before.push(value)
  else if (tag) open.tags.set(tag, [value])
  if (tag) open.last = tag
}

function values(tags: Tags, tag: string): string[] {
  const joined: string[][] = []
  for (const value of tags.get(tag) ?? []) {
    const last = joined.at(-1)
    if (last && value.startsWith('\n')) last.push(value)
    else joined.push([value])
  }
  return joined.map((parts) => cleanText(parts.join(''))).filter(Boolean)
}

function first(tags: Tags, ...names: readonly string[]): string {
  for (const name of names) {
    const [value] = values(tags, name)
    if (value) return value
  }
  return ''
}

function nameOf(tags: Tags): string {
  return first(tags, 'ID', 'TI', 'T1') || 'without a title'
}

type Doubt = (offset: number, reason: string, help: string) => void

function itemOf({type, offset, tags}: RisRecord, doubt: Doubt): CslItem {
  const known = TYPES.get(type)
  if (!known)
    doubt(
      offset,
      `Unexpected type "${short(type)}", expected one of ${TYPES.size}.`,
      'The entry is read as "GEN", a document. Articles are "JOUR", books "BOOK".',
    )
  const draft: Draft = {id: '', type: known ?? 'document'}
  for (const [tag, field] of NAMES) {
    const names = values(tags, tag).flatMap((text): readonly CslName[] => {
      const name = readInvertedName(text)
      return name ? [name] : []
    })
    if (names.length) draft[field] = [...(draft[field] ?? []), ...names]
  }
  for (const [field, names] of TEXTS) {
    const value = first(tags, ...names)
    if (value) draft[field] = value
  }
  addContainer(draft, tags)
  addIdentifiers(draft, tags)
  const keywords = values(tags, 'KW')
  if (keywords.length) draft.keyword = keywords.join(', ')
  if (type === 'INPR') draft.status = 'in press'
  addDates(draft, tags)
  return draft
}

/** DA is a whole date where it is one; else the year of PY is surer. */
function addDates(draft: Draft, tags: Tags): void {
  const day = dateOf(first(tags, 'DA'))
  const year = dateOf(first(tags, 'PY', 'Y1'))
  const issued = day?.literal === undefined ? (day ?? year) : (year ?? day)
  if (issued) draft.issued = issued
  const accessed = dateOf(first(tags, 'Y2'))
  if (accessed) draft.accessed = accessed
}

function addContainer(draft: Draft, tags: Tags): void {
  const contained = CONTAINED.has(draft.type)
  const second = first(tags, 'T2', ...(contained ? ['JF', 'JO', 'BT', 'C3'] : []))
  if (second) draft[contained ? 'container-title' : 'collection-title'] = second
  const abbreviated = draft['container-title-short']
  if (contained && !second && abbreviated) draft['container-title'] = abbreviated
  const series = first(tags, 'T3')
  if (series) draft['collection-title'] ??= series
  const start = first(tags, 'SP')
  const end = first(tags, 'EP')
  const pages = cleanPages(end && end !== start && !/[-–]/u.test(start) ? `${start}-${end}` : start)
  if (pages)
    draft[draft.type === 'book' || draft.type === 'thesis' ? 'number-of-pages' : 'page'] = pages
}

function addIdentifiers(draft: Draft, tags: Tags): void {
  const address = /^(?:https?:\/\/)?(?:dx\.)?doi\.org\//iu
  const doi = cleanDoi(
    first(tags, 'DO') || (values(tags, 'UR').find((url) => address.test(url)) ?? ''),
  )
  if (doi) draft.DOI = doi
  const number = first(tags, 'SN')
  const digits = number.replace(/[^\dX]/giu, '').length
  if (number) draft[digits >= 10 ? 'ISBN' : 'ISSN'] = number
  const central = first(tags, 'C2')
  if (/^PMC\d+$/iu.test(central)) draft.PMCID = central.toUpperCase()
  if (/pubmed|medline/iu.test(first(tags, 'DB')) && /^\d+$/u.test(first(tags, 'AN')))
    draft.PMID = first(tags, 'AN')
}

/** Reads "2020/05/03/Spring", "2020///", "2020-05-03" and "2020"; other words are kept. */
function dateOf(text: string): CslDate | undefined {
  const parts = /^(\d{4})(?:\/(\d{0,2})(?:\/(\d{0,2})(?:\/.*)?)?)?$/u.exec(text)
  if (!parts) return text ? readDate(text) : undefined
  const [year = '', month = '', day = ''] = parts.slice(1)
  return readDate(
    [year, ...(Number(month) ? [month, ...(Number(day) ? [day] : [])] : [])].join('-'),
  )
}

/** Letters of a name that may stand in a key. */
const MOST_OF_NAME = 60

function freeKey(item: CslItem, taken: Map<string, number>): string {
  const [author] = item.author ?? item.editor ?? []
  const name = author?.family ?? author?.literal ?? item.title ?? ''
  const [word = ''] =
    /[a-z0-9]+/u.exec(
      fold(name.slice(0, MOST_OF_NAME)).replace(
        /['\s-]+(?=\p{L})/gu,
        author?.family === undefined ? ' ' : '',
      ),
    ) ?? []
  const key = `${word || 'work'}${item.issued?.['date-parts']?.[0]?.[0] ?? ''}`
  let count = taken.get(key) ?? -1
  let free = key
  while (taken.has(free)) free = key + letters(++count)
  taken.set(key, count).set(free, taken.get(free) ?? -1)
  return free
}

/** Gives a, b … z, aa, ab … */
function letters(count: number): string {
  const last = String.fromCharCode(97 + (count % 26))
  return count < 26 ? last : letters(Math.floor(count / 26) - 1) + last
}

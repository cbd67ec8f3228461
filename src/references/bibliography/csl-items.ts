import type {Point} from 'unist'
import {nearest} from '../../base/nearest.ts'
import type {Note} from '../../base/note.ts'
import type {Yaml, YamlEntry} from '../../base/yaml.ts'
import {DATE_FIELDS, ITEM_TYPES, NAME_FIELDS, TEXT_FIELDS} from '../item.ts'
import {cleanDoi, cleanPages, cleanText} from './clean.ts'
import {readCslDate, readCslNames, scalarOf} from './csl-values.ts'
import type {BibliographyEntry, Draft} from './entry.ts'
import {limit, type Limited, type PlacedFault, short} from './faults.ts'

/** The entries among the values of a CSL file, and what keeps the others from being read. */
export interface CslItems {
  readonly entries: readonly BibliographyEntry[]
  readonly faults: readonly PlacedFault[]
}

/** Reads values as CSL items; a field that CSL does not have is noted once for the file. */
export function readCslItems(values: readonly Yaml[], note: Note): CslItems {
  const entries: BibliographyEntry[] = []
  const faults: PlacedFault[] = []
  const unknown = new Map<string, {at: Point; count: number}>()
  const limited = limit('ref/bibliography-field', note)
  for (const value of values) {
    if (value.kind !== 'map') {
      faults.push({at: value.at, reason: 'Unexpected value, expected an entry with its fields.'})
      continue
    }
    const key = keyOf(value.entries)
    if (key)
      entries.push({
        key,
        item: itemOf(key, value.entries, value.at, unknown, limited),
        at: value.at,
      })
    else
      faults.push({
        at: value.at,
        reason: 'This entry has no "id"; a text can cite it only with one.',
        help: 'Add an id, such as "lee2020".',
      })
  }
  limited.end()
  noteUnknown(unknown, note)
  return {entries, faults}
}

/** Says whether a name is a field of an item, and not one of a name or a date. */
export function isCslField(name: string): boolean {
  return name === 'id' || name === 'type' || SETTERS.has(name)
}

/** Reference managers write an address as id, and the key beside it. */
function keyOf(fields: readonly YamlEntry[]): string {
  const textOf = (name: string): string => {
    const value = fields.find(({key}) => key === name)?.value
    return value ? cleanText(scalarOf(value)) : ''
  }
  const id = textOf('id')
  const key = textOf('citation-key')
  return key && (!id || /^https?:\/\//u.test(id)) ? key : id
}

function itemOf(
  key: string,
  fields: readonly YamlEntry[],
  at: Point,
  unknown: Map<string, {at: Point; count: number}>,
  limited: Limited,
): Draft {
  const draft: Draft = {id: key, type: typeOf(fields, at, limited)}
  for (const field of fields) {
    const name = RENAMED.get(field.key) ?? field.key
    const set = SETTERS.get(name)
    if (set) {
      if (!set(draft, field.value))
        limited.note(
          `Unexpected value of "${name}" in "${short(key)}". It was left out.`,
          field.at,
          HELP,
        )
    } else if (name !== 'id' && name !== 'type' && !FOREIGN.has(name)) {
      const before = unknown.get(name)
      unknown.set(name, {at: before?.at ?? field.at, count: (before?.count ?? 0) + 1})
    }
  }
  return draft
}

const HELP = 'A name has "family" and "given", or "literal"; a date has "date-parts".'

/** Names of older versions of CSL, and of services that give CSL-JSON. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['event', 'event-title'],
  ['short-title', 'title-short'],
  ['shortTitle', 'title-short'],
  ['journalAbbreviation', 'container-title-short'],
])

/** Fields of managers and services that have no meaning for a reference. */
const FOREIGN: ReadonlySet<string> = new Set(
  `custom categories accessed-date prefix member link relation license resource score created deposited indexed
subject published published-print published-online assertion archive_ID source-id abstractNote content-domain
reference reference-count references-count is-referenced-by-count journal-issue alternative-id subtitle
original-title-short funder update-policy issn-type isbn-type copyright system_id language-id multi posted approved
publisher-location container-title-alternate schema`.split(/\s+/u),
)

type Setter = (draft: Draft, value: Yaml) => boolean

const SETTERS: ReadonlyMap<string, Setter> = new Map<string, Setter>([
  ...TEXT_FIELDS.map((field): [string, Setter] => [
    field,
    (draft, value) => {
      const text = (CLEANERS.get(field) ?? ((typed: string) => typed))(cleanText(scalarOf(value)))
      if (text) draft[field] = text
      return text !== '' || value.kind !== 'map'
    },
  ]),
  ...NAME_FIELDS.map((field): [string, Setter] => [
    field,
    (draft, value) => {
      const names = readCslNames(value)
      if (names?.length) draft[field] = names
      return names !== undefined
    },
  ]),
  ...DATE_FIELDS.map((field): [string, Setter] => [
    field,
    (draft, value) => {
      const date = readCslDate(value)
      if (date && Object.keys(date).length) draft[field] = date
      return date !== undefined
    },
  ]),
])

const CLEANERS: ReadonlyMap<string, (text: string) => string> = new Map([
  ['DOI', cleanDoi],
  ['page', cleanPages],
])

const TYPES: ReadonlySet<string> = new Set(ITEM_TYPES)

/** Kinds of work as services name them that are not CSL's own. */
const OTHER_TYPES: ReadonlyMap<string, string> = new Map([
  ['journal-article', 'article-journal'],
  ['book-chapter', 'chapter'],
  ['proceedings-article', 'paper-conference'],
  ['posted-content', 'article'],
  ['monograph', 'book'],
  ['edited-book', 'book'],
  ['reference-entry', 'entry'],
  ['dissertation', 'thesis'],
])

function typeOf(fields: readonly YamlEntry[], at: Point, limited: Limited): string {
  const field = fields.find(({key}) => key === 'type')
  const type = field ? scalarOf(field.value).trim() : ''
  if (TYPES.has(type)) return type
  const other = OTHER_TYPES.get(type)
  if (other) return other
  const near = nearest(type, ITEM_TYPES)
  limited.note(
    type
      ? `Unexpected type "${short(type)}", expected one of ${ITEM_TYPES.length}.`
      : 'This entry has no "type"; it is read as "document".',
    field?.at ?? at,
    near
      ? `Did you mean "${near}"?`
      : 'Most works are "article-journal", "book", "chapter", "report" or "webpage".',
  )
  return near ?? 'document'
}

const MOST = 5

function noteUnknown(unknown: ReadonlyMap<string, {at: Point; count: number}>, note: Note): void {
  const all = [...unknown]
  for (const [name, {at, count}] of all.slice(0, MOST)) {
    const near = nearest(name, SETTERS.keys())
    note(
      'ref/bibliography-field',
      `Unexpected field "${short(name)}"${count > 1 ? ` (${count} times)` : ''}, expected one of ${SETTERS.size}.`,
      at,
      near ? `Did you mean "${near}"?` : 'It was left out. All fields: docs.citationstyles.org.',
    )
  }
  const rest = all[MOST]
  if (rest)
    note(
      'ref/bibliography-field',
      `${all.length - MOST} more fields are unknown from here.`,
      rest[1].at,
      'They were left out.',
    )
}

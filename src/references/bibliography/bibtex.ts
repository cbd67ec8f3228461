import {nearest} from '../../base/nearest.ts'
import type {Note} from '../../base/note.ts'
import {placesIn} from '../../base/places.ts'
import type {BibliographyEntry} from './entry.ts'
import {limit, noteFaults, placed, short} from './faults.ts'
import {ESSENTIAL, TYPES} from './bibtex-fields.ts'
import {inherited} from './bibtex-inherit.ts'
import {itemOf} from './bibtex-item.ts'
import type {Doubts} from './bibtex-source.ts'
import {type RawEntry, scanBibtex} from './bibtex-scan.ts'

/** Reads a file of BibTeX or BibLaTeX; an entry that is not closed is noted, and the others are read. */
export function readBibtex(text: string, note: Note): readonly BibliographyEntry[] {
  const place = placesIn(text)
  const {entries, faults, doubts} = scanBibtex(text)
  const byKey = new Map<string, RawEntry>()
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry)
  const limited = limit('ref/bibliography-field', note)
  const doubt: Doubt = (offset, reason, help) => limited.note(reason, place(offset), help)
  const works = entries.filter(({type}) => !NO_WORKS.has(type))
  noteFaults(placed(faults, place), works.length, note)
  for (const {offset, reason, help = ''} of doubts) doubt(offset, reason, help)
  const read = works.map((entry) => {
    noteNames(entry, doubt)
    const fields = inherited(entry, byKey, (key) =>
      doubt(
        entry.offset,
        `The entry "${short(entry.key)}" takes fields from "${short(key)}", which is not in this file.`,
        () => helpFor(key, byKey.keys()),
      ),
    )
    const item = itemOf(entry.type, entry.key, fields, doubtsOf(entry, doubt))
    return {key: entry.key, item, at: place(entry.offset)}
  })
  limited.end()
  return read
}

type Doubt = (offset: number, reason: string, help: string | (() => string)) => void

/** Kinds of entries that no text cites. */
const NO_WORKS: ReadonlySet<string> = new Set(['xdata', 'set', 'bibnote', 'control'])

/** Notes a kind or a field whose name has a slip. */
function noteNames({type, fields, offset}: RawEntry, doubt: Doubt): void {
  if (!TYPES.has(type) && !type.startsWith('custom'))
    doubt(
      offset,
      `Unexpected kind of entry "@${short(type)}", expected one of ${TYPES.size}.`,
      () => helpFor(type, TYPES.keys()) || 'It is read as "@misc".',
    )
  for (const [name, field] of fields) {
    if (name.length < 4 || name.length > 12 || KNOWN.has(name)) continue
    const meant = nearest(name, ESSENTIAL)
    if (meant && !fields.has(meant))
      doubt(field.offset, `Unexpected field "${name}".`, `Did you mean "${meant}"?`)
  }
}

/** Fields that are no slips of others. */
const KNOWN: ReadonlySet<string> = new Set([
  ...ESSENTIAL,
  ...'mrnumber fjournal volumes titles authors editors dates page publishers pagination numpages urls note notes code type edition editora editorb editorc editortype authora'.split(
    ' ',
  ),
])

function doubtsOf({key, fields, offset}: RawEntry, doubt: Doubt): Doubts {
  const placeOf = (field: string): number => fields.get(field)?.offset ?? offset
  const heard = new Set<string>()
  return {
    name: (field, {name, why}) =>
      why === 'commas'
        ? doubt(
            placeOf(field),
            `Unexpected third comma in the name "${short(name)}", expected "and" between two names.`,
            'Write: Roe, Ann and Poe, Bob. The whole is printed as it stands.',
          )
        : doubt(
            placeOf(field),
            `"${short(name)}" is read as an organisation, not as a person.`,
            `Put the name in braces of its own: {${short(name)}}`,
          ),
    command: (field, command) => {
      if (heard.has(command)) return
      heard.add(command)
      doubt(
        placeOf(field),
        `Unexpected command "\\${short(command)}" in the field "${field}" of "${short(key)}". It was left out.`,
        'Write the sign itself; the file may hold any letter.',
      )
    },
  }
}

function helpFor(wanted: string, names: Iterable<string>): string {
  const near = nearest(wanted, names)
  return near === undefined ? '' : `Did you mean "${near}"?`
}

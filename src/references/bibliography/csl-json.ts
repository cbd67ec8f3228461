import type {Note} from '../../base/note.ts'
import {placesIn} from '../../base/places.ts'
import {isCslField, readCslItems} from './csl-items.ts'
import type {BibliographyEntry} from './entry.ts'
import {noteFaults, placed} from './faults.ts'
import {readJsonItems} from './json-items.ts'

/** Reads a file of CSL-JSON; an entry that is no JSON is noted, and the others are read. */
export function readCslJson(text: string, note: Note): readonly BibliographyEntry[] {
  const place = placesIn(text)
  const {items, faults} = readJsonItems(text, place, isCslField)
  const read = readCslItems(items, note)
  noteFaults([...placed(faults, place), ...read.faults], read.entries.length, note)
  return read.entries
}

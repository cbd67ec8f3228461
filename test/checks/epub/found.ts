import type {RuleId} from '../../../src/base/rules.ts'
import {checkArchive} from '../../../src/checks/epub/archive.ts'
import type {BookPlace, FindInBook} from '../../../src/checks/epub/find.ts'
import {checkBook} from '../../../src/checks/epub.ts'
import {readArchive} from '../../../src/epub/archive.ts'
import {type EpubFiles, openBook} from '../../../src/epub/book.ts'
import {draftOf} from './draft.ts'
import type {Fault} from './faults/fault.ts'
import {zip} from './zip.ts'

export interface Said {
  readonly rule: RuleId
  readonly reason: string
  readonly place: BookPlace | undefined
  readonly help: string
}

/** Packs the good book with a fault in it. */
export function broken(good: EpubFiles, fault: Fault): Uint8Array {
  const draft = draftOf(good)
  fault.change?.(draft)
  return zip(draft.files, fault.packing)
}

/** Gives all that our checks find in a packed book. */
export function foundIn(bytes: Uint8Array): Said[] {
  const said: Said[] = []
  const find: FindInBook = (rule, reason, place, help = '') => {
    said.push({rule, reason, place, help})
  }
  const archive = readArchive(bytes)
  checkArchive(archive, find)
  checkBook(openBook(archive.files), find)
  return said
}

import {notebook} from '../../../src/base/note.ts'
import {
  type BibliographyEntry,
  readBibliography,
} from '../../../src/references/bibliography/formats.ts'
import type {CslItem} from '../../../src/references/item.ts'

export interface Read {
  readonly entries: readonly BibliographyEntry[]
  readonly keys: readonly string[]
  /** Rule, place and reason of each message. */
  readonly messages: readonly string[]
  /** Help of each message. */
  readonly helps: readonly string[]
}

export function read(path: string, text: string): Read {
  const {note, messages} = notebook(path, false)
  const entries = readBibliography(path, text, note)
  return {
    entries,
    keys: entries.map(({key}) => key),
    messages: messages.map(
      ({ruleId, line, column, reason}) => `${ruleId ?? ''} ${line ?? ''}:${column ?? ''} ${reason}`,
    ),
    helps: messages.map(({note: help}) => help ?? ''),
  }
}

/** The item of a file's only entry, which must be read without a message, without its id. */
export function itemOf(path: string, text: string): Omit<CslItem, 'id'> {
  const {entries, messages} = read(path, text)
  if (messages.length || entries.length !== 1)
    throw new Error(`${entries.length} ${messages.join('\n')}`)
  const {id: _, ...item} = entries[0]?.item ?? {id: ''}
  return item as Omit<CslItem, 'id'>
}

export function bib(type: string, fields: string): Omit<CslItem, 'id'> {
  return itemOf('refs.bib', `@${type}{k,\n${fields}\n}\n`)
}

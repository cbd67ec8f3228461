import type {Position} from 'unist'
import type {CiteItem} from '../../base/cite.ts'
import type {Note} from '../../base/note.ts'
import type {Library} from './library.ts'

/** Notes a key that no bibliography has. */
export function noteUnknownKey({key, position}: CiteItem, library: Library, note: Note): void {
  const {files, size} = library
  const where = files.length === 1 ? `not in ${files[0]}` : `in none of ${files.join(', ')}`
  const near = library.nearest(key)
  note(
    'ref/unknown-key',
    `"@${key}" is ${where} (${size === 1 ? '1 entry' : `${size} entries`}).`,
    position,
    near === undefined ? 'Add the work there, or correct the key.' : `Did you mean "@${near}"?`,
  )
}

/** Notes a key where there is no bibliography at all. */
export function noteNoBibliography(key: string, position: Position, note: Note): void {
  note(
    'ref/unknown-key',
    `"@${key}" names a work, but there is no bibliography.`,
    position,
    'Put a file references.bib beside the text, or name one in the settings: bibliography: refs/sleep.bib',
  )
}

/** Notes a word such as @media in a text that has a bibliography. */
export function noteUnknownWord({key, position}: CiteItem, note: Note): void {
  note(
    'ref/unknown-word',
    `"@${key}" is printed as typed, for no bibliography has this key.`,
    position,
    'If it names a work, add the work; else write \\@ for the sign.',
  )
}

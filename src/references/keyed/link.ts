import type {Root} from 'mdast'
import type {Note} from '../../base/note.ts'
import type {Work} from '../graph.ts'
import type {Naming} from '../known.ts'
import {type Bibliography, Library} from './library.ts'
import {type Resolved, resolveKeys} from './resolve.ts'

/** What keyed citations of a publication can mean. */
export interface KeyOptions {
  readonly bibliographies: readonly Bibliography[]
  /** Keys of works listed without a citation; `*` for all. */
  readonly nocite: readonly string[]
  /** One list for the publication, or one for each text. */
  readonly scope: 'book' | 'chapter'
}

export const NO_KEYS: KeyOptions = {bibliographies: [], nocite: [], scope: 'book'}

/** Finds the works of every keyed citation; the trees are changed in place. */
export function linkKeys(
  texts: readonly {readonly path: string; readonly tree: Root}[],
  typed: readonly Work[],
  {bibliographies, nocite, scope}: KeyOptions,
  naming: Naming,
  noteFor: (path: string) => Note,
): Resolved & {readonly works: readonly Work[]} {
  const library = new Library(bibliographies, typed, naming)
  const groupOf = (path: string) => (scope === 'chapter' ? path : '')
  const {citations, unresolved} = resolveKeys(
    texts.map(({path, tree}) => ({path, tree, group: groupOf(path), note: noteFor(path)})),
    library,
  )
  const last = texts.at(-1)?.path ?? ''
  const keys = nocite.includes('*') ? [...library.keys()] : nocite
  for (const key of keys)
    if (!library.find(key, groupOf(last))) noteUnlisted(key, library, noteFor(texts[0]?.path ?? ''))
  return {citations, unresolved, works: library.works}
}

function noteUnlisted(key: string, library: Library, note: Note): void {
  const near = library.nearest(key)
  note(
    'ref/unknown-key',
    `The setting "nocite" names "${key}", which no bibliography has.`,
    undefined,
    near === undefined ? 'Add the work, or take the key away.' : `Did you mean "${near}"?`,
  )
}

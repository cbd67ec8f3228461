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
  /** Marks keys without a work on the page. */
  readonly draft: boolean
}

export const NO_KEYS: KeyOptions = {
  bibliographies: [],
  nocite: [],
  scope: 'book',
  draft: false,
}

/** Finds the works of every keyed citation; the trees are changed in place. */
export function linkKeys(
  texts: readonly {readonly path: string; readonly tree: Root}[],
  typed: readonly Work[],
  {bibliographies, nocite, scope, draft}: KeyOptions,
  naming: Naming,
  noteFor: (path: string) => Note,
): Resolved & {readonly works: readonly Work[]} {
  const library = new Library(bibliographies, typed, naming)
  const groupOf = (path: string) => (scope === 'chapter' ? path : '')
  const {citations, unresolved} = resolveKeys(
    texts.map(({path, tree}) => ({path, tree, group: groupOf(path), note: noteFor(path)})),
    library,
    draft,
  )
  const last = texts.at(-1)?.path ?? ''
  const keys = nocite.includes('*') ? [...library.keys()] : nocite
  for (const key of keys)
    if (!library.find(key, groupOf(last))) noteUnlisted(key, library, noteFor(texts[0]?.path ?? ''))
  noteTwoLists(typed[0], library, noteFor)
  return {citations, unresolved, works: library.works}
}

/** Works of a bibliography get a list of their own; a reader would have to look in two places. */
function noteTwoLists(
  first: Work | undefined,
  {files, works}: Library,
  noteFor: (path: string) => Note,
): void {
  if (first && works.length)
    noteFor(first.path)(
      'ref/two-lists',
      `Unexpected typed list, expected one list: works of ${files.join(', ')} are cited too.`,
      first.position.start,
      'Move the typed works there (handpress refs --export bibtex), and cite them by key.',
    )
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

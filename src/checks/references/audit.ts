import type {Root} from 'mdast'
import type {Note} from '../../base/note.ts'
import type {ReferenceGraph, Work} from '../../references/graph.ts'
import {shortName} from '../../references/known.ts'

/** What the checks of references look at: the texts as they were linked, and their works. */
export interface Audit {
  readonly graph: ReferenceGraph
  readonly texts: readonly {readonly path: string; readonly tree: Root}[]
  /** Day of the check (YYYY-MM-DD); '' leaves out what depends on it. */
  readonly today: string
  /** Gives a path as messages print it. */
  readonly show: (path: string) => string
}

export type Check = (audit: Audit, noteFor: (path: string) => Note) => void

/** Gives each work once; one of a bibliography file may stand in the list of several chapters. */
export function worksIn({works}: ReferenceGraph): Work[] {
  const seen = new Set<string>()
  return [...works.values()].filter(({key, path}) => {
    const name = `${path}\n${key}`
    return key === '' || (!seen.has(name) && seen.add(name))
  })
}

/** Calls a work in a message: `reference 3 (Lee, 2020)` or `"lee2020" (Lee, 2020)`. */
export function callWork(work: Work): string {
  const {key, number} = work
  return `${key ? `"${key}"` : `reference ${number}`} (${shortName(work)})`
}

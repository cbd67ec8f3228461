import type {Root} from 'mdast'
import type {Matter} from '../base/matter.ts'

/** One text: its settings and its tree, with the positions of the file. */
export interface Manuscript {
  /** Path as messages show it. */
  readonly path: string
  readonly matter: Matter
  readonly tree: Root
}

import type {Point} from 'unist'
import type {CslItem} from '../item.ts'

/** One entry of a bibliography file; `item.id` is its key. */
export interface BibliographyEntry {
  readonly key: string
  readonly item: CslItem
  /** Where the entry begins in its file. */
  readonly at: Point
}

/** A work while its fields are gathered. */
export type Draft = {-readonly [field in keyof CslItem]: CslItem[field]}

import type {Position} from 'unist'

export type WorkId = string

export type Name = {readonly family: string; readonly given: string} | {readonly literal: string}

/** One entry of a typed list of references. */
export interface Work {
  readonly id: WorkId
  /** Manuscript the entry stands in, and where. */
  readonly path: string
  readonly position: Position
  /** The entry as typed, without Markdown. */
  readonly text: string
  readonly authors: readonly Name[]
  /** Year as printed, with its letter (2012a); '' when there is none. */
  readonly year: string
  readonly doi: string
  readonly pmid: string
  readonly isbn: string
  readonly url: string
}

/** One mention of a work in the running text. */
export interface Citation {
  readonly id: string
  readonly work: WorkId
  readonly path: string
  readonly position: Position
  /** The mention as typed, without outer brackets. */
  readonly text: string
  readonly method: 'year' | 'number'
}

/** Every work of a publication in the order of its list, and every mention in reading order. */
export interface ReferenceGraph {
  readonly works: ReadonlyMap<WorkId, Work>
  readonly citations: readonly Citation[]
}

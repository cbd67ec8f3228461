import type {Position} from 'unist'
import type {CslItem} from './item.ts'

export type WorkId = string

export type Name =
  | {readonly family: string; readonly given: string; readonly suffix?: string}
  | {readonly literal: string}

/** One work: an entry of a typed list, or of a bibliography file. A field that the entry does not hold is ''. */
export interface Work {
  readonly id: WorkId
  /** Manuscript the entry stands in, and where. */
  readonly path: string
  readonly position: Position
  /** Number as printed in the list; its place in the list where none is printed. */
  readonly number: number
  /** The entry as typed, without Markdown; of a bibliography file a short description. */
  readonly text: string
  /** Its key in a bibliography file; '' for a typed entry. */
  readonly key: string
  /** Text whose list it stands in; '' for the list of the whole publication, and for a typed entry. */
  readonly group: string
  /** What is known of it; partial for a typed entry. Its id is the key, or the id of the work. */
  readonly item: CslItem
  readonly authors: readonly Name[]
  /** True when the entry names only the first authors ("et al."). */
  readonly others: boolean
  /** Year as printed, with its letter (2012a), or "n.d.", "in press". */
  readonly year: string
  readonly doi: string
  readonly pmid: string
  readonly pmcid: string
  readonly arxiv: string
  readonly isbn: string
  readonly url: string
}

/** How a mention names its work: by its key, by author and year, by the number of the entry, or by an author alone. */
export type Method = 'key' | 'year' | 'number' | 'name'

/** One mention of a work in the running text. */
export interface Citation {
  readonly id: string
  readonly work: WorkId
  /** Works a range of numbers passes over: 5 for the 4 of [4–6]; they count as cited here. */
  readonly through: readonly WorkId[]
  readonly path: string
  readonly position: Position
  /** The mention as typed, without outer brackets. */
  readonly text: string
  readonly method: Method
}

/** A mention that has no entry, or fits several; it is printed as typed, without a link. */
export interface Unresolved {
  readonly path: string
  readonly position: Position
  readonly text: string
  readonly method: Method
  /** The works it fits; none when it is missing from the list. */
  readonly fits: readonly WorkId[]
}

/** Every work of a publication in the order of its lists, and every mention in reading order. */
export interface ReferenceGraph {
  readonly works: ReadonlyMap<WorkId, Work>
  readonly citations: readonly Citation[]
  readonly unresolved: readonly Unresolved[]
  /** Authors named without a year, each with the works that may be meant; they are printed without a link. */
  readonly soft: readonly Unresolved[]
}

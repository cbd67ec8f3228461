import type {Method, Work} from '../graph.ts'

/** A mention in one line of text, in characters, and the works it fits: one when all is well. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly works: readonly Work[]
  /** Works a range of numbers passes over. */
  readonly through: readonly Work[]
  readonly method: Method
}

import type {RuleId} from '../../base/rules.ts'

/** A place in a made book: a file in the archive, and the number of an element of it when it is XHTML. */
export interface BookPlace {
  readonly path: string
  readonly element?: number
}

/** Records a fault of a made book. */
export type FindInBook = (rule: RuleId, reason: string, place?: BookPlace, help?: string) => void

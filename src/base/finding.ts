import type {Point} from 'unist'
import type {RuleId} from './rules.ts'

/** What a check found in a made file, with the place in the manuscript it came from. */
export interface Finding {
  readonly rule: RuleId
  readonly reason: string
  readonly help: string
  /** Path of the manuscript. */
  readonly path: string
  readonly at?: Point | undefined
}

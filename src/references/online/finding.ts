import type {RuleId} from '../../base/rules.ts'

/** Something that was found out about an entry; `mark` says it in a word or two. */
export interface Finding {
  readonly rule: RuleId
  readonly reason: string
  readonly help: string
  readonly mark: string
}

import type {RuleId} from '../../base/rules.ts'
import type {Mark} from '../../pdf/printed.ts'

/** Hears of a finding in a PDF; `at` is the element of the printed text it is about, when that is known. */
export type Find = (rule: RuleId, reason: string, at: Mark | undefined, help: string) => void

import type {RuleId} from '../../base/rules.ts'
import type {ConditionId} from './conditions.ts'

/** What an author can put right, and how; every other condition is broken by Handpress or the browser only. */
export const advice: Readonly<
  Partial<Record<ConditionId, {readonly rule: RuleId; readonly help: string}>>
> = {
  '7.2-15': {rule: 'table/rows', help: 'Make the rowspan or colspan of one of the two smaller.'},
  '7.2-29': {rule: 'pdf/language', help: 'Write the language with a hyphen, such as "pt-BR".'},
  '7.2-41': {rule: 'table/rows', help: 'Make its rowspan smaller, or add rows.'},
  '7.2-42': {rule: 'table/rows', help: 'Give each row as many cells as the first one.'},
  '7.2-43': {rule: 'table/rows', help: 'Give each row as many cells, or widen one with colspan.'},
  '7.3-1': {
    rule: 'fig/alt',
    help: 'Write ![what it shows](picture.svg), or {decorative} after it.',
  },
  '7.4.2-1': {rule: 'head/order', help: 'Take away as many # as there are levels too many.'},
  '7.21.8-1': {rule: 'pdf/glyph', help: 'Look for an empty box, and write a word in its place.'},
  'Handpress, table heads': {
    rule: 'table/heads',
    help: 'Make the first row a row of heads, or write a list.',
  },
}

/** Rule for what a reader of the message cannot put right. */
export const faultRule: RuleId = 'pdf/structure'
export const faultHelp =
  'This is a fault of Handpress or of how this browser prints: please report this message.'

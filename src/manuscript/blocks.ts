import type {BlockKind} from './blocks/block.ts'
import {evidence, note, tip, warning} from './blocks/callout.ts'
import {description} from './blocks/description.ts'
import {faq} from './blocks/faq.ts'
import {figure} from './blocks/figure.ts'
import {key} from './blocks/key.ts'
import {only} from './blocks/only.ts'
import {pullquote} from './blocks/pullquote.ts'
import {steps} from './blocks/steps.ts'
import {urgent} from './blocks/urgent.ts'

/** Every content block by the name a manuscript uses. */
export const blocks: Readonly<Record<string, BlockKind>> = {
  description,
  evidence,
  faq,
  figure,
  key,
  note,
  only,
  pullquote,
  steps,
  tip,
  urgent,
  warning,
}

import type {Mark, PrintedPdf} from '../pdf/printed.ts'
import {advice, faultHelp, faultRule} from './pdf/advice.ts'
import {type Broken, brokenIn} from './pdf/broken.ts'
import {type ConditionId, conditions, nameOf} from './pdf/conditions.ts'
import type {Find} from './pdf/find.ts'

/** How a PDF stands to PDF/UA-1: whether it may claim to keep it, and how many conditions were looked at and kept. */
export interface PdfVerdict {
  readonly keeps: boolean
  readonly good: number
  readonly all: number
}

/** Checks a finished PDF against the conditions of PDF/UA-1 (ISO 14289-1) that a machine can check. */
export function checkPdf(printed: PrintedPdf, find: Find): PdfVerdict {
  const broken = brokenIn(printed)
  const faults = new Map<ConditionId, Broken[]>()
  const told = new Set<string>()
  for (const one of broken) {
    if (advice[one.condition]) advise(one, printed, told, find)
    else if (!faults.get(one.condition)?.push(one)) faults.set(one.condition, [one])
  }
  for (const [condition, [first, ...others]] of faults) {
    if (!first) continue
    const places = others.length > 0 ? `; ${others.length + 1} places` : ''
    const reason = `${first.reason} (${nameOf(condition)}${places}).`
    find(faultRule, reason, markNear(printed, first.tag), faultHelp)
  }
  const all = Object.keys(conditions).length
  const unkept = new Set(broken.map(({condition}) => condition))
  return {
    keeps: [...unkept].every((condition) => condition === 'Handpress, table heads'),
    good: all - unkept.size,
    all,
  }
}

/** Tells an author of each place, once for a place. */
function advise(
  {condition, reason, tag}: Broken,
  printed: PrintedPdf,
  told: Set<string>,
  find: Find,
): void {
  const known = advice[condition]
  const at = markNear(printed, tag)
  const key = [condition, reason, at?.path, at?.at?.line, at?.at?.column].join('\n')
  if (known && !told.has(key)) find(known.rule, `${reason}.`, at, known.help)
  told.add(key)
}

/** The element of the text that a tag was made of, or the nearest one around it. */
function markNear({tags, markOf}: PrintedPdf, tag: number): Mark | undefined {
  for (let at = tags.get(tag); at; at = tags.get(at.parent)) {
    const mark = markOf(at.number)
    if (mark?.at) return mark
  }
  return undefined
}

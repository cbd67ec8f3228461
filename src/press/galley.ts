import type {Finding} from '../base/finding.ts'
import {checkLayout} from '../checks/layout.ts'
import {lookOf} from '../checks/layout/look.ts'
import type {Find} from '../checks/pdf/find.ts'
import {checkPdf} from '../checks/pdf.ts'
import type {Claims, Galley} from '../outputs/galley.ts'
import {templateNamed} from '../outputs/pdf/templates.ts'
import type {Pack} from '../themes/pack.ts'
import type {Plan} from './plan.ts'

/** Checks a made file, and says what it may claim of itself. */
export function checkGalley(
  {printed}: Galley,
  {edition}: Plan,
  pack: Pack,
): {findings: readonly Finding[]; claims: Claims} {
  const findings: Finding[] = []
  if (!printed) return {findings, claims: {ua: false, archive: false}}
  const [first = ''] = edition.sources
  const find: Find = (rule, reason, mark, help) =>
    findings.push({
      rule,
      reason,
      help,
      path: mark?.path || first,
      at: mark?.path ? mark.at : undefined,
    })
  const ua = checkPdf(printed, find)
  const asked = edition.standard === 'pdfa-2a'
  if (asked && !ua)
    find(
      'pdf/standard',
      'The PDF does not say that it keeps PDF/A-2a, as "standard" asks: something in it is not accessible.',
      undefined,
      'Mend what the other messages name, and make it again.',
    )
  checkLayout(printed, lookOf(templateNamed(edition.template).name, pack), find)
  return {findings, claims: {ua, archive: ua && asked}}
}

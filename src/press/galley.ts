import type {Finding} from '../base/finding.ts'
import {checkLayout} from '../checks/layout.ts'
import {lookOf} from '../checks/layout/look.ts'
import type {Find} from '../checks/pdf/find.ts'
import {checkPdf} from '../checks/pdf.ts'
import {checkBook} from '../checks/epub.ts'
import {openBook} from '../epub/book.ts'
import type {Edition} from '../project/project.ts'
import type {BookProof, Claims, Galley} from '../outputs/galley.ts'
import {templateNamed} from '../outputs/pdf/templates.ts'
import type {Pack} from '../themes/pack.ts'
import type {Plan} from './plan.ts'

interface Verdict {
  readonly findings: readonly Finding[]
  readonly claims: Claims
}

/** Checks a made file, and says what it may claim of itself. */
export function checkGalley({printed, book}: Galley, {edition}: Plan, pack: Pack): Verdict {
  const findings: Finding[] = []
  if (book) return checkEpub(book, edition)
  if (!printed) return {findings, claims: {ua: false, archive: false, access: undefined}}
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
  return {findings, claims: {ua, archive: ua && asked, access: undefined}}
}

function checkEpub(book: BookProof, {sources: [first = '']}: Edition): Verdict {
  const findings: Finding[] = []
  checkBook(openBook(book.files), (rule, reason, place, help = '') => {
    const mark = place?.element === undefined ? undefined : book.markOf(place.path, place.element)
    findings.push({
      rule,
      reason,
      help,
      path: mark?.path || first,
      at: mark?.path ? mark.at : undefined,
    })
  })
  return {findings, claims: {ua: false, archive: false, access: undefined}}
}

import type {Finding} from '../base/finding.ts'
import type {PageStart} from '../base/page-start.ts'
import {rules} from '../base/rules.ts'
import {type Words, wordsOf} from '../base/words.ts'
import {checkLayout} from '../checks/layout.ts'
import {lookOf} from '../checks/layout/look.ts'
import type {Find} from '../checks/pdf/find.ts'
import {checkPdf} from '../checks/pdf.ts'
import {checkCover} from '../checks/cover.ts'
import {checkBook} from '../checks/epub.ts'
import {lookAtAccess} from '../checks/epub/access.ts'
import {tellSignature} from '../checks/epub/access/signature.ts'
import type {FindInBook} from '../checks/epub/find.ts'
import {ACCESS_STANDARD} from '../epub/access.ts'
import {openBook} from '../epub/book.ts'
import {pageMap} from '../pdf/pagemap.ts'
import {pageStarts} from '../pdf/page-starts.ts'
import {paintPages} from '../pdf/paint.ts'
import type {Mark} from '../pdf/printed.ts'
import type {Edition} from '../project/project.ts'
import type {BookProof, Claims, Galley} from '../outputs/galley.ts'
import {templateNamed} from '../outputs/pdf/templates.ts'
import type {Pack} from '../themes/pack.ts'
import type {Seen} from './evidence.ts'
import type {Plan} from './plan.ts'

interface Verdict {
  readonly findings: readonly Finding[]
  readonly claims: Claims
  /** What was seen, for the evidence that goes beside the files of a publication. */
  readonly seen: Seen
  /** Where each printed page begins; none for an ebook. */
  readonly starts: readonly PageStart[]
}

const NO_CLAIMS: Claims = {ua: false, archive: false, access: undefined}
const NOTHING_SEEN: Seen = {standard: '', kept: false, conditions: undefined, access: undefined}

/** Checks a made file, and says what it may claim of itself. */
export function checkGalley(
  {printed, book, cover, folioOf}: Galley,
  {edition, document}: Plan,
  pack: Pack,
): Verdict {
  const findings: Finding[] = []
  if (book) {
    const verdict = checkEpub(book, edition, wordsOf(document.meta.lang))
    return {...verdict, findings: [...verdict.findings, ...coverFindings(cover, edition, pack)]}
  }
  if (!printed) return {findings, claims: NO_CLAIMS, seen: NOTHING_SEEN, starts: []}
  const [first = ''] = edition.sources
  const find: Find = (rule, reason, mark, help) =>
    findings.push({rule, reason, help, ...placeOf(mark, first)})
  const {keeps: ua, good, all} = checkPdf(printed, find)
  const asked = edition.standard === 'pdfa-2a'
  if (asked && !ua)
    find(
      'pdf/standard',
      'The PDF does not say that it keeps PDF/A-2a, as "standard" asks: something in it is not accessible.',
      undefined,
      'Mend what the other messages name, and make it again.',
    )
  const pages = paintPages(printed)
  const places = pageMap(printed, pages)
  checkLayout(printed, lookOf(templateNamed(edition.template).name, pack), find, pages, places)
  return {
    findings,
    claims: {ua, archive: ua && asked, access: undefined},
    seen: {standard: 'PDF/UA-1', kept: ua, conditions: {good, all}, access: undefined},
    starts: pageStarts(printed, places, folioOf),
  }
}

/** What Handpress itself wrote is told with the first text. */
function placeOf(
  mark: Pick<Mark, 'path' | 'at'> | undefined,
  first: string,
): Pick<Finding, 'path' | 'at'> {
  return mark?.path ? {path: mark.path, at: mark.at} : {path: first, at: undefined}
}

/** What is wrong with a cover is told with the first text. */
function coverFindings(
  cover: Galley['cover'],
  {sources: [path = ''], theme}: Edition,
  pack: Pack,
): Finding[] {
  const findings: Finding[] = []
  if (cover)
    checkCover(cover, theme, pack, (rule, reason, help) =>
      findings.push({rule, reason, help, path}),
    )
  return findings
}

function checkEpub(
  book: BookProof,
  {sources: [first = ''], signature}: Edition,
  words: Words,
): Verdict {
  const findings: Finding[] = []
  const find: FindInBook = (rule, reason, place, help = '') => {
    const mark = place?.element === undefined ? undefined : book.markOf(place.path, place.element)
    findings.push({rule, reason, help, ...placeOf(mark, first)})
  }
  const open = openBook(book.files)
  const access = lookAtAccess(open)
  checkBook(open, find, access.look)
  const broken = findings.some(({rule}) => rules[rule].severity !== 'info')
  const verdict = access.verdict(words, signature, broken)
  tellSignature(verdict, signature, find)
  return {
    findings,
    claims: {...NO_CLAIMS, access: verdict.claims},
    seen: {
      standard: ACCESS_STANDARD,
      kept: verdict.claims.conformsTo !== '',
      conditions: undefined,
      access: verdict,
    },
    starts: [],
  }
}

import {type PdfObjects, reference, references} from '../../pdf/objects.ts'
import type {PrintedPdf} from '../../pdf/printed.ts'
import type {ConditionId, Report} from './conditions.ts'
import type {Parents} from './parents.ts'
import {stringAfter} from './text.ts'
import type {Tree} from './tree.ts'

const contents = stringAfter('Contents')
const fieldName = stringAfter('TU')
const alternative = stringAfter('Alt')

/** Tag that each kind of annotation stands in; all others stand in Annot. */
const TAGS: Readonly<Record<string, readonly [ConditionId, string]>> = {
  Link: ['7.18.5-1', 'Link'],
  Widget: ['7.18.4-1', 'Form'],
}

const HIDDEN = 2

interface Annotation {
  readonly number: number
  readonly text: string
  /** `Link`, or what no print has. */
  readonly subtype: string
  /** Element it stands in; 0 for none. */
  readonly tag: number
  /** Number of its page; the first is 1. */
  readonly page: number
}

/** Checks that each link has its tag, its words and a place it leads to. */
export function checkAnnotations(
  printed: PrintedPdf,
  tree: Tree,
  parents: Parents,
  report: Report,
): void {
  const {objects, pages} = printed
  const places = destinationsOf(objects)
  for (const [i, number] of pages.entries()) {
    const page = objects.text(number)
    const list = annotationsOf(page)
    if (list.length > 0 && !/\n\/Tabs \/S\b/u.test(page))
      report('7.18.3-1', `Unexpected order of links on page ${i + 1}, expected that of the tags`)
    for (const one of list) {
      const annotation = read(one, objects, parents, i + 1)
      checkPlace(annotation, places, report)
      checkAction(annotation, report)
      if (isHidden(annotation.text) || isOutside(annotation.text, page)) continue
      checkTag(annotation, printed, tree, report)
      checkWords(annotation, printed, report)
    }
  }
}

/** Object numbers of the annotations of a page. */
export function annotationsOf(page: string): number[] {
  return references(/\n\/Annots \[([^\]]*)\]/u.exec(page)?.[1] ?? '')
}

function read(number: number, objects: PdfObjects, parents: Parents, page: number): Annotation {
  const text = objects.text(number)
  const subtype = /\n\/Subtype \/(\w+)/u.exec(text)?.[1] ?? ''
  const tag = parents.annotationOf(Number(/\n\/StructParent (\d+)/u.exec(text)?.[1] ?? -1))
  return {number, text, subtype, tag, page}
}

function checkPlace({text, tag, page}: Annotation, places: ReadonlySet<string>, report: Report) {
  const to = /\n\/Dest \/([^\s/[\]()<>]+)/u.exec(text)?.[1]
  if (to === undefined || places.has(to)) return
  const reason = `Unexpected link to /${to} on page ${page}, expected a place that is there`
  report('ISO 32000-1, 12.3.2.3', reason, tag)
}

/** A link leads somewhere; it starts no program. */
function checkAction({text, tag, page}: Annotation, report: Report): void {
  const action = /\n\/A <<[^>]*\/S \/(\w+)/u.exec(text)?.[1] ?? 'URI'
  if (action !== 'URI')
    report('Handpress, programs', `Unexpected ${action} on page ${page}, expected an address`, tag)
}

function checkTag(
  {number, subtype, tag, page}: Annotation,
  {tags}: PrintedPdf,
  tree: Tree,
  report: Report,
): void {
  const [condition, wanted] = TAGS[subtype] ?? ['7.18.1-1', 'Annot']
  const where = `on page ${page}`
  if (tree.roleOf(tag) !== wanted)
    report(condition, `Unexpected ${subtype} ${where}, expected it in a ${wanted} tag`, tag)
  else if (!tags.get(tag)?.kids.some((kid) => kid.kind === 'annotation' && kid.number === number))
    report('ISO 32000-1, 14.7.4.3', `Unexpected ${wanted} without its ${subtype} ${where}`, tag)
}

function checkWords(
  {text, subtype, tag, page}: Annotation,
  {objects, tags}: PrintedPdf,
  report: Report,
): void {
  const said = subtype === 'Widget' ? fieldName(text) : contents(text)
  if (said?.trim()) return
  const reason = `Unexpected ${subtype} on page ${page} without words, expected `
  if (subtype === 'Link') report('7.18.5-2', `${reason}Contents`, tag)
  if (tags.has(tag) && alternative(objects.text(tag))) return
  if (subtype === 'Widget') report('7.18.1-3', `${reason}TU`, tag)
  else report('7.18.1-2', `${reason}Contents`, tag)
}

/** Names of the places that links lead to, whose page is there. */
function destinationsOf(objects: PdfObjects): ReadonlySet<string> {
  const table = reference(objects.text(objects.root), 'Dests')
  if (table === undefined || !objects.has(table)) return new Set()
  const rows = objects.text(table).matchAll(/\/([^\s/[\]()<>]+) \[(\d+) 0 R /gu)
  return new Set(
    [...rows].flatMap(([, name = '', page]) =>
      objects.has(Number(page)) && objects.head(Number(page)).startsWith('<</Type /Page\n')
        ? [name]
        : [],
    ),
  )
}

function isHidden(annotation: string): boolean {
  return (Number(/\n\/F (\d+)/u.exec(annotation)?.[1] ?? 0) & HIDDEN) !== 0
}

/** What lies beside the page is not there for a reader. */
function isOutside(annotation: string, page: string): boolean {
  const [left = 0, low = 0, right = 0, high = 0] = numbersAfter(annotation, 'Rect')
  const box = numbersAfter(page, 'CropBox')
  const [x = 0, y = 0, width = 0, height = 0] =
    box.length > 0 ? box : numbersAfter(page, 'MediaBox')
  return y >= high || x >= right || height <= low || width <= left
}

function numbersAfter(text: string, key: string): number[] {
  const start = text.indexOf(`\n/${key} [`)
  if (start < 0) return []
  return text
    .slice(start + key.length + 4, text.indexOf(']', start))
    .trim()
    .split(/\s+/u)
    .map(Number)
}

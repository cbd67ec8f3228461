import {type PdfObjects, reference} from '../../pdf/objects.ts'
import type {PrintedPdf} from '../../pdf/printed.ts'
import type {Report} from './conditions.ts'
import {stringAfter} from './text.ts'
import type {Tree} from './tree.ts'

const title = stringAfter('Title')
const CONDITION = 'ISO 32000-1, 12.3.3'

/** Checks that the outline leads to the headings in their order, and misses none. */
export function checkOutline({objects, pages}: PrintedPdf, tree: Tree, report: Report): void {
  const {headings} = tree
  const placeOf = new Map(headings.map(({number}, at) => [number, at]))
  const entries = entriesOf(objects)
  if (entries.length !== headings.length)
    report(
      CONDITION,
      `Unexpected ${entries.length} entries of the outline, expected one for each of ${headings.length} headings`,
    )
  const known = new Set(pages)
  let last = -1
  for (const text of entries) {
    const at = placeOf.get(reference(text, 'SE') ?? 0) ?? -1
    if (at <= last) report(CONDITION, 'Unexpected entry of the outline, expected the next heading')
    else last = at
    const page = Number(/\n\/Dest \[(\d+) 0 R /u.exec(text)?.[1] ?? 0)
    if (!known.has(page)) report(CONDITION, 'Unexpected entry of the outline that leads to no page')
    if (!title(`\n${text.slice(text.indexOf('/Title'))}`)?.trim())
      report(CONDITION, 'Unexpected entry of the outline without words')
  }
}

/** Entries of the outline in reading order, as the file has them. */
function entriesOf(objects: PdfObjects): string[] {
  const entries: string[] = []
  const top = reference(objects.text(objects.root), 'Outlines')
  const waiting = [top === undefined ? undefined : reference(objects.text(top), 'First')]
  while (waiting.length > 0) {
    const number = waiting.pop()
    if (number === undefined || !objects.has(number) || entries.length > objects.size) continue
    const text = objects.text(number)
    entries.push(text)
    waiting.push(reference(text, 'Next'), reference(text, 'First'))
  }
  return entries
}

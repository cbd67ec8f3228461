import type {PdfDraft} from '../../../pdf/draft.ts'
import {reference, unlike} from '../../../pdf/objects.ts'
import {contentNumber} from '../../../pdf/pages.ts'

const PLACE = /\[(\d+) 0 R \/XYZ (\S+) (\S+) 0\]/gu
/** Every page begins with the scale of its sheet. */
const SCALE = /^([\d.]+) 0 0 -\1 0 \S+ cm\n/u
/** The area inside the margins is painted in its own system of coordinates, or cut out of the page. */
const AREA = /^([\d.]+) 0 0 \1 (?!0 0 )(\S+) (\S+) cm$|^q\n(\S+) (\S+) \S+ \S+ re\nW\*? n$/mu

/**
 * Moves every destination to where its words stand: Chromium measures them from the corner of the text, and a
 * reader who follows a link would find it lower by the margin of the page.
 */
export function settleDestinations(draft: PdfDraft, contents: ReadonlyMap<number, string>): void {
  const table = reference(draft.text(draft.root), 'Dests')
  if (table === undefined) return
  const origins = new Map<number, readonly [number, number]>()
  const originOf = (page: number) => {
    const known = origins.get(page) ?? readOrigin(contents.get(contentNumber(draft, page)) ?? '')
    origins.set(page, known)
    return known
  }
  const moved = draft.text(table).replace(PLACE, (_, page: string, x: string, y: string) => {
    const [left, top] = originOf(Number(page))
    return `[${page} 0 R /XYZ ${rounded(Number(x) + left)} ${rounded(Number(y) - top)} 0]`
  })
  draft.set(table, moved)
}

/** Left and top margin of a page in points. */
function readOrigin(content: string): readonly [number, number] {
  const scale = SCALE.exec(content)?.[1]
  if (scale === undefined) throw unlike('page', 'one that begins with the scale of its sheet')
  const [, , left, top, cutLeft, cutTop] = AREA.exec(content) ?? []
  return [Number(scale) * Number(left ?? cutLeft ?? 0), Number(scale) * Number(top ?? cutTop ?? 0)]
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

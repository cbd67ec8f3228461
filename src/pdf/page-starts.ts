import type {PageStart} from '../base/page-start.ts'
import type {TagPlace} from './pagemap.ts'
import type {Mark, PrintedPdf} from './printed.ts'

/** Tags inside a line; a page begins with a block. */
const INLINE: ReadonlySet<string> = new Set(
  'Span Link Em Strong Code Reference Quote Lbl Annot Formula Note'.split(' '),
)

/** Gives where each page begins: at the first block that begins on it, else at the innermost that spans it. Pages without a text have no row. */
export function pageStarts(
  printed: PrintedPdf,
  places: ReadonlyMap<number, TagPlace>,
  folioOf: (page: number) => string,
): PageStart[] {
  const seen = new Map<string, number>()
  const begun = new Map<number, Mark>()
  const spanned = new Map<number, Mark>()
  for (const {number, type} of printed.tags.values()) {
    const place = places.get(number)
    const mark = printed.markOf(number)
    if (!place || !mark || !isFound(mark) || INLINE.has(type)) continue
    const known = seen.get(placeOf(mark)) ?? place.first
    seen.set(placeOf(mark), known)
    // The parts of a block may all have the place of the block, which is on an earlier page.
    if (!mark.id && known < place.first) continue
    if (!begun.has(place.first)) begun.set(place.first, mark)
    for (let page = place.first + 1; page <= place.last; page++) spanned.set(page, mark)
  }
  return printed.pages.flatMap((_, index) => {
    const page = index + 1
    const start = begun.get(page) ?? spanned.get(page)
    if (!start) return []
    const {path, at, id} = start
    return [{label: folioOf(page), path, line: at?.line ?? 0, column: at?.column ?? 0, id}]
  })
}

function placeOf({path, at}: Mark): string {
  return `${path}\n${at?.line}:${at?.column}`
}

/** An ebook can find it again by its place or by its id. */
function isFound({path, at, id}: Mark): boolean {
  return (path !== '' && at !== undefined) || id !== ''
}

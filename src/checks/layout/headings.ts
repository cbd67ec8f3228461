import {isInside} from '../../pdf/painted.ts'
import type {Tag} from '../../pdf/tags.ts'
import type {Check, Layout} from './layout.ts'
import {quoted} from './say.ts'

const HEADING = /^H[1-6]?$/u
/** A painted thing that is higher stands for content, in points; lower ones are lines. */
const LINE = 12

/** Finds headings at the foot of a page whose text begins on the next. */
export const checkHeadings: Check = (layout, find) => {
  for (const [at, tag] of layout.tags.entries()) {
    if (!HEADING.test(tag.type)) continue
    const place = layout.places.get(tag.number)
    const next = nextContent(layout, at)
    if (!place || next === undefined || next <= place.last) continue
    if (!isAtFoot(layout, place)) continue
    find(
      'layout/heading-at-foot',
      `The heading ${quoted(layout.wordsOf(tag))} stands alone at the foot of page ${place.last}.`,
      layout.nearestMark(tag),
      'Shorten the text before it, or what follows it, so that both stand on one page.',
    )
  }
}

/** Page of the first content after a tag in reading order; nothing at the end of the text. */
function nextContent({tags, places, chainOf}: Layout, at: number): number | undefined {
  const tag = tags[at]
  for (let next = at + 1; tag && next < tags.length; next++) {
    const other = tags[next]
    if (!other || holdsOnly(other) || !places.has(other.number)) continue
    if (chainOf(other).includes(tag)) continue
    return places.get(other.number)?.first
  }
  return undefined
}

/** Elements that only hold others begin where their first part begins. */
function holdsOnly({kids}: Tag): boolean {
  return kids.every(({kind}) => kind === 'tag')
}

/** A title page has its heading above the middle, and what follows begins a new page by design. */
function isAtFoot({pages}: Layout, {last, bottom}: {last: number; bottom: number}): boolean {
  const page = pages[last - 1]
  if (!page) return false
  const {area} = page
  if (bottom < (area.top + area.bottom) / 2) return false
  return !page.areas.some(
    ({content, kind, box}) =>
      content < 0 &&
      kind !== 'line' &&
      box.top >= bottom &&
      box.bottom - box.top >= LINE &&
      isInside(area, box.left, box.top),
  )
}

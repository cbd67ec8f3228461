import {exitCodes, Failure} from '../../base/failure.ts'
import type {Printer} from '../../base/printer.ts'
import {readDestinations} from '../../pdf/dests.ts'
import {type ComposedPage, type Layout, unknownLayout} from './page.ts'

/** How often a text may be laid out or printed until every number on its pages is true. */
const MAX_PASSES = 3

export interface Settling {
  readonly printer: Printer
  compose(layout: Layout): ComposedPage
  /** Gives the layout the next print will have, from the one just printed. */
  next(printed: Layout): Layout
  /** Where things stood in the last build; it is tried first. */
  readonly last: Layout | undefined
}

export interface Settled {
  readonly raw: Uint8Array
  readonly page: ComposedPage
  readonly layout: Layout
}

/**
 * Prints a text so that every page number in it is true. The numbers of the last build are tried at once;
 * without them a pass that only lays out finds the first ones. The bytes are the same either way.
 */
export async function printSettled({printer, compose, next, last}: Settling): Promise<Settled> {
  let layout = last ?? unknownLayout
  let page = compose(layout)
  let passes = 0
  if (!last && page.asks) {
    layout = next(placesIn(await printer.print(page, true), layout))
    page = compose(layout)
    passes += 1
  }
  for (;;) {
    const raw = await printer.print(page)
    passes += 1
    const printed = next(placesIn(raw, layout))
    if (isSame(printed, layout)) return {raw, page, layout}
    const again = compose(printed)
    if (again.html === page.html) return {raw, page, layout: printed}
    if (passes >= MAX_PASSES) throw unsettled(layout, printed)
    layout = printed
    page = again
  }
}

function placesIn(raw: Uint8Array, {blankBefore}: Layout): Layout {
  return {...readDestinations(raw), blankBefore}
}

function isSame(a: Layout, b: Layout): boolean {
  return (
    a.pages === b.pages &&
    a.pageOf.size === b.pageOf.size &&
    [...a.pageOf].every(([id, page]) => b.pageOf.get(id) === page) &&
    a.blankBefore.size === b.blankBefore.size &&
    [...a.blankBefore].every((id) => b.blankBefore.has(id))
  )
}

function unsettled(before: Layout, after: Layout): Failure {
  const moved = [...after.pageOf].find(([id, page]) => before.pageOf.get(id) !== page)
  const [id, page] = moved ?? ['', after.pages]
  const was = before.pageOf.get(id) ?? before.pages
  const what = id ? `"${id}"` : 'the last page'
  return new Failure(
    exitCodes.errors,
    'layout/unsettled',
    `The page number of ${what} does not come to rest: it was ${was}, and with that printed it is ${page}.`,
    ['Add or take away a line before that place, or leave out the page number that leads to it.'],
  )
}

import type {TagPlace} from '../pdf/pagemap.ts'
import type {PaintedPage} from '../pdf/painted.ts'
import type {PrintedPdf} from '../pdf/printed.ts'
import {checkBoxes} from './layout/boxes.ts'
import {checkContrast} from './layout/contrast.ts'
import {checkEdges} from './layout/edges.ts'
import {checkFonts} from './layout/fonts.ts'
import {checkHeadings} from './layout/headings.ts'
import {checkLastPage} from './layout/last-page.ts'
import {type Check, type LayoutLook, openLayout} from './layout/layout.ts'
import {checkMeasure} from './layout/measure.ts'
import {checkShrunk} from './layout/shrunk.ts'
import {checkSizes} from './layout/sizes.ts'
import type {Find} from './pdf/find.ts'

const CHECKS: readonly Check[] = [
  checkHeadings,
  checkBoxes,
  checkEdges,
  checkShrunk,
  checkLastPage,
  checkMeasure,
  checkFonts,
  checkContrast,
  checkSizes,
]

/**
 * Finds what only the finished pages show: breaks at wrong places, what is cut off, type that is too small
 * or too pale. `pages` are what the PDF paints and `places` where its tags stand, for callers that have read them already.
 */
export function checkLayout(
  printed: PrintedPdf,
  look: LayoutLook,
  find: Find,
  pages?: readonly PaintedPage[],
  places?: ReadonlyMap<number, TagPlace>,
): void {
  const layout = openLayout(printed, look, pages, places)
  for (const check of CHECKS) check(layout, find)
}

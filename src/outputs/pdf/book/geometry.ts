import type {PageSize} from '../../../base/page-size.ts'

/** The page of a book. Lengths in millimetres, type in points. */
export interface Geometry {
  readonly top: number
  readonly bottom: number
  /** Margin at the spine; the other one is at the edge. */
  readonly inner: number
  readonly outer: number
  readonly measure: number
  /** Height of the text: a whole number of lines. */
  readonly height: number
  readonly text: number
  readonly line: number
  /** Width of a column for notes beside the text, or 0. */
  readonly side: number
}

const POINT = 25.4 / 72
/** Type on a sheet of A5 width, and what it grows by for each millimetre more. */
const TYPE = {at: 148, size: 10.6, growth: 0.0226, least: 9.5, most: 12}
const LEADING = 1.4625
/** Widest text in em: full lines have about 61 characters and none more than 75. */
const WIDEST = 30
/** Shares of the sheet: both side margins, and the text from top to bottom. */
const SIDES = 0.257
const DEPTH = 0.782
/** Share of the upper margin in what the text leaves. */
const UPPER = 0.39
/** The spine is this much wider than the edge, in millimetres, before the book gets thick. */
const SPINE = 2
/** The page is this much deeper than its lines, so that rounding never drops one; in millimetres. */
const SLACK = 0.3
/** What a wide sheet leaves beside the text stands for the smaller part at the spine. */
const AT_SPINE = 0.3
/** Notes beside the text, in millimetres: least and most width, gap, both margins; and the least text in em. */
const COLUMN = {least: 36, most: 60, gap: 6, margins: 38, text: 26}
/** Least margin at the edge: 0.25 in, as KDP wants it. */
const EDGE = 6.35

/**
 * Inside margins by page count, in millimetres: KDP help page "Set Trim Size, Bleed, and Margins"
 * (0.375 in from 24 pages on, 0.5, 0.625, 0.75 and 0.875 in).
 */
const GUTTERS: readonly {readonly from: number; readonly least: number}[] = [
  {from: 0, least: 9.525},
  {from: 151, least: 12.7},
  {from: 301, least: 15.875},
  {from: 501, least: 19.05},
  {from: 701, least: 22.225},
]
const THICKEST = 22.225

/**
 * Gives the page of a book with so many sheets. The text keeps its width whatever the page count is, for
 * a thick book moves it from the spine toward the edge: so the margins never change a line or a page.
 */
export function geometryOf(
  {width, height}: PageSize,
  pages: number,
  notes: 'chapter' | 'side' = 'chapter',
): Geometry {
  const grown = TYPE.size + (width - TYPE.at) * TYPE.growth
  const text = rounded(Math.min(Math.max(grown, TYPE.least), TYPE.most), 0.1)
  const line = rounded(text * LEADING, 0.25)
  const widest = WIDEST * text * POINT
  const beside = notes === 'side' ? sideOf(width, widest) : 0
  const usual = Math.max(width * SIDES, THICKEST + EDGE, width - widest)
  const sides = beside > 0 ? COLUMN.margins : usual
  const inner = innerOf(width, sides, pages)
  const lines = Math.floor((height * DEPTH) / (line * POINT) + 0.1)
  const depth = lines * line * POINT
  const top = (height - depth) * UPPER
  return {
    top,
    bottom: height - depth - top - SLACK,
    inner,
    outer: sides - inner,
    measure: width - sides - (beside > 0 ? beside + COLUMN.gap : 0),
    height: depth,
    text,
    line,
    side: beside,
  }
}

/** What a column for notes leaves has to hold 26 em of text; a page that is not wide enough has none. */
function sideOf(width: number, widest: number): number {
  const area = width - COLUMN.margins - COLUMN.gap
  const side = Math.max(COLUMN.least, Math.min(area - widest, COLUMN.most))
  return area - side < (widest * COLUMN.text) / WIDEST ? 0 : area - Math.min(area - side, widest)
}

/** The margin at the spine grows with each step of the table, and is never less than it says. */
function innerOf(width: number, sides: number, pages: number): number {
  const step = GUTTERS.findLastIndex(({from}) => pages >= from)
  const needed = Math.min(width * SIDES, sides)
  const thicker = (step * needed) / 19
  const usual = (needed + SPINE) / 2 + thicker + (sides - needed) * AT_SPINE
  const least = GUTTERS[step]?.least ?? THICKEST
  return Math.max(least, Math.min(usual, sides - EDGE))
}

function rounded(value: number, unit: number): number {
  return Math.round(Math.round(value / unit) * unit * 100) / 100
}

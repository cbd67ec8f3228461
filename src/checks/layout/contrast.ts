import {meets} from '../../pdf/box.ts'
import {type Area, covers, type PaintedPage, type TextRun, textOf} from '../../pdf/painted.ts'
import type {Check} from './layout.ts'
import {BLACK, contrast, grey, hexOf, mixed, WHITE} from './colours.ts'
import {quoted} from './say.ts'

/** Points from which on type is large, and bold type earlier (WCAG 2.2), less what rounding takes away. */
const LARGE = 17.9
const LARGE_BOLD = 13.9
const LIMIT = 4.5
const LIMIT_LARGE = 3
/** Ground smaller than this has no room for a letter, in points. */
const SMALLEST = 4
/** A colour that a picture or a pattern hides. */
const UNKNOWN = -1
const ON_PAPER: ReadonlySet<number> = new Set([WHITE])
/** Where in a line the ground is looked at, in parts of its length, and how far above the baseline, in parts of its size. */
const SPOTS = [0.02, 0.5, 0.98]
const ABOVE = 0.3

/** Measures the contrast of words and their ground, as printed in colour and in grey. */
export const checkContrast: Check = (layout, find) => {
  const said = new Set<string>()
  for (const page of layout.pages) {
    const grounds = groundsOf(page)
    for (const run of page.texts) {
      const weak = weakest(run, grounds)
      if (!weak) continue
      const {ink, ground, ratio, limit, isGrey} = weak
      const key = `${ink} ${ground} ${limit}`
      if (said.has(key)) continue
      said.add(key)
      const words = quoted(textOf(run).trim())
      const where = isGrey ? 'printed in grey, ' : ''
      find(
        'layout/contrast',
        `The words ${words} on page ${page.number}, ${where}${hexOf(ink)} on ${hexOf(ground)}, have a contrast of ${Math.floor(ratio * 100) / 100}; the limit is ${limit}.`,
        layout.nearestMark(layout.tagOf(run)),
        'Make the words darker or the ground lighter, or the other way round.',
      )
    }
  }
}

interface Weak {
  readonly ink: number
  readonly ground: number
  readonly ratio: number
  readonly limit: number
  readonly isGrey: boolean
}

interface Ground {
  readonly area: Area
  /** Its place among the areas of the page: text that was painted before it does not stand on it. */
  readonly at: number
}

/** A tint covers many lines, so few of a page's areas can be the ground of words. */
function groundsOf({areas}: PaintedPage): Ground[] {
  const grounds = areas.flatMap((area, at): Ground[] => {
    const {left, top, right, bottom} = area.box
    const isGround = area.kind !== 'line' && Math.min(right - left, bottom - top) >= SMALLEST
    return isGround ? [{area, at}] : []
  })
  // The paper itself is painted first, and white on white changes nothing.
  return grounds[0]?.area.colour === WHITE ? grounds.slice(1) : grounds
}

function weakest(run: TextRun, grounds: readonly Ground[]): Weak | undefined {
  if (run.alpha === 0 || run.colour < 0) return undefined
  if (run.colour === BLACK && run.alpha === 1 && grounds.length === 0) return undefined
  const isLarge = run.size >= LARGE || (run.font.bold && run.size >= LARGE_BOLD)
  const limit = isLarge ? LIMIT_LARGE : LIMIT
  let weak: Weak | undefined
  for (const ground of groundsUnder(run, grounds)) {
    const ink = mixed(run.colour, ground, run.alpha)
    const inColour = contrast(ink, ground)
    const inGrey = contrast(grey(ink), grey(ground))
    const ratio = Math.min(inColour, inGrey)
    if (ratio < limit && (!weak || ratio < weak.ratio))
      weak = {ink, ground, ratio, limit, isGrey: inColour >= limit}
  }
  return weak
}

/** Colours under a line; a spot over a picture or a pattern has none that can be told. */
function groundsUnder(run: TextRun, grounds: readonly Ground[]): ReadonlySet<number> {
  const {box, over} = run
  const isUpright = box.right - box.left >= run.width - 1
  const under = grounds.filter(({area, at}) => at < over && meets(area.box, box))
  if (under.length === 0) return ON_PAPER
  const colours = SPOTS.map((spot) =>
    isUpright
      ? colourAt(under, box.left + spot * (box.right - box.left), run.y - ABOVE * run.size)
      : colourAt(under, (box.left + box.right) / 2, box.top + spot * (box.bottom - box.top)),
  )
  return new Set(colours.filter((colour) => colour >= 0))
}

function colourAt(grounds: readonly Ground[], x: number, y: number): number {
  return grounds
    .filter(({area}) => covers(area, x, y))
    .reduce(
      (colour, {area}) =>
        area.colour < 0 || (colour < 0 && area.alpha < 1)
          ? UNKNOWN
          : mixed(area.colour, colour, area.alpha),
      WHITE,
    )
}

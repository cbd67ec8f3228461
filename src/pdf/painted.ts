import type {Box} from './box.ts'
import type {PdfFont} from './fonts.ts'

/** What both kinds of painted things have. Lengths are points from the left and the top of the page. */
export interface Painted {
  /** Object number of the page, or of the form on it, whose stream paints this. */
  readonly stream: number
  /** Marked content of that stream it stands in; -1 when it stands in none, as running heads do. */
  readonly content: number
  /** The upright box around it, before anything is cut off. */
  readonly box: Box
  /** What shows of the page where it is painted; beyond it everything is cut off. */
  readonly clip: Box
  /** Red, green and blue in one number, such as 0xff0000; -1 for a picture or a pattern. */
  readonly colour: number
  /** From 0, unseen, to 1, opaque. */
  readonly alpha: number
}

/** Glyphs as their stream has them. */
export interface Glyphs {
  readonly font: PdfFont
  readonly source: string
  /** Where their operators begin and end in the source. */
  readonly from: number
  readonly to: number
}

/** A piece of one line of text in one font. */
export interface TextRun extends Painted, Glyphs {
  /** Where the baseline begins. */
  readonly x: number
  readonly y: number
  /** Length of the baseline. */
  readonly width: number
  /** Size of the type, after all that shrinks or grows it. */
  readonly size: number
  /** How much of its CSS size it has: 0.75 points a pixel in an unshrunk print. */
  readonly scale: number
  /** Number of glyphs, spaces among them. */
  readonly glyphs: number
  /** How many areas of the page were painted before it. */
  readonly over: number
}

/** A filled or outlined shape, or a picture. */
export interface Area extends Painted {
  readonly kind: 'fill' | 'line' | 'picture'
  /** Corners of its parts; nothing for an upright rectangle, which its box says all about. */
  readonly outline: readonly Corners[] | undefined
  /** Parts within parts are holes. */
  readonly evenOdd: boolean
}

/** x and y of each corner, in turns. */
export type Corners = readonly number[]

/** All that one page paints. */
export interface PaintedPage {
  /** Its number; the first page is 1. */
  readonly number: number
  /** Its object number. */
  readonly object: number
  /** The paper. */
  readonly paper: Box
  /** Where the text may stand: the paper without its margins. */
  readonly area: Box
  readonly texts: readonly TextRun[]
  readonly areas: readonly Area[]
}

/** Gives the characters of a piece of text, as far as the file says what its glyphs stand for. */
export function textOf(run: Glyphs): string {
  return codesOf(run)
    .map((code) => run.font.textOf(code))
    .join('')
}

/** Gives the codes of its glyphs. */
export function codesOf({source, from, to, font}: Glyphs): number[] {
  const digits = font.codeBytes * 2
  const codes: number[] = []
  for (let at = source.indexOf('<', from); at >= 0 && at < to; at = source.indexOf('<', at + 1)) {
    const end = source.indexOf('>', at)
    for (let code = at + 1; code + digits <= end; code += digits)
      codes.push(Number.parseInt(source.slice(code, code + digits), HEX))
  }
  return codes
}

const HEX = 16

/** Says whether a point lies on a filled shape or a picture. */
export function covers(area: Area, x: number, y: number): boolean {
  if (area.kind === 'line' || !isInside(area.box, x, y) || !isInside(area.clip, x, y)) return false
  if (!area.outline) return true
  let winding = 0
  let crossings = 0
  for (const corners of area.outline)
    for (let at = 0; at < corners.length; at += 2) {
      const turn = crossing(corners, at, x, y)
      winding += turn
      crossings += Math.abs(turn)
    }
  return area.evenOdd ? crossings % 2 === 1 : winding !== 0
}

export function isInside({left, top, right, bottom}: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

/** Says whether the edge that begins at a corner passes right of a point: 1 downwards, -1 upwards, 0 not. */
function crossing(corners: Corners, at: number, x: number, y: number): number {
  const next = (at + 2) % corners.length
  const fromX = corners[at] ?? 0
  const fromY = corners[at + 1] ?? 0
  const toX = corners[next] ?? 0
  const toY = corners[next + 1] ?? 0
  if (fromY <= y === toY <= y) return 0
  if (fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX) <= x) return 0
  return toY > fromY ? 1 : -1
}

import {type Box, chained, type Matrix, mappedBox} from './box.ts'
import type {PdfFont} from './fonts.ts'
import type {Operators} from './operators.ts'
import {codesOf} from './painted.ts'

/** What a piece of text needs to know of the place it is painted at. */
export interface Shown {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly box: Box
  readonly font: PdfFont
  readonly glyphs: number
  readonly from: number
  readonly to: number
}

/** Height of capitals and depth of tails, in parts of the size. */
const HEIGHT = 0.7
const TAIL = 0.2
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** Text while it is being shown. Lengths are in the space of its own matrix until a piece is taken. */
export class TextLine {
  font: PdfFont | undefined
  #size = 0
  #matrix = IDENTITY
  /** Where the next glyph stands: `Td` moves on from the last start, not from the last glyph's end. */
  #x = 0
  #y = 0
  #left = 0
  #right = 0
  #low = 0
  #high = 0
  #glyphs = 0
  #from = 0
  #to = 0
  /** The glyphs at the right end, whose width counts. */
  #lastFrom = 0
  #lastTo = 0
  #source = ''

  setFont(font: PdfFont | undefined, size: number): void {
    this.font = font
    this.#size = size
  }

  setMatrix(matrix: Matrix): void {
    this.#matrix = matrix
    this.#x = 0
    this.#y = 0
  }

  move(x: number, y: number): void {
    this.#x += x
    this.#y += y
  }

  /** Notes the glyphs that stand before `Tj`, and those that follow it along the line. */
  showLine(operators: Operators): void {
    this.show(operators)
    const {distance, digits} = operators.takeSteps()
    if (digits === 0 || !this.font) return
    const {strings} = operators
    this.#x += distance
    // The last glyph is counted once more below.
    const last = (strings[1] ?? 0) - (strings[0] ?? 0)
    this.#glyphs += (digits - last) / (this.font.codeBytes * 2)
    this.show(operators)
  }

  /** Notes the glyphs that stand before an operator. */
  show({strings, ends, text}: Operators): void {
    if (ends === 0 || !this.font) return
    const from = strings[0] ?? 0
    const to = strings[ends - 1] ?? 0
    if (this.#glyphs === 0) this.#begin(from, text)
    if (this.#x < this.#left) this.#left = this.#x
    if (this.#y < this.#low) this.#low = this.#y
    if (this.#y > this.#high) this.#high = this.#y
    if (this.#x >= this.#right) {
      this.#right = this.#x
      this.#lastFrom = from
      this.#lastTo = to
    }
    const digits = this.font.codeBytes * 2
    for (let at = 0; at < ends; at += 2)
      this.#glyphs += ((strings[at + 1] ?? 0) - (strings[at] ?? 0)) / digits
    this.#to = to
  }

  #begin(from: number, source: string): void {
    this.#source = source
    this.#from = from - 1
    this.#left = this.#x
    this.#right = this.#x
    this.#low = this.#y
    this.#high = this.#y
  }

  /** Gives what was shown since the last time, on a page mapped by `matrix`; nothing when that was nothing. */
  take(matrix: Matrix): Shown | undefined {
    const {font} = this
    const glyphs = this.#glyphs
    this.#glyphs = 0
    if (glyphs === 0 || !font) return undefined
    const size = this.#size
    const map = chained(this.#matrix, matrix)
    const [a, b, c, d, e, f] = map
    const width = this.#right - this.#left + this.#lastWidth(font) * size
    const low = this.#low - TAIL * size
    const high = this.#high + HEIGHT * size
    return {
      x: a * this.#left + c * this.#low + e,
      y: b * this.#left + d * this.#low + f,
      width: width * Math.hypot(a, b),
      size: size * Math.hypot(c, d),
      box: mappedBox(this.#left, low, width, high - low, map),
      font,
      glyphs,
      from: this.#from,
      to: this.#to,
    }
  }

  /** Width of what stands between the first and the last bracket, in parts of the size. */
  #lastWidth(font: PdfFont): number {
    const glyphs = {source: this.#source, from: this.#lastFrom - 1, to: this.#lastTo, font}
    return codesOf(glyphs).reduce((sum, code) => sum + font.widthOf(code), 0)
  }
}

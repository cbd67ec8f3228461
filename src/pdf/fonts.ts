import {type PdfObjects, reference} from './objects.ts'
import {readStream} from './pages.ts'

/** A font of a PDF, as far as the place and the meaning of its glyphs need it. */
export interface PdfFont {
  /** PostScript name without the mark of a subset, such as `DejaVuSans-Bold`; '' when it has none. */
  readonly name: string
  /** Weight of 700 and more, as the name has it. */
  readonly bold: boolean
  /** Bytes of one glyph's code. */
  readonly codeBytes: 1 | 2
  /** Width of a glyph, in parts of the size. */
  widthOf(code: number): number
  /** Characters a glyph stands for; '' when the file does not say. */
  textOf(code: number): string
}

const BOLD = /-(?:Bold|ExtraBold|Black|Heavy)/u

/** Reads a font by its object number. */
export function readFont(objects: PdfObjects, number: number): PdfFont {
  const text = objects.text(number)
  const name = nameOf(objects, text)
  const unicode = reference(text, 'ToUnicode')
  const characters =
    unicode === undefined ? new Map<number, string>() : readUnicode(unpacked(objects, unicode))
  const descendant = /\n\/DescendantFonts \[(\d+) 0 R\]/u.exec(text)?.[1]
  const widths =
    descendant === undefined ? simpleWidths(text) : readWidths(objects.text(Number(descendant)))
  return {
    name,
    bold: BOLD.test(name),
    codeBytes: descendant === undefined ? 1 : 2,
    widthOf: (code) => widths.of.get(code) ?? widths.other,
    textOf: (code) => characters.get(code) ?? '',
  }
}

/** A Type 3 font has no name of its own; its descriptor has. */
function nameOf(objects: PdfObjects, text: string): string {
  const own = /\n\/BaseFont \/([^\s/<>[\]]+)/u.exec(text)?.[1]
  const descriptor = own === undefined ? reference(text, 'FontDescriptor') : undefined
  const described =
    descriptor === undefined
      ? undefined
      : /\n\/FontName \/([^\s/<>[\]]+)/u.exec(objects.text(descriptor))?.[1]
  return (own ?? described ?? '').replace(/^[A-Z]{6}\+/u, '')
}

interface Widths {
  readonly of: ReadonlyMap<number, number>
  readonly other: number
}

const UNITS = 1000

/** `/W [1 [500 600] 7 9 450]` gives widths from a code on, and one for a range; `/DW` is that of all others. */
export function readWidths(font: string): Widths {
  const other = Number(/\/DW (-?[\d.]+)/u.exec(font)?.[1] ?? UNITS) / UNITS
  const of = new Map<number, number>()
  const list = /\/W \[((?:[^[\]]|\[[^\]]*\])*)\]/u.exec(font)?.[1] ?? ''
  for (const [, from, widths, last, width] of list.matchAll(WIDTHS)) {
    const first = Number(from)
    if (last === undefined) {
      for (const [at, one] of numbersIn(widths).entries()) of.set(first + at, one / UNITS)
      continue
    }
    for (let code = first; code <= Number(last); code++) of.set(code, Number(width) / UNITS)
  }
  return {of, other}
}

const WIDTHS = /(\d+) (?:\[([^\]]*)\]|(\d+) (-?[\d.]+))/gu

function numbersIn(list = ''): number[] {
  return (list.match(/-?[\d.]+/gu) ?? []).map(Number)
}

/** Widths of a Type 3 font are in its own units, which its matrix maps to parts of the size. */
function simpleWidths(font: string): Widths {
  const first = Number(/\n\/FirstChar (\d+)/u.exec(font)?.[1] ?? 0)
  const unit = Number(/\n\/FontMatrix \[(-?[\d.eE-]+)/u.exec(font)?.[1] ?? 1 / UNITS)
  const list = /\n\/Widths \[([^\]]*)\]/u.exec(font)?.[1] ?? ''
  return {of: new Map(numbersIn(list).map((width, at) => [first + at, width * unit])), other: 0}
}

/** Reads a ToUnicode map: `<0001> <0041>` for a glyph, `<000A> <000B> <0042>` for glyphs in a row. */
export function readUnicode(map: string): Map<number, string> {
  const characters = new Map<number, string>()
  for (const section of map.matchAll(/begin(bfchar|bfrange)\n([\s\S]*?)\nend/gu)) {
    const [, kind, rows = ''] = section
    for (const row of rows.split('\n')) {
      const codes = [...row.matchAll(/<([0-9A-Fa-f]*)>/gu)].map((found) => found[1] ?? '')
      if (kind === 'bfchar') readRow(characters, codes[0], codes[0], codes[1])
      else readRow(characters, codes[0], codes[1], codes[2])
    }
  }
  return characters
}

function readRow(characters: Map<number, string>, from = '', to = '', first = ''): void {
  const start = Number.parseInt(from, 16)
  const end = Number.parseInt(to, 16)
  const text = Buffer.from(first, 'hex').swap16().toString('utf16le')
  const point = text.codePointAt(0) ?? 0
  const single = text.length === String.fromCodePoint(point).length
  for (let code = start; code <= end; code++)
    characters.set(code, single ? String.fromCodePoint(point + code - start) : text)
}

function unpacked(objects: PdfObjects, number: number): string {
  return readStream(objects, number).toString('latin1')
}

import {readUnicode, readWidths} from '../../pdf/fonts.ts'
import {type PdfObjects, reference} from '../../pdf/objects.ts'
import {readStream} from '../../pdf/pages.ts'
import type {Report} from './conditions.ts'
import type {Glyphs} from './glyphs.ts'
import {readTrueType, type TrueType} from './truetype.ts'

/** Widths of a file and of its typeface may differ by this, in thousandths of the type size. */
const TOLERANCE = 1
const UNITS = 1000

const NO_TEXT = /[\u0000\ufeff\ufffe]/u

/** One typeface of the file, and what is shown in it. */
interface Typeface {
  readonly dictionary: string
  readonly name: string
  /** Codes that are shown; 0 is the sign for what a typeface does not have. */
  readonly codes: readonly number[]
  /** The element that shows a code first. */
  firstTag(code: number): number
}

/** Checks that each sign shown is in its typeface, that the typeface is in the file, and that a machine can read the sign. */
export function checkFonts(objects: PdfObjects, glyphs: Glyphs, report: Report): void {
  for (const number of glyphs.fonts) {
    const dictionary = objects.text(number)
    const name = /\n\/BaseFont \/([^\n>]+)/u.exec(dictionary)?.[1] ?? `of object ${number}`
    const all = glyphs.codesOf(number)
    const composite = dictionary.includes('/Subtype /Type0')
    const codes = composite ? all.filter((code) => code !== 0) : all
    const firstTag = (code: number) => glyphs.firstTag(number, code)
    const typeface = {dictionary, name, codes, firstTag}
    if (codes.length < all.length)
      for (const tag of glyphs.lackingIn(number))
        report('7.21.8-1', 'No typeface of this computer has one of the signs in this text', tag)
    checkText(objects, typeface, report)
    if (composite) checkComposite(objects, typeface, report)
    else if (!dictionary.includes('/Subtype /Type3') && !hasProgram(objects, dictionary))
      report('7.21.4.1-1', `Unexpected typeface ${name} outside the file, expected it inside`)
  }
}

function checkText(objects: PdfObjects, typeface: Typeface, report: Report): void {
  const {dictionary, name, codes, firstTag} = typeface
  const number = reference(dictionary, 'ToUnicode')
  const map =
    number === undefined ? undefined : readUnicode(readStream(objects, number).toString('latin1'))
  for (const code of codes) {
    const text = map?.get(code)
    if (text === undefined)
      report(
        '7.21.7-1',
        `Unexpected sign ${code} of ${name}, expected its letters in Unicode`,
        firstTag(code),
      )
    else if (NO_TEXT.test(text))
      report(
        '7.21.7-2',
        `Unexpected letters of sign ${code} of ${name}, expected text`,
        firstTag(code),
      )
  }
}

function checkComposite(objects: PdfObjects, typeface: Typeface, report: Report): void {
  const {dictionary, name} = typeface
  if (!/\n\/Encoding \/Identity-[HV]\b/u.test(dictionary))
    report('7.21.3.1-1', `Unexpected encoding of ${name}, expected Identity-H`)
  const number = Number(/\n\/DescendantFonts \[(\d+) 0 R\]/u.exec(dictionary)?.[1] ?? 0)
  const descendant = objects.has(number) ? objects.text(number) : ''
  if (!hasProgram(objects, descendant)) {
    report('7.21.4.1-1', `Unexpected typeface ${name} outside the file, expected it inside`)
    return
  }
  if (!descendant.includes('/Subtype /CIDFontType2')) return
  const map = /\n\/CIDToGIDMap (\/Identity|\d+ 0 R)/u.exec(descendant)?.[1]
  if (map === undefined)
    report('7.21.3.2-1', `Unexpected typeface ${name} without CIDToGIDMap, expected Identity`)
  const program = map === '/Identity' ? programOf(objects, descendant) : undefined
  if (program) checkProgram(program, descendant, typeface, report)
}

function checkProgram(
  program: TrueType,
  descendant: string,
  {name, codes, firstTag}: Typeface,
  report: Report,
): void {
  const widths = readWidths(descendant)
  for (const code of codes) {
    if (code >= program.glyphs) {
      const reason = `Unexpected glyph ${code} of ${name}, expected one it has`
      report('7.21.4.1-2', reason, firstTag(code))
      continue
    }
    const stated = (widths.of.get(code) ?? widths.other) * UNITS
    const own = program.widthOf(code)
    if (Math.abs(stated - own) <= TOLERANCE) continue
    const reason = `Unexpected width ${stated.toFixed(1)} of glyph ${code} of ${name}`
    report('7.21.5-1', `${reason}, expected ${own.toFixed(1)}`, firstTag(code))
  }
}

const PROGRAM = /\/FontFile[23]? (\d+) 0 R/u

function descriptorOf(objects: PdfObjects, font: string): string {
  const number = reference(font, 'FontDescriptor')
  return number !== undefined && objects.has(number) ? objects.text(number) : ''
}

function hasProgram(objects: PdfObjects, font: string): boolean {
  return PROGRAM.test(descriptorOf(objects, font))
}

function programOf(objects: PdfObjects, font: string): TrueType | undefined {
  const number = reference(descriptorOf(objects, font), 'FontFile2')
  return number === undefined ? undefined : readTrueType(readStream(objects, number))
}

/** Width and height of a sheet in millimetres. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

const INCH = 25.4
/** Sides that office printers and print shops take. */
const SHORTEST = 90
const LONGEST = 450

const inches = (width: number, height: number): PageSize => ({
  width: width * INCH,
  height: height * INCH,
})

/** Sheets by name: ISO 216, ANSI, and the trims of paperbacks in inches. */
const named: Readonly<Record<string, PageSize>> = {
  a4: {width: 210, height: 297},
  letter: inches(8.5, 11),
  a5: {width: 148, height: 210},
  'half-letter': inches(5.5, 8.5),
  '5x8': inches(5, 8),
  '5.5x8.5': inches(5.5, 8.5),
  '6x9': inches(6, 9),
}

export const pageNames: readonly string[] = Object.keys(named)

/** What a setting may hold, to stand after "expected". */
export const PAGE_EXPECTED = `one of ${pageNames.join(', ')}, or a size such as 170x240mm or 6.14x9.21in with sides of ${SHORTEST} to ${LONGEST} mm`

const units: Readonly<Record<string, number>> = {mm: 1, cm: 10, in: INCH}
const CUSTOM = /^(\d{1,4}(?:\.\d{1,4})?)x(\d{1,4}(?:\.\d{1,4})?)(mm|cm|in)$/u

/** Gives a page as it is kept: in small letters, with a plain x and no spaces. */
export function pageKey(typed: string): string {
  return typed.toLowerCase().replaceAll('×', 'x').replace(/\s+/gu, '')
}

/** Gives the sheet of a name or of a size such as `170x240mm`; nothing for any other text or a side out of the limits. */
export function pageSize(page: string): PageSize | undefined {
  if (Object.hasOwn(named, page)) return named[page]
  const [, width = '', height = '', unit = ''] = CUSTOM.exec(page) ?? []
  const scale = units[unit] ?? 0
  const size = {width: Number(width) * scale, height: Number(height) * scale}
  return fits(size.width) && fits(size.height) ? size : undefined
}

/** Gives the sheet of a page that was checked before; any other text is a fault of the program. */
export function sizeOf(page: string): PageSize {
  const size = pageSize(page)
  if (!size) throw new Error(`unknown page size: ${page}`)
  return size
}

function fits(side: number): boolean {
  return side >= SHORTEST && side <= LONGEST
}

import {deflateSync} from 'node:zlib'
import type {PdfDraft} from '../../../pdf/draft.ts'
import {unlike} from '../../../pdf/objects.ts'
import {contentNumber, readPages, readStream} from '../../../pdf/pages.ts'

/** Points in a millimetre. */
const MM = 72 / 25.4
/** What a print shop trims away beyond the edge, so that no white line stays. */
const BLEED = 3 * MM
/** Crop marks begin where the bleed ends and are 5 mm long. */
const MARK = 5 * MM
const SLUG = BLEED + MARK + 2 * MM

const GREY = /(?<=^| )([\d.]+) \1 \1 (rg|RG)(?= |$)/gmu
const BOX = /\n\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u

/**
 * Makes the pages ready for a print shop: crop marks, the boxes that say where to trim, and one ink for black and
 * greys. The text itself stays where it was.
 */
export function setForShop(draft: PdfDraft): void {
  for (const page of readPages(draft)) {
    const number = contentNumber(draft, page)
    const size = sizeOf(draft, page)
    const content = cropMarks(size) + inOneInk(readStream(draft, number).toString('latin1'))
    draft.setStream(number, '/Filter /FlateDecode', deflateSync(Buffer.from(content, 'latin1')))
    draft.set(page, draft.text(page).replace(BOX, boxes(size)))
  }
}

/** Writes black and greys in one ink: three equal colours would be printed with four inks. */
export function inOneInk(content: string): string {
  return content.replace(
    GREY,
    (_, grey: string, operator: string) => `${grey} ${operator === 'rg' ? 'g' : 'G'}`,
  )
}

/** Width and height in points. */
interface Size {
  readonly width: number
  readonly height: number
}

/** Marks at the corners; they stand outside the bleed and are no part of the text. */
function cropMarks({width, height}: Size): string {
  const lines = [0, width].flatMap((x) =>
    [0, height].flatMap((y) => {
      const [side, up] = [x === 0 ? -1 : 1, y === 0 ? -1 : 1]
      return [
        `${x + side * BLEED} ${y} m ${x + side * (BLEED + MARK)} ${y} l`,
        `${x} ${y + up * BLEED} m ${x} ${y + up * (BLEED + MARK)} l`,
      ]
    }),
  )
  return `/Artifact BMC\nq\n0.25 w 0 G\n${lines.join('\n')}\nS\nQ\nEMC\n`
}

/** Where a page is trimmed and how far its ink may reach beyond (ISO 32000-1, 14.11.2). */
function boxes({width, height}: Size): string {
  const box = (out: number) => `[${0 - out} ${0 - out} ${width + out} ${height + out}]`
  return `\n/MediaBox ${box(SLUG)}\n/BleedBox ${box(BLEED)}\n/TrimBox ${box(0)}`
}

function sizeOf(draft: PdfDraft, page: number): Size {
  const found = BOX.exec(draft.text(page))
  if (!found) throw unlike(`page ${page}`, 'one with a MediaBox that begins at 0 0')
  return {width: Number(found[1]), height: Number(found[2])}
}

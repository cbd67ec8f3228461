import type {Page} from 'puppeteer-core'
import type {Shot} from '../../base/printer.ts'

/** Everything keeps its place and nothing is painted. */
const HIDDEN = '@media print { html * { visibility: hidden !important } }'

/** Prints the open page as PDF, by the page sizes of its own style; tagged and with an outline. */
export function printPage(page: Page): Promise<Uint8Array> {
  return printWith(page, true)
}

/** Prints places only: an untagged PDF with named destinations and empty pages. */
export async function printLayout(page: Page): Promise<Uint8Array> {
  await page.evaluate(
    `document.head.append(Object.assign(document.createElement('style'), {textContent: '${HIDDEN}'}))`,
  )
  return printWith(page, false)
}

/** Qualities of a JPEG, best first; below the last a face or a letter shows blocks. */
const QUALITIES = [90, 84, 78, 72, 66, 60] as const

/** Takes JPEG pictures of the window, one at each scale. */
export async function photograph(page: Page, shot: Shot): Promise<readonly Uint8Array[]> {
  const pictures: Uint8Array[] = []
  for (const scale of shot.scales) pictures.push(await pictureAt(page, shot, scale))
  return pictures
}

/** Lowers the quality until the picture is small enough. */
async function pictureAt(page: Page, shot: Shot, scale: number): Promise<Uint8Array> {
  const {width, height, most} = shot
  let picture: Uint8Array = new Uint8Array()
  for (const quality of QUALITIES) {
    picture = await page.screenshot({
      type: 'jpeg',
      quality,
      clip: {x: 0, y: 0, width, height, scale},
    })
    if (picture.length < most) break
  }
  return picture
}

function printWith(page: Page, tagged: boolean): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged,
    outline: tagged,
    timeout: 0,
  })
}

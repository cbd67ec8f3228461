import type {Page} from 'puppeteer-core'

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

/** Takes a JPEG picture of the window. */
export function photograph(page: Page): Promise<Uint8Array> {
  return page.screenshot({type: 'jpeg', quality: 90})
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

import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import axe from 'axe-core'
import {type Browser, launch, type Page} from 'puppeteer-core'
import {findBrowser} from '../../src/host/browser/find.ts'
import {sandboxOff} from '../../src/host/browser/sandbox.ts'
import {unzip} from '../outputs/epub/unzip.ts'

/** What a reading system adds to a page: a margin, its colours, and perhaps pages to turn. */
const SHEETS = {
  day: 'body { margin: 16px }',
  night:
    'html, body { background: #111 !important; color: #eee !important } body { margin: 16px } a { color: #9cf }',
  sepia: 'html, body { background: #f4ecd8; color: #3b2f1e } body { margin: 16px }',
  turned:
    'html { height: 480px; column-width: 288px; column-gap: 32px; padding: 0 16px } body { margin: 0 }',
} as const

export type Look = keyof typeof SHEETS

/** Unpacks an ebook into a folder, and gives the paths of its pages. */
export function unpack(book: Uint8Array, folder: string): string[] {
  return unzip(book).flatMap(({name, bytes}) => {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), bytes)
    return name.endsWith('.xhtml') ? [join(folder, name)] : []
  })
}

export async function startBrowser(): Promise<Browser> {
  const {path: executablePath} = await findBrowser(process.env)
  const args = sandboxOff(process.env) ? ['--no-sandbox'] : []
  return launch({executablePath, args: [...args, '--allow-file-access-from-files']})
}

/** Opens a page of a book; how it is shown is said afterwards. */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(pathToFileURL(path).href)
  await page.evaluate(axe.source)
}

/** Shows the open page as a reading system does. */
export async function show(page: Page, width: number, look: Look): Promise<void> {
  await page.setViewport({width, height: look === 'turned' ? 480 : 800})
  const value = look === 'night' ? 'dark' : 'light'
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value}])
  await page.evaluate(`document.getElementById('the-reader')?.remove()`)
  const style = await page.addStyleTag({content: SHEETS[look]})
  await style.evaluate((one) => one.setAttribute('id', 'the-reader'))
}

/** Gives what does not fit the page: what stands out of it, and words that are cut off. */
export async function misfits(page: Page): Promise<string[]> {
  return strings(await page.evaluate(FIND_MISFITS))
}

/** Runs in the page. What moves sideways by itself may hold more than it shows. */
const FIND_MISFITS = `(() => {
  const root = document.documentElement
  const style = (one) => getComputedStyle(one)
  const name = (one) => one.localName + '.' + one.getAttribute('class') + ' "' + one.textContent.trim().slice(0, 30) + '"'
  const turned = style(root).columnWidth !== 'auto'
  const width = turned ? parseFloat(style(root).columnWidth) : root.clientWidth
  const found = []
  if (!turned && root.scrollWidth > width) found.push('the page is ' + root.scrollWidth + ' wide, not ' + width)
  const all = [...document.body.querySelectorAll('*')]
  const moving = all.filter((one) => /auto|scroll/.test(style(one).overflowX))
  for (const one of all) {
    if (one.closest('.hp-sr, svg > *, math > *')) continue
    if (moving.some((other) => other !== one && other.contains(one))) continue
    const boxes = [...one.getClientRects()].filter((box) => box.width > 0)
    const wide = boxes.some((box) => box.width > width + 0.6)
    const out = !turned && boxes.some((box) => box.left < -0.6 || box.right > width + 0.6)
    if (wide || out) found.push(name(one) + ' stands out')
    const {overflowX, overflowY} = style(one)
    const cut =
      (overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1) ||
      (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1)
    if (cut && one.localName !== 'svg') found.push(name(one) + ' is cut off')
  }
  return found
})()`

/** A file of a book is one part of it, and need not have the landmarks of a website. */
const WEBSITE = ['bypass', 'region', 'landmark-one-main', 'page-has-heading-one']

/** Rules that ask for colours. */
export const COLOURS = ['color-contrast', 'link-in-text-block']

/** Gives what axe-core finds in a page; the name of a printed page, whose DPUB role it does not count, is left to Ace. */
export async function violations(page: Page, only: readonly string[] = []): Promise<string[]> {
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    ...(only.length
      ? {runOnly: {type: 'rule', values: [...only]}}
      : {rules: Object.fromEntries(WEBSITE.map((id) => [id, {enabled: false}]))}),
  }
  return strings(
    await page.evaluate(
      `axe.run({exclude: [['[role=doc-pagebreak]']]}, ${JSON.stringify(options)}).then(({violations}) =>
        violations.flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) =>
          id + ' ' + html.slice(0, 100) + ' ' + failureSummary.replace(/\\s+/g, ' ').slice(0, 120))))`,
    ),
  )
}

function strings(found: unknown): string[] {
  return Array.isArray(found) ? found.map(String) : ['the page gave nothing']
}

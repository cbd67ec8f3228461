import type {Page} from 'puppeteer-core'
import {PNG} from 'pngjs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {lookNames, pictureLooks} from '../../src/base/cover-setting.ts'
import type {Meta} from '../../src/base/meta.ts'
import {contrast} from '../../src/checks/layout/colours.ts'
import {findBrowser} from '../../src/host/browser/find.ts'
import {launchBrowser, type Running} from '../../src/host/browser/launch.ts'
import {withDocument} from '../../src/host/browser/page.ts'
import {readPack} from '../../src/host/pack.ts'
import {coverJob, coverSize} from '../../src/outputs/epub/cover.ts'
import {lineColours} from '../../src/themes/cover.ts'
import {themeNames} from '../../src/themes/theme.ts'
import {meta} from '../outputs/epub/fixture.ts'

const pack = await readPack()
const themes = themeNames(pack)

/** Stripes of black and white: no word could be read on them. */
const picture = {
  mediaType: 'image/svg+xml',
  bytes: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 160" preserveAspectRatio="none">${Array.from({length: 40}, (_, i) => `<rect y="${i * 4}" width="100" height="2"/>`).join('')}</svg>`,
  ),
}

const words = (text: string, length: number) =>
  `${text} `
    .repeat(Math.ceil(length / text.length))
    .slice(0, length - 1)
    .concat('m')

/** Texts by what is hard about them. */
const texts: Readonly<Record<string, Meta>> = {
  usual: {...meta, series: {name: 'Quiet nights', number: '2'}},
  'as long as may be': {
    ...meta,
    title: words('What becomes of sleep as the years go by and the house grows quiet', 200),
    subtitle: words('Tea and lamps and a good book at the end of a long day', 150),
    authors: [{name: words('Bartholomew Featherstone and', 200), role: '', sort: ''}],
    clinic: {...meta.clinic, name: words('Harbour Lane Clinic for nights', 100)},
    series: {name: words('Guides for the small hours', 65), number: '12'},
  },
  'one long word': {...meta, title: 'Oesophagogastroduodenoscopy', authors: [], subtitle: ''},
  Arabic: {
    ...meta,
    title: 'عندما يبدو القرب بعيدًا في الليل',
    subtitle: 'دليل بسيط للأزواج',
    authors: [{name: 'سامي حداد', role: '', sort: ''}],
    series: {name: 'أدلة الأسرة', number: '3'},
    lang: 'ar',
    dir: 'rtl',
  },
}

interface Box {
  readonly line: string
  readonly colour: string
  /** How much of the line is cut off, in pixels. */
  readonly cut: number
  /** Left, top, right and bottom of each line of letters. */
  readonly rects: readonly (readonly [number, number, number, number])[]
}

const BOXES = `[...document.querySelectorAll('h1, p')].map((node) => {
  const range = document.createRange()
  range.selectNodeContents(node)
  return {
    line: node.className.replace('hp-', '') || 'title',
    colour: getComputedStyle(node).color,
    cut: node.scrollHeight - node.clientHeight,
    rects: [...range.getClientRects()].map((box) => [box.left, box.top, box.right, box.bottom]),
  }
})`
const UNPRINT = `document.head.append(Object.assign(document.createElement('style'),
  {textContent: '* { color: transparent !important }  svg { color: var(--stroke) !important }'}))`

/** Gives where the words stand, and what is behind them at half the size. */
async function look(page: Page): Promise<{boxes: Box[]; behind: ReturnType<typeof PNG.sync.read>}> {
  const boxes = (await page.evaluate(BOXES)) as Box[]
  await page.evaluate(UNPRINT)
  const clip = {x: 0, y: 0, ...coverSize, scale: 0.5}
  return {boxes, behind: PNG.sync.read(await page.screenshot({type: 'png', clip}))}
}

function colourOf(css: string): number {
  const [red = 0, green = 0, blue = 0] = (css.match(/\d+/gu) ?? []).map(Number)
  return (red * 256 + green) * 256 + blue
}

/** Gives the least contrast of a line with any pixel behind it. */
function leastContrast({colour, rects}: Box, behind: Awaited<ReturnType<typeof look>>['behind']) {
  const seen = new Set<number>()
  for (const [left, top, right, bottom] of rects)
    for (let y = Math.ceil(top / 2); y < bottom / 2; y++)
      for (let x = Math.ceil(left / 2); x < right / 2; x++) {
        const at = (y * behind.width + x) * 4
        const [red = 0, green = 0, blue = 0] = behind.data.subarray(at, at + 3)
        seen.add((red * 256 + green) * 256 + blue)
      }
  return Math.min(...[...seen].map((ground) => contrast(colourOf(colour), ground)))
}

/** Gives the pairs of lines that touch. */
function touching(boxes: readonly Box[]): string[] {
  const all = boxes.flatMap(({line, rects}) => rects.map((rect) => ({line, rect})))
  return all.flatMap((one, i) =>
    all
      .slice(i + 1)
      .filter(({line, rect}) => line !== one.line && overlap(one.rect, rect))
      .map(({line}) => `${one.line} ${line}`),
  )
}

function overlap(a: Box['rects'][number], b: Box['rects'][number]): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

let running: Running
beforeAll(async () => {
  const {path} = await findBrowser(process.env)
  running = await launchBrowser(path, process.env, 30_000)
})
afterAll(() => running.close())

/** Every theme has the usual text; one of each typeface has those that are hard to hold. */
const cases = [
  ...themes.map((theme) => [theme, 'usual'] as const),
  ...['calm', 'plain'].flatMap((theme) =>
    ['as long as may be', 'one long word'].map((text) => [theme, text] as const),
  ),
  ['ink', 'Arabic'] as const,
]

describe.each(lookNames)('the look "%s"', (name) => {
  it.each(cases)('in %s can be read, and holds a text that is %s', async (theme, text) => {
    const shown = pictureLooks.has(name) ? picture : undefined
    const job = coverJob({meta: texts[text]!, pack, theme, look: name, picture: shown})
    const blocked: string[] = []
    const options = {viewport: coverSize, onBlocked: (url: string) => blocked.push(url)}
    const {boxes, behind} = await withDocument(running.browser, job, options, look)
    expect(blocked).toEqual([])
    expect(boxes.filter(({cut}) => cut > 1).map(({line}) => line)).toEqual([])
    expect(touching(boxes)).toEqual([])
    const colours = new Map(lineColours(pack, theme, name).map((one) => [one.line as string, one]))
    for (const box of boxes) {
      const [left, top] = [0, 1].map((side) => Math.min(...box.rects.map((rect) => rect[side]!)))
      const [right, bottom] = [2, 3].map((side) =>
        Math.max(...box.rects.map((rect) => rect[side]!)),
      )
      expect([box.line, left! >= 90, top! >= 70, right! <= 1310, bottom! <= 2170]).toEqual([
        box.line,
        ...Array(4).fill(true),
      ])
      const least = leastContrast(box, behind)
      expect([box.line, least >= (box.line === 'title' ? 4.5 : 7)]).toEqual([box.line, true])
      // What is measured is what was told from the colours of the theme.
      const {ink, ground} = colours.get(box.line)!
      expect(least).toBeCloseTo(contrast(hex(ink), hex(ground)), 0)
      expect(colourOf(box.colour)).toBe(hex(ink))
    }
  })
})

function hex(colour: string): number {
  const digits = colour.slice(1)
  return Number.parseInt(digits.length === 3 ? digits.replace(/./gu, '$&$&') : digits, 16)
}

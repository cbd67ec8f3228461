import {cpSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {build} from '../../src/api.ts'
import {testWith} from '../oracles.ts'
import {epubCheck, findings} from '../outputs/epub/judges.ts'
import {checkout, read, tempFolder} from './places.ts'
import {
  COLOURS,
  type Look,
  misfits,
  openPage,
  show,
  startBrowser,
  unpack,
  violations,
} from './reading.ts'

/** Books by what they are made from, with the file that comes of it. */
const BOOKS = [
  ['the sample', ['handpress.yaml', 'manuscript'], 'hp-014.epub'],
  ['Arabic', ['test/made/books/arabic'], 'arabic.epub'],
  ['Japanese', ['test/made/books/japanese'], 'japanese.epub'],
  ['the torture manuscript', ['test/made/torture'], 'torture-draft.epub'],
  ['tables and long words', ['test/made/books/tables'], 'tables.epub'],
] as const

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await startBrowser()
  page = await browser.newPage()
})
afterAll(() => browser.close())

type Check = (page: Page) => Promise<string[]>
const contrast: Check = (one) => violations(one, COLOURS)

/** Each page is opened once and shown in all these ways. */
const WAYS: readonly (readonly [name: string, width: number, look: Look, check: Check])[] = [
  ['axe', 320, 'day', violations],
  ['phone', 320, 'day', misfits],
  ['night', 320, 'night', contrast],
  ['sepia', 320, 'sepia', contrast],
  ['turned', 320, 'turned', misfits],
  ['tablet', 768, 'day', misfits],
]

describe.each(BOOKS)('an ebook of %s', (_, paths, file) => {
  const folder = tempFolder()
  const opened = tempFolder()
  const found: Record<string, string[]> = Object.fromEntries(WAYS.map(([name]) => [name, []]))
  let book: Buffer
  let pages: string[] = []
  beforeAll(async () => {
    for (const path of paths)
      cpSync(join(checkout, path), paths.length > 1 ? join(folder, path) : folder, {
        recursive: true,
      })
    const torture = file === 'torture-draft.epub' ? {files: ['torture.md'], draft: true} : {}
    await build({cwd: folder, editions: ['ebook'], today: '2026-11-22', ...torture})
    book = read(folder, 'output', file)
    pages = unpack(book, opened)
    for (const path of pages) {
      await openPage(page, path)
      for (const [name, width, look, check] of WAYS) {
        await show(page, width, look)
        for (const fault of await check(page))
          found[name]?.push(`${path.slice(opened.length + 1)}: ${fault}`)
      }
    }
  })

  it('fits the page of a phone, as one long page and as many to turn', () => {
    expect(pages.length).toBeGreaterThan(3)
    expect(found.phone).toEqual([])
    expect(found.turned).toEqual([])
  })
  it('fits the page of a tablet', () => {
    expect(found.tablet).toEqual([])
  })
  it('has nothing that axe-core finds', () => {
    expect(found.axe).toEqual([])
  })
  it('can be read at night and on sepia', () => {
    expect(found.night).toEqual([])
    expect(found.sepia).toEqual([])
  })
  it('is a valid book', async () => {
    expect(await findings(book)).toEqual([])
  })
  testWith('java', 'is accepted by EPUBCheck, which has nothing to say', (java) => {
    expect(epubCheck(java, book, tempFolder())).toEqual([])
  })
})

describe('what looks at the pages', () => {
  async function look(body: string, css: string, width: number, how: Look, check: Check) {
    const head = `<head><title>T</title><style>${css}</style></head>`
    const folder = tempFolder({
      'page.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml" lang="en">${head}<body><h1>T</h1>${body}</body></html>`,
    })
    await openPage(page, join(folder, 'page.xhtml'))
    await show(page, width, how)
    return (await check(page)).join('\n')
  }
  const word = 'x'.repeat(300)
  it('finds what is too wide, and what is cut off', async () => {
    expect(await look(`<p>${word}</p>`, '', 320, 'day', misfits)).toContain('the page is')
    const low = '.a{height:0.5em;overflow:hidden}'
    expect(await look('<p class="a">Words</p>', low, 320, 'day', misfits)).toContain('is cut off')
    const moving = '.b{overflow-x:auto}'
    expect(await look(`<div class="b"><p>${word}</p></div>`, moving, 320, 'day', misfits)).toBe('')
  })
  it('finds in pages to turn what is wider than one of them', async () => {
    const table = '<table class="c"><tr><td>x</td></tr></table>'
    expect(await look(table, '.c{width:400px}', 320, 'turned', misfits)).toContain('stands out')
  })
  it('finds a colour that the night swallows, and a place that no key reaches', async () => {
    const grey = ['<p class="d">Words</p>', '.d{color:#333}'] as const
    expect(await look(...grey, 320, 'day', violations)).toBe('')
    expect(await look(...grey, 320, 'night', contrast)).toContain('color-contrast')
    const moving = [`<div class="e"><p>${word}</p></div>`, '.e{overflow-x:auto}'] as const
    expect(await look(...moving, 320, 'day', violations)).toContain('scrollable-region-focusable')
  })
})

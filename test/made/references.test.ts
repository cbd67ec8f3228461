import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {type Browser, launch, type Page} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {build} from '../../src/api.ts'
import {findBrowser} from '../../src/host/browser/find.ts'
import {sandboxOff} from '../../src/host/browser/sandbox.ts'
import {testWith} from '../oracles.ts'
import {epubCheck} from '../outputs/epub/judges.ts'
import {unzip} from '../outputs/epub/unzip.ts'
import {checkout, read, tempFolder, writeFiles} from './places.ts'
import {packed} from './readback.ts'

/** A text with a typed list, numbered, and mentions in every usual form. */
const TYPED = `---
title: Calm evenings
date: 2026-11-22
lang: en
---

# Calm evenings

A calm hour helps many people [1, 3–5]. Avery and Brandt wrote it down first.^2^

## What else is known

One group saw better sleep [2]. Another did not [4].

## References

1. Avery, A. (2015). *Evening light*. North Press.
2. Avery, A., & Brandt, B. (2018). Rest and noise. *Journal of Evenings*, 4(2), 11–19. https://doi.org/10.1000/182
3. Cole, C. (2009). *Warm rooms*. South Press.
4. Dalgaard, D., Emmer, E., & Fox, F. (2021). Slow music. *Quiet*, 12, 101–110.
5. Institute for Calm Nights. (2020). *Ten evenings*. https://example.org/ten
`

interface Line {
  readonly page: number
  /** Height of the baseline above the foot of the page, in points. */
  readonly y: number
  /** Words without spaces. */
  readonly text: string
}

interface Sheet {
  /** Names inside the file that links lead to, in reading order. */
  readonly links: readonly string[]
  readonly lines: readonly Line[]
  /** Where a name leads: page and height, in points. */
  readonly places: ReadonlyMap<string, Omit<Line, 'text'>>
}

async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false})
  const pdf = await task.promise
  const links: string[] = []
  const lines: Line[] = []
  for (let at = 1; at <= pdf.numPages; at++) {
    const page = await pdf.getPage(at)
    for (const one of await page.getAnnotations()) {
      const {dest}: {dest?: unknown} = Object(one)
      if (typeof dest === 'string') links.push(dest)
    }
    const {items} = await page.getTextContent()
    const found = new Map<number, string>()
    for (const item of items) {
      if (!('str' in item)) continue
      const y = Math.round(Number(item.transform[5]))
      found.set(y, (found.get(y) ?? '') + item.str)
    }
    for (const [y, text] of found) lines.push({page: at, y, text: packed(text)})
  }
  const places = new Map<string, Omit<Line, 'text'>>()
  for (const name of new Set(links)) {
    const [target, , , y] = (await pdf.getDestination(name)) ?? []
    if (target) places.set(name, {page: 1 + (await pdf.getPageIndex(target)), y: Number(y)})
  }
  await task.destroy()
  return {links, lines, places}
}

interface EpubLink {
  readonly id: string
  readonly href: string
  readonly text: string
}

/** Follows every citation of an ebook in a browser, and from its entry the way back. */
async function follow(page: Page, folder: string, files: readonly string[]) {
  const collect = (selector: string) =>
    page.$$eval(selector, (found) =>
      found.map(
        (one): EpubLink => ({
          id: one.id,
          href: Reflect.get(one, 'href') as string,
          text: one.textContent ?? '',
        }),
      ),
    )
  const target = () => page.$eval(':target', (one) => ({id: one.id, text: one.textContent ?? ''}))
  const cites: (EpubLink & {entry: {id: string; text: string}})[] = []
  const backs: (EpubLink & {from: string; mention: {id: string; text: string}})[] = []
  for (const file of files) {
    await page.goto(pathToFileURL(join(folder, file)).href)
    for (const cite of await collect('a[role="doc-biblioref"]')) {
      await page.goto(cite.href)
      cites.push({...cite, entry: await target()})
    }
    await page.goto(pathToFileURL(join(folder, file)).href)
    const links = await page.$$eval('a[role="doc-backlink"][href*="#cite-"]', (found) =>
      found.map((one) => ({
        id: one.id,
        href: Reflect.get(one, 'href') as string,
        text: one.getAttribute('aria-label') ?? '',
        from: one.closest('li')?.id ?? '',
      })),
    )
    for (const back of links) {
      await page.goto(back.href)
      backs.push({...back, mention: await target()})
    }
  }
  return {cites, backs}
}

let browser: Browser

beforeAll(async () => {
  const {path} = await findBrowser(process.env)
  browser = await launch({
    executablePath: path,
    args: sandboxOff(process.env) ? ['--no-sandbox'] : [],
  })
})
afterAll(() => browser.close())

describe.each([
  {
    name: 'the sample, cited by key',
    made: async (folder: string) => {
      for (const name of ['handpress.yaml', 'manuscript'])
        cpSync(join(checkout, name), join(folder, name), {recursive: true})
      await build({cwd: folder, today: '2026-11-22'})
      return ['hp-014.pdf', 'hp-014.epub'] as const
    },
    works: 9,
  },
  {
    name: 'a typed list with numbers',
    made: async (folder: string) => {
      writeFiles(folder, {'calm.md': TYPED})
      await build({cwd: folder, files: ['calm.md'], today: '2026-11-22'})
      return ['calm.pdf', 'calm.epub'] as const
    },
    works: 5,
  },
])('$name', ({made, works}) => {
  let sheet: Sheet
  let epub: Uint8Array
  let cites: Awaited<ReturnType<typeof follow>>['cites']
  let backs: Awaited<ReturnType<typeof follow>>['backs']

  beforeAll(async () => {
    const folder = tempFolder()
    const [pdf, book] = await made(folder)
    sheet = await readSheet(read(folder, 'output', pdf))
    epub = read(folder, 'output', book)
    const opened = tempFolder(Object.fromEntries(unzip(epub).map(({name, bytes}) => [name, bytes])))
    const files = unzip(epub).flatMap(({name}) => (name.endsWith('.xhtml') ? [name] : []))
    const page = await browser.newPage()
    ;({cites, backs} = await follow(page, opened, files))
    await page.close()
  })

  it('leads from every citation of the ebook to its entry, and back to it', () => {
    expect(cites.length).toBeGreaterThanOrEqual(works)
    for (const {href, text, entry} of cites) {
      expect(href.endsWith(`#${entry.id}`)).toBe(true)
      const [name] = /\p{Lu}\p{L}+/u.exec(text) ?? []
      // A year or a number alone has no name to look for.
      if (name) expect(packed(entry.text)).toContain(packed(name))
    }
    const ids = new Set(cites.map(({id}) => id))
    for (const {mention, from, href} of backs) {
      expect(ids.has(mention.id), href).toBe(true)
      expect(
        cites.find(({id}) => id === mention.id)?.entry.id === from || /\d/u.test(mention.text),
      ).toBe(true)
    }
    expect(new Set(backs.map(({mention}) => mention.id))).toEqual(ids)
    // Entry 3 of the numbered list is passed over by a range, and has its way back too.
    expect(new Set(backs.map(({from}) => from)).size).toBe(works)
  })

  it('gives every way back a name of its own', () => {
    const names = backs.map(({text}) => text)
    expect(names.every((name) => name.length > 8)).toBe(true)
    expect(new Set(names).size).toBe(names.length)
  })

  it('leads from every citation of the PDF to its entry, and back to the line that cites it', () => {
    const entries = new Map(cites.map(({entry}) => [entry.id, entry.text]))
    const mentions = new Map(cites.map(({id, text}) => [id, text]))
    const out = sheet.links.filter((name) => name.startsWith('ref-'))
    expect(new Set(out)).toEqual(new Set(entries.keys()))
    // Chromium puts every name the same way above its words; what differs would be another place.
    const gaps = new Set<number>()
    for (const name of entries.keys()) {
      const start = packed(entries.get(name) ?? '').slice(0, 20)
      const place = sheet.places.get(name)
      const line = sheet.lines.find(({text}) => text.replace(/^\d+\./u, '').startsWith(start))
      expect(line?.page, name).toBe(place?.page)
      gaps.add((place?.y ?? 0) - (line?.y ?? 0))
    }
    const gap = Math.min(...gaps)
    expect(Math.max(...gaps) - gap).toBeLessThan(6)
    const back = sheet.links.filter((name) => name.startsWith('cite-'))
    expect(back.length).toBeGreaterThanOrEqual(works)
    for (const name of back) {
      const [word = ''] = /\p{L}{3,}|\d+/u.exec(mentions.get(name) ?? '') ?? []
      const {page, y} = sheet.places.get(name) ?? {page: 0, y: 0}
      const near = sheet.lines.filter(
        (line) => line.page === page && Math.abs(y - gap - line.y) < 8,
      )
      expect(word).not.toBe('')
      expect(near.map(({text}) => text).join(''), name).toContain(word)
    }
  })

  it('cites the same works from the same text in both files', () => {
    const inPdf = new Set(sheet.links.filter((name) => name.startsWith('ref-')))
    expect(inPdf).toEqual(new Set(cites.map(({entry}) => entry.id)))
  })

  testWith('java', 'is accepted by EPUBCheck', (java) => {
    expect(epubCheck(java, epub, tempFolder())).toEqual([])
  })
})

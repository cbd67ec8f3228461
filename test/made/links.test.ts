import {execFileSync} from 'node:child_process'
import {join} from 'node:path'
import jsqr from 'jsqr'
import {PNG} from 'pngjs'
import {beforeAll, describe, expect, it} from 'vitest'
import {build} from '../../src/api.ts'
import {testWith} from '../oracles.ts'
import {read, tempFolder, writeFiles} from './places.ts'
import {type PdfRead, packed, readPdf, valuesOf, xhtmlOf} from './readback.ts'

const FILM = 'https://example.org/l/HP-014/film?lang=en'

/** A text over three pages with links of every kind. */
const TEXT = `---
title: Evenings at home
date: 2026-11-22
---

# Evenings at home

Fill in [the diary](https://example.org/diary) and write to [the team](mailto:team@example.org?subject=Diary).
The page <https://example.org/plain> and [01632 960 099](tel:+441632960099) say where they lead.

Watch [the film](${FILM}){.qr} first.

${'A calm hour before bed helps many people, and costs nothing.\n\n'.repeat(40)}

## About [the groups](https://www.example.org/groups/)

Bring [your diary](https://example.org/diary/). Read [more](https://doi.org/10.1000/182).[^1]

[^1]: A [short note](https://example.org/note).
`

const pages = ['a4', 'a5'] as const
const folders = {a4: tempFolder(), a5: tempFolder()}
let pdf: PdfRead

beforeAll(async () => {
  for (const page of pages) {
    writeFiles(folders[page], {'evenings.md': TEXT.replace('date:', `page: ${page}\ndate:`)})
    const {messages} = await build({files: ['evenings.md'], cwd: folders[page]})
    expect(messages.filter(({severity}) => severity !== 'info')).toEqual([])
  }
  pdf = await readPdf(read(made('a4')))
})

function made(page: (typeof pages)[number], ending = 'pdf'): string {
  return join(folders[page], 'output', `evenings.${ending}`)
}

/** Gives the page with the code as a picture. */
function picture(
  command: string,
  page: (typeof pages)[number],
  dpi: number,
  look: readonly string[],
) {
  const words = ['-r', String(dpi), ...look, '-f', '1', '-l', '1', '-png', made(page)]
  return PNG.sync.read(execFileSync(command, words, {maxBuffer: 64 * 1024 * 1024}))
}

function codeIn({width, height, data}: ReturnType<typeof picture>) {
  return jsqr.default(new Uint8ClampedArray(data), width, height)
}

function pageWith(words: string): number {
  return pdf.pages.findIndex(({text}) => text.replace(/\s+/gu, ' ').includes(words)) + 1
}

describe('links on paper', () => {
  it('are listed at the end: each address once, as it is typed', () => {
    const list = pdf.text.slice(pdf.text.lastIndexOf('Links in this text'))
    const addresses = [
      'example.org/diary',
      'team@example.org',
      'www.example.org/groups/',
      'https://doi.org/10.1000/182',
      'example.org/note',
    ]
    for (const address of addresses) expect(list.replace(/\s/gu, '').split(address)).toHaveLength(2)
    expect(list).not.toMatch(/plain|01632|film/u)
  })

  it('carry a letter that leads to the entry, and the entry leads back to the page it prints', () => {
    const entries = pageWith('Links in this text')
    const marks = pdf.links.filter(({dest}) => dest.startsWith('hp-link-'))
    expect([...new Set(marks.map(({dest}) => dest))].sort()).toEqual(
      [1, 2, 3, 4, 5].map((at) => `hp-link-${at}`),
    )
    for (const {to} of marks) expect(to).toBe(entries)
    const back = pdf.links.filter(({dest}) => dest.startsWith('hp-linked-a-'))
    const [first, last] = [pageWith('Fill in'), pageWith('Bring your')]
    expect(first).toBeLessThan(last)
    expect(back.map(({dest, to}) => [dest, to])).toEqual([
      ['hp-linked-a-1', first],
      ['hp-linked-a-2', last],
    ])
    expect(pdf.text.replace(/\s+/gu, ' ')).toContain(`example.org/diary pages ${first}, ${last}`)
  })

  it('still lead where they led', () => {
    const urls = new Set(pdf.links.map(({url}) => url))
    for (const url of [
      'https://example.org/diary',
      'https://example.org/plain',
      'tel:+441632960099',
      FILM,
    ])
      expect(urls).toContain(url)
  })

  it('leave the outline as it was typed', () => {
    expect(pdf.outline.map(([, title]) => title)).toContain('About the groups')
  })

  it('stand in the sentence when there are few, and the text needs no list', async () => {
    const folder = tempFolder({'few.md': '# Few\n\nSee [the diary](https://example.org/diary).\n'})
    await build({files: ['few.md'], cwd: folder})
    const {text} = await readPdf(read(folder, 'output', 'few.pdf'))
    expect(packed(text)).toContain(packed('See the diary (example.org/diary).'))
    expect(text).not.toContain('Links in this text')
  })
})

describe('a QR code', () => {
  for (const page of pages)
    for (const look of [[], ['-gray'], ['-mono']])
      testWith('pdftoppm', `is read from ${page} paper at 150 dpi ${look.join('')}`, (command) => {
        expect(codeIn(picture(command, page, 150, look))?.data).toBe(FILM)
      })

  testWith('pdftoppm', 'is large enough for old phones', (command) => {
    const least = {a4: 25, a5: 20}
    for (const page of pages) {
      const found = codeIn(picture(command, page, 300, []))!
      const {topLeftCorner: one, topRightCorner: other} = found.location
      const modules = 17 + 4 * found.version
      const module = (Math.hypot(other.x - one.x, other.y - one.y) * 25.4) / 300 / modules
      expect(module).toBeGreaterThan(0.49)
      expect(module * (modules + 8)).toBeGreaterThan(least[page] - 0.2)
    }
  })

  it('is left out of the ebook, and its link stays', () => {
    const xhtml = xhtmlOf(read(made('a4', 'epub')))
    expect(valuesOf(xhtml, 'href')).toContain(FILM)
    expect(xhtml).not.toMatch(/QR code|hp-linkref|Links in this text/u)
  })
})

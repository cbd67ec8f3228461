import {cpSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {build} from '../../src/api.ts'
import {textIn, unzip} from '../outputs/epub/unzip.ts'
import {checkout, read, tempFolder} from './places.ts'
import {readSheets} from './sheets.ts'

const MINUTES = 180_000

/** Makes the sample with other editions in a folder of its own. */
async function sample(editions: string, ids: readonly string[] = []) {
  const settings = readFileSync(join(checkout, 'handpress.yaml'), 'utf8')
  const cwd = tempFolder({})
  cpSync(join(checkout, 'manuscript'), join(cwd, 'manuscript'), {recursive: true})
  writeFileSync(
    join(cwd, 'handpress.yaml'),
    settings.replace(/editions:[\s\S]*$/u, `editions: [${editions}]\n`),
  )
  const {artifacts} = await build({cwd, editions: ids})
  const named = (ending: string) => artifacts.findLast(({path}) => path.endsWith(ending))?.path
  const epub = named('.epub')
  const pdf = named('.pdf')
  return {
    cwd,
    pdf: pdf ? read(cwd, pdf) : undefined,
    epub: epub ? read(cwd, epub) : new Uint8Array(),
  }
}

const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

/** Gives the letters of each page by the number printed on it, in order. */
async function pagesOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const {sheets, labels} = await readSheets(bytes)
  return new Map(
    sheets.map(({lines}, at) => [
      labels[at] ?? String(at + 1),
      letters(lines.map(({text}) => text).join('')),
    ]),
  )
}

/** Gives the rows of the page list, each with the letters that follow its mark; numbers of lists and chapters are not among them. */
function marksOf(epub: Uint8Array): {label: string; after: string}[] {
  const nav = textIn(epub, 'OEBPS/toc.xhtml')
  const list = /<nav id="page-list"[\s\S]*?<\/nav>/u.exec(nav)?.[0] ?? ''
  return [...list.matchAll(/href="([^"#]+)#([^"]+)">([^<]+)</gu)].map(
    ([, file, id, label = '']) => {
      const [, rest = ''] = textIn(epub, `OEBPS/${file}`).split(`<span id="${id}"`)
      const [, after = ''] = /^[^>]*><\/span>([\s\S]*)/u.exec(rest) ?? []
      return {
        label,
        after: letters(after.replace(/<(?:svg|math)[\s\S]*?<\/(?:svg|math)>|<[^>]+>/gu, ''))
          .replace(/^\d+/u, '')
          .slice(0, 12),
      }
    },
  )
}

async function disagreements(pdf: Uint8Array, epub: Uint8Array) {
  const pages = await pagesOf(pdf)
  const marks = marksOf(epub)
  return {
    pages: [...pages.keys()],
    labels: marks.map(({label}) => label),
    wrong: marks.filter(({label, after}) => !after || !pages.get(label)?.includes(after)),
  }
}

describe('the pages of the printed edition', () => {
  it(
    'are marked in the ebook at the words they begin with: the leaflet',
    async () => {
      const {pdf, epub} = await sample('{id: handout, format: pdf}, {id: ebook, format: epub}')
      const {pages, labels, wrong} = await disagreements(pdf ?? new Uint8Array(), epub)
      expect(wrong).toEqual([])
      expect(labels).toEqual(pages)
    },
    MINUTES,
  )

  it(
    'are marked in the ebook at the words they begin with: a book with roman and arabic numbers',
    async () => {
      const {pdf, epub} = await sample(
        '{id: ebook, format: epub}, {id: leaflet, format: pdf}, {id: print, format: pdf, template: book, page: a5}',
      )
      const book = pdf ?? new Uint8Array()
      const {pages, labels, wrong} = await disagreements(book, epub)
      expect(wrong).toEqual([])
      expect(labels.length).toBeGreaterThan(10)
      expect(pages.filter((page) => labels.includes(page))).toEqual(labels)
      expect(textIn(epub, 'OEBPS/content.opf')).toMatch(/pageBreakSource">urn:uuid:/u)
    },
    MINUTES,
  )

  it(
    'are the same when the ebook is made alone, and go when they are not wanted',
    async () => {
      const both = '{id: handout, format: pdf}, {id: ebook, format: epub}'
      const {epub} = await sample(both)
      const alone = await sample(both, ['ebook'])
      expect(alone.pdf).toBeUndefined()
      expect(Buffer.compare(alone.epub, epub)).toBe(0)
      const without = await sample(
        '{id: handout, format: pdf}, {id: ebook, format: epub, pageList: no}',
      )
      expect(marksOf(without.epub)).toEqual([])
      expect(textIn(without.epub, 'OEBPS/content.opf')).not.toContain('pageBreak')
      expect(unzip(without.epub).some(({name}) => name.endsWith('.xhtml'))).toBe(true)
    },
    MINUTES,
  )
})

import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {type BuildResult, build} from '../../src/api.ts'
import {testWith} from '../oracles.ts'
import {linesOf, testWithVeraPdf} from '../oracles/verapdf.ts'
import {withPdfjs} from '../printed.ts'
import {read, tempFolder, writeFiles} from './places.ts'
import {inflated, type PdfRead, packed, readPdf} from './readback.ts'

const TITLE = 'Nights and days'
const CHAPTERS = [
  'Rest',
  'Light in the evening',
  'What to do when a night is long and the house is quiet: a few small things to try before you get up',
  'Noise',
  'Warm feet',
] as const

/** A sentence that stands on the first page of a chapter and nowhere else. */
const opening = (at: number) => `Here begins the part with the number ${at + 1} of this book.`
const sentence = 'A calm evening may help, and a slow walk may help as well. '

/** Chapters of one, two and three pages, so that some end on the right and some on the left. */
function chapter(title: string, at: number): string {
  const next = ((at + 1) % CHAPTERS.length) + 1
  return `# ${title} {#c${at + 1}}

${opening(at)} ${sentence.repeat(4)} Avery (2015) says so. See [](#c${next}){.page}.[^n]

:::pullquote
A calm evening may help.
:::

${Array.from({length: 3 + at * 4}, (_, i) => `## Part ${at + 1}.${i + 1}\n\n${sentence.repeat(5)}`).join('\n\n')}

[^n]: A note of chapter ${at + 1}.
`
}

const PAGES = {
  a4: [595.3, 841.9],
  letter: [612, 792],
  a5: [419.5, 595.3],
  'half-letter': [396, 612],
  '5x8': [360, 576],
  '6x9': [432, 648],
  '170x240mm': [481.9, 680.3],
} as const

const settings = `title: ${TITLE}
subtitle: On sleep
authors: [Ann Aster]
publisher: Millbrook Press
dedication: For Ada
date: 2026-11-22
editions:
  - {id: book, format: pdf, template: book, page: a5}
${Object.keys(PAGES)
  .map((page) => `  - {id: b-${page}, format: pdf, template: book, page: ${page}}`)
  .join('\n')}
`

const files = Object.fromEntries([
  ['handpress.yaml', settings],
  ...CHAPTERS.map((title, at) => [`manuscript/0${at + 1}.md`, chapter(title, at)] as const),
  ['manuscript/90.md', '# Words {#words}\n\nLux\n: a measure of light'],
  [
    'manuscript/99.md',
    '# References {#refs}\n\n- Avery, J. P. (2015). Rest. *Journal of Slow Things*, 12, 45–61.',
  ],
])

const folder = tempFolder(files)
let result: BuildResult
let bytes: Uint8Array
let book: PdfRead
/** Sheets on which the chapters begin, from 1. */
let openers: number[]
/** Number of sheets before the first chapter. */
let front: number

beforeAll(async () => {
  result = await build({cwd: folder, editions: ['book']})
  bytes = read(folder, result.artifacts[0]?.path ?? '')
  book = await readPdf(bytes)
  openers = CHAPTERS.map((_, at) => sheetWith(opening(at)))
  front = (openers[0] ?? 0) - 1
})

function sheetWith(words: string): number {
  const found = book.pages.flatMap(({text}, at) =>
    packed(text).includes(packed(words)) ? [at + 1] : [],
  )
  expect(found.length, words).toBe(1)
  return found[0] ?? 0
}

const textOn = (sheet: number) => book.pages[sheet - 1]?.text ?? ''
const isBlank = (sheet: number) => packed(textOn(sheet)) === ''

describe('a paperback', () => {
  it('is made without a message', () => {
    expect(result.messages.filter(({severity}) => severity !== 'info')).toEqual([])
    expect(result.artifacts[0]?.pages).toBe(book.pages.length)
  })
  it('begins with half title, blank, title page, colophon, dedication, blank and contents', () => {
    expect(packed(textOn(1))).toBe(packed(TITLE))
    expect(isBlank(2)).toBe(true)
    expect(packed(textOn(3))).toBe(packed(`${TITLE}On sleepAnn AsterMillbrook Press`))
    expect(textOn(4)).toContain('22 November 2026')
    expect(packed(textOn(5))).toBe(packed('For Ada'))
    expect(isBlank(6)).toBe(true)
    expect(textOn(7)).toContain('Contents')
    expect(textOn(7)).toMatch(/\bvii\b/u)
    expect(front % 2).toBe(0)
  })
  it('opens each chapter on a right-hand page, after a blank one where that is needed', () => {
    expect(openers.filter((sheet) => sheet % 2 === 0)).toEqual([])
    const blanks = openers.filter((sheet) => isBlank(sheet - 1))
    expect(blanks.length).toBeGreaterThan(1)
    expect(blanks.length).toBeLessThan(openers.length)
  })
  it('has no other blank pages, and nothing on those', () => {
    for (const [at, {links}] of book.pages.entries()) {
      if (!isBlank(at + 1)) continue
      expect(at % 2, 'a left-hand page').toBe(1)
      expect(isBlank(at + 2)).toBe(false)
      expect(links).toEqual([])
    }
  })
  testWith('pdftoppm', 'paints nothing on a blank page', (pdftoppm) => {
    const blank = (openers.find((sheet) => isBlank(sheet - 1)) ?? 0) - 1
    const path = join(folder, result.artifacts[0]?.path ?? '')
    const to = join(folder, 'blank')
    const page = ['-f', String(blank), '-l', String(blank), '-singlefile']
    execFileSync(pdftoppm, ['-r', '40', '-gray', ...page, path, to])
    const pixels = readFileSync(`${to}.pgm`).subarray(20)
    expect(pixels.length).toBeGreaterThan(1000)
    expect(pixels.every((pixel) => pixel === 255)).toBe(true)
  })
})

describe('the numbers on its pages', () => {
  it('are in the contents those that are printed where the chapters begin', () => {
    const contents = packed(textOn(7))
    for (const [at, title] of CHAPTERS.entries()) {
      const folio = (openers[at] ?? 0) - front
      expect(contents).toContain(packed(`${at + 1} ${title} ${folio}`))
    }
  })
  it('count from 1 at the first chapter, and stand beside the running text', () => {
    for (const [at, {text}] of book.pages.entries()) {
      const folio = at + 1 - front
      if (folio < 1 || isBlank(at + 1)) continue
      const left = new RegExp(`\\b${folio}\\s+${TITLE}`, 'u')
      const right = new RegExp(`\\S\\s+${folio}\\s*$`, 'mu')
      expect(text).toMatch(folio % 2 === 0 ? left : right)
    }
    expect(textOn(openers[0] ?? 0)).toMatch(/Rest\s+1\s*$/mu)
  })
  it('shorten a title that does not fit beside them', () => {
    const long = openers[2] ?? 0
    for (const sheet of [long, long + 2])
      expect(textOn(sheet)).toMatch(
        new RegExp(
          `^What to do when a night is long and the house is quiet\\s+${sheet - front}$`,
          'mu',
        ),
      )
  })
  it('are true wherever the text names a page', () => {
    for (const at of CHAPTERS.keys()) {
      const next = (at + 1) % CHAPTERS.length
      const folio = (openers[next] ?? 0) - front
      expect(packed(textOn(openers[at] ?? 0))).toContain(packed(`See page ${folio}.`))
    }
    const cited = openers.map((sheet) => sheet - front).join(', ')
    expect(packed(book.text)).toContain(packed(`Cited on pages ${cited}.`))
  })
  it('are known to the program that shows it', async () => {
    const labels = await withPdfjs(bytes, (pdf) => pdf.getPageLabels())
    expect(labels?.slice(0, 8)).toEqual(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'])
    expect(labels?.slice(front)).toEqual(
      Array.from({length: book.pages.length - front}, (_, at) => String(at + 1)),
    )
  })
})

describe('what is read aloud', () => {
  it('has the chapters below the title of the book', () => {
    expect(book.outline.slice(0, 3)).toEqual([
      [0, TITLE],
      [1, 'Contents'],
      [1, '1 Rest'],
    ])
    expect(book.outline.filter(([depth]) => depth === 0).length).toBe(1)
    expect(book.outline.filter(([depth]) => depth === 1).map(([, title]) => title)).toEqual([
      'Contents',
      ...CHAPTERS.map((title, at) => `${at + 1} ${title}`),
      'Words',
      'References',
    ])
  })
  it('leaves out the pull quotes, which repeat the text', () => {
    const quotes = book.text.match(/^\s*A calm evening may help\.\s*$/gmu)
    expect(quotes?.length).toBe(CHAPTERS.length)
    expect(inflated(bytes).match(/\/S \/(?:BlockQuote|Aside)\b/gu)).toBeNull()
  })
  it('has the notes at the end of their chapters', () => {
    const text = packed(book.text)
    for (const at of CHAPTERS.keys()) {
      const note = text.indexOf(packed(`A note of chapter ${at + 1}.`))
      expect(note).toBeGreaterThan(text.indexOf(packed(opening(at))))
      if (at + 1 < CHAPTERS.length) expect(note).toBeLessThan(text.indexOf(packed(opening(at + 1))))
    }
  })
})

describe('other sheets', () => {
  it.each(Object.entries(PAGES))('%s', async (page, [width, height]) => {
    const {artifacts} = await build({cwd: folder, editions: [`b-${page}`]})
    const {pages} = await readPdf(read(folder, artifacts[0]?.path ?? ''))
    expect(pages.length).toBeGreaterThan(16)
    for (const one of pages) {
      expect(Math.abs(one.width - width)).toBeLessThan(0.75)
      expect(Math.abs(one.height - height)).toBeLessThan(0.75)
    }
  })
})

describe('a book that is made again', () => {
  it('has the bytes of a fresh one, after chapters became longer and shorter', async () => {
    const again = tempFolder(files)
    await build({cwd: again, editions: ['book']})
    const changed = {
      'manuscript/01.md': `${chapter(CHAPTERS[0], 0)}\n\n${sentence.repeat(60)}`,
      'manuscript/03.md': chapter(CHAPTERS[2], 2).replace(/## Part 3\.[5-9][^#]*/gu, ''),
    }
    writeFiles(again, changed)
    const {artifacts} = await build({cwd: again, editions: ['book']})
    const fresh = tempFolder({...files, ...changed})
    await build({cwd: fresh, editions: ['book']})
    const path = artifacts[0]?.path ?? ''
    expect(read(again, path).equals(read(fresh, path))).toBe(true)
    expect(read(again, path).equals(Buffer.from(bytes))).toBe(false)
  })
})

describe('notes beside the text', () => {
  const text = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      content.replace('page: a4}', 'page: a4, notes: side}'),
    ]),
  )
  it('stand on the page of their marks, and nothing is left for the end of the chapter', async () => {
    const cwd = tempFolder(text)
    const {artifacts} = await build({cwd, editions: ['b-a4']})
    const {pages, links} = await readPdf(read(cwd, artifacts[0]?.path ?? ''))
    for (const at of CHAPTERS.keys()) {
      const opens = pages.findIndex((page) => packed(page.text).includes(packed(opening(at))))
      expect(packed(pages[opens]?.text ?? '')).toContain(packed(`A note of chapter ${at + 1}.`))
    }
    expect(pages.map((page) => page.text).join('\n')).not.toMatch(/^Notes$/mu)
    const notes = links.filter(({dest}) => /^fn(?:ref)?-/u.test(dest))
    expect(notes.length).toBe(2 * CHAPTERS.length)
    expect(notes.filter(({to}) => to === 0)).toEqual([])
  })
})

testWithVeraPdf('keeps every rule of PDF/UA-1', async (judge) => {
  const verdicts = await judge([join(folder, result.artifacts[0]?.path ?? '')], 'ua1')
  expect(verdicts.flatMap(linesOf).filter((line) => line.startsWith(' '))).toEqual([])
  expect(verdicts.map(({compliant}) => compliant)).toEqual([true])
})

it('a template that is not there is named, with those that are', async () => {
  const other = tempFolder({
    'handpress.yaml': 'editions: [{id: x, format: pdf, template: bok}]',
    'manuscript/a.md': '# Rest\n\nText.',
  })
  await expect(build({cwd: other})).rejects.toThrow(
    'Unexpected template "bok", expected one of: handout, book.',
  )
})

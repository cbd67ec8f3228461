import {beforeAll, describe, expect, it} from 'vitest'
import {build} from '../../src/api.ts'
import {testWith} from '../oracles.ts'
import {epubCheck, findings} from '../outputs/epub/judges.ts'
import {textIn, unzip} from '../outputs/epub/unzip.ts'
import {read, tempFolder} from './places.ts'
import {type PdfPage, packed, type PdfRead, readPdf} from './readback.ts'

const ONSETS = 'b d f g k l m n p r s t v z'.split(' ')
/** Words that stand in no other text, and none of which begins another. */
const TERMS = Array.from({length: 40}, (_, at) => {
  const sign = (by: number) => ONSETS[(at * by + (at >> 2)) % ONSETS.length] ?? ''
  return `${sign(5)}a${sign(3)}o${sign(11)}ul${String.fromCharCode(97 + (at % 26))}x${at > 25 ? 'is' : 'um'}`
})
const FILLER =
  'Slow breath calms the body, and a quiet room helps many people to find their sleep. '

/** Five chapters; each term is marked in some paragraphs, twice in some, with tables and captions between. */
function chapters(): Record<string, string> {
  const texts: Record<string, string> = {}
  for (let chapter = 1; chapter <= 5; chapter++) {
    const parts = [`# Part ${chapter} of the text`]
    for (let at = 0; at < 24; at++) {
      const words = [0, 1, 2].map(
        (more) => TERMS[(chapter * 17 + at * 7 + more * 13) % TERMS.length],
      )
      const marks = words.map((word, i) => (i ? `[${word}]{.index}` : `*[${word}]{.index}*`))
      parts.push(`${marks.join(` ${FILLER}`)} ${FILLER.repeat(1 + (at % 4))}`)
      if (at % 9 === 4)
        parts.push(
          '| Hour | Rest |\n|---|---|\n| One | Long |',
          `Table: Hours of part ${chapter}.${at}`,
        )
      if (at === 12) parts.push(wide(chapter))
    }
    texts[`manuscript/${chapter}.md`] = `${parts.join('\n\n')}\n`
  }
  return texts
}

function wide(chapter: number): string {
  const row = (sign: string) => `| ${Array.from({length: 10}, () => sign).join(' | ')} |`
  return `${[row('Hour'), row('---'), ...Array.from({length: 30}, () => row('rest'))].join('\n')}\n\nTable: Hours across ${chapter} {.landscape}`
}

const CONFIG = `title: A text with an index
date: 2026-11-22
lang: en
editions:
  - {id: book, format: pdf, template: book, page: a5}
  - {id: sheet, format: pdf, lists: [tables]}
  - {id: ebook, format: epub}
`
/** The handout has its index where a heading asks for it. */
const PLACE = '# Index {.index}\n\nNumbers are pages.\n'

/** An id of a term carries the name of its text. */
const isMark = (dest: string) => /^[a-z0-9-]+\.ix-/u.test(dest)

const wordsOf = (page: PdfPage) => packed(page.text)
const indexPages = ({pages}: PdfRead) =>
  pages.filter(({links}) => links.some(({dest}) => isMark(dest)))

/** Sheets before the first chapter. */
function frontOf({pages, outline}: PdfRead): number {
  const [, title = ''] = outline.find(([, words]) => words.includes('Part 1')) ?? []
  const own = (page: PdfPage) =>
    wordsOf(page).includes(packed(title)) && page.text.includes('Slow breath')
  return pages.findIndex(own)
}

let folder: string

beforeAll(async () => {
  folder = tempFolder({'handpress.yaml': CONFIG, ...chapters(), 'manuscript/6.md': PLACE})
  const {messages} = await build({cwd: folder, today: '2026-11-22'})
  expect(messages.filter(({severity}) => severity === 'error')).toEqual([])
})

describe.each([
  {name: 'a book', file: 'a-text-with-an-index.pdf', roman: true},
  {name: 'a handout', file: 'a-text-with-an-index-sheet.pdf', roman: false},
])('the printed index of $name', ({file, roman}) => {
  let pdf: PdfRead
  let front = 0

  beforeAll(async () => {
    pdf = await readPdf(read(folder, 'output', file))
    front = roman ? frontOf(pdf) : 0
  })

  it('names exactly the pages where another program finds each term, and leads to them', () => {
    const inside = indexPages(pdf)
    const index = inside.map(({text}) => text).join('\n')
    expect(front > 0).toBe(roman)
    for (const term of TERMS) {
      const [, numbers = ''] = new RegExp(`${term}((?:,\\s*\\d+)+)`, 'u').exec(index) ?? []
      const shown = packed(numbers).split(',').slice(1)
      const found = pdf.pages.flatMap((page, at) =>
        wordsOf(page).includes(term) && !inside.includes(page) ? [String(at + 1 - front)] : [],
      )
      expect(shown, term).toEqual(found)
      const reached = pdf.links.flatMap(({dest, to}) =>
        isMark(dest) && dest.replace(/^.*\.|-\d+$/gu, '') === `ix-${term}`
          ? [String(to - front)]
          : [],
      )
      expect([...new Set(reached)], term).toEqual(found)
    }
  })

  it('is sorted, and stands last', () => {
    const index = indexPages(pdf).map(wordsOf).join('')
    const order = TERMS.map((term) => [index.indexOf(term), term] as const).sort(
      ([a], [b]) => a - b,
    )
    expect(order[0]?.[0]).toBeGreaterThan(0)
    expect(order.map(([, term]) => term)).toEqual(TERMS.toSorted())
    expect(indexPages(pdf)).toContain(pdf.pages.at(-1))
  })

  it('has beside it a list of tables that names the page of each', () => {
    const rows = pdf.pages.flatMap((page) =>
      page.links.filter(({dest}) => /^table-part-\d-/u.test(dest)),
    )
    const dests = [...new Set(rows.map(({dest}) => dest))]
    expect(dests.length).toBe(20)
    const list = pdf.pages
      .slice(0, front || 3)
      .map(wordsOf)
      .join('')
    for (const {dest, to} of rows) {
      const label = `Table${dests.indexOf(dest) + 1}.`
      expect(wordsOf(pdf.pages[to - 1] as PdfPage)).toContain(label)
      const shown = new RegExp(
        `${label.replace('.', '\\.')}Hours(?:ofpart\\d\\.\\d+?|across\\d)${to - front}(?=Table|\\D|$)`,
        'u',
      )
      expect(list, label).toMatch(shown)
    }
  })

  it('turns a sheet for a wide table and for nothing else', () => {
    const turned = pdf.pages.filter(({width, height}) => width > height)
    expect(turned.length).toBeGreaterThanOrEqual(5)
    for (const page of turned) {
      expect(page.text).toContain('rest')
      expect(page.text).not.toContain('Slow breath')
      expect(wordsOf(page).split('Hour').length, 'the heads of the columns, again').toBeGreaterThan(
        10,
      )
    }
    const upright = pdf.pages.filter(({width, height}) => width < height)
    expect(upright.some(({text}) => text.includes('Hours across 1\nHour'))).toBe(false)
  })
})

describe('the index of an ebook', () => {
  let epub: Buffer

  beforeAll(() => {
    epub = read(folder, 'output', 'a-text-with-an-index.epub')
  })

  it('names chapters in place of pages, and says what it is', () => {
    const files = unzip(epub).filter(({name}) => name.endsWith('.xhtml'))
    const page = files.map(({name}) => textIn(epub, name)).find((one) => one.includes('hp-index"'))
    const [section = ''] = /<section [^>]*doc-index[^>]*>/u.exec(page ?? '') ?? []
    for (const one of ['role="doc-index"', 'aria-labelledby="index"'])
      expect(section).toContain(one)
    expect(page).toMatch(
      /<a class="hp-locator" href="(part-\d-of-the-text)\.xhtml#\1\.ix-[a-z]+(?:-\d)?">Part \d of the text<\/a>/u,
    )
    expect(page).not.toContain('hp-page-number')
  })

  it('is accepted by the checker that needs no Java', async () => {
    expect(await findings(epub)).toEqual([])
  })

  testWith('java', 'is accepted by EPUBCheck', (java) => {
    expect(epubCheck(java, epub, tempFolder())).toEqual([])
  })
})

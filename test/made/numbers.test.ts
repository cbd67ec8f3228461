import {beforeAll, describe, expect, it} from 'vitest'
import {articleOf, chapterOf} from '../../scripts/bench-texts.mjs'
import {build} from '../../src/api.ts'
import {read, tempFolder} from './places.ts'
import {readSheets, type Sheets, wordsAt} from './sheets.ts'

const MINUTES = 180_000
const TITLE = 'Nights'
const AUTHOR = 'Ada Penn'

/** A heading where its words were found. */
interface Found {
  readonly words: string
  readonly sheet: number
}

/** Makes the PDF of some texts without a message, and reads it with another program. */
async function made(texts: Readonly<Record<string, string>>, template: string, page: string) {
  const settings = [
    `title: ${TITLE}`,
    `authors: [${AUTHOR}]`,
    'date: 2026-01-02',
    `sources: [${Object.keys(texts).join(', ')}]`,
    `editions: [{id: print, format: pdf, template: ${template}, page: ${page}}]`,
  ]
  const cwd = tempFolder({'handpress.yaml': settings.join('\n'), ...texts})
  const {artifacts, messages} = await build({cwd})
  expect(messages).toEqual([])
  const sheets = await readSheets(read(cwd, artifacts[0]?.path ?? ''))
  expect(sheets.sheets.length).toBe(artifacts[0]?.pages)
  return sheets
}

/** Gives the words of the headings of a text, as they are typed. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+?)(?: \{#\S+\})?$/gmu)].map((found) => found[1] ?? '')
}

/** Finds every line that says one of some headings and nothing else, in reading order. */
function findHeadings({sheets}: Sheets, headings: readonly string[]): Found[] {
  const known = new Set(headings)
  return sheets.flatMap(({lines}, at) =>
    lines.filter(({text}) => known.has(text)).map(({text}) => ({words: text, sheet: at + 1})),
  )
}

const textsOf = (lines: readonly {readonly text: string}[]) => lines.map(({text}) => text)

/** Gives the words and the number of each row of the contents, which stand before the first heading. */
function contentsRows({sheets}: Sheets, from: number, to: number) {
  return sheets.slice(from - 1, to).flatMap(({lines}) =>
    lines.flatMap(({text}) => {
      const [, words, number] = /^(.+) (\d+)$/u.exec(text) ?? []
      return words && number ? [{words, number}] : []
    }),
  )
}

describe('an article', () => {
  const headings = headingsOf(articleOf(4500))
  let pdf: Sheets
  let found: Found[]
  beforeAll(async () => {
    pdf = await made({'article.md': articleOf(4500)}, 'handout', 'a4')
    found = findHeadings(pdf, headings)
  }, MINUTES)
  const rows = () => contentsRows(pdf, 1, 1).filter(({words}) => headings.includes(words))
  const entries = () =>
    textsOf(pdf.sheets.at(-1)?.lines ?? []).filter((line) => /^\w+, A\. \(\d+\)/u.test(line))

  it('of about 14 pages has every heading once', () => {
    expect(pdf.sheets.length).toBeGreaterThan(12)
    expect(pdf.sheets.length).toBeLessThan(18)
    expect(headings.length).toBe(16)
    expect(found.map(({words}) => words)).toEqual(headings)
  })
  it('prints its numbers at the foot of each page', () => {
    const count = pdf.sheets.length
    for (const [at, {running}] of pdf.sheets.entries())
      expect(textsOf(running)).toContain(`Page ${at + 1} of ${count}${AUTHOR}`)
  })
  it('has the headings on the pages that the contents name', () => {
    expect(rows()).toEqual(found.map(({words, sheet}) => ({words, number: String(sheet)})))
  })
  it('has links in the contents that land on the headings', () => {
    const links = pdf.sheets[0]?.links.slice(0, headings.length) ?? []
    expect(links.map(([, {sheet}]) => sheet)).toEqual(found.map(({sheet}) => sheet))
    for (const [at, [words, to]] of links.entries()) {
      const heading = headings[at] ?? ''
      expect(words).toBe(`${heading} ${to.sheet}`)
      expect(wordsAt(pdf, to, 1)).toBe(heading)
    }
  })
  it('has an outline that lands on the headings', () => {
    const titles = ['Sleep, night after night', 'Contents', ...headings]
    expect(pdf.outline.map(({title}) => title)).toEqual(titles)
    expect(pdf.outline.map(({depth}) => depth)).toEqual(titles.map((_, at) => Math.min(at, 1)))
    expect(pdf.outline.map(({to}) => wordsAt(pdf, to, 1))).toEqual(titles)
    const sheets = found.map(({sheet}) => sheet)
    expect(pdf.outline.map(({to}) => to.sheet)).toEqual([1, 1, ...sheets])
  })
  it('has citations that land on their entries', () => {
    const cited = pdf.sheets.flatMap(({links}) =>
      links.filter(([words]) => /, \d{4}$/u.test(words)),
    )
    expect(cited.length).toBeGreaterThan(40)
    for (const [words, to] of cited) {
      const [name = '', year = ''] = words.split(', ')
      expect(wordsAt(pdf, to, 1)).toContain(`${name}, A. (${year}). Sleep`)
    }
  })
  it('names with each work the pages where it is cited, and leads there', () => {
    expect(entries().length).toBe(8)
    for (const entry of entries()) {
      const [, name = '', year = ''] = /^(\w+), A\. \((\d+)\)/u.exec(entry) ?? []
      const citing = citingSheets(pdf, `(${name}, ${year})`)
      const lines = textsOf(pdf.sheets.at(-1)?.lines ?? [])
      const said = lines[lines.indexOf(entry) + 1] ?? ''
      expect(said).toMatch(/^Cited on pages? [\d, ]+\.$/u)
      expect(said.match(/\d+/gu)?.map(Number)).toEqual(citing)
    }
    const back = pdf.sheets.at(-1)?.links.filter(([words]) => /^\d+$/u.test(words)) ?? []
    expect(back.length).toBeGreaterThan(20)
    for (const [words, to] of back) expect(to.sheet).toBe(Number(words))
  })
})

/** Sheets on which some words begin, which a line or a page may divide. */
function citingSheets({sheets}: Sheets, words: string): number[] {
  const starts: number[] = []
  let text = ''
  for (const {lines} of sheets) {
    starts.push(text.length)
    text += `${textsOf(lines).join(' ')} `
  }
  const found = new Set<number>()
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.add(starts.findLastIndex((start) => start <= at) + 1)
  return [...found]
}

describe.each([
  [60, 5],
  [300, 25],
  [1000, 83],
])('a book of about %i pages', (pages, count) => {
  // A name that no heading of another level has: a link prefers the headings around it.
  const chapters = Array.from({length: count}, (_, at) =>
    chapterOf(at + 1, count).replaceAll('#night-', '#chapter-'),
  )
  const headings = chapters.flatMap(headingsOf)
  const openings = chapters.map((text) => headingsOf(text)[0] ?? '')
  let pdf: Sheets
  let found: Found[]
  /** Where each chapter opens. */
  let opened: Found[]
  /** What is printed at the foot of each sheet. */
  let feet: string[]
  /** Sheets of the contents. */
  let first: number
  let last: number
  beforeAll(async () => {
    const files = chapters.map((text, at) => [`${String(at + 1).padStart(3, '0')}.md`, text])
    pdf = await made(Object.fromEntries(files), 'book', 'a5')
    found = findHeadings(pdf, headings)
    opened = found.filter(({words}) => openings.includes(words))
    feet = pdf.sheets.map(({running}) => textsOf(running).join(' '))
    first = pdf.sheets.findIndex(({lines}) => lines[0]?.text === 'Contents') + 1
    last = (opened[0]?.sheet ?? 0) - 1
  }, MINUTES)
  /** The number that is printed on a sheet. */
  const folio = (sheet: number) => /^\d+(?= )|\d+$/u.exec(feet[sheet - 1] ?? '')?.[0] ?? ''

  it('has every heading once', () => {
    expect(Math.abs(pdf.sheets.length - pages)).toBeLessThan(pages / 8)
    expect(found.map(({words}) => words)).toEqual(headings)
    expect(opened.length).toBe(count)
  })
  it('counts its pages from the first chapter, and says at the foot where one is', () => {
    let chapter = ''
    for (let sheet = last + 1; sheet <= pdf.sheets.length; sheet++) {
      chapter = opened.find((one) => one.sheet === sheet)?.words ?? chapter
      if (!pdf.sheets[sheet - 1]?.lines.length) continue
      const number = sheet - last
      expect(feet[sheet - 1]?.replace(/ +/gu, ' ')).toBe(
        number % 2 === 0 ? `${number} ${TITLE}` : `${chapter} ${number}`,
      )
    }
  })
  it('tells programs the numbers that are printed', () => {
    for (const [at, {lines}] of pdf.sheets.entries())
      if (at >= last && lines.length) expect(pdf.labels[at]).toBe(folio(at + 1))
    expect(pdf.labels[first - 1]).toBe(feet[first - 1])
    expect(feet[first - 1]).toMatch(/^[ivx]+$/u)
  })
  it('has the chapters on the pages that the contents name', () => {
    expect(contentsRows(pdf, first, last)).toEqual(
      opened.map(({words, sheet}, at) => ({words: `${at + 1} ${words}`, number: folio(sheet)})),
    )
  })
  it('has links in the contents that land on the chapters', () => {
    const links = pdf.sheets.slice(first - 1, last).flatMap((sheet) => sheet.links)
    expect(links.map(([words, to]) => [words, to.sheet])).toEqual(
      opened.map(({words, sheet}, at) => [`${at + 1} ${words} ${folio(sheet)}`, sheet]),
    )
    expect(links.map(([, to]) => wordsAt(pdf, to, 2))).toEqual(
      openings.map((words, at) => `${at + 1} ${words}`),
    )
  })
  it('names in each chapter the page of the next one, and leads there', () => {
    for (const [at, {sheet}] of opened.entries()) {
      const next = opened[(at + 1) % count]
      const {lines, links} = pdf.sheets[sheet - 1] ?? {lines: [], links: []}
      const named = `page ${folio(next?.sheet ?? 0)}`
      expect(textsOf(lines).join(' ')).toContain(`One word stands here; see ${named}.`)
      expect(links.map(([words]) => words).join(' ')).toBe(named)
      for (const [, to] of links) {
        expect(to.sheet).toBe(next?.sheet)
        expect(wordsAt(pdf, to, 2)).toContain(` ${next?.words}`)
      }
    }
  })
  it('has no other links', () => {
    const linked = pdf.sheets.flatMap(({links}, at) => (links.length > 0 ? [at + 1] : []))
    const rows = linked.filter((sheet) => sheet >= first && sheet <= last)
    expect(linked).toEqual([...rows, ...opened.map(({sheet}) => sheet)])
  })
  it('has an outline that lands on the headings', () => {
    const [title, contents, ...rows] = pdf.outline
    expect([title?.title, contents?.title, contents?.to.sheet]).toEqual([TITLE, 'Contents', first])
    expect(rows.map(({to}) => to.sheet)).toEqual(found.map(({sheet}) => sheet))
    const numbered = headings.map((words) => {
      const at = openings.indexOf(words)
      return {depth: at < 0 ? 2 : 1, title: at < 0 ? words : `${at + 1} ${words}`}
    })
    expect(rows.map(({depth, title: words}) => ({depth, title: words}))).toEqual(numbered)
    expect(rows.map(({depth, to}) => wordsAt(pdf, to, depth === 1 ? 2 : 1))).toEqual(
      numbered.map((row) => row.title),
    )
  })
})

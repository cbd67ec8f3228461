import {beforeAll, describe, expect, it} from 'vitest'
import {readDestinations} from '../../src/pdf/dests.ts'
import {readDestinationName, readString, textString} from '../../src/pdf/strings.ts'
import {printed, sampleHtml, withPdfjs} from '../printed.ts'

const pages = {top: 1, 'nächste-nacht': 2, 'table-1': 2, 'a(b)': 3}

describe('readDestinations', () => {
  let raw = new Uint8Array()
  beforeAll(async () => {
    raw = Uint8Array.from(await printed(sampleHtml))
  })
  it('gives the page of every id that a link leads to', () => {
    const read = readDestinations(raw)
    expect(read.pages).toBe(3)
    expect(Object.fromEntries(read.pageOf)).toEqual(pages)
  })
  it('reads the same from a print that only lays out', async () => {
    const read = readDestinations(await printed(sampleHtml, true))
    expect(read).toEqual(readDestinations(raw))
  })
  it('agrees with pdf.js', async () => {
    const other = await withPdfjs(raw, async (pdf) => {
      const found = Object.entries(await pdf.getDestinations())
      const rows = found.map(async ([name, dest]) => [
        readDestinationName(name),
        1 + (await pdf.getPageIndex(dest[0])),
      ])
      return Object.fromEntries(await Promise.all(rows))
    })
    expect(Object.fromEntries(readDestinations(raw).pageOf)).toEqual(other)
  })
  it('finds every page of a long text, and ids in a hidden list', async () => {
    const sections = Array.from(
      {length: 30},
      (_, i) => `<h2 id="s${i}" style="break-before:page">Part ${i}</h2>`,
    )
    const nav = sections.map((_, i) => `<a href="#s${i}"></a>`).join('')
    const html = `<!doctype html><html lang="en"><title>Long</title><body><h1>Long</h1>${sections.join('')}<nav hidden>${nav}</nav>`
    const read = readDestinations(await printed(html, true))
    expect(read.pages).toBe(31)
    expect([...read.pageOf].filter(([id, page]) => page !== Number(id.slice(1)) + 2)).toEqual([])
    expect(read.pageOf.size).toBe(30)
  })
  it('gives pages without ids where no link leads inside', async () => {
    const read = readDestinations(await printed('<!doctype html><title>T</title><p id="a">Text'))
    expect([read.pages, read.pageOf.size]).toEqual([1, 0])
  })
  it('refuses what Chromium has not written', () => {
    expect(() => readDestinations(Buffer.from('%PDF-1.5\n'))).toThrow(
      'expected the header "%PDF-1.4"',
    )
  })
})

describe('strings of a PDF', () => {
  it.each([
    ['(a\\(b\\)\\\\c)', 'a(b)\\c'],
    ['(\\303\\244\\n)', 'ä\n'],
    ['<C3A4>', 'ä'],
    ['()', ''],
  ])('%s is %j', (source, text) => {
    expect(readString(source)).toBe(text)
  })
  it('are written so that every language fits', () => {
    expect(textString('Aä🌙')).toBe('<FEFF004100E4D83CDF19>')
    expect(textString('')).toBe('<FEFF>')
  })
  it.each([
    ['top', 'top'],
    ['n#25C3#25A4chste', 'nächste'],
    ['a#28b#29', 'a(b)'],
    ['100#25', '100%'],
  ])('%s names the id %j', (name, id) => {
    expect(readDestinationName(name)).toBe(id)
  })
})

import {editionWith} from '../edition.ts'
import {afterAll, describe, expect, it} from 'vitest'
import {openPrinter} from '../../src/host/browser/printer.ts'
import {readPack} from '../../src/host/pack.ts'
import {pdf} from '../../src/outputs/pdf/format.ts'
import {documentOf} from '../made-document.ts'

const printer = openPrinter({env: process.env})
afterAll(() => printer[Symbol.asyncDispose]())

const line = 'A calm hour before bed helps many people, and costs nothing at all.'
const chapter = (at: number, lines: number) =>
  `# Night ${at} {#night-${at}}\n\nSee [](#night-${(at % 9) + 1}){.page}.\n\n${`${line}\n\n`.repeat(lines)}`

/** A book of nine chapters; the third has so many lines. */
function bookOf(lines: number) {
  const texts = Array.from({length: 9}, (_, at) => [
    `${at + 1}.md`,
    chapter(at + 1, at === 2 ? lines : 30),
  ])
  return documentOf(Object.fromEntries(texts), {meta: {title: 'Nights'}, plain: true}).document
}

async function printed(lines: number, lastLayout: string) {
  let prints = ''
  const galley = await pdf.make({
    document: bookOf(lines),
    edition: editionWith({id: 'book', template: 'book', theme: 'plain', page: 'a5', file: 'book'}),
    pictures: new Map(),
    pack: await readPack(),
    printer: {
      ...printer,
      print: (job, layoutOnly) => {
        prints += layoutOnly ? 'l' : 'p'
        return printer.print(job, layoutOnly)
      },
    },
    draft: false,
    tool: 'Handpress test',
    lastLayout,
    beside: false,
    printedPages: async () => undefined,
  })
  const [made] = await galley.write({ua: true, archive: false, access: undefined})
  return {bytes: Buffer.from(made?.bytes ?? []), layout: galley.layout, prints}
}

describe('a book that is made again', () => {
  it('is printed once when no page moves, and again when one does; the bytes are those of a fresh build', async () => {
    const first = await printed(30, '')
    expect(first.prints).toBe('lp')
    const same = await printed(30, first.layout)
    expect(same.prints).toBe('p')
    expect(same.bytes.equals(first.bytes)).toBe(true)

    const fresh = await printed(90, '')
    const longer = await printed(90, first.layout)
    expect([fresh.prints, longer.prints]).toEqual(['lp', 'pp'])
    expect(longer.layout).not.toBe(first.layout)
    expect(longer.bytes.equals(fresh.bytes)).toBe(true)

    const shorter = await printed(30, longer.layout)
    expect(shorter.bytes.equals(first.bytes)).toBe(true)
  }, 60_000)
})

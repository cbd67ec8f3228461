import {editionWith} from '../../edition.ts'
import {readFileSync} from 'node:fs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {openPrinter} from '../../../src/host/browser/printer.ts'
import {readPack} from '../../../src/host/pack.ts'
import {pdf} from '../../../src/outputs/pdf/format.ts'
import type {PrintedPdf} from '../../../src/pdf/printed.ts'
import {documentOf} from '../../made-document.ts'

const torture = readFileSync(new URL('../../made/torture/torture.md', import.meta.url), 'utf8')
const body = torture.slice(torture.indexOf('\n---\n') + 5)
const lines = body.split('\n')

let printed: PrintedPdf
const printer = openPrinter({env: process.env})
beforeAll(async () => {
  const {document} = documentOf({'torture.md': body}, {meta: {title: 'Everything'}, plain: true})
  const galley = await pdf.make({
    document,
    edition: editionWith({file: 'torture', sources: ['torture.md']}),
    pictures: new Map([
      [
        'drawing.svg',
        {
          mediaType: 'image/svg+xml',
          bytes: readFileSync(new URL('../../made/torture/drawing.svg', import.meta.url)),
        },
      ],
    ]),
    pack: await readPack(),
    printer,
    draft: false,
    tool: 'Handpress test',
    lastLayout: '',
    beside: false,
    printedPages: async () => undefined,
  })
  if (!galley.printed) throw new Error('a PDF was printed')
  printed = galley.printed
}, 60_000)
afterAll(() => printer[Symbol.asyncDispose]())

/** Types of tags that come from nothing an author can be shown. */
const OWN = /^(?:Document|NonStruct|Lbl|LBody|Span|Em|Strong)$/u

describe('tags of the printed text', () => {
  it('each know the element they were made of', () => {
    const lost = [...printed.tags.values()].filter(
      ({number, type}) => !OWN.test(type) && !printed.markOf(number),
    )
    expect([...new Set(lost.map(({type}) => type))]).toEqual([])
  })
  it('have every type that PDF has a name for', () => {
    const types = new Set([...printed.tags.values()].map(({type}) => type))
    for (const type of ['Note', 'Reference', 'BibEntry', 'Formula', 'L', 'Table', 'Figure', 'Link'])
      expect(types, type).toContain(type)
  })
  it('name the line of the manuscript', () => {
    const lineOf = (type: string) => {
      const tag = [...printed.tags.values()].find((one) => one.type === type)
      const mark = tag && printed.markOf(tag.number)
      expect(mark?.path, type).toBe('torture.md')
      return lines[(mark?.at?.line ?? 0) - 1]
    }
    expect(lineOf('H4')).toMatch(/^### Third level/u)
    expect(lineOf('H5')).toMatch(/^#### Fourth level/u)
    expect(lineOf('BlockQuote')).toMatch(/^> A quotation/u)
    expect(lineOf('Table')).toMatch(/^ *\|/u)
  })
  it('carry no mark of ours into the file', () => {
    const texts = [...printed.tags.keys()].map((number) => printed.objects.text(number))
    expect(texts.filter((text) => text.includes('-x-hp-'))).toEqual([])
    expect(texts.some((text) => text.includes('/Lang (de)'))).toBe(true)
  })
})

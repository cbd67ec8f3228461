import {beforeAll, describe, expect, it} from 'vitest'
import {finishPdf} from '../../src/outputs/pdf/finish/finish.ts'
import type {PdfObjects} from '../../src/pdf/objects.ts'
import {paintPages} from '../../src/pdf/paint.ts'
import {covers, type PaintedPage, textOf} from '../../src/pdf/painted.ts'
import type {PrintedPdf} from '../../src/pdf/printed.ts'
import {printed, sampleHtml, withPdfjs} from '../printed.ts'

const PAGE = '1 0 obj\n<</Type /Page\n/MediaBox [0 0 300 400]\n/Contents 2 0 R>>\nendobj\n'

/** Paints one page of 300 by 400 points without fonts or pictures. */
function paint(...operators: string[]): PaintedPage {
  const objects: PdfObjects = {
    root: 0,
    info: 0,
    size: 2,
    order: [1],
    has: (number) => number === 1,
    bytes: () => Buffer.from(PAGE),
    text: () => PAGE,
    head: () => PAGE.slice(8),
  }
  const pdf: PrintedPdf = {
    objects,
    pages: [1],
    tags: new Map(),
    content: () => operators.join('\n'),
    markOf: () => undefined,
  }
  const [page] = paintPages(pdf)
  if (!page) throw new Error('no page was painted')
  return page
}

describe('a painted area', () => {
  it('stands where its matrices put it, counted from the top', () => {
    const {areas, paper} = paint('q', '2 0 0 2 10 20 cm', '1 0 0 rg', '5 5 10 20 re', 'f', 'Q')
    expect(paper).toEqual({left: 0, top: 0, right: 300, bottom: 400})
    expect(areas).toEqual([
      expect.objectContaining({
        kind: 'fill',
        colour: 0xff0000,
        content: -1,
        box: {left: 20, top: 330, right: 40, bottom: 370},
        outline: undefined,
      }),
    ])
  })
  it('belongs to the innermost marked content', () => {
    const {areas} = paint(
      '/P <</MCID 4>>BDC',
      '0 0 1 1 re',
      'f',
      '/Span BMC',
      '0 0 1 1 re',
      'f',
      'EMC',
      'EMC',
      '/Artifact BMC',
      '0 0 1 1 re',
      'f',
      'EMC',
    )
    expect(areas.map(({content}) => content)).toEqual([4, 4, -1])
  })
  it('keeps colour and cut only inside its q and Q', () => {
    const {areas, area} = paint(
      'q',
      '10 10 100 100 re',
      'W n',
      'q',
      '20 20 10 10 re',
      'W* n',
      '.5 g',
      '0 0 300 400 re',
      'f',
      'Q',
      '0 0 300 400 re',
      'f',
      'Q',
      '0 0 300 400 re',
      'S',
    )
    expect(areas.map(({kind, colour, clip}) => [kind, colour, clip.right])).toEqual([
      ['fill', 0x808080, 30],
      ['fill', 0, 110],
      ['line', 0, 300],
    ])
    expect(area).toEqual({left: 10, top: 290, right: 110, bottom: 390})
  })
  it('covers what is inside its outline', () => {
    const frame = [
      '0 0 m',
      '100 0 l',
      '100 100 l',
      '0 100 l',
      'h',
      '10 10 m',
      '90 10 l',
      '90 90 l',
      '10 90 l',
      'h',
    ]
    const [ring, full] = [paint(...frame, 'f*').areas[0], paint(...frame, 'f').areas[0]]
    if (!ring || !full) throw new Error('nothing was painted')
    expect([covers(ring, 50, 350), covers(ring, 5, 350), covers(ring, 150, 350)]).toEqual([
      false,
      true,
      false,
    ])
    expect(covers(full, 50, 350)).toBe(true)
    const [turned] = paint('.7071 .7071 -.7071 .7071 100 100 cm', '0 0 100 100 re', 'f').areas
    if (!turned) throw new Error('nothing was painted')
    expect([covers(turned, 100, 250), covers(turned, 40, 290)]).toEqual([true, false])
  })
  it('has no colour when a pattern fills it', () => {
    expect(paint('/Pattern cs/P5 scn', '0 0 9 9 re', 'f').areas[0]?.colour).toBe(-1)
  })
})

describe('the text of a print', () => {
  let pdf: PrintedPdf
  let pages: readonly PaintedPage[]
  let raw: Uint8Array

  beforeAll(async () => {
    const html = sampleHtml.replace(
      '<p>The end.</p>',
      `<p style="opacity:.5">Half seen.</p><p style="transform:rotate(90deg);width:60px">Turned</p>
<div style="overflow:hidden;width:40px;white-space:nowrap"><p>Words that are cut</p></div><p>The end.</p>`,
    )
    raw = await printed(html)
    const finished = await finishPdf(raw, {
      title: '',
      author: '',
      subject: '',
      keywords: '',
      lang: 'en',
      date: '2026-01-01',
      creator: '',
    })
    pdf = finished.printed
    pages = paintPages(pdf)
  })

  it('is the text that another reader finds, at the same place and as wide', async () => {
    const theirs = await withPdfjs(raw, (file) =>
      Promise.all(
        pages.map(async ({number}) => {
          const {items} = await (await file.getPage(number)).getTextContent()
          return items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
        }),
      ),
    )
    for (const {number, texts, paper} of pages) {
      const ours = texts.filter((run) => textOf(run).trim())
      const found = theirs[number - 1] ?? []
      const words = (list: readonly string[]) => list.join('').replace(/\s+/gu, '')
      expect(words(ours.map(textOf))).toBe(words(found.map(({str}) => str)))
      const [first] = ours
      const [other] = found
      expect(first?.x).toBeCloseTo(other?.transform[4], 1)
      expect(first?.y).toBeCloseTo(paper.bottom - other?.transform[5], 1)
      expect(first?.width).toBeCloseTo(other?.width ?? 0, 0)
    }
  })
  it('has its size, its colour and its place on the page', () => {
    const title = pages[0]?.texts.find((run) => textOf(run) === 'Sleep (and rest)')
    expect(title).toMatchObject({colour: 0, alpha: 1})
    expect(title?.size).toBeCloseTo(24, 1)
    expect(title?.scale).toBeCloseTo(0.75, 5)
    expect(title?.font.bold).toBe(true)
    expect(title?.glyphs).toBe('Sleep (and rest)'.length)
    expect(pages.map(({area}) => Math.round(area.left))).toEqual(pages.map(() => 57))
  })
  it('is half seen inside a group that is', () => {
    const run = pages[2]?.texts.find((one) => textOf(one).startsWith('Half'))
    expect(run?.alpha).toBeCloseTo(0.5, 2)
    expect(run?.stream).not.toBe(pages[2]?.object)
    expect(run?.content).toBe(0)
  })
  it('is as high as it is long when it is turned', () => {
    const run = pages[2]?.texts.find((one) => textOf(one) === 'Turned')
    expect(run?.box).toBeDefined()
    if (run) expect(run.box.bottom - run.box.top).toBeCloseTo(run.width, 1)
  })
  it('sticks out of its box by a part of the last letter that shows', () => {
    const run = pages[2]?.texts.find((one) => textOf(one).startsWith('Words'))
    const beyond = run ? run.box.right - run.clip.right : 0
    expect(beyond).toBeGreaterThan(0.5)
    expect(beyond).toBeLessThan(12)
    expect(run && run.clip.right - run.clip.left).toBeCloseTo(30, 0)
  })
})

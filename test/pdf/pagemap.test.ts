import {beforeAll, describe, expect, it} from 'vitest'
import {finishPdf} from '../../src/outputs/pdf/finish/finish.ts'
import {pageMap, type TagPlace} from '../../src/pdf/pagemap.ts'
import type {PrintedPdf} from '../../src/pdf/printed.ts'
import {printed} from '../printed.ts'

const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Map</title>
<style>@page{size:A5;margin:20mm}html,body{margin:0}p{margin:0;height:50mm;break-inside:avoid}</style></head><body>
<h1 style="margin:0">Top</h1><p>First</p><p>Second</p><p>Third</p><p>Fourth, on the next page</p>
<aside><p>Box 1</p><p>Box 2</p><p>Box 3, on the third page</p><p>Box 4</p></aside>
<blockquote style="position:absolute;left:-300mm">Beside the page</blockquote></body></html>`

describe('the page map', () => {
  let pdf: PrintedPdf
  let map: ReadonlyMap<number, TagPlace>

  beforeAll(async () => {
    const finished = await finishPdf(await printed(HTML), {
      title: '',
      author: '',
      subject: '',
      keywords: '',
      lang: 'en',
      date: '2026-01-01',
      creator: '',
    })
    pdf = finished.printed
    map = pageMap(pdf)
  })

  const placesOf = (type: string) =>
    [...pdf.tags.values()].filter((tag) => tag.type === type).map(({number}) => map.get(number))

  it('gives the pages of each element', () => {
    expect(placesOf('P').map((place) => place?.first)).toEqual([1, 1, 1, 2, 2, 2, 3, 3])
  })
  it('gives an element the pages of all it holds', () => {
    const [box] = placesOf('Aside')
    expect(box).toMatchObject({first: 2, last: 3})
    expect(placesOf('Document')).toEqual([expect.objectContaining({first: 1, last: 3})])
  })
  it('measures from the top of the page', () => {
    const [title] = placesOf('H1')
    const [first] = placesOf('P')
    // A margin of 20 mm is 57 points; the letters stand a little lower.
    expect(title?.top).toBeGreaterThan(57)
    expect(title?.top).toBeLessThan(70)
    expect((first?.top ?? 0) - (title?.top ?? 0)).toBeGreaterThan(20)
  })
  it('passes over what nobody sees', () => {
    expect(placesOf('BlockQuote').filter(Boolean)).toEqual([])
  })
})

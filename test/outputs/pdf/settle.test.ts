import {describe, expect, it} from 'vitest'
import {Failure} from '../../../src/base/failure.ts'
import {layoutText, readLayout} from '../../../src/outputs/pdf/layout.ts'
import {type Layout, unknownLayout} from '../../../src/outputs/pdf/page.ts'
import {printSettled} from '../../../src/outputs/pdf/settle.ts'

/** A print as Chromium writes it, with the page of each id and nothing on the pages. */
function print(places: Readonly<Record<string, number>>, pages: number): Uint8Array {
  const objects = [
    '<</Producer (Skia/PDF m1)>>',
    `<</Type /Catalog\n/Pages 3 0 R\n/Dests 4 0 R>>`,
    `<</Type /Pages\n/Kids [${Array.from({length: pages}, (_, at) => `${at + 5} 0 R`).join(' ')}]>>`,
    `<<${Object.entries(places)
      .map(([id, page]) => `/${id} [${page + 4} 0 R /XYZ 0 0 0]`)
      .join('\n')}>>`,
    ...Array.from({length: pages}, () => '<</Type /Page\n/Parent 3 0 R>>'),
  ].map(
    (object, at) =>
      `${at + 1} 0 obj\n${object.replace('<<', '<<\n').replace('<<\n/Type', '<</Type')}\nendobj\n`,
  )
  let at = '%PDF-1.4\n'.length
  const rows = objects.map((object) => {
    const row = `${String(at).padStart(10, '0')} 00000 n \n`
    at += object.length
    return row
  })
  const size = objects.length + 1
  return Buffer.from(
    `%PDF-1.4\n${objects.join('')}xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    'latin1',
  )
}

type Places = Readonly<Record<string, number>>

/** Prints a text whose places depend on the numbers printed in it; counts what the browser was asked for. */
async function settled(places: (shown: string) => Places, last?: Layout, asks = true) {
  const asked: string[] = []
  const compose = ({pageOf}: Layout) => ({
    html: `<p>See page <span class="hp-page-number">${pageOf.get('a') ?? 0}</span>.</p>`,
    resources: new Map(),
    root: {type: 'root' as const, children: []},
    asks,
  })
  const result = await printSettled({
    printer: {
      version: async () => 'test',
      picture: async () => [],
      print: async (job, layoutOnly) => {
        const shown = /(\d+)<\/span>/u.exec(job.html)?.[1] ?? ''
        asked.push(`${layoutOnly ? 'layout' : 'print'} ${shown}`)
        return print(places(shown), 9)
      },
    },
    compose,
    next: (printed) => printed,
    last,
  })
  return {asked, shown: result.page.html, layout: result.layout}
}

describe('printSettled', () => {
  it('lays out once, then prints with the numbers it found', async () => {
    const {asked, shown, layout} = await settled(() => ({a: 7}))
    expect(asked).toEqual(['layout 0', 'print 7'])
    expect(shown).toContain('>7<')
    expect([...layout.pageOf]).toEqual([['a', 7]])
    expect(layout.pages).toBe(9)
  })
  it('prints once when nothing on the page asks for a number', async () => {
    expect((await settled(() => ({}), undefined, false)).asked).toEqual(['print 0'])
  })
  it('prints once when the numbers of the last build still hold', async () => {
    const last = {...unknownLayout, pageOf: new Map([['a', 7]]), pages: 9}
    expect((await settled(() => ({a: 7}), last)).asked).toEqual(['print 7'])
  })
  it('prints again when they do not', async () => {
    const last = {...unknownLayout, pageOf: new Map([['a', 5]]), pages: 9}
    const {asked, shown} = await settled(() => ({a: 7}), last)
    expect(asked).toEqual(['print 5', 'print 7'])
    expect(shown).toContain('>7<')
  })
  it('follows a number that moves once because another one is printed', async () => {
    const {asked} = await settled((shown) => ({a: shown === '0' ? 6 : 7}))
    expect(asked).toEqual(['layout 0', 'print 6', 'print 7'])
  })
  it('says which number does not come to rest, after three passes', async () => {
    const never = settled((shown) => ({a: shown === '6' ? 7 : 6}))
    await expect(never).rejects.toThrow(Failure)
    await expect(never).rejects.toThrow('The page number of "a" does not come to rest')
  })
})

describe('the layout of the last build', () => {
  it('is read as it was written', () => {
    const layout = {pages: 4, pageOf: new Map([['ä(b)', 2]]), blankBefore: new Set(['c'])}
    expect(readLayout(layoutText(layout))).toEqual(layout)
  })
  it.each(['', '{', '{"pages":"4"}', '[]'])('is none when %j is kept', (text) => {
    expect(readLayout(text)).toBeUndefined()
  })
})

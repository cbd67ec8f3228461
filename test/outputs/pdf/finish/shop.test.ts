import {describe, expect, it} from 'vitest'
import {inOneInk, setForShop} from '../../../../src/outputs/pdf/finish/shop.ts'
import {readStream} from '../../../../src/pdf/pages.ts'
import {drafted, streamOf} from '../../../pdf/drafted.ts'

describe('inOneInk', () => {
  it.each([
    ['0 0 0 rg', '0 g'],
    ['0 0 0 RG', '0 G'],
    ['.5804 .5804 .5804 rg', '.5804 g'],
    ['1 1 1 RG 1 1 1 rg', '1 G 1 g'],
    ['/G3 gs\n0 0 0 RG 0 0 0 rg\nBT', '/G3 gs\n0 G 0 g\nBT'],
  ])('writes %j as %j', (content, written) => {
    expect(inOneInk(content)).toBe(written)
  })
  it.each([
    '1 0 0 rg',
    '.5 .5 .4 RG',
    '1.5 5 5 rg',
    '10 0 0 rg',
    '0 0 0 re',
    '1 1 1 rgx',
    '0 0 0 1 k',
  ])('leaves %j', (content) => {
    expect(inOneInk(content)).toBe(content)
  })
})

describe('setForShop', () => {
  const page = '<</Type /Page\n/MediaBox [0 0 100 200]\n/Contents 4 0 R\n/Parent 2 0 R>>'
  const draft = drafted(
    '<</Type /Catalog\n/Pages 2 0 R>>',
    '<</Type /Pages\n/Kids [3 0 R]>>',
    page,
    streamOf('0 0 0 rg\nBT\nET'),
  )
  setForShop(draft)
  const box = (name: string) =>
    new RegExp(`\\n/${name} \\[([^\\]]+)\\]`, 'u')
      .exec(draft.text(3))?.[1]
      ?.split(' ')
      .map(Number) ?? []

  it('trims where the page ended, and bleeds 3 mm beyond', () => {
    expect(box('TrimBox')).toEqual([0, 0, 100, 200])
    const out = (3 * 72) / 25.4
    for (const [at, edge] of [-out, -out, 100 + out, 200 + out].entries())
      expect(box('BleedBox')[at]).toBeCloseTo(edge, 9)
  })
  it('has room for the marks, which stand beyond the bleed', () => {
    const marks = /^([\s\S]*)^EMC\n0 g\nBT\nET$/mu.exec(
      readStream(draft, 4).toString('latin1'),
    )?.[1]
    const lines = [...(marks ?? '').matchAll(/^(\S+) (\S+) m (\S+) (\S+) l$/gmu)].map((found) =>
      found.slice(1).map(Number),
    )
    expect(lines.length).toBe(8)
    const [left = 0, low = 0, right = 0, high = 0] = box('BleedBox')
    const [edge = 0, foot = 0, side = 0, top = 0] = box('MediaBox')
    for (const [x = 0, y = 0, toX = 0, toY = 0] of lines) {
      expect(x <= left || x >= right || y <= low || y >= high).toBe(true)
      expect(toX > edge && toX < side && toY > foot && toY < top).toBe(true)
      // Each mark points along an edge of the trimmed page.
      expect(x === toX ? [0, 100].includes(x) : [0, 200].includes(y)).toBe(true)
    }
    expect(marks?.startsWith('/Artifact BMC\nq\n')).toBe(true)
  })
  it('refuses a page whose box it cannot read', () => {
    const other = drafted(
      '<</Type /Catalog\n/Pages 2 0 R>>',
      '<</Type /Pages\n/Kids [3 0 R]>>',
      page.replace('[0 0 100 200]', '[5 5 100 200]'),
      streamOf(''),
    )
    expect(() => setForShop(other)).toThrow('MediaBox')
  })
})

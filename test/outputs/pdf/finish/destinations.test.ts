import {describe, expect, it} from 'vitest'
import {settleDestinations} from '../../../../src/outputs/pdf/finish/destinations.ts'
import {drafted, streamOf} from '../../../pdf/drafted.ts'

const SCALE = '.25 0 0 -.25 0 200 cm'

/** Where a destination at 10 100 stands after settling, on a page that paints so. */
function settled(content: string): string {
  const draft = drafted(
    '<</Type /Catalog\n/Dests 4 0 R>>',
    '<</Type /Page\n/Contents 3 0 R\n/Parent 9 0 R>>',
    streamOf(content),
    '<</a [2 0 R /XYZ 10 100 0]>>',
  )
  settleDestinations(draft, new Map([[3, content]]))
  return /\/XYZ (\S+ \S+) 0\]/u.exec(draft.text(4))?.[1] ?? ''
}

describe('a destination', () => {
  it('is measured from the corner of the sheet', () => {
    expect(settled(`${SCALE}\nq\n3 0 0 3 40 80 cm\n0 0 5 5 re\nf\nQ`)).toBe('20 80')
  })
  it('is measured so where the page has no ground, and a running head comes first', () => {
    const head = 'q\n3 0 0 3 0 0 cm\nBT\nET\nQ'
    expect(settled(`${SCALE}\n${head}\nq\n40 80 500 500 re\nW* n\nq\n3 0 0 3 40 -9000 cm`)).toBe(
      '20 80',
    )
  })
  it('stays on a page without margins', () => {
    expect(settled(`${SCALE}\nq\n3 0 0 3 0 0 cm\nQ`)).toBe('10 100')
  })
  it('is refused on a page that Chromium has not painted', () => {
    expect(() => settled('q\nQ')).toThrow('scale of its sheet')
  })
})

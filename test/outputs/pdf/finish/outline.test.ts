import {describe, expect, it} from 'vitest'
import {settleOutline} from '../../../../src/outputs/pdf/finish/outline.ts'
import {drafted} from '../../../pdf/drafted.ts'

const ONE = '7'
const TWO = '[7 <</Type /MCR\n/Pg 9 0 R\n/MCID 0>>]'

/** The title of a heading whose words are such pieces. */
function settled(title: string, pieces: string): string {
  const draft = drafted(
    '<</Type /Catalog>>',
    `<</Title ${title}\n/Dest [8 0 R /XYZ 0 0 0]\n/SE 3 0 R>>`,
    '<</Type /StructElem\n/S /H3\n/P 1 0 R\n/K 4 0 R>>',
    `<</Type /StructElem\n/S /NonStruct\n/P 3 0 R\n/Pg 8 0 R\n/K ${pieces}>>`,
  )
  settleOutline(draft)
  return /Title ([\s\S]*)\n\/Dest/u.exec(draft.text(2))?.[1] ?? ''
}

describe('the title of a heading', () => {
  it.each([
    ['(Night 9Night 9)', '(Night 9)'],
    ['(a\\(b\\)a\\(b\\))', '(a\\(b\\))'],
    ['<FEFF00E400E4>', '<FEFF00E4>'],
  ])('that was painted on two pages as %s is %s', (title, once) => {
    expect(settled(title, TWO)).toBe(once)
  })
  it.each(['(Night 9)', '(Night Night)', '(\\\\)', '()', '<FEFF00E4>', '<FEFF00E400E5>'])(
    'stays %s, which says no words twice',
    (title) => {
      expect(settled(title, TWO)).toBe(title)
    },
  )
  it('may say words twice on one page', () => {
    expect(settled('(haha)', ONE)).toBe('(haha)')
  })
})

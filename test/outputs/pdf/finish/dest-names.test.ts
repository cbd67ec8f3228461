import {expect, test} from 'vitest'
import {openDraft} from '../../../../src/pdf/draft.ts'
import type {PdfObjects} from '../../../../src/pdf/objects.ts'
import {shortenNames} from '../../../../src/outputs/pdf/finish/dest-names.ts'

const LONG = 'a'.repeat(128)
const EDGE = `${'#C3'.repeat(27)}${'b'.repeat(100)}`

function objects(texts: Readonly<Record<number, string>>): PdfObjects {
  const text = (number: number) => `${number} 0 obj\n${texts[number]}\nendobj\n`
  const order = Object.keys(texts).map(Number)
  return {
    root: 1,
    info: 9,
    size: 10,
    order,
    has: (number) => order.includes(number),
    bytes: (number) => Buffer.from(text(number), 'latin1'),
    text,
    head: (number) => texts[number] ?? '',
  }
}

test('a place with a name that PDF is not to have gets a short one, and so do links to it', () => {
  const draft = openDraft(
    objects({
      1: '<</Type /Catalog\n/Dests 2 0 R>>',
      2: `<</short [5 0 R /XYZ 1 2 0]\n/${LONG} [5 0 R /XYZ 1 2 0]\n/${EDGE} [5 0 R /XYZ 1 2 0]>>`,
      3: `<</Type /Annot\n/Subtype /Link\n/Dest /${LONG}>>`,
      4: '<</Type /Annot\n/Subtype /Link\n/Dest /short>>',
    }),
  )
  shortenNames(draft)
  expect(draft.text(2)).toContain('/hp-place-1 [5 0 R')
  expect(draft.text(2)).toContain('<</short [5 0 R')
  expect(draft.text(2)).toContain(`/${EDGE} [5 0 R`)
  expect(draft.text(2)).not.toContain(LONG)
  expect(draft.text(3)).toContain('/Dest /hp-place-1>>')
  expect(draft.text(4)).toContain('/Dest /short>>')
})

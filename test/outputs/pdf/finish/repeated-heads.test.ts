import {expect, it} from 'vitest'
import {openElements} from '../../../../src/outputs/pdf/finish/elements.ts'
import {dropRepeatedHeads} from '../../../../src/outputs/pdf/finish/repeated-heads.ts'
import {reference} from '../../../../src/pdf/objects.ts'
import {readStream} from '../../../../src/pdf/pages.ts'
import {drafted, streamOf} from '../../../pdf/drafted.ts'

const piece = (id: number, words: string) =>
  `/NonStruct <</MCID ${id} >>BDC\nBT\n${words} Tj\nET\nEMC\n`

/** A cell whose words are number 0 on page 4 and number 1 on page 5. */
function settled(type: string, there: string) {
  const first = piece(0, '<0001>')
  const second = `${piece(0, '<0009>')}${piece(1, there)}`
  const draft = drafted(
    '<</Type /Catalog\n/StructTreeRoot 2 0 R>>',
    '<</Type /StructTreeRoot\n/K 8 0 R\n/ParentTree 3 0 R>>',
    '<</Type /ParentTree\n/Nums [0 10 0 R 1 11 0 R]>>',
    '<</Type /Page\n/StructParents 0\n/Contents 6 0 R>>',
    '<</Type /Page\n/StructParents 1\n/Contents 7 0 R>>',
    streamOf(first),
    streamOf(second),
    `<</Type /StructElem\n/S /${type}\n/P 2 0 R\n/K 9 0 R>>`,
    '<</Type /StructElem\n/S /NonStruct\n/P 8 0 R\n/Pg 4 0 R\n/K [0 <</Type /MCR\n/Pg 5 0 R\n/MCID 1>>]>>',
    '[9 0 R]',
    '[8 0 R 9 0 R]',
  )
  const contents = new Map([
    [6, first],
    [7, second],
  ])
  dropRepeatedHeads(draft, openElements(draft), contents)
  return {
    kids: openElements(draft).kidsOf(9).length,
    content: readStream(draft, 7).toString('latin1'),
    known: contents.get(7),
    first: readStream(draft, 6).toString('latin1') === first,
    parents: draft.text(11).split('\n')[1],
    parent: reference(draft.text(8), 'P'),
  }
}

it('a table head that is painted again on the next page is an artifact there', () => {
  const {kids, content, known, first, parents} = settled('TH', '<0001>')
  expect(content).toBe(`${piece(0, '<0009>')}/Artifact BMC\nBT\n<0001> Tj\nET\nEMC\n`)
  expect(known).toBe(content)
  expect([kids, first, parents]).toEqual([1, true, '[8 0 R null]'])
})

it('a cell that goes on on the next page stays whole', () => {
  for (const {kids, content, parents} of [settled('TH', '<0002>'), settled('TD', '<0001>')]) {
    expect(content).toContain('/NonStruct <</MCID 1 >>BDC')
    expect([kids, parents]).toEqual([2, '[8 0 R 9 0 R]'])
  }
})

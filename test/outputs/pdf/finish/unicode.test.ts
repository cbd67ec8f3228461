import {expect, it} from 'vitest'
import {nameGlyphs} from '../../../../src/outputs/pdf/finish/unicode.ts'
import {readStream} from '../../../../src/pdf/pages.ts'
import {drafted, streamOf} from '../../../pdf/drafted.ts'

const font = (map: string) => `<</Type /Font\n/Subtype /Type0\n/ToUnicode ${map}>>`
const MAP = '3 beginbfchar\n<0001> <0041>\n<000A> <0000>\n<0000> <00000041>\nendbfchar'

function named(...bodies: readonly string[]) {
  const draft = drafted('<</Type /Catalog>>', ...bodies)
  nameGlyphs(draft)
  return (number: number) => readStream(draft, number).toString('latin1')
}

it('gives a glyph without a character a space without width, and leaves the others', () => {
  expect(named(font('3 0 R'), streamOf(MAP))(3)).toBe(MAP.replace('<000A> <0000>', '<000A> <200B>'))
})

it('reads only what fonts name as their characters', () => {
  expect(named(font('9 0 R').replace('ToUnicode', 'Other'), streamOf(MAP))(3)).toBe(MAP)
})

it('leaves a font alone whose glyphs all have characters', () => {
  const whole = MAP.replace('<000A> <0000>', '<000A> <0042>')
  const draft = drafted('<</Type /Catalog>>', font('3 0 R'), streamOf(whole))
  const before = draft.text(3)
  nameGlyphs(draft)
  expect(draft.text(3)).toBe(before)
})

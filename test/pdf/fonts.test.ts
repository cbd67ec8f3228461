import {describe, expect, it} from 'vitest'
import {readUnicode, readWidths} from '../../src/pdf/fonts.ts'

describe('the widths of a font', () => {
  it('stand in lists from a code on, and in ranges', () => {
    const {of, other} = readWidths(
      '<</Type /Font\n/W [0 [527 626] 10 [613 0 -5.5] 125 126 280 300 [1]]\n/DW 210>>',
    )
    expect(Object.fromEntries(of)).toEqual({
      0: 0.527,
      1: 0.626,
      10: 0.613,
      11: 0,
      12: -0.0055,
      125: 0.28,
      126: 0.28,
      300: 0.001,
    })
    expect(other).toBe(0.21)
  })
  it('are 1 where the font gives none', () => {
    expect(readWidths('<</Type /Font>>')).toEqual({of: new Map(), other: 1})
  })
})

describe('the characters of glyphs', () => {
  it('are read from single rows and from ranges', () => {
    const map = [
      '2 beginbfchar',
      '<0001> <0041>',
      '<0002> <00660069>',
      '<0003> <D83DDE00>',
      'endbfchar',
      '1 beginbfrange',
      '<000A> <000C> <0042>',
      'endbfrange',
    ].join('\n')
    expect(Object.fromEntries(readUnicode(map))).toEqual({
      1: 'A',
      2: 'fi',
      3: '😀',
      10: 'B',
      11: 'C',
      12: 'D',
    })
  })
})

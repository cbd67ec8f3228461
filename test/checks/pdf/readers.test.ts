import {describe, expect, it} from 'vitest'
import {gatherGlyphs} from '../../../src/checks/pdf/glyphs.ts'
import {readParents} from '../../../src/checks/pdf/parents.ts'
import {scanContent} from '../../../src/checks/pdf/scan.ts'
import {stringAfter} from '../../../src/checks/pdf/text.ts'
import {readTrueType} from '../../../src/checks/pdf/truetype.ts'
import type {PdfObjects} from '../../../src/pdf/objects.ts'

/** A file that holds some objects, by their numbers. */
function objectsOf(texts: Readonly<Record<number, string>>): PdfObjects {
  const text = (number: number) => texts[number] ?? ''
  return {
    root: 0,
    info: 0,
    size: 99,
    order: Object.keys(texts).map(Number),
    has: (number) => number in texts,
    bytes: (number) => Buffer.from(text(number), 'latin1'),
    text,
    head: text,
  }
}

/** What scanning hears, as `event line`. */
function heard(source: string): string[] {
  const lines: string[] = []
  const on = (event: string) => (start: number, end: number) => {
    lines.push(`${event} ${source.slice(start, end)}`)
  }
  scanContent(source, {
    open: on('open'),
    close: on('close'),
    paint: on('paint'),
    show: on('show'),
    font: on('font'),
    draw: on('draw'),
  })
  return lines
}

describe('scanContent', () => {
  it('hears marks, text, paths and pictures, and passes over all else', () => {
    const source = [
      '.24 0 0 -.24 0 841 cm',
      '/P <</MCID 0 >>BDC',
      '/F4 16 Tf',
      '1 0 0 -1 8 50 Tm',
      '<0036> Tj',
      '8.6 0 Td <0037>Tj',
      '[<0036> -20 <0037>]TJ',
      '0 0 8 1 re',
      'W* n',
      'f*',
      '/P1 sh',
      '/G3 gs',
      '/X8 Do',
      '0 0 .9 RG 0 0 .9 rg',
      'EMC',
      'S',
    ]
    expect(heard(source.join('\n'))).toEqual([
      'open /P <</MCID 0 >>BDC',
      'font /F4 16 Tf',
      'show <0036> Tj',
      'show 8.6 0 Td <0037>Tj',
      'show [<0036> -20 <0037>]TJ',
      'paint f*',
      'paint /P1 sh',
      'draw /X8 Do',
      'close EMC',
      'paint S',
    ])
  })
  it('reads nothing into an empty page', () => {
    expect(heard('')).toEqual([])
    expect(heard('\n\n')).toEqual([])
  })
})

describe('gatherGlyphs', () => {
  const glyphs = gatherGlyphs(objectsOf({4: '\n/Subtype /Type0\n', 5: '\n/Subtype /Type3\n'}))
  const line = '[<00360000> -20 <00AB>] TJ\n<FFFF> Tj'
  glyphs.take(4, line, 0, line.indexOf('\n'), 7)
  glyphs.take(4, '<0036> Tj', 0, 9, 8)
  glyphs.take(5, '<3637> Tj', 0, 9, 9)
  it('gives the codes of each typeface, by the width they have in it', () => {
    expect([...glyphs.fonts]).toEqual([4, 5])
    expect(glyphs.codesOf(4)).toEqual([0, 0x36, 0xab])
    expect(glyphs.codesOf(5)).toEqual([0x36, 0x37])
    expect(glyphs.codesOf(6)).toEqual([])
  })
  it('gives the element that shows a code first', () => {
    expect(glyphs.firstTag(4, 0x36)).toBe(7)
    expect(glyphs.firstTag(5, 0x37)).toBe(9)
    expect(glyphs.firstTag(4, 0x3600)).toBe(0)
    expect(glyphs.firstTag(6, 0x36)).toBe(0)
  })
  it('gives every element that shows a sign the typeface lacks', () => {
    expect([...glyphs.lackingIn(4)]).toEqual([7])
    expect([...glyphs.lackingIn(5)]).toEqual([])
  })
})

describe('readParents', () => {
  it('reads a tree with branches', () => {
    const parents = readParents(
      objectsOf({
        1: '<</ParentTree 2 0 R>>',
        2: '<</Kids [3 0 R 4 0 R]>>',
        3: '<</Limits [0 1]\n/Nums [0 5 0 R 1 8 0 R]>>',
        4: '<</Nums [7 6 0 R]>>',
        5: '5 0 obj\n[20 0 R null 22 0 R]\nendobj\n',
        6: '6 0 obj\n[]\nendobj\n',
      }),
      1,
    )
    expect(parents.contentOf(0)).toEqual([20, 0, 22])
    expect(parents.contentOf(7)).toEqual([])
    expect(parents.contentOf(9)).toEqual([])
    expect([parents.annotationOf(1), parents.annotationOf(2)]).toEqual([8, 0])
  })
})

describe('stringAfter', () => {
  const title = stringAfter('Title')
  it.each([
    ['<<\n/Title (a \\(b\\) c)\n/X 1', 'a (b) c'],
    ['<<\n/Title <FEFF00E4D83DDE00>>>', 'ä😀'],
    ['<<\n/Title ()', ''],
    ['<<\n/Title <FEFF>', ''],
    ['<<\n/Titles (a)', undefined],
    ['<<\n/Title /Name', undefined],
  ])('reads %j as %j', (dictionary, text) => {
    expect(title(dictionary)).toBe(text)
  })
})

describe('readTrueType', () => {
  it('refuses what is no TrueType program', () => {
    for (const bytes of ['', 'OTTO', '\0\x01\0\0\0\x05too short'])
      expect(readTrueType(Buffer.from(bytes, 'latin1'))).toBeUndefined()
  })
})

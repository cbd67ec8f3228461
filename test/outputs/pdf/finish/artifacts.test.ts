import {describe, expect, it} from 'vitest'
import {markArtifacts} from '../../../../src/outputs/pdf/finish/artifacts.ts'

const lines = (...all: string[]) => all.join('\n')

describe('markArtifacts', () => {
  it('takes a span that says what a glyph stands for as part of the text outside the tags', () => {
    const text = [
      'BT',
      '/F5 12 Tf',
      '/Span<</ActualText <feff2003> >> BDC',
      '<0001> Tj',
      'EMC',
      'ET',
    ]
    const tagged = ['/P <</MCID 0 >>BDC', 'BT', '<0002> Tj', 'ET', 'EMC']
    expect(markArtifacts(lines(...text, ...tagged))).toBe(
      lines('/Artifact BMC', ...text, 'EMC', ...tagged),
    )
  })
  it('marks text, filled and stroked paths, pictures and shadings outside the tags', () => {
    expect(
      markArtifacts(
        lines(
          'q',
          'BT',
          '/F4 16 Tf',
          '<0036> Tj',
          'ET',
          '8 8 3 1 re',
          'f',
          '0 0 m',
          '1 1 l',
          'h',
          'S',
          '/X5 Do',
          '/P2 sh',
          'Q',
        ),
      ),
    ).toBe(
      lines(
        'q',
        '/Artifact BMC',
        'BT',
        '/F4 16 Tf',
        '<0036> Tj',
        'ET',
        'EMC',
        '/Artifact BMC',
        '8 8 3 1 re',
        'f',
        'EMC',
        '/Artifact BMC',
        '0 0 m',
        '1 1 l',
        'h',
        'S',
        'EMC',
        '/Artifact BMC',
        '/X5 Do',
        'EMC',
        '/Artifact BMC',
        '/P2 sh',
        'EMC',
        'Q',
      ),
    )
  })
  it('leaves a page alone that is tagged through and through', () => {
    expect(
      markArtifacts(lines('q', '/P <</MCID 0 >>BDC', '8 8 3 1 re', 'f', 'Q', 'EMC', '')),
    ).toBeUndefined()
    expect(markArtifacts('')).toBeUndefined()
  })
  it('leaves clips alone, also those of several parts', () => {
    expect(
      markArtifacts(lines('1 2 3 4 re', 'W* n', '1 2 m', '3 4 l', 'h', 'W n', '0 0 m', 'n')),
    ).toBeUndefined()
  })
  it('knows where a tag within a tag ends', () => {
    const inner = ['/P <</MCID 0 >>BDC', '/Span BMC', 'EMC', '1 1 1 1 re', 'f', 'EMC']
    expect(markArtifacts(lines(...inner, '2 2 2 2 re', 'f'))).toBe(
      lines(...inner, '/Artifact BMC', '2 2 2 2 re', 'f', 'EMC'),
    )
  })
  it('never opens a mark across the beginning of a tag', () => {
    expect(markArtifacts(lines('1 1 1 1 re', '/P <</MCID 0 >>BDC', 'f', 'EMC'))).toBeUndefined()
  })
})

import {beforeAll, describe, expect, it} from 'vitest'
import {checkPdf} from '../../src/checks/pdf.ts'
import {isRule} from '../../src/base/rules.ts'
import {advice, faultHelp} from '../../src/checks/pdf/advice.ts'
import {type Mark, openPrinted} from '../../src/pdf/printed.ts'
import {both, catalog, content, type Edit, rename, tag, tagsOf} from './pdf/plant.ts'
import {finishedSample, openSample} from './pdf/sample.ts'

let sample = new Uint8Array()
beforeAll(async () => {
  sample = Uint8Array.from(await finishedSample())
})

/** What is said of the broken sample; the elements of some types stand on the lines 1, 2, 3 … of text.md. */
function said(edit: Edit, ...types: readonly string[]) {
  const file = openSample(sample)
  edit(file)
  const marks = types.flatMap((type) =>
    tagsOf(file, type).map((_, at): Mark => {
      return {type, path: 'text.md', at: {line: at + 1, column: 1}, id: '', classes: []}
    }),
  )
  const lines: string[] = []
  const {keeps: claim} = checkPdf(openPrinted(file, marks), (rule, reason, at, help) =>
    lines.push(`${at ? `${at.path}:${at.at?.line} ` : ''}${rule} ${reason} ${help}`),
  )
  return {claim, lines}
}

describe('checkPdf', () => {
  it('says nothing of a file that keeps PDF/UA-1', () => {
    expect(said(() => {})).toEqual({claim: true, lines: []})
  })
  it('tells an author where and how to put a heading right', () => {
    expect(said(rename('H2', 'H4'), 'H4')).toEqual({
      claim: false,
      lines: [
        'text.md:1 head/order Unexpected heading of level 4, expected level 2 at most. Take away as many # as there are levels too many.',
      ],
    })
  })
  it('names the nearest place for what has none of its own', () => {
    const {lines} = said(tag('Figure', '(Two squares)', '( )'), 'P')
    expect(lines).toEqual([
      'text.md:3 fig/alt This picture has no description for people who cannot see it. Write ![what it shows](picture.svg), or {decorative} after it.',
    ])
  })
  it('says once for each place that a sign is missing', () => {
    const {lines} = said(
      content(/<0036004800480003>|<0057004B00480003005A00480045>/giu, '<0000>'),
      'P',
    )
    expect(lines).toEqual([
      'text.md:2 pdf/glyph No typeface of this computer has one of the signs in this text. Look for an empty box, and write a word in its place.',
    ])
  })
  it('says what only Handpress can break once, with the number of places', () => {
    const {claim, lines} = said(both(rename('LBody', 'P'), rename('LBody', 'P')), 'LI')
    expect(claim).toBe(false)
    expect(lines).toEqual([
      `text.md:1 pdf/structure Unexpected P in LI, expected Lbl or LBody (PDF/UA-1, 7.2-20; 2 places). ${faultHelp}`,
    ])
  })
  it('names a fault of the whole file without a place', () => {
    expect(said(catalog('/Marked true', '/Marked false'), 'P').lines).toEqual([
      `pdf/structure Unexpected catalog, expected MarkInfo with Marked true (PDF/UA-1, 6.2-1). ${faultHelp}`,
    ])
  })
  it('lets a table without heads claim PDF/UA-1, which does not forbid it', () => {
    const {claim, lines} = said(both(...[0, 0, 0, 0].map(() => rename('TH', 'TD'))), 'Table')
    expect(claim).toBe(true)
    expect(lines).toEqual([
      'text.md:1 table/heads This table has no head cells. Make the first row a row of heads, or write a list.',
    ])
  })
  it('gives advice under rules that are there', () => {
    for (const {rule} of Object.values(advice)) expect(isRule(rule), rule).toBe(true)
  })
})

import {describe, expect, it} from 'vitest'
import {readDate, readYearMonth} from '../../../src/references/bibliography/dates.ts'
import type {CslDate} from '../../../src/references/item.ts'

/** "2019-5-3", ranges with "/", then ~ for circa, s2 for a season; a literal in quotes. */
function brief(date: CslDate | undefined): string {
  if (!date) return ''
  if (date.literal !== undefined) return `"${date.literal}"`
  const parts = (date['date-parts'] ?? []).map((one) => one.join('-')).join('/')
  return `${parts}${date.season ? ` s${date.season}` : ''}${date.circa ? ' ~' : ''}`
}

describe('dates of BibLaTeX', () => {
  it.each([
    ['2019', '2019'],
    ['2019-05', '2019-5'],
    ['2019-05-03', '2019-5-3'],
    ['2019-05-03T10:11:12Z', '2019-5-3'],
    ['2019/2020', '2019/2020'],
    ['2019-05-03/2019-05-07', '2019-5-3/2019-5-7'],
    ['2019-05/2020', '2019/2020'],
    ['2019/', '2019/0'],
    ['2019-05/..', '2019/0'],
    ['/2019', '0/2019'],
    ['2005--', '2005/0'],
    ['2012--2014', '2012/2014'],
    ['1999?', '1999 ~'],
    ['1999~', '1999 ~'],
    ['1999~/2001', '1999/2001 ~'],
    ['2019-21', '2019 s1'],
    ['2019-24', '2019 s4'],
    ['199X', '1990/1999'],
    ['-0044', '-44'],
    ['2019-00-00', '2019'],
    ['in press', '"in press"'],
    ['3 May 2019', '2019-5-3'],
    ['December 15, 2014', '2014-12-15'],
    ['Sept. 2014', '2014-9'],
    ['between May 2014 and June 2015', '"between May 2014 and June 2015"'],
    ['2019-13', '"2019-13"'],
    ['1/2/3', '"1/2/3"'],
    ['/', '"/"'],
    ['', ''],
  ])('%s', (text, wanted) => {
    expect(brief(readDate(text))).toBe(wanted)
  })
})

describe('year and month of BibTeX', () => {
  it.each([
    ['2019', '', '', '2019'],
    ['2019', 'May', '', '2019-5'],
    ['2019', '5', '', '2019-5'],
    ['2019', '05', '7', '2019-5-7'],
    ['2019', 'May 3', '', '2019-5-3'],
    ['2019', '3 May', '', '2019-5-3'],
    ['2019', 'July/August', '', '2019-7/2019-8'],
    ['2019', 'May 3–7', '', '2019-5-3/2019-5-7'],
    ['2019', 'Spring', '', '2019 s1'],
    ['2019', 'Dezember', '', '2019-12'],
    ['2019', 'no month', '', '2019'],
    ['2012–14', '', '', '2012/2014'],
    ['2012–2014', '', '', '2012/2014'],
    ['c. 1998', '', '', '1998 ~'],
    ['[1998]', '', '', '1998'],
    ['54', '', '', '54'],
    ['forthcoming', 'May', '', '"forthcoming"'],
    ['', 'May', '', ''],
  ])('%s, %s, %s', (year, month, day, wanted) => {
    expect(brief(readYearMonth(year, month, day))).toBe(wanted)
  })
})

import {expect, test} from 'vitest'
import {folioOf, frontPages, nextLayout} from '../../../../src/outputs/pdf/book/folios.ts'
import {unknownLayout} from '../../../../src/outputs/pdf/page.ts'
import {documentOf} from '../../../made-document.ts'

const {document} = documentOf({
  'a.md': '# One {#one}\n\nText.',
  'b.md': '# Two {#two}\n\n## Part {#part}\n\nText.',
})

test('the front matter counts in roman numbers, the text in arabic ones from 1', () => {
  const shown = (pages: readonly number[]) => pages.map((page) => folioOf(page, 8))
  expect(shown([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([
    'i',
    'ii',
    'iii',
    'iv',
    'v',
    'vi',
    'vii',
    'viii',
  ])
  expect(shown([9, 10, 200])).toEqual(['1', '2', '192'])
  expect([9, 14, 19, 40, 49, 90, 94, 400, 944].map((page) => folioOf(page, 999))).toEqual(
    'ix xiv xix xl xlix xc xciv cd cmxliv'.split(' '),
  )
})

test('without front matter a folio is the sheet', () => {
  expect([1, 7].map((page) => folioOf(page, 0))).toEqual(['1', '7'])
})

test('the next print has its parts on right-hand pages, and what stands in them moves along', () => {
  const printed = {
    pageOf: new Map([
      ['hp-title-page', 2],
      ['hp-contents-page', 4],
      ['one', 5],
      ['two', 7],
      ['part', 8],
    ]),
    pages: 8,
    blankBefore: new Set<string>(),
  }
  const next = nextLayout(document, printed)
  expect([...next.blankBefore]).toEqual(['hp-title-page', 'one'])
  expect(Object.fromEntries(next.pageOf)).toEqual({
    'hp-title-page': 3,
    'hp-contents-page': 5,
    one: 7,
    two: 9,
    part: 10,
  })
  expect(next.pages).toBe(10)
  expect(frontPages(document, next)).toBe(6)
})

test('before the first print nothing is known', () => {
  expect(frontPages(document, unknownLayout)).toBe(0)
  expect(nextLayout(document, unknownLayout)).toEqual(unknownLayout)
})

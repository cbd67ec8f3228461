import {toString as textOf} from 'hast-util-to-string'
import {describe, expect, test} from 'vitest'
import {chaptersOpenPages, contentsRows} from '../../../src/outputs/pdf/contents.ts'
import {documentOf} from '../../made-document.ts'

function chapters(count: number, parts: number) {
  const part = (at: number) => `## Part ${at}\n\nText.`
  const body = Array.from({length: parts}, (_, at) => part(at + 1)).join('\n\n')
  const names = Array.from({length: count}, (_, at) => `Chapter ${at + 1}`)
  return documentOf(Object.fromEntries(names.map((name) => [`${name}.md`, `# ${name}\n\n${body}`])))
    .document
}

describe('the contents of several texts', () => {
  test('show the sections of the chapters while all of it fits below a title', () => {
    const rows = contentsRows(chapters(3, 2), 5000)
    expect(rows.map((row) => row.properties.className)).toEqual(Array(3).fill(['hp-chapter-row']))
    expect(textOf(rows[0]!)).toBe('Chapter 1 0Part 1 0Part 2 0')
  })

  test('show the chapters alone when there are too many sections', () => {
    const rows = contentsRows(chapters(5, 6), 5000)
    expect(rows.map((row) => textOf(row))).toEqual(
      [1, 2, 3, 4, 5].map((number) => `Chapter ${number} 0`),
    )
  })

  test('are left out for few and short chapters', () => {
    expect(contentsRows(chapters(3, 2), 900)).toEqual([])
  })
})

test('only long chapters begin a page, so that pages do not stand half empty', () => {
  expect(chaptersOpenPages(chapters(4, 1), 4 * 300)).toBe(false)
  expect(chaptersOpenPages(chapters(4, 1), 4 * 900)).toBe(true)
  expect(chaptersOpenPages(documentOf({'a.md': '# One'}).document, 9000)).toBe(false)
})

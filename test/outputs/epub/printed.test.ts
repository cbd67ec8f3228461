import {describe, expect, test} from 'vitest'
import {markPages} from '../../../src/outputs/epub/printed.ts'
import {toXhtml} from '../../../src/outputs/epub/xhtml.ts'
import {chapter} from './fixture.ts'

const mark = (label: string) =>
  `<span xmlns:epub="http://www.idpf.org/2007/ops" id="printed-page-${label}" epub:type="pagebreak" role="doc-pagebreak" aria-label="${label}"></span>`

/** Marks one page that begins at a place of a chapter; gives the chapter and the rows of the list. */
function marked(
  source: string,
  starts: readonly {line: number; column: number; id?: string; path?: string}[],
) {
  const {tree} = chapter('one', source)
  const content = tree.children.filter((node) => node.type === 'element')
  const rows = markPages(
    [{path: 'one.xhtml', content}],
    starts.map((start, at) => ({label: String(at + 7), path: 'one.md', id: '', ...start})),
  )
  return {xhtml: toXhtml({type: 'root', children: content}), rows}
}

describe('the mark of a printed page', () => {
  test.each([
    ['a paragraph', '<section><h1>A</h1>\n<p>B</p></section>', `<h1>A</h1>\n${mark('7')}<p>B</p>`],
    ['a list item', '<section><ul><li>A</li>\n<li>B</li></ul></section>', `<li>${mark('7')}B</li>`],
    [
      'a row of a table',
      '<section><table><tbody><tr><td>A</td></tr>\n<tr><th>B</th><td>C</td></tr></tbody></table></section>',
      `<tr><th>${mark('7')}B</th>`,
    ],
    ['a term', '<section><dl><dt>A</dt>\n<dt>B</dt></dl></section>', `<dt>${mark('7')}B</dt>`],
    [
      'a summary',
      '<section><details>\n<summary>A</summary></details></section>',
      `<summary>${mark('7')}A</summary>`,
    ],
  ])('stands at %s where XHTML allows it', (_, source, expected) => {
    const {xhtml, rows} = marked(source, [{line: 2, column: 1}])
    expect(xhtml).toContain(expected)
    expect(rows).toEqual([{label: '7', href: 'one.xhtml#printed-page-7'}])
  })

  test('is found by an id before its place, for works in a list have one place', () => {
    const {xhtml} = marked('<section><ol><li id="a">A</li><li id="b">B</li></ol></section>', [
      {line: 1, column: 1, id: 'b'},
    ])
    expect(xhtml).toContain(`<li id="b">${mark('7')}B</li>`)
  })

  test('stands at the next block when its own is printed only', () => {
    const {xhtml, rows} = marked('<section><p>A</p>\n\n\n<p>B</p></section>', [
      {line: 2, column: 1},
      {line: 3, column: 1},
    ])
    expect(xhtml).toContain(`${mark('7')}${mark('8')}<p>B</p>`)
    expect(rows.map(({label}) => label)).toEqual(['7', '8'])
  })

  test('is left out when the ebook has nothing of that text', () => {
    expect(
      marked('<section><p>A</p></section>', [{line: 1, column: 1, path: 'two.md'}]).rows,
    ).toEqual([])
  })
})

import {fromHtml} from 'hast-util-from-html'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {settleAddresses} from '../../../src/outputs/pdf/addresses.ts'
import {fillEmptyCells, makeRoomForNumbers, markShort} from '../../../src/outputs/pdf/paragraphs.ts'

const stringify = unified().use(rehypeStringify).freeze()

function settled(html: string, settle: typeof markShort): string {
  const root = fromHtml(html, {fragment: true})
  settle(root)
  return stringify.stringify(root)
}

test('a paragraph of up to three lines is marked, to stay on one page', () => {
  const long = `<p>${'word '.repeat(41)}</p>`
  expect(settled('<p>Short <em>one</em>.</p>', markShort)).toBe(
    '<p class="hp-short">Short <em>one</em>.</p>',
  )
  expect(settled(long, markShort)).toBe(long)
  expect(settled('<p class="hp-label">Tip</p>', markShort)).toBe('<p class="hp-label">Tip</p>')
})

test('an empty cell holds a space that shows nothing, so that its tag is kept', () => {
  expect(
    settled(
      '<table><tr><th></th><td> \n</td><td><!-- none --></td><td>0</td></tr></table>',
      fillEmptyCells,
    ),
  ).toBe(
    '<table><tbody><tr><th>\u00a0</th><td>\u00a0</td><td>\u00a0</td><td>0</td></tr></tbody></table>',
  )
})

test('a cell with a picture or a space of its own is not empty', () => {
  const row = '<table><tbody><tr><td><img alt="A" src="a"></td><td>\u00a0</td></tr></tbody></table>'
  expect(settled(row, fillEmptyCells)).toBe(row)
})

test('a printed address may break where its parts meet, and nowhere else', () => {
  expect(settled('<a href="x">https://doi.org/10.1038/npp.2012.19</a>', settleAddresses)).toBe(
    '<a href="x">https://doi.org/<wbr>10.1038/<wbr>npp.2012.19</a>',
  )
  expect(settled('<a href="x">and/or</a>', settleAddresses)).toBe('<a href="x">and/or</a>')
  expect(settled('<p>https://a.org/b</p>', settleAddresses)).toBe('<p>https://a.org/b</p>')
})

test('a list with numbers of four digits and more says how many, so that none sticks out of the page', () => {
  expect(settled('<ol start="1986"><li>We met.</li></ol>', makeRoomForNumbers)).toBe(
    '<ol start="1986" class="hp-long-numbers" style="--digits:4"><li>We met.</li></ol>',
  )
  expect(settled('<ol start="999"><li>A</li><li>B</li></ol>', makeRoomForNumbers)).toContain(
    'style="--digits:4"',
  )
  const short = '<ol start="998"><li>A</li><li>B</li></ol><ul><li>C</li></ul>'
  expect(settled(short, makeRoomForNumbers)).toBe(short)
})

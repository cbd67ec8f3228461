import {fromHtml} from 'hast-util-from-html'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {settleAddresses} from '../../../src/outputs/pdf/addresses.ts'
import {markShort} from '../../../src/outputs/pdf/paragraphs.ts'

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

test('a printed address may break where its parts meet, and nowhere else', () => {
  expect(settled('<a href="x">https://doi.org/10.1038/npp.2012.19</a>', settleAddresses)).toBe(
    '<a href="x">https://doi.org/<wbr>10.1038/<wbr>npp.2012.19</a>',
  )
  expect(settled('<a href="x">and/or</a>', settleAddresses)).toBe('<a href="x">and/or</a>')
  expect(settled('<p>https://a.org/b</p>', settleAddresses)).toBe('<p>https://a.org/b</p>')
})

import {fromHtml} from 'hast-util-from-html'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {settleSpaces} from '../../../src/outputs/pdf/spaces.ts'

function settled(html: string): string {
  const root = fromHtml(html, {fragment: true})
  settleSpaces(root)
  return unified().use(rehypeStringify).stringify(root)
}

test.each([
  ['one space between words', '<p> one\n  two\t three </p>', '<p>one two three</p>'],
  ['a heading typed over two lines in one', '<h2>Sleep\nwell</h2>', '<h2>Sleep well</h2>'],
  ['none between blocks', '<div>\n<p>a</p>\n\n<p>b</p>\n</div>', '<div><p>a</p><p>b</p></div>'],
  ['one over the ends of elements', '<p>a <b> b </b> c</p>', '<p>a <b>b </b>c</p>'],
  ['none at a forced end of a line', '<p>a <br> b</p>', '<p>a<br>b</p>'],
  ['one beside a picture', '<p>a <img src="x"> b</p>', '<p>a <img src="x"> b</p>'],
  ['none behind a picture that ends the block', '<p><img src="x"> </p>', '<p><img src="x"></p>'],
  ['what a program text holds', '<pre> a\n  b </pre>', '<pre> a\n  b </pre>'],
  ['no-break spaces', '<p>\u00a0a\u00a0 b</p>', '<p>\u00a0a\u00a0 b</p>'],
  [
    'none behind what stands beside the line',
    '<p><a class="hp-note-back" href="#a">1</a> Note.</p>',
    '<p><a class="hp-note-back" href="#a">1</a>Note.</p>',
  ],
  [
    'words of an item apart from a list in it',
    '<ul><li>a\n<ul><li>b </li></ul> </li></ul>',
    '<ul><li>a<ul><li>b</li></ul></li></ul>',
  ],
])('leaves %s', (_, html, expected) => {
  expect(settled(html)).toBe(expected)
})

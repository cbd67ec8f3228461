import type {Element, ElementContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toString as textOf} from 'hast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {isElement} from '../../../../src/base/element.ts'
import {besideText} from '../../../../src/outputs/pdf/book/side-notes.ts'

const stringify = unified().use(rehypeStringify).freeze()
const SIDE = 40

const mark = (n: number) => `<sup class="hp-noteref"><a id="r${n}" href="#fn${n}">${n}</a></sup>`
const note = (n: number, words = 'Note.', more = '') =>
  `<div class="hp-footnote" id="fn${n}"><p><a class="hp-note-back" href="#r${n}">${n}</a> ${words}</p>${more}</div>`
const list = (...notes: string[]) =>
  `<section class="hp-notes"><h3 id="notes">Notes</h3>${notes.join('')}</section>`

function beside(html: string): {html: string; blocks: Element[]} {
  const {children} = fromHtml(html, {fragment: true})
  const content = children.filter((node): node is ElementContent => node.type !== 'doctype')
  const set = besideText(content, SIDE)
  return {
    html: stringify.stringify({type: 'root', children: set}),
    blocks: set.filter(isElement),
  }
}

test('a note stands behind its mark, in the sentence, with its id and its way back', () => {
  const {html} = beside(`<p>One${mark(1)} and two.</p>${list(note(1))}`)
  expect(html).toContain(
    `${mark(1)}<span class="hp-footnote hp-side" id="fn1"><span class="hp-side-line"><a class="hp-note-back" href="#r1">1</a> Note.</span></span> and two.`,
  )
  expect(html, 'nothing is left for a list').not.toContain('hp-notes')
})

test('a note with two paragraphs has two lines, and a second mark has no second note', () => {
  const {html} = beside(
    `<p>One${mark(1)} two${mark(1)}.</p>${list(note(1, 'Note.', '<p>More.</p>'))}`,
  )
  expect(html.match(/hp-side-line/gu)?.length).toBe(2)
  expect(html.match(/id="fn1"/gu)?.length).toBe(1)
})

test.each([
  [
    'a table',
    `<div class="hp-table"><table><tbody><tr><td>One${mark(1)}</td></tr></tbody></table></div>`,
  ],
  ['a box', `<aside class="hp-box"><p>One${mark(1)}</p></aside>`],
  ['a heading', `<h3>One${mark(1)}</h3>`],
  ['a quote', `<blockquote><p>One${mark(1)}</p></blockquote>`],
])('the note of %s stays at the end', (_, block) => {
  const {html} = beside(`${block}<p>Two${mark(2)}.</p>${list(note(1), note(2))}`)
  expect(html).not.toContain('id="fn1"><span')
  expect(html).toContain('id="fn2"><span')
  expect(html).toMatch(/hp-notes"><h3 id="notes">Notes<\/h3><div class="hp-footnote" id="fn1">/u)
})

test('a note with a list in it stays at the end', () => {
  const {html} = beside(`<p>One${mark(1)}</p>${list(note(1, 'Note.', '<ul><li>x</li></ul>'))}`)
  expect(html).not.toContain('hp-side')
})

const long = (lines: number) => 'word '.repeat(lines * 12)
const groups = (html: string) =>
  beside(html)
    .blocks.filter(({properties}) => String(properties.className).includes('hp-noted'))
    .map((group) => group.children.filter(isElement).map((node) => textOf(node).slice(0, 5)))

test('a short text makes a group with what follows, until its note has room', () => {
  const text = `<p>First${mark(1)}</p><p>Secon ${long(3)}</p><p>Third ${long(3)}</p><p>Fourt ${long(3)}</p>`
  expect(groups(`${text}${list(note(1, 'n'.repeat(100)))}`)).toEqual([['First', 'Secon', 'Third']])
})

test('a group ends before a heading', () => {
  const text = `<p>First${mark(1)}</p><h3>Head</h3><p>Secon</p>`
  expect(groups(`${text}${list(note(1, 'n'.repeat(100)))}`)).toEqual([['First']])
})

test('a text that is long enough by itself may break', () => {
  const {html} = beside(`<p>First${mark(1)} ${long(20)}</p>${list(note(1, 'n'.repeat(100)))}`)
  expect(html).not.toContain('hp-noted')
  expect(html).toContain('hp-side')
})

test('nothing of the text is lost or moved', () => {
  const text = `<p>One${mark(1)} two.</p><ul><li>Three${mark(2)}</li></ul><p>Four.</p>`
  const {html} = beside(`${text}${list(note(1), note(2))}`)
  const bare = html.replace(/<span class="hp-footnote.*?<\/span><\/span>|<\/?div[^>]*>/gu, '')
  expect(bare).toBe(text)
})

test('notes that together are higher than the text stay at the end, for they would have pages for themselves', () => {
  const long = 'A note that goes on. '.repeat(40)
  const text = `<p>One${mark(1)} and two.</p>`
  expect(beside(`${text}${list(note(1, long))}`).html).toBe(`${text}${list(note(1, long))}`)
  const more = `<p>${'More of the text. '.repeat(200)}</p>`
  expect(beside(`${text}${more}${list(note(1, long))}`).html).toContain('id="fn1"><span')
})

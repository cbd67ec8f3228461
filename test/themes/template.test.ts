import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {element, text} from '../../src/base/element.ts'
import {fillTemplate, type Slots, setHead} from '../../src/themes/template.ts'

const stringify = unified().use(rehypeStringify).freeze()

function filled(html: string, slots: Slots): string {
  return stringify.stringify(fillTemplate(html, slots))
}

test('content takes the place of a slot and of the words that stand in it', () => {
  const html = filled('<h1><slot name="title">An example</slot></h1>', {title: [text('Colds')]})
  expect(html).toContain('<h1>Colds</h1>')
  expect(html).not.toContain('slot')
})

test('the same slot may stand in two places', () => {
  const html = filled('<p><slot name="a"></slot></p><p><slot name="a"></slot></p>', {
    a: [element('b', {}, [text('x')])],
  })
  expect(html).toContain('<p><b>x</b></p><p><b>x</b></p>')
})

test('an optional element goes when all its slots are empty', () => {
  const page = '<p data-optional>By <slot name="a"></slot> of <slot name="b"></slot></p><hr>'
  expect(filled(page, {a: [], b: []})).not.toContain('<p')
  expect(filled(page, {a: [], b: [text('Ulm')]})).toContain('<p>By  of Ulm</p>')
})

test('an optional element inside a kept one goes by itself', () => {
  const page =
    '<div data-optional><p data-optional><slot name="a"></slot></p><p data-optional><slot name="b"></slot></p></div>'
  expect(filled(page, {a: [text('x')], b: []})).toContain('<div><p>x</p></div>')
})

test('an element that is not optional stays when it is empty', () => {
  expect(filled('<main><slot name="a"></slot></main>', {a: []})).toContain('<main></main>')
})

test('a slot nobody knows is a fault of the template', () => {
  const page = '<p><slot name="titel"></slot></p>'
  expect(() => filled(page, {title: []})).toThrow('unknown slot: titel')
  expect(() => filled('<slot name="constructor"></slot>', {})).toThrow('unknown slot: constructor')
  expect(() => filled('<p data-optional><slot name="b"></slot></p>', {a: []})).toThrow(
    'unknown slot: b',
  )
})

test('a page loses the sheets it links to and gets its own head', () => {
  const page = fillTemplate(
    '<!doctype html><html lang="en"><head><title>Example</title><link rel="stylesheet" href="../x.css"></head><body></body></html>',
    {},
  )
  setHead(page, {
    root: {lang: 'ar', dir: 'rtl', className: ['hp-article']},
    title: 'A < B & "C"</title><script>',
    metadata: {author: 'Ann "Q" O’Neil', description: ''},
    css: 'p{margin:0}',
  })
  const html = stringify.stringify(page)
  expect(html).toContain('<html lang="ar" dir="rtl" class="hp-article">')
  expect(html).not.toMatch(/<link|<script|Example|description/u)
  expect(html).toContain('<style>p{margin:0}</style>')
  expect(html).toMatch(/<title>A &#x3C; B &#x26; "C"&#x3C;\/title>&#x3C;script>?.*<\/title>/u)
  expect(html).toMatch(/name="author" content=(?:"Ann &#x22;Q&#x22;|'Ann "Q") O’Neil/u)
})

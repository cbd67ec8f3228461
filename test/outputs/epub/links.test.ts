import {fromHtml} from 'hast-util-from-html'
import {expect, test} from 'vitest'
import {settleLinks, spotsOf} from '../../../src/outputs/epub/links.ts'
import {toXhtml} from '../../../src/outputs/epub/xhtml.ts'

const other = '<h1 id="other">Other</h1><h2 id="überblick">Ü</h2><h2 id="1²">1</h2>'

function settled(html: string): string {
  const tree = fromHtml(html, {fragment: true})
  const spots = spotsOf([
    {path: 'one.xhtml', tree},
    {path: 'two.xhtml', tree: fromHtml(other, {fragment: true})},
  ])
  settleLinks(tree, 'one.xhtml', spots)
  return toXhtml(tree).replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '')
}

test.each([
  [
    'a place on the same page',
    '<a href="#b">x</a><b id="b"></b>',
    '<a href="#b">x</a><b id="b"></b>',
  ],
  ['a place in another chapter', '<a href="#other">x</a>', '<a href="two.xhtml#other">x</a>'],
  ['nothing', '<a href="#gone" id="a">x</a>', '<span id="a">x</span>'],
  ['a program', '<a href=" javascript:alert(1)">x</a>', '<span>x</span>'],
  ['data', '<a href="data:text/html,x">x</a>', '<span>x</span>'],
  ['a file that is not in the book', '<a href="notes.pdf">x</a>', '<span>x</span>'],
  ['no address', '<a href="https://[x">x</a>', '<span>x</span>'],
  ['no name of a host', '<a href="https://../a">x</a>', '<span>x</span>'],
  ['nobody', '<a href="mailto:">x</a>', '<span>x</span>'],
  [
    'square brackets, loose signs',
    '<a href="http://[::1]/a[1]?b[]=100%#c#d">x</a>',
    '<a href="http://[::1]/a%5B1%5D?b%5B%5D=100%25#c%23d">x</a>',
  ],
  [
    'the web',
    '<a href="https://example.org/a?b=c#d">x</a>',
    '<a href="https://example.org/a?b=c#d">x</a>',
  ],
  [
    'an address with odd signs',
    '<a href="https://example.org/a b<c>|{d}">x</a>',
    '<a href="https://example.org/a%20b%3Cc%3E%7C%7Bd%7D">x</a>',
  ],
  ['a phone', '<a href="tel:+441632960099">x</a>', '<a href="tel:+441632960099">x</a>'],
  ['mail', '<a href="mailto:a@example.org">x</a>', '<a href="mailto:a@example.org">x</a>'],
])('a link to %s', (_, html, xhtml) => {
  expect(settled(html)).toBe(xhtml)
})

test('ids that XML does not allow get a plain name, and links follow', () => {
  const [, id] =
    /href="two\.xhtml#(id-[\da-f]{12})"/.exec(settled('<a href="#überblick">x</a>')) ?? []
  expect(id).toBeDefined()
  expect(settled('<a href="#%C3%BCberblick">x</a>')).toContain(`#${id}`)
  expect(settled('<a href="#1²">x</a>')).toMatch(/#id-[\da-f]{12}"/)
  expect(settled('<p id="größe" aria-labelledby="größe"></p>')).toMatch(
    /^<p id="(id-[\da-f]{12})" aria-labelledby="\1"><\/p>$/,
  )
})

test('a name that leads nowhere is taken away', () => {
  expect(settled('<p aria-labelledby="gone"></p>')).toBe('<p></p>')
})

test('an empty id is none', () => {
  expect(settled('<h2 id="">x</h2>')).toBe('<h2>x</h2>')
})

test('a page number becomes what it stands for, since an ebook has no pages', () => {
  const html =
    '<a class="hp-xref hp-page" href="#other">page <span class="hp-page-number" data-for="other">Other</span></a>'
  expect(settled(html)).toBe('<a class="hp-xref hp-page" href="two.xhtml#other">Other</a>')
})

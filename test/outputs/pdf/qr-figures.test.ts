import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Node} from 'unist'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {hasClass, isElement} from '../../../src/base/element.ts'
import {wordsOf} from '../../../src/base/words.ts'
import {setCodes} from '../../../src/outputs/pdf/qr-figures.ts'
import {documentOf} from '../../made-document.ts'

function coded(markdown: string, lang = 'en'): Root {
  const {document} = documentOf({'a.md': `# S\n\n${markdown}`}, {plain: true})
  const root = structuredClone(document.chapters[0]!.tree)
  root.children.shift()
  setCodes(root, wordsOf(lang))
  return root
}

/** Says in one line which elements stand in each other; a code is `QR`. */
function shape(node: Root | Element): string {
  const children: readonly Node[] = node.children
  const inner = children
    .filter(isElement)
    .map((child) => (hasClass(child, 'hp-qr-code') ? 'QR' : `${child.tagName}${shape(child)}`))
  return inner.length > 0 ? `(${inner.join(' ')})` : ''
}

function codes(root: Root): Element[] {
  const found: Element[] = []
  visit(root, 'element', (node) => {
    if (hasClass(node, 'hp-qr-code')) found.push(node)
  })
  return found
}

const LINK = '[the film](https://example.org/film){.qr}'

test('a code stands behind the block of its link', () => {
  const places = [
    [`See ${LINK} soon.\n\nThen go.`, '(p(a) QR p)'],
    [`- See ${LINK}\n- Go`, '(ul(li(a QR) li))'],
    [`- See ${LINK}\n  - inner\n- Go`, '(ul(li(a QR ul(li)) li))'],
    [`1. See ${LINK} and *go*.\n\n   More.`, '(ol(li(p(a em) QR p)))'],
    [`## See ${LINK} now\n\nText.`, '(h2(a) QR p)'],
    [`> See ${LINK}`, '(blockquote(p(a) QR))'],
    [`| x |\n|---|\n| See ${LINK} |`, '(div(table(thead(tr(th)) tbody(tr(td(a QR))))))'],
    [`See **${LINK}** and [b](https://example.org/b){.qr}.`, '(p(strong(a) a) QR QR)'],
  ] as const
  for (const [markdown, expected] of places) expect(shape(coded(markdown)), markdown).toBe(expected)
})

test('a paragraph of nothing but such links gives way to them', () => {
  expect(shape(coded(`${LINK}\n\nThen go.`))).toBe('(QR p)')
  expect(shape(coded(`${LINK}\n[b](https://example.org/b){.qr}`))).toBe('(QR QR)')
  expect(shape(coded(`${LINK}.`))).toBe('(p(a) QR)')
})

test('the words of the link and the address stand beside the code, in one link', () => {
  const [code] = codes(coded(`See ${LINK}.`))
  const [svg, words] = code!.children as Element[]
  expect(svg!.properties.ariaLabel).toBe('QR code for example.org/film')
  expect(textOf(words!)).toBe('The filmexample.org/film')
  expect(shape(words!)).toBe('(a(strong br wbr))')
  expect((words!.children[0] as Element).properties).toEqual({href: 'https://example.org/film'})
})

test('an address that is its own words is said once', () => {
  const [code] = codes(coded('[example.org/film](https://example.org/film){.qr}'))
  expect(textOf(code!)).toBe('example.org/film')
})

test('a code is named in the language of the page', () => {
  expect(codes(coded(LINK, 'de'))[0]!.children[0]).toMatchObject({
    properties: {ariaLabel: 'QR-Code für example.org/film'},
  })
})

test('links without the wish, and links inside the text, have no code', () => {
  const root = coded(
    '[a](https://example.org/a) [b](#b){.qr} [c](https://example.org/c){.page}\n\n## b',
  )
  expect(codes(root)).toEqual([])
})

import fc from 'fast-check'
import type {Element, ElementContent, Nodes, Properties} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {describe, expect, test} from 'vitest'
import type {Nodes as Xast} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {toXhtml} from '../../../src/outputs/epub/xhtml.ts'

const XHTML = ' xmlns="http://www.w3.org/1999/xhtml"'
const SVG = ' xmlns="http://www.w3.org/2000/svg"'
const MATH = ' xmlns="http://www.w3.org/1998/Math/MathML"'

type Values = Record<string, boolean | number | string | null | undefined | string[]>

function e(tagName: string, properties: Values = {}, ...children: (string | Element)[]): Element {
  return {
    type: 'element',
    tagName,
    properties: properties as Properties,
    children: children.map((child) =>
      typeof child === 'string' ? {type: 'text', value: child} : child,
    ),
  }
}

/** Every case is written, read back as XML, and compared with what it must be. */
const cases: readonly (readonly [name: string, tree: Nodes, xhtml: string])[] = [
  ['a void element', e('br'), `<br${XHTML}/>`],
  ['an empty element that is not void', e('p'), `<p${XHTML}></p>`],
  ['a boolean attribute', e('input', {disabled: true}), `<input${XHTML} disabled=""/>`],
  ['a boolean attribute that is off', e('input', {checked: false}), `<input${XHTML}/>`],
  [
    'an attribute in words that looks boolean',
    e('p', {ariaHidden: true}),
    `<p${XHTML} aria-hidden="true"></p>`,
  ],
  [
    'attributes without a value',
    e('p', {id: null, title: undefined, tabIndex: Number.NaN}),
    `<p${XHTML}></p>`,
  ],
  ['a list of classes', e('p', {className: ['a', 'b']}), `<p${XHTML} class="a b"></p>`],
  ['a list with commas', e('input', {accept: ['a', 'b']}), `<input${XHTML} accept="a, b"/>`],
  [
    'a drawing, with its capitals',
    e('p', {}, e('svg', {viewBox: '0 0 1 1', strokeWidth: 2}, e('path', {d: 'M0 0'}))),
    `<p${XHTML}><svg${SVG} viewBox="0 0 1 1" stroke-width="2"><path d="M0 0"/></svg></p>`,
  ],
  [
    'HTML inside a drawing',
    e('svg', {}, e('foreignObject', {}, e('p', {}, e('br')))),
    `<svg${SVG}><foreignObject><p${XHTML}><br/></p></foreignObject></svg>`,
  ],
  [
    'a drawing inside HTML inside a drawing',
    e('svg', {}, e('foreignObject', {}, e('svg'))),
    `<svg${SVG}><foreignObject><svg/></foreignObject></svg>`,
  ],
  [
    'xlink, bound where it is used and once',
    e('svg', {}, e('g', {xLinkHref: '#a'}, e('use', {xLinkHref: '#b'}))),
    `<svg${SVG}><g xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#a"><use xlink:href="#b"/></g></svg>`,
  ],
  ['a formula', e('math', {}, e('mi', {}, 'x')), `<math${MATH}><mi>x</mi></math>`],
  [
    'control characters',
    e('p', {title: '\u0000a\u001F'}, 'a\u0000\u0008\u000C\uFFFE\uFFFFb'),
    `<p${XHTML} title="a">ab</p>`,
  ],
  ['half a character', e('p', {}, 'a\uD800b\uDC00c'), `<p${XHTML}>abc</p>`],
  ['a character beyond 16 bits', e('p', {}, '𝒜'), `<p${XHTML}>𝒜</p>`],
  [
    'a comment with dashes',
    {type: 'root', children: [{type: 'comment', value: 'a -- b'}, e('p')]},
    `<p${XHTML}></p>`,
  ],
  ['a document type', {type: 'root', children: [{type: 'doctype'}, e('p')]}, `<p${XHTML}></p>`],
  ['a style with signs', e('style', {}, 'a > b { } <'), `<style${XHTML}>a &gt; b { } &lt;</style>`],
  ['the end of a CDATA section', e('p', {}, ']]>'), `<p${XHTML}>]]&gt;</p>`],
  ['entities', e('p', {}, '\u00A0&nbsp;'), `<p${XHTML}>\u00A0&amp;nbsp;</p>`],
  [
    'a whole document in an attribute',
    e('iframe', {srcDoc: '<p a="b">&'}),
    `<iframe${XHTML} srcdoc="&lt;p a=&quot;b&quot;&gt;&amp;"></iframe>`,
  ],
  [
    'line breaks in an attribute',
    e('p', {title: 'a\n\tb\r'}),
    `<p${XHTML} title="a&#10;&#9;b&#13;"></p>`,
  ],
  ['line ends of other systems', e('pre', {}, 'a\r\nb\rc'), `<pre${XHTML}>a\nb\nc</pre>`],
  [
    'odd names of attributes',
    e('p', {'@click': 'a', '1a': 'b', 'foo:bar': 'c', 'a b': 'd', '"': 'e'}),
    `<p${XHTML}></p>`,
  ],
  ['handlers', e('p', {onClick: 'a()', onload: 'b()', ONERROR: 'c()'}), `<p${XHTML}></p>`],
  [
    'one attribute under two names',
    e('p', {className: 'a', class: 'b'}),
    `<p${XHTML} class="a"></p>`,
  ],
  ['a typed namespace', e('p', {xmlns: 'x', 'xmlns:y': 'z'}), `<p${XHTML}></p>`],
  [
    'an odd name of an element',
    e('p', {}, e('a b', {}, 'x'), e('o:p', {}, 'y')),
    `<p${XHTML}>xy</p>`,
  ],
  ['a language', e('p', {lang: 'fr'}), `<p${XHTML} lang="fr" xml:lang="fr"></p>`],
  [
    'a language in both forms',
    e('p', {lang: 'fr', 'xml:lang': 'de'}),
    `<p${XHTML} lang="fr" xml:lang="de"></p>`,
  ],
  [
    'a type of EPUB',
    e('p', {'epub:type': 'tip'}),
    `<p${XHTML} xmlns:epub="http://www.idpf.org/2007/ops" epub:type="tip"></p>`,
  ],
  [
    'data and ARIA',
    e('p', {dataFor: 'x', ariaLabelledBy: ['a', 'b']}),
    `<p${XHTML} data-for="x" aria-labelledby="a b"></p>`,
  ],
]

describe('toXhtml writes', () => {
  test.each(cases)('%s', (_, tree, xhtml) => {
    expect(toXhtml(tree)).toBe(xhtml)
    expect(() => fromXml(xhtml)).not.toThrow()
  })

  test('the prefix of EPUB at the root, where old readers look for it', () => {
    const xhtml = toXhtml(e('html', {}, e('body', {'epub:type': 'cover'})))
    expect(xhtml).toContain(`<html${XHTML} xmlns:epub="http://www.idpf.org/2007/ops">`)
    expect(xhtml).toContain('<body epub:type="cover">')
  })

  test('raw HTML as text', () => {
    expect(toXhtml({type: 'raw', value: '<b>'} as Nodes)).toBe('&lt;b&gt;')
  })

  test('what a template holds', () => {
    const tree = fromHtml('<template><p>x</p></template>', {fragment: true})
    expect(toXhtml(tree)).toBe(`<template${XHTML}><p>x</p></template>`)
  })

  test('typed HTML as XML, entities read', () => {
    const tree = fromHtml('<p>&nbsp;&eacute;<br><img src=a alt><svg><circle r=1></svg>', {
      fragment: true,
    })
    expect(() => fromXml(toXhtml(tree))).not.toThrow()
  })
})

const hostile = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.constantFrom(
    '--',
    ']]>',
    '<!--',
    '&',
    '&#0;',
    '"',
    "'",
    '\u0000',
    '\uFFFE',
    '\uD800',
    '<?xml?>',
  ),
)
const names = fc.oneof(
  fc.constantFrom(
    'p',
    'svg',
    'math',
    'br',
    'foreignObject',
    'template',
    'html',
    'a:b',
    'script',
    'title',
  ),
  fc.string(),
)
const values = fc.oneof(
  hostile,
  fc.boolean(),
  fc.integer(),
  fc.double(),
  fc.array(hostile),
  fc.constant(null),
)
const keys = fc.oneof(
  fc.constantFrom(
    'className',
    'class',
    'lang',
    'xml:lang',
    'xmlLang',
    'xmlns',
    'xmlns:a',
    'xLinkHref',
    'xlink:href',
    'epub:type',
    'onclick',
    'viewBox',
  ),
  hostile,
)
const {node} = fc.letrec<{node: ElementContent}>((tie) => ({
  node: fc.oneof(
    {maxDepth: 4, withCrossShrink: true},
    hostile.map((value): ElementContent => ({type: 'text', value})),
    hostile.map((value): ElementContent => ({type: 'comment', value})),
    fc
      .record({
        tagName: names,
        properties: fc.dictionary(keys, values, {noNullPrototype: true}),
        children: fc.array(tie('node'), {maxLength: 4}),
      })
      .map(({tagName, properties, children}) => ({...e(tagName, properties as Values), children})),
  ),
}))

test.each([
  '<p a="1" a="2"/>',

  '<p>\u0000</p>',
  '<p>&nbsp;</p>',
  '<p><!-- -- --></p>',
])('the reader of these tests takes no %j', (broken) => {
  expect(() => fromXml(broken)).toThrow()
})

/** Gives the names whose prefix is bound to nothing, which a reader that knows namespaces refuses. */
function unbound(node: Xast, bound: readonly string[] = ['xml', 'xmlns']): string[] {
  if (node.type !== 'element' && node.type !== 'root') return []
  const attributes = node.type === 'element' ? Object.keys(node.attributes) : []
  const inside = [...bound, ...attributes.flatMap((name) => /^xmlns:(.+)/.exec(name)?.[1] ?? [])]
  const own = node.type === 'element' ? [node.name, ...attributes] : []
  return [
    ...own.filter((name) => name.includes(':') && !inside.includes(name.split(':')[0]!)),
    ...node.children.flatMap((child) => unbound(child, inside)),
  ]
}

test('a prefix that is bound to nothing is found', () => {
  expect(unbound(fromXml('<p xmlns:a="b" a:c="d"><q epub:type="x" a:e="f"/></p>'))).toEqual([
    'epub:type',
  ])
})

test('names that every object has are no attributes', () => {
  const properties = JSON.parse('{"constructor": "x", "__proto__": "y", "title": "z"}')
  expect(toXhtml({type: 'element', tagName: 'b', properties, children: []})).toMatch(
    /^<b xmlns="[^"]*" title="z"><\/b>$/u,
  )
})

test('whatever a tree holds, it is written as well-formed XML', () => {
  fc.assert(
    fc.property(fc.array(node), (children) => {
      const tree = fromXml(toXhtml(e('html', {}, e('body', {}, ...(children as Element[])))))
      expect(unbound(tree)).toEqual([])
    }),
    {numRuns: 400},
  )
})

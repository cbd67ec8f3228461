import type {Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {describe, expect, it} from 'vitest'
import {eachElement} from '../../../src/base/element.ts'
import {markTags} from '../../../src/outputs/pdf/mark-tags.ts'
import {marksOf} from '../../../src/outputs/pdf/marks.ts'

function read(html: string): Root {
  const root = fromHtml(html, {fragment: true})
  markTags(root, 'en')
  return root
}

const types = (html: string) => marksOf(read(html)).map(({type}) => type)

describe('the elements that get a tag', () => {
  it('are listed in reading order, each by the type it becomes', () => {
    expect(types('<h1>A</h1><p>B <a href="#c">C</a></p><blockquote><p>D</p></blockquote>')).toEqual(
      ['H1', 'P', 'Link', 'BlockQuote', 'P'],
    )
    expect(
      types('<table><caption>A</caption><tr><th>B</th><td><code>C</code></td></tr></table>'),
    ).toEqual(['Table', 'Caption', 'TR', 'TH', 'TD', 'Code'])
  })
  it('are no plain boxes, no words, and no name without an address', () => {
    expect(types('<div><span>A</span><a id="b">B</a><em>C</em></div>')).toEqual([])
  })
  it('are contents in a list of contents, and a list elsewhere', () => {
    expect(
      types(
        '<nav class="hp-contents"><ol><li>A<ol><li>B</li></ol></li></ol></nav><ol><li>C</li></ol>',
      ),
    ).toEqual(['TOC', 'TOCI', 'TOC', 'TOCI', 'L', 'LI'])
  })
  it('count one item for the terms that stand together', () => {
    expect(types('<dl><dt>A</dt> <dt>B</dt><dd>C</dd><dt>D</dt><dd>E</dd></dl>')).toEqual([
      'L',
      'LI',
      'Lbl',
      'Lbl',
      'LBody',
      'LI',
      'Lbl',
      'LBody',
    ])
  })
  it('are pictures with a description, and nothing in them', () => {
    expect(types('<img alt="A wave" src="a"><img alt="" src="b">')).toEqual(['Figure'])
    expect(types('<svg role="img"><a href="#b"></a></svg>')).toEqual(['Figure'])
    expect(
      types('<span class="hp-math"><math><mtable><mtr><mtd></mtd></mtr></mtable></math></span>'),
    ).toEqual(['Formula'])
  })
  it('are figures that say something', () => {
    expect(types('<figure><img alt="A wave" src="a"></figure>')).toEqual(['Div', 'Figure'])
    expect(types('<figure><p>A</p></figure>')).toEqual(['Div', 'P'])
    expect(types('<figure><img alt="" src="a"></figure>')).toEqual([])
  })
  it('are none that nobody is to hear', () => {
    expect(types('<p hidden>A</p><aside aria-hidden="true"><p>B</p></aside><p>C</p>')).toEqual([
      'P',
    ])
  })
})

describe('the place of an element', () => {
  const root = read('<section>\n<p id="one" class="a b">One</p>\n<p>Two</p></section>')
  eachElement(root, (node) => {
    if (node.properties.id === 'one') Object.assign(node, {data: {path: 'text.md'}})
    else delete node.position
    if (node.tagName === 'section')
      node.position = {start: {line: 7, column: 2}, end: {line: 8, column: 1}}
  })
  const [one, two] = marksOf(root)

  it('is its own', () => {
    expect(one).toMatchObject({path: 'text.md', at: {line: 2, column: 1}, id: 'one'})
    expect(one?.classes).toEqual(['a', 'b'])
  })
  it('is that of what it stands in when it has none', () => {
    expect(two).toEqual({
      type: 'P',
      path: '',
      at: {line: 7, column: 2},
      id: '',
      classes: [],
    })
  })
})

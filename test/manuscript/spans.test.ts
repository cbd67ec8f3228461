import type {Nodes} from 'mdast'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {readTree} from '../../src/manuscript/read.ts'

function read(text: string) {
  const said: string[] = []
  const tree = readTree(text, (rule, reason) => said.push(`${rule}: ${reason}`))
  return {tree, said}
}

/** The spans of a text as "words|term", and the text of all that is none. */
function spans(text: string): string[] {
  const found: string[] = []
  visit(read(text).tree, 'span', (span) => {
    found.push(`${span.children.map(words).join('')}|${span.data?.term?.path.join(' > ') ?? ''}`)
  })
  return found
}

function words(node: Nodes): string {
  if ('children' in node) return node.children.map(words).join('')
  return 'value' in node ? node.value : ''
}

describe('bracketed spans', () => {
  it.each([
    ['[oxytocin]{.index}', 'oxytocin|oxytocin'],
    ['[attached]{.index term="attachment, secure"}', 'attached|attachment, secure'],
    ['[]{.index term="a { brace }"}', '|a { brace }'],
    ['[two\nwords]{.index}', 'two\nwords|two words'],
    ['[word]{.index\nterm="over two lines"} goes on', 'word|over two lines'],
    ['> [in\n> a quote]{.index\n> term=b}', 'in\na quote|b'],
    ['| [cell]{.index} |\n|-|\n| x |', 'cell|cell'],
    ['# [Title]{.index}', 'Title|Title'],
    ['[a *b* c]{.index}', 'a b c|a b c'],
    ['*a [b c]{.index} d*', 'b c|b c'],
    ['[out [in]{.index} side](/u)', 'in|in'],
    ['[a [link](/u) in]{.index}', 'a link in|a link in'],
    ['[[inner]{.index} outer]{lang=fr}', 'inner outer|', 'inner|inner'],
    ['[x]{.index term="a!b!c"}', 'x|a > b > c'],
    ['[x]{.index term="Yahoo!"}', 'x|Yahoo!'],
    ['[Help! Now]{.index}', 'Help! Now|Help! Now'],
  ])('reads %j', (text, ...expected) => {
    expect(spans(text)).toEqual(expected)
  })

  it.each([
    '[a](/u){.index}',
    '![a]{.index}',
    '[@key]{.index}',
    '[see @key, p. 3]{.index}',
    '[^note]{.index}',
    '[^1]{.index}\n\n[^1]: A note.',
    '\\[a]{.index}',
    '[a\\]{.index}',
    '`[a]{.index}`',
    '[a] {.index}',
    '[a]{}',
    '[a]{draft}',
    '[a]{.index',
    '[a]{.index, b}',
    '[a]{.index term="b}',
    'a]{.index}',
    '[a]\n\n{.index}',
  ])('leaves %j as it is', (text) => {
    expect(spans(text)).toEqual([])
  })

  it('reads a citation in brackets of its own, and a reference stays a link', () => {
    const {tree} = read('[words [@key]]{.index} [ref]{.index}\n\n[ref]: /u')
    const types: string[] = []
    visit(tree, (node) => {
      types.push(node.type)
    })
    expect(types.filter((type) => /span|cite|link/u.test(type))).toEqual([
      'span',
      'cite',
      'span',
      'linkReference',
    ])
  })

  it('says what is not known, and what a mark lacks', () => {
    const {said} = read('[a]{.indx} [b]{.index trem=c} [d]{term=e lang=fr} []{.index}')
    expect(said).toEqual([
      'text/attribute: Unexpected ".indx" in the braces after these words.',
      'text/attribute: Unexpected "trem" in the braces after these words.',
      'text/attribute: Unexpected "term" in the braces after these words.',
      'index/term: This mark of the index has neither words nor a term.',
    ])
  })

  it('keeps three levels of a term, and says that there were more', () => {
    const text = '[a]{.index term="a!b!c!d"}'
    expect(spans(text)).toEqual(['a|a > b > c'])
    expect(read(text).said).toEqual([
      'index/term: This term of the index has 4 levels; the limit is 3.',
    ])
    expect(read('[a]{.index term="a!b!c"}').said).toEqual([])
  })

  it('puts marks that stand alone into the text beside them', () => {
    const types = (text: string) => read(text).tree.children.map((node) => node.type)
    const mark = '[]{.index term="x"}'
    expect(types(`${mark}\n\nText.`)).toEqual(['paragraph'])
    expect(types(`${mark} ${mark}\n\n# Title`)).toEqual(['heading'])
    expect(types(`Text.\n\n${mark}`)).toEqual(['paragraph'])
    expect(types(`Text.\n\n${mark}\n\n- List`)).toEqual(['paragraph', 'list'])
    expect(types(mark)).toEqual(['paragraph'])
    expect(spans(`${mark} ${mark}\n\nText.`)).toEqual(['|x', '|x'])
  })

  it('takes no longer for brackets that are spans than for brackets that are not', () => {
    const time = (text: string) => {
      const start = process.cpuUsage()
      read(text)
      return process.cpuUsage(start).user / 1000
    }
    for (const piece of ['[a]{.x y="', '[[a]{.x}', '[a]{.x}', ']{.x}', '[a [', '[a]{aaaaaaaaa']) {
      const plain = piece.replaceAll('{', '(').replaceAll('}', ' ')
      time(piece.repeat(200))
      const limit = 3 * time(plain.repeat(1500)) + 200
      expect(time(piece.repeat(1500)), piece).toBeLessThan(limit)
    }
  })
})

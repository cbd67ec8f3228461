import fc from 'fast-check'
import type {Nodes, Paragraph, Root} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {visit} from 'unist-util-visit'
import {linkReferences} from '../../src/references/link.ts'
import {link, parse} from './read.ts'

const piece = fc.constantFrom(
  ...'(Lee, 2020)|Lee (2020)|Lee’s|Roe & Poe, 2019|et al.|[1]|[1, 3–4]|²|(see |; |)|[|]|*|**|`|_|~~|<sup>|</sup>|^2^|2020a|n.d.|, p. 4|\\[2\\]|https://doi.org/10.1000/a).|doi:10.1000/b|<b>|![x](y)|[z](w)|\n|\n\n|- |1. |# References|**Sources**|# Other|> | | a | |\uD800|van der |and |Doe D, Poe E. T. J. 2018;4:1.|Lee, A. (2020). T.|[7] Roe B (2019). U.|——. (2014). V.'.split(
    '|',
  ),
  '|',
)
const text = fc.array(
  fc.oneof({weight: 6, arbitrary: piece}, fc.string({unit: 'binary', maxLength: 4})),
  {
    maxLength: 60,
  },
)
const list = fc.constantFrom(
  '',
  '\n\n## References\n\n1. Lee, A. (2020). T. doi:10.1000/a.\n2. Roe, B., & Poe, C. (2019). U.\n3. Doe D. V. 2018;4:1.\n',
  '\n\n**Sources**\n\nLee, A. (2020). T.\n\nRoe, B. (2019). U.\n\n# More\n\nLee (2020).\n',
)

/** Pieces of running text; none of them can open a list of references. */
const prose = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...'(Lee, 2020)|Lee (2020)|Lee’s (2020)|Dr. Lee |Roe & Poe, 2019|Doe et al. |work by Roe |[1]|[1, 3–4]|²|[1]–[3]|(see |; |)|[|]|*|**|`|_|~~|<sup>3</sup>|^2^|2020a|n.d.|, p. 4|\\[2\\]|\\*|&amp;|<b>|![x](y)|[z](w)|\n|\n\n|  \n|> |- | and |Doe (2018)|Lee *and|Roe* (2019)|*Lee* (2020|(**Lee**, 2020)'.split(
        '|',
      ),
    ),
    fc.string({unit: 'grapheme', maxLength: 3}).filter((text) => !/[#=\n]/u.test(text)),
  ),
  {maxLength: 40},
)

/** The node without places and citations; what a citation has cut in two is one node again. */
function withoutCitations(node: Nodes): unknown {
  const {position: _, ...plain} = node
  if (!('children' in node)) return plain
  const children: Nodes[] = []
  for (const child of node.children.flatMap((one) =>
    one.type === 'citation' ? (one.children as Nodes[]) : [one],
  )) {
    const last = children.at(-1)
    const whole = last && joined(last, child)
    if (whole) children.pop()
    children.push(whole ?? child)
  }
  return {...plain, children: children.map(withoutCitations)}
}

function joined(one: Nodes, two: Nodes): Nodes | undefined {
  if (one.type === 'text' && two.type === 'text')
    return {type: 'text', value: one.value + two.value}
  const cut = one.type === 'emphasis' || one.type === 'strong' || one.type === 'delete'
  if (!cut || one.type !== two.type || !('children' in two)) return undefined
  return {...one, children: [...one.children, ...two.children] as typeof one.children}
}

/** A paragraph and a list as a tree, for Markdown itself is slow on such texts. */
function treeOf(hostile: string): Root {
  const line = (value: string): Paragraph => ({
    type: 'paragraph',
    children: [{type: 'text', value}],
  })
  const entries = ['Lee, A. (2020). T.', hostile, 'National Institute for Care (2019). U.']
  return {
    type: 'root',
    children: [
      line(hostile),
      {type: 'heading', depth: 2, children: [{type: 'text', value: 'References'}]},
      {
        type: 'list',
        ordered: true,
        children: entries.map((value) => ({type: 'listItem', children: [line(value)]})),
      },
    ],
  }
}

describe('linking', () => {
  it('never throws, keeps the words, and leads only to works there are', () => {
    fc.assert(
      fc.property(text, list, (pieces, references) => {
        const source = pieces.join('') + references
        const {tree, graph} = link(source)
        const squeezed = (words: string): string => words.replace(/\s+/gu, '')
        expect(squeezed(plainText(tree))).toBe(squeezed(plainText(parse(source))))
        const ids = [...graph.works.keys(), ...graph.citations.map(({id}) => id)]
        expect(new Set(ids).size).toBe(ids.length)
        for (const {work, through} of graph.citations)
          for (const id of [work, ...through]) expect(graph.works.has(id)).toBe(true)
        const printed: string[] = []
        visit(tree, (node) => {
          if (node.type === 'citation') printed.push(node.id)
          if (node.type === 'referenceEntry') printed.push(node.work)
          if (node.type === 'link' || node.type === 'citation')
            visit(node, (inner) => {
              expect(inner === node || !['link', 'citation'].includes(inner.type)).toBe(true)
            })
        })
        expect(printed.sort()).toEqual(ids.sort())
      }),
      {numRuns: 200, seed: 20261125},
    )
  })

  it.each(['report', 'link'] as const)(
    'gives the tree as it was typed when its links are taken out: %s',
    (nameOnly) => {
      fc.assert(
        fc.property(prose, (pieces) => {
          const source = `${pieces.join('')}\n\n## References\n\n1. Lee, A. (2020). T.\n2. Roe, B., & Poe, C. (2019). U.\n3. Doe, D. (2018). V.\n`
          const typed = parse(source)
          const text = {path: 'a.md', tree: parse(source)}
          const {texts} = linkReferences([text], () => () => undefined, {nameOnly})
          const body = (tree: Root) => tree.children.slice(0, -1).map(withoutCitations)
          expect(body(texts[0]?.tree ?? typed)).toEqual(body(typed))
          const words = (tree: Root) => tree.children.slice(0, -1).map((node) => plainText(node))
          expect(words(texts[0]?.tree ?? typed)).toEqual(words(typed))
        }),
        {numRuns: 300, seed: 20261125},
      )
    },
  )

  it('changes no link when an entry nobody cites is added', () => {
    const body =
      '(Lee, 2020) and Roe (2019).\n\n## References\n\n- Lee, A. (2020). T.\n- Roe, B. (2019). U.\n'
    expect(link(`${body}- Zoe, C. (2011). V.\n`).cites).toEqual(link(body).cites)
  })

  it.each([
    '(',
    'Lee and ',
    '(Lee, 2020',
    '(Lee, 2020, p. 1, ',
    '2020, ',
    '2020a,b',
    '1, ',
    '[1-',
    '[1]–',
    'L',
    'NICE CDC ABC ',
    'National Institute for Care (NIC) ',
    'https://doi.org/10.1000/(((',
    '—',
    'Lee (2020) ',
    'Lee 1953 [1905] ',
    'A. ',
    'Dr. ',
    'Dr. Lee ',
    'Lee’s ',
    'Lee’s big new model of ',
    'Lee’s “',
    'Lee, Jr., ',
    'Lee/',
    'LEE; ',
    'Nemo et al. (1999) ',
    '(see also ',
    'van der ',
    'a¹,², ',
    'refs. 1, ',
  ])('takes time that grows with the text: %s', {timeout: 30_000}, (piece) => {
    const hostile = piece.repeat(Math.ceil(100_000 / piece.length))
    const texts = [{path: 'a.md', tree: treeOf(hostile)}]
    const start = process.cpuUsage()
    linkReferences(texts, () => () => undefined)
    const {user} = process.cpuUsage(start)
    // In microseconds, for 100 KB twice; a quadratic reader needs minutes for these.
    expect(user).toBeLessThan(1_000_000)
  })
})

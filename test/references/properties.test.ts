import fc from 'fast-check'
import type {Paragraph, Root} from 'mdast'
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

  it('changes no link when an entry nobody cites is added', () => {
    const body =
      '(Lee, 2020) and Roe (2019).\n\n## References\n\n- Lee, A. (2020). T.\n- Roe, B. (2019). U.\n'
    expect(link(`${body}- Zoe, C. (2011). V.\n`).cites).toEqual(link(body).cites)
  })

  it.each([
    ['brackets', '('.repeat(100_000)],
    ['names', 'Lee and '.repeat(20_000)],
    ['years', '(Lee, 2020'.repeat(10_000)],
    ['many years', `(Lee, ${'2020, '.repeat(20_000)})`],
    ['numbers', `[${'1, '.repeat(30_000)}]`],
    ['open numbers', '[1-'.repeat(30_000)],
    ['one word', 'L'.repeat(200_000)],
    ['capitals', 'NICE CDC ABC '.repeat(10_000)],
    ['addresses', 'https://doi.org/10.1000/((('.repeat(5_000)],
    ['dashes', '—'.repeat(100_000)],
    ['mentions', 'Lee (2020) '.repeat(20_000)],
    ['initials', 'A. '.repeat(50_000)],
  ])('takes time that grows with the text: %s', {timeout: 30_000}, (_, hostile) => {
    const texts = [{path: 'a.md', tree: treeOf(hostile)}]
    const start = process.cpuUsage()
    linkReferences(texts, () => () => undefined)
    const {user} = process.cpuUsage(start)
    // In microseconds; a quadratic reader needs minutes for these.
    expect(user).toBeLessThan(5_000_000)
  })
})

import fc from 'fast-check'
import type {Nodes} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {type Container, readContainers} from '../../src/manuscript/containers.ts'

/** Containers open after each line. */
function follow(text: string): (readonly Container[])[] {
  let open: readonly Container[] = []
  let blank = true
  return text.split('\n').map((line) => {
    const read = readContainers(line, open, !blank, 100)
    blank = !read.rest.trim()
    open = read.open
    return open
  })
}

const parser = unified().use(remarkParse).use(remarkGfm)

/** Quotes and items around the deepest node of the tree the parser makes. */
function depthOf(node: Nodes): number {
  const own = node.type === 'blockquote' || node.type === 'listItem' ? 1 : 0
  const below = 'children' in node ? node.children.map(depthOf) : []
  return own + Math.max(0, ...below)
}

describe('readContainers', () => {
  it.each<[string, (readonly Container[])[]]>([
    ['a', [[]]],
    ['> a\nb\n\nc', [['quote'], ['quote'], [], []]],
    ['- a\n- b', [[2], [2]]],
    ['- a\n  - b\n    c\n- d', [[2], [2, 4], [2, 4], [2]]],
    ['10. a\n\n    b\n\nc', [[4], [4], [4], [4], []]],
    [
      '> - a\n>   - b',
      [
        ['quote', 2 + 2],
        ['quote', 4, 6],
      ],
    ],
    ['-     a', [[2]]],
    ['-\n  a', [[2], [2]]],
    ['* * *', [[]]],
    ['- * * *', [[2]]],
    ['    - a', [[]]],
    ['\t- a', [[]]],
    ['-\ta\n\t- b', [[4], [4, 6]]],
    ['1) a', [[3]]],
    ['1234567890. a', [[]]],
  ])('follows %j', (text, open) => {
    expect(follow(text)).toEqual(open)
  })

  it('gives the rest of the line, and whether it begins anew', () => {
    expect(readContainers('> - a b', [], false, 9)).toMatchObject({
      rest: 'a b',
      begins: true,
      nested: 1,
    })
    expect(readContainers('- b', [2], true, 9)).toMatchObject({rest: 'b', begins: true, nested: 0})
    expect(readContainers('14. b', [], true, 9)).toMatchObject({begins: false})
    expect(readContainers('1. b', [], true, 9)).toMatchObject({begins: true})
    expect(readContainers('b', [2], true, 9)).toMatchObject({open: [2], rest: 'b', begins: false})
  })

  it('stops soon after the most it may open', () => {
    expect(readContainers('>'.repeat(1e6), [], false, 100).open).toHaveLength(101)
  })

  it('never counts fewer containers than the parser nests', () => {
    const piece = fc.constantFrom(
      ...[
        '> ',
        '>',
        '- ',
        '* ',
        '1. ',
        '10. ',
        '-',
        '\t',
        ' ',
        '  ',
        '   ',
        '    ',
        'a',
        '# a',
        '***',
        '\n',
        '\n',
        '\n\n',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
        const text = pieces.join('')
        const most = Math.max(...follow(text).map((open) => open.length))
        expect(most, JSON.stringify(text)).toBeGreaterThanOrEqual(depthOf(parser.parse(text)))
      }),
      {numRuns: 3000},
    )
  })
})

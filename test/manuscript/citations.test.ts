import type {CiteNode} from '../../src/base/cite.ts'
import {toString as plainText} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {readTree} from '../../src/manuscript/read.ts'

function citesOf(source: string): CiteNode[] {
  const found: CiteNode[] = []
  visit(
    readTree(source, () => {}),
    'cite',
    (node) => {
      found.push(node)
    },
  )
  return found
}

const said = (nodes: readonly unknown[]): string => nodes.map((node) => plainText(node)).join('')

/** "N" for a citation in a sentence, "C" for one in brackets, then prefix, key and suffix of each work. */
function briefly(source: string): string[] {
  return citesOf(source).map(({narrative, items}) =>
    [
      narrative ? 'N' : 'C',
      ...items.map(
        ({prefix, suppress, key, suffix}) =>
          `${said(prefix)}|${suppress ? '-' : ''}${key}|${said(suffix)}`,
      ),
    ].join(' / '),
  )
}

describe('keyed citations', () => {
  it.each([
    ['[@a; see @b, pp. 3–4, and more]', ['C / |a| / see |b|, pp. 3–4, and more']],
    ['@a [p. 3] says', ['N / |a|p. 3']],
    ['@a [@b; p. 3 @c]', ['N / |a| / |b| / p. 3 |c|']],
    ['@a [p. 2; @b]', ['N / |a|p. 2 / |b|']],
    ['So it is [-@a].', ['C / |-a|']],
    ['Lee -@a says', ['C / |-a|']],
    ['[@{any key, even https://a.org/b?c=d}]', ['C / |any key, even https://a.org/b?c=d|']],
    ['[@a.b_c:d/e+f; @_x]', ['C / |a.b_c:d/e+f| / |_x|']],
    ['as @lee2020. And @lee2020’s work', ['N / |lee2020|', 'N / |lee2020|']],
    ['*see [@a]* and **[@b]**', ['C / |a|', 'C / |b|']],
    ['# Head [@a]', ['C / |a|']],
    ['| x |\n|---|\n| [@a, fig. 2] |', ['C / |a|, fig. 2']],
    ['Text.[^1]\n\n[^1]: See [@a].', ['C / |a|']],
    ['[@a, *emph* p. 4]', ['C / |a|, emph p. 4']],
    ['[see *both* @a]', ['C / see both |a|']],
    ['[@a, @b and @c]', ['C / |a| / |b| / |c|']],
    ['[see; @a; and more]', ['C / see; |a|; and more']],
    ['[@a [sic]; @b]', ['C / |a| [sic] / |b|']],
    ['[[@a]]', ['C / |a|']],
    ['\\[@a]', ['N / |a|']],
    ['[@a\\; b; @c]', ['C / |a|; b / |c|']],
    ['[@Lee2019] [@lee2019]', ['C / |Lee2019|', 'C / |lee2019|']],
  ])('are read from %s', (source, expected) => {
    expect(briefly(source)).toEqual(expected)
  })

  it.each([
    'me@example.org',
    'x@y',
    '\\@a',
    '`[@a]`',
    '[@a](https://example.org)',
    '[words @a](https://example.org)',
    'https://example.org/@a',
    '@ a',
    '@{}',
    '@{open',
    '```\n[@a]\n```',
  ])('are none in %s', (source) => {
    expect(briefly(source)).toEqual([])
    expect(plainText(readTree(source, () => {}))).toContain('@')
  })

  it('know where each key stands, and keep what was typed', () => {
    const [cite] = citesOf('One\ntwo [see @a, *p*. 3; @bb].')
    expect(cite?.items.map(({position: {start}}) => [start.line, start.column])).toEqual([
      [2, 10],
      [2, 22],
    ])
    expect(plainText(cite?.children)).toBe('[see @a, p. 3; @bb]')
    expect(cite?.position?.start).toMatchObject({line: 2, column: 5})
  })

  it.each(['@{', '[@a', '[@a]', '@a:', '[@a;', '@a [ '])(
    'take time that grows with the text: %s',
    {timeout: 30_000},
    (piece) => {
      const source = piece.repeat(100_000 / piece.length)
      const started = process.cpuUsage()
      readTree(source, () => {})
      // In microseconds; a quadratic reader needs minutes for these.
      expect(process.cpuUsage(started).user).toBeLessThan(12_000_000)
    },
  )
})

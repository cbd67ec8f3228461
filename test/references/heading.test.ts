import {describe, expect, it} from 'vitest'
import {announcedDepth} from '../../src/references/typed/heading.ts'
import {parse} from './read.ts'

function depth(markdown: string): number | undefined {
  const [node] = parse(markdown).children
  return node && announcedDepth(node)
}

describe('the heading of a list of references', () => {
  it.each([
    ['# References', 1],
    ['###### BIBLIOGRAPHY', 6],
    ['## 7. References:', 2],
    ['## References and further reading', 2],
    ['## Key references', 2],
    ['## References (APA)', 2],
    ['## Works *cited*', 2],
    ['## Literaturverzeichnis', 2],
    ['## Références', 2],
    ['## Bibliografía', 2],
    ['## Bronnen', 2],
    ['## Riferimenti bibliografici', 2],
    ['## Referências', 2],
    ['## Källor', 2],
    ['## Lähteet', 2],
    ['## Źródła', 2],
    ['## Kaynakça', 2],
    ['## Список литературы', 2],
    ['## 参考文献', 2],
    ['<!-- references -->', 7],
    ['**References**', 7],
    ['**References:**', 7],
    ['**Sources**:', 7],
  ])('%s', (markdown, expected) => {
    expect(depth(markdown)).toBe(expected)
  })
  it.each([
    '## Sources of stress',
    '## Referencing',
    '<!-- references to check -->',
    'References',
    '**References** are below',
    '## ',
  ])('is not %s', (markdown) => {
    expect(depth(markdown)).toBeUndefined()
  })
  it('may be named by its id', () => {
    const data = {attributes: {id: 'references', classes: [], pairs: {}}}
    expect(announcedDepth({type: 'heading', depth: 3, children: [], data} as never)).toBe(3)
  })
})

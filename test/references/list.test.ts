import {toString as plainText} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {takeLists} from '../../src/references/typed/list.ts'
import {LIST, parse} from './read.ts'

/** The blocks of a tree after its lists were taken, and the entries of each list. */
function taken(markdown: string): {blocks: string[]; lists: string[][]} {
  const tree = parse(markdown)
  const lists = takeLists(tree)
  return {
    blocks: tree.children.map((node) => node.type),
    lists: lists.map(({entries}) => entries.map(({text}) => text)),
  }
}

const ONE = 'Lee, A. (2020). One. Press.'
const TWO = 'Roe, B. (2019). Two. Press.'

describe('a typed list of references', () => {
  it('may be followed by text and other sections', () => {
    const {blocks, lists} = taken(`${LIST}\nThanks to all.\n\n## After\n\nMore.\n`)
    expect(blocks).toEqual(['heading', 'referenceList', 'paragraph', 'heading', 'paragraph'])
    expect(lists.map((one) => one.length)).toEqual([3])
  })
  it('may be an ordered list that begins anywhere', () => {
    const tree = parse(`## References\n\n4. ${ONE}\n5. ${TWO}\n`)
    takeLists(tree)
    expect(tree.children[1]).toMatchObject({type: 'referenceList', ordered: true, start: 4})
  })
  it('may be paragraphs, and ends with the first that is a sentence', () => {
    const {blocks, lists} = taken(
      `# References\n\nThese are the works.\n\n${ONE}\n\n${TWO}\n\nNHS (2023) counts more people.\n`,
    )
    expect(blocks).toEqual(['heading', 'paragraph', 'referenceList', 'paragraph'])
    expect(lists).toEqual([[ONE, TWO]])
  })
  it('may be the lines of one paragraph', () => {
    expect(taken(`# References\n\n${ONE}\n${TWO}\n`).lists).toEqual([[ONE, TWO]])
    expect(taken(`# References\n\n${ONE}  \n*Roe*, B. (2019). Two. Press.\n`).lists).toEqual([
      [ONE, TWO],
    ])
  })
  it('keeps an entry of two lines whole', () => {
    const {lists} = taken('# References\n\nLee, A. (2020). One long\ntitle. Press.\n')
    expect(lists).toEqual([['Lee, A. (2020). One long title. Press.']])
  })
  it('may stand below lower headings, and ends with the section', () => {
    const {lists} = taken(
      `## References\n\n### Books\n\n- ${ONE}\n\n### Papers\n\n- ${TWO}\n\n## More\n\n- ${ONE}\n`,
    )
    expect(lists).toEqual([[ONE], [TWO]])
  })
  it('may stand below a bold line, which becomes a heading', () => {
    const tree = parse(`**References**\n\n- ${ONE}\n`)
    expect(takeLists(tree)).toHaveLength(1)
    expect(tree.children[0]).toMatchObject({type: 'heading', depth: 2})
  })
  it('may stand in a block', () => {
    const tree = parse(`> ## Sources\n>\n> - ${ONE}\n`)
    expect(takeLists(tree)).toHaveLength(1)
    expect(plainText(tree)).toContain('One. Press.')
  })
  it('counts when at least 60 in 100 of its items are works', () => {
    const items = [ONE, TWO, 'Doe, C. (2018). Three. Press.', 'tea', 'sleep', 'rest']
    const list = (count: number): string =>
      `## References\n\n${items
        .slice(0, count)
        .map((item) => `- ${item}`)
        .join('\n')}\n`
    expect(taken(list(5)).lists.map((one) => one.length)).toEqual([5])
    expect(taken(list(6)).lists).toEqual([])
  })
  it('may be paragraphs with typed numbers', () => {
    const tree = parse(`# References\n\n\\[1] ${ONE}\n\n\\[2] ${TWO}\n\nThanks to all.\n`)
    const [list] = takeLists(tree)
    expect(list?.entries.map(({entry}) => entry.label)).toEqual([1, 2])
    expect(list?.numbered).toBe(true)
    expect(tree.children.map(({type}) => type)).toEqual(['heading', 'referenceList', 'paragraph'])
  })
  it('may have a comment in place of a heading', () => {
    expect(taken(`Text.\n\n<!-- references -->\n\n- ${ONE}\n\nMore.\n`).lists).toEqual([[ONE]])
  })
  it('keeps what stands in italics', () => {
    const [list] = takeLists(
      parse('# References\n\n- Lee, A. (2020). *One **thing*** of (*Two*). Press.\n'),
    )
    expect(list?.entries.map(({emphasised}) => emphasised)).toEqual([['One thing', 'Two']])
  })
  it('is not a list of other things', () => {
    expect(taken('## Sources\n\n- tea\n- sleep\n- Lee, A. (2020). One.\n').lists).toEqual([])
    expect(taken(`## Reading\n\n- ${ONE}\n`).lists).toEqual([])
    expect(taken('**Sources**\n\nNothing here.\n').blocks).toEqual(['paragraph', 'paragraph'])
  })
})

import {toString as textOf} from 'mdast-util-to-string'
import {expect, test} from 'vitest'
import {readTree} from '../../../src/manuscript/read.ts'
import {placeList} from '../../../src/references/keyed/place.ts'

/** What stands in texts once the list is placed, "heading", "paragraph" or "list"; a heading with its words. */
function placed(...sources: readonly string[]): string[][] {
  const texts = sources.map((source) => ({tree: readTree(source, () => undefined)}))
  const entry = {type: 'referenceEntry' as const, work: 'ref-a', children: []}
  placeList(texts, [entry], {numbered: false, heading: 'References'})
  return texts.map(({tree}) =>
    tree.children.map((node) => (node.type === 'heading' ? textOf(node) : node.type)),
  )
}

test('a list no heading announces stands at the end', () => {
  expect(placed('# A\n\nText.', '# B')).toEqual([
    ['A', 'paragraph'],
    ['B', 'References', 'referenceList'],
  ])
})

test('it stands before an index, in the same text or in the one before', () => {
  expect(placed('# A\n\nText.\n\n## Words {.index}')).toEqual([
    ['A', 'paragraph', 'References', 'referenceList', 'Words'],
  ])
  expect(placed('# A', '# Words {#index}\n\nNumbers are pages.')).toEqual([
    ['A', 'References', 'referenceList'],
    ['Words', 'paragraph'],
  ])
})

test('a heading that announces it has it wherever it is', () => {
  expect(placed('# A\n\n## Words {.index}\n\n## References')).toEqual([
    ['A', 'Words', 'References', 'referenceList'],
  ])
})

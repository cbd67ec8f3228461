import type {Heading, Root} from 'mdast'
import type {Node} from 'unist'
import type {ReferenceEntry, ReferenceList} from '../nodes.ts'
import {announcedDepth} from '../typed/heading.ts'

interface Text {
  readonly tree: Root
}

/** Puts a list of references under the last heading that announces one, else at the end of the last text under its own, before an index. */
export function placeList(
  texts: readonly Text[],
  entries: readonly ReferenceEntry[],
  {numbered, heading}: {readonly numbered: boolean; readonly heading: string},
): void {
  if (!entries.length) return
  const list: ReferenceList = {
    type: 'referenceList',
    ordered: numbered,
    start: 1,
    children: [...entries],
  }
  for (const {tree} of texts.toReversed()) {
    const at = tree.children.findLastIndex((node) => announcedDepth(node) !== undefined)
    if (at < 0) continue
    tree.children.splice(behind(tree, at + 1), 0, list)
    return
  }
  const title: Heading = {type: 'heading', depth: 2, children: [{type: 'text', value: heading}]}
  const last = texts.findLast(({tree}) => !isIndex(tree.children.find(isHeading))) ?? texts.at(-1)
  const index = last?.tree.children.findIndex(isIndex) ?? -1
  last?.tree.children.splice(index < 0 ? last.tree.children.length : index, 0, title, list)
}

function isHeading(node: Node): node is Heading {
  return node.type === 'heading'
}

/** An index is the last of a book. */
function isIndex(node: Node | undefined): boolean {
  const attributes = node && isHeading(node) ? node.data?.attributes : undefined
  return attributes?.id === 'index' || attributes?.classes.includes('index') === true
}

/** Words of the author under the heading stand before the list, and so does a typed list. */
function behind({children}: Root, from: number): number {
  const typed = children.findIndex((node, at) => at >= from && node.type === 'referenceList')
  const next = children.findIndex((node, at) => at >= from && node.type === 'heading')
  const end = next < 0 ? children.length : next
  return typed >= 0 && typed < end ? typed + 1 : end
}

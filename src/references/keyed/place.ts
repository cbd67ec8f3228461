import type {Heading, Root} from 'mdast'
import type {ReferenceEntry, ReferenceList} from '../nodes.ts'
import {announcedDepth} from '../typed/heading.ts'

interface Text {
  readonly tree: Root
}

/** Puts a list of references under the last heading that announces one, else at the end of the last text under its own. */
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
  texts.at(-1)?.tree.children.push(title, list)
}

/** Words of the author under the heading stand before the list, and so does a typed list. */
function behind({children}: Root, from: number): number {
  const typed = children.findIndex((node, at) => at >= from && node.type === 'referenceList')
  const next = children.findIndex((node, at) => at >= from && node.type === 'heading')
  const end = next < 0 ? children.length : next
  return typed >= 0 && typed < end ? typed + 1 : end
}

import type {RootContent} from 'mdast'
import {copyTree} from '../base/copy.ts'
import type {Manuscript} from '../manuscript/manuscript.ts'

/** Names an edition answers to in `only`: its id, its template and its format. */
export type EditionNames = ReadonlySet<string>

/**
 * Gives the texts as an edition shows them; a text that has nothing for it is left out.
 * The trees are copies, unless no other edition needs them (`last`).
 */
export function selectTexts(
  manuscripts: readonly Manuscript[],
  names: EditionNames,
  last = false,
): Manuscript[] {
  return manuscripts.flatMap((manuscript) => {
    const {only} = manuscript.matter
    if (only && !only.some((name) => names.has(name.toLowerCase()))) return []
    const length = manuscript.tree.children.length
    const tree = last ? manuscript.tree : copyTree(manuscript.tree)
    prune(tree, names)
    const solid = tree.children.some(({type}) => type !== 'heading' && type !== 'definition')
    const whole = tree.children.length === length
    const bare = !whole || tree.children.length === 0
    return !solid && bare && manuscripts.length > 1 ? [] : [{...manuscript, tree}]
  })
}

function prune(parent: {children: RootContent[]}, names: EditionNames): void {
  parent.children = parent.children.filter((node) => isFor(node, names))
  for (const node of parent.children)
    if ('children' in node) prune(node as {children: RootContent[]}, names)
}

function isFor(node: RootContent, names: EditionNames): boolean {
  if (node.type !== 'block' || node.name !== 'only') return true
  const {for: wanted, not} = node.attributes
  if (not && named(not, names)) return false
  return !wanted || named(wanted, names)
}

function named(list: string, names: EditionNames): boolean {
  return list.split(/[\s,]+/u).some((name) => names.has(name.toLowerCase()))
}

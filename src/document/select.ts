import type {Root, RootContent} from 'mdast'

/** Names an edition answers to in `only`: its id, its template and its format. */
export type EditionNames = ReadonlySet<string>

/** Gives a copy of the tree without the blocks that are for other editions. */
export function selectFor(tree: Root, names: EditionNames): Root {
  const copy = structuredClone(tree)
  prune(copy, names)
  return copy
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

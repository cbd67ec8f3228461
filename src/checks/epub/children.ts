import type {Element, Root} from 'xast'

/** Gives the elements directly in an element. */
export function childrenOf(node: Element | Root): Element[] {
  const found: Element[] = []
  for (const child of node.children) if (child.type === 'element') found.push(child)
  return found
}

/** Says whether nothing but blanks stands in an element, and no other element. */
export function isEmpty(node: Element): boolean {
  return node.children.every((child) => child.type === 'text' && !child.value.trim())
}

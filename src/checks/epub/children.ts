import type {Element, Root} from 'xast'

/** Gives the elements directly in an element. */
export function childrenOf(node: Element | Root): Element[] {
  const found: Element[] = []
  for (const child of node.children) if (child.type === 'element') found.push(child)
  return found
}

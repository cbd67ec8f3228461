import type {Element, Root} from 'xast'

/** Gives the elements directly in an element. */
export function childrenOf(node: Element | Root): Element[] {
  return node.children.filter((child): child is Element => child.type === 'element')
}

/** Says whether nothing but blanks stands in an element, and no other element. */
export function isEmpty(node: Element): boolean {
  return node.children.every((child) => child.type === 'text' && !child.value.trim())
}

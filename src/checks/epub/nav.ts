import type {Element} from 'xast'
import type {OpenPage} from '../../epub/book.ts'
import {attribute, elementsOf, wordsIn} from '../../epub/xml.ts'

/** A link of a list in the navigation document. */
export interface NavLink {
  readonly node: Element
  /** Number of its start tag. */
  readonly element: number
}

/** Gives the navigation elements of a kind, such as `toc`. */
export function navsOf({elements}: OpenPage, type: string): Element[] {
  return elements.filter((node) => node.name === 'nav' && wordsIn(node, 'epub:type').includes(type))
}

/** Gives the links of a list of the navigation document, in order. */
export function navLinks(nav: OpenPage, type: string): NavLink[] {
  const inside = new Set(navsOf(nav, type).flatMap((node) => elementsOf(node)))
  return [...nav.elements.entries()]
    .filter(([, node]) => node.name === 'a' && attribute(node, 'href') && inside.has(node))
    .map(([element, node]) => ({node, element}))
}

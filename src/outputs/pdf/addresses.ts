import type {Element, ElementContent, Root} from 'hast'
import {visit} from 'unist-util-visit'
import {element, text} from '../../base/element.ts'

/** After a sign that joins the parts of an address; a point or hyphen at a line's end would be doubted. */
const JOINT = /(?<=[/?&=#])(?=[^/\s])/u

/** Lets printed addresses break where their parts meet. */
export function breakAddresses(root: Root): void {
  visit(root, 'element', (node) => {
    if (node.tagName === 'a') node.children = node.children.flatMap(broken)
  })
}

function broken(node: Element['children'][number]): ElementContent[] {
  if (node.type !== 'text' || !/^(?:https?:\/\/|www\.|doi\.org\/)/iu.test(node.value)) return [node]
  return node.value
    .split(JOINT)
    .flatMap((part, at) => (at === 0 ? [text(part)] : [element('wbr', {}), text(part)]))
}

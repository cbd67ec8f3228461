import type {Element, Nodes} from 'xast'
import {attribute} from '../../epub/xml.ts'

/** Says whether a screen reader finds something to say in an element: words, or a description of a picture. */
export function holdsWords(node: Nodes): boolean {
  if (node.type === 'text' || node.type === 'cdata') return node.value.trim() !== ''
  if (node.type !== 'element') return false
  return node.children.some(holdsWords) || isNamed(node)
}

/** Says whether an element has a name of its own. */
export function isNamed(node: Element): boolean {
  return ['aria-label', 'aria-labelledby', 'alt', 'alttext', 'title'].some(
    (name) => attribute(node, name).trim() !== '',
  )
}

import type {Element, Nodes, Root} from 'hast'
import {eachElement, hasClass} from '../base/element.ts'
import './marks.ts'

/** What the one may have and the other not. */
const APART = ['hp-pullquote', 'hp-noteref', 'hp-cite']

/**
 * Hides each pull quote that says again what stands in the text from screen readers, which would read it twice; one whose
 * words stand nowhere else is read. What is hidden has no links, is no place to come back to, and cites nothing a second time.
 */
export function hideRepeats(tree: Root): void {
  let text: string | undefined
  eachElement(tree, (quote) => {
    if (!hasClass(quote, 'hp-pullquote')) return
    text ??= lettersOf(tree)
    if (!text.includes(quote.children.map(lettersOf).join(''))) return
    quote.properties.ariaHidden = 'true'
    eachElement(quote, disarm)
  })
}

function disarm(node: Element): void {
  node.children = node.children.filter(
    (child) => child.type !== 'element' || !hasClass(child, 'hp-noteref'),
  )
  delete node.properties.id
  delete node.marks
  if (node.tagName !== 'a') return
  node.tagName = 'span'
  node.properties = {}
}

/** Gives letters and digits only: spaces and marks may differ. */
function lettersOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
  if (!('children' in node)) return ''
  if (node.type === 'element' && APART.some((name) => hasClass(node, name))) return ''
  return node.children.map(lettersOf).join('')
}

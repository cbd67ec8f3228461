import type {Element, Root} from 'hast'
import {eachElement, hasClass, isElement} from '../../base/element.ts'

/**
 * Gives the box of each formula a description. Chromium puts no formula into the tree of tags, but a
 * picture with its description; finishing then calls what was marked as a formula by that name.
 */
export function describeFormulas(root: Root): void {
  eachElement(root, (node) => {
    const words = mathOf(node)?.properties.alttext
    if (typeof words !== 'string') return
    node.properties.role = 'img'
    node.properties.ariaLabel = words
  })
}

function mathOf(node: Element): Element | undefined {
  if (!hasClass(node, 'hp-math') && !hasClass(node, 'hp-math-display')) return undefined
  return node.children.filter(isElement).find(({tagName}) => tagName === 'math')
}

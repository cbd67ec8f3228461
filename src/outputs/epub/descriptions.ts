import type {Root} from 'hast'
import {eachElement, hasClass, isElement} from '../../base/element.ts'

/** Folds each long description under its label: who sees the picture may pass it over, and nobody has to leave the page. */
export function foldDescriptions(tree: Root): void {
  eachElement(tree, (node) => {
    if (!hasClass(node, 'hp-description')) return
    const label = node.children.filter(isElement).find((child) => hasClass(child, 'hp-label'))
    if (!label) return
    node.tagName = 'details'
    label.tagName = 'summary'
  })
}

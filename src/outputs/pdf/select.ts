import type {Element, ElementContent} from 'hast'

export function hasClass(node: Element, name: string): boolean {
  const classes = node.properties.className
  return Array.isArray(classes) && classes.includes(name)
}

/** Gives the level of a heading from 1 to 6, and 0 for any other element. */
export function levelOf(node: Element): number {
  return /^h[1-6]$/u.test(node.tagName) ? Number(node.tagName[1]) : 0
}

export function isElement(node: {readonly type: string}): node is Element {
  return node.type === 'element'
}

/** Everything but what only a whole page can hold. */
export function isContent(node: {readonly type: string}): node is ElementContent {
  return node.type === 'element' || node.type === 'text'
}

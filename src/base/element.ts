import type {Element, ElementContent, Nodes, Properties, Root} from 'hast'

/** Gives an element of HTML; properties that are '' are left out. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[] = [],
): Element {
  const kept = Object.entries(properties).filter(([, value]) => value !== '')
  return {type: 'element', tagName, properties: Object.fromEntries(kept), children: [...children]}
}

export function text(value: string): ElementContent {
  return {type: 'text', value}
}

export function isElement(node: {readonly type: string}): node is Element {
  return node.type === 'element'
}

export function hasClass(node: Element, name: string): boolean {
  const classes = node.properties.className
  return Array.isArray(classes) && classes.includes(name)
}

/** Gives the level of a heading from 1 to 6, and 0 for any other node. */
export function levelOf(node: Nodes): number {
  return node.type === 'element' && /^h[1-6]$/u.test(node.tagName) ? Number(node.tagName[1]) : 0
}

/**
 * Visits every element in reading order; `use` may put another node in its place. unist-util-visit, which does
 * more, names a function for each node it comes to, and a book that is printed is walked a dozen times.
 */
export function eachElement(
  tree: Root | Element,
  use: (node: Element, at: number, parent: Root | Element) => void,
): void {
  for (let at = 0; at < tree.children.length; at++) {
    const node = tree.children[at]
    if (node?.type !== 'element') continue
    use(node, at, tree)
    const now = tree.children[at]
    if (now?.type === 'element') eachElement(now, use)
  }
}

/** Copies a tree. structuredClone, which copies anything, takes seven times as long for it. */
export function cloneTree<T extends Root | Element>(tree: T): T {
  const children = tree.children.map((node) =>
    node.type === 'element' ? cloneTree(node) : {...node},
  )
  const copy = {...tree, children}
  if ('properties' in copy) copy.properties = {...copy.properties}
  return copy
}

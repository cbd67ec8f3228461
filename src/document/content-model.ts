import type {Element, ElementContent, Root} from 'hast'
import {element} from '../base/element.ts'
import {flowTags, phrasingParents} from './tags.ts'

/** Elements that only stand in certain parents; elsewhere they become plain boxes. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl', 'div'],
  dd: ['dl', 'div'],
  tr: ['thead', 'tbody', 'tfoot', 'table'],
  td: ['tr'],
  th: ['tr'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  caption: ['table'],
  figcaption: ['figure'],
}

/** Elements that only hold certain children; others are wrapped in the first of them. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['dd', 'dt', 'div'],
  tr: ['td', 'th'],
}

/** Makes typed HTML fit the content model of HTML, which EPUB readers hold to strictly. */
export function fitContentModel(tree: Root): void {
  settle(tree, '', [])
}

function settle(parent: Root | Element, name: string, above: readonly string[]): void {
  parent.children = parent.children.flatMap((child) =>
    fitChild(child as ElementContent, name, above),
  )
  if (parent.type === 'element') wrapChildren(parent)
}

function fitChild(
  child: ElementContent,
  parent: string,
  above: readonly string[],
): ElementContent[] {
  if (child.type !== 'element') return child.type === 'text' ? [child] : []
  const wanted = PARENTS[child.tagName]
  if (wanted && !wanted.includes(parent)) child.tagName = 'div'
  if (child.tagName === 'a' && above.includes('a')) return fitted(child, above).children
  settle(child, child.tagName, [...above, child.tagName])
  return phrasing(child)
}

function fitted(child: Element, above: readonly string[]): Element {
  settle(child, 'span', above)
  return child
}

/** A paragraph that holds blocks becomes a box; an inline element that does is taken away. */
function phrasing(child: Element): ElementContent[] {
  if (!phrasingParents.has(child.tagName) || !child.children.some(isFlow)) return [child]
  if (child.tagName === 'p' || child.tagName === 'pre') {
    child.tagName = 'div'
    return [child]
  }
  if (!/^h[1-6]$/u.test(child.tagName)) return child.children
  child.children = child.children.flatMap((one) =>
    one.type === 'element' && isFlow(one) ? one.children : [one],
  )
  return child.children.some(isFlow) ? child.children : [child]
}

function isFlow(node: ElementContent): boolean {
  return node.type === 'element' && flowTags.has(node.tagName)
}

function wrapChildren(parent: Element): void {
  const wanted = CHILDREN[parent.tagName]
  const wrapper = wanted?.[0]
  if (!wanted || !wrapper) {
    fitTable(parent)
    return
  }
  const children: ElementContent[] = []
  for (const child of parent.children) {
    if (isBlank(child) || (child.type === 'element' && wanted.includes(child.tagName)))
      children.push(child)
    else children.push(element(wrapper, {}, [child]))
  }
  parent.children = children
}

/** A table keeps its rows; one without rows becomes a box, and stray content stands before it. */
function fitTable(table: Element): void {
  if (!['table', 'thead', 'tbody', 'tfoot'].includes(table.tagName)) return
  const inside = table.tagName === 'table' ? ['caption', 'thead', 'tbody', 'tfoot', 'tr'] : ['tr']
  if (
    table.children.every(
      (child) => isBlank(child) || (child.type === 'element' && inside.includes(child.tagName)),
    )
  ) {
    if (table.children.some((child) => child.type === 'element')) return
  }
  table.tagName = 'div'
  for (const child of table.children)
    if (child.type === 'element' && inside.includes(child.tagName)) plain(child)
}

function plain(part: Element): void {
  if (!/^(?:t[dhr]|thead|tbody|tfoot|caption)$/u.test(part.tagName)) return
  part.tagName = 'div'
  part.properties = {}
  for (const child of part.children) if (child.type === 'element') plain(child)
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && !node.value.trim()
}

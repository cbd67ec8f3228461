import type {Element, ElementContent, Properties, Root, RootContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {eachElement, element, text} from '../base/element.ts'

export type Slots = Readonly<Record<string, readonly ElementContent[]>>

/**
 * Puts content in the place of each `<slot name="…">` of a template. An element with `data-optional`
 * goes when all slots inside it are empty. A slot nobody fills is a fault of the template and throws.
 */
export function fillTemplate(html: string, slots: Slots): Root {
  const root = fromHtml(html)
  dropEmpty(root, slots)
  fill(root, slots)
  return root
}

function dropEmpty(parent: Root | Element, slots: Slots): void {
  parent.children = parent.children.filter((node) => {
    if (node.type !== 'element') return true
    if (node.properties.dataOptional === undefined) return keep(node, slots)
    delete node.properties.dataOptional
    return slotsIn(node).some((name) => contentOf(name, slots).length > 0) && keep(node, slots)
  })
}

function keep(node: Element, slots: Slots): true {
  dropEmpty(node, slots)
  return true
}

function slotsIn(parent: Element): string[] {
  const names: string[] = []
  eachElement(parent, (node) => {
    if (node.tagName === 'slot') names.push(String(node.properties.name))
  })
  return names
}

function fill(parent: Root | Element, slots: Slots): void {
  const filled = parent.children.flatMap((node): RootContent[] => {
    if (node.type === 'element' && node.tagName === 'slot')
      return [...contentOf(String(node.properties.name), slots)]
    if (node.type === 'element') fill(node, slots)
    return [node]
  })
  parent.children = filled as ElementContent[]
}

function contentOf(name: string, slots: Slots): readonly ElementContent[] {
  const content = Object.hasOwn(slots, name) ? slots[name] : undefined
  if (!content) throw new Error(`the template has an unknown slot: ${name}`)
  return content
}

export interface PageHead {
  readonly root: Properties
  readonly title: string
  /** Metadata by name; what is '' is left out. */
  readonly metadata: Readonly<Record<string, string>>
  readonly css: string
}

/** Says what a page is, and puts its style in the place of the sheets a template links to for looking at it. */
export function setHead(page: Root, {root, title, metadata, css}: PageHead): void {
  eachElement(page, (node) => {
    if (node.tagName === 'html') node.properties = {...node.properties, ...root}
    if (node.tagName !== 'head') return
    const named = Object.entries(metadata).filter(([, content]) => content)
    node.children = [
      element('meta', {charSet: 'utf-8'}),
      element('title', {}, [text(title)]),
      ...named.map(([name, content]) => element('meta', {name, content})),
      element('style', {}, [text(css)]),
    ]
  })
}

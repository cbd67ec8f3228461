import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {eachElement, element, hasClass, isElement, text} from '../../base/element.ts'
import type {Words} from '../../base/words.ts'

/** Printed while the page of a target is not known yet. */
const UNKNOWN = '0'

/** Gives the place of a page number, filled in when the pages are known. */
export function pageNumber(id: string): Element {
  return element('span', {className: ['hp-page-number'], dataFor: id}, [text(UNKNOWN)])
}

/** Gives "page 6" as a link. */
export function pageLink(id: string, words: Words): Element {
  return element('a', {href: `#${id}`}, [text(`${words.page}\u00a0`), pageNumber(id)])
}

/** Gives the ids whose page is printed somewhere, each once. */
export function wantedPages(root: Root): string[] {
  const ids = new Set<string>()
  eachElement(root, (node) => {
    const id = node.properties.dataFor
    if (hasClass(node, 'hp-page-number') && typeof id === 'string') ids.add(id)
  })
  return [...ids]
}

/**
 * Gives a link to each id, for a part of the page that is not shown: the browser notes the place
 * of an id only when something links to it.
 */
export function targetLinks(ids: readonly string[]): Element[] {
  return ids.map((id) => element('a', {href: `#${id}`}))
}

/** Fills every page number of the page with the number printed on the page of its id. */
export function fillPageNumbers(root: Root, numbers: ReadonlyMap<string, string>): void {
  eachElement(root, (node) => {
    const id = node.properties.dataFor
    if (!hasClass(node, 'hp-page-number') || typeof id !== 'string') return
    node.children = [text(numbers.get(id) ?? UNKNOWN)]
  })
}

/** Lets the entries of a list of references or links say on which pages they are used: a link back that works on paper. */
export function settleBackLinks(root: Root, words: Words): void {
  eachBackLine(root, (line, links) => {
    for (const link of links) link.children = [pageNumber(String(link.properties.href).slice(1))]
    line.children = backLine(line, links, words)
  })
}

/** Takes away what says where the works of a list of references are cited. */
export function dropBackLinks(root: Root): void {
  eachElement(root, (entry) => {
    if (entry.tagName === 'li')
      entry.children = entry.children.filter((node) => !isElement(node) || !saysPages(node))
  })
}

function saysPages(node: Element): boolean {
  return hasClass(node, 'hp-backlinks') && !hasClass(node, 'hp-on-pages')
}

/** Names each page once where a work is cited twice on it, now that the pages are known. */
export function dropRepeatedPages(root: Root, words: Words): void {
  eachBackLine(root, (line, links) => {
    const shown = links.map((link) => textOf(link))
    const first = links.filter((_, at) => shown.indexOf(shown[at] ?? '') === at)
    line.children = backLine(line, first, words)
  })
}

function eachBackLine(root: Root, use: (line: Element, links: readonly Element[]) => void): void {
  eachElement(root, (node) => {
    if (!hasClass(node, 'hp-backlinks')) return
    use(
      node,
      node.children.filter(isElement).filter((one) => hasClass(one, 'hp-back')),
    )
  })
}

function backLine(
  line: Element,
  links: readonly Element[],
  {citedOn, onPages}: Words,
): ElementContent[] {
  const inside = hasClass(line, 'hp-on-pages')
  const [one, several] = inside ? onPages : citedOn
  const listed = links.flatMap((link, at) => (at === 0 ? [link] : [text(', '), link]))
  return [text(links.length === 1 ? one : several), ...listed, ...(inside ? [] : [text('.')])]
}

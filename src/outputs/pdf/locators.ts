import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {eachElement, hasClass, isElement, text} from '../../base/element.ts'
import {pageNumber} from './page-numbers.ts'

/** Lets the entries of an index name pages instead of chapters. */
export function settleLocators(root: Root): void {
  eachLine(root, (line, links) => {
    for (const link of links) {
      link.children = [pageNumber(String(link.properties.href).slice(1))]
      delete link.properties.ariaLabel
    }
    line.children = listed(links)
  })
}

/** Names each page once where a term is marked twice on it, now that the pages are known. */
export function dropRepeatedLocators(root: Root): void {
  eachLine(root, (line, links) => {
    const shown = links.map((link) => textOf(link))
    line.children = listed(links.filter((_, at) => shown.indexOf(shown[at] ?? '') === at))
  })
}

function eachLine(root: Root, use: (line: Element, links: readonly Element[]) => void): void {
  eachElement(root, (node) => {
    if (!hasClass(node, 'hp-locators')) return
    use(node, node.children.filter(isElement))
  })
}

/** ", 3, 7" after the words of an entry. */
function listed(links: readonly Element[]): Element['children'] {
  return links.flatMap((link) => [text(', '), link])
}

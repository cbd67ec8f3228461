import type {Element, ElementContent, Root} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import {eachElement, hasClass} from '../../base/element.ts'
import {endsWithWords, showsAddress} from './paper-address.ts'

/** Characters of an entry that are looked at; no true one has more. */
const ENTRY = 4000
/** An address with more characters is not printed: nobody would type it, and it would fill the page. */
const LONGEST = 1000

/**
 * Visits the outside links whose address a reader of paper does not see. Links with a code are left out, for it
 * says its address; so are pull quotes that say again what stands in the text, the title of a page, and addresses that
 * nobody would type.
 */
export function eachHidden(
  root: Root,
  withoutTitle: boolean,
  use: (link: Element, siblings: ElementContent[], at: number) => void,
): void {
  const shown = shownInEntries(root)
  const walk = (parent: Root | Element): void => {
    for (let at = 0; at < parent.children.length; at++) {
      const node = parent.children[at]
      if (node?.type !== 'element' || isPassedOver(node, withoutTitle)) continue
      if (!isOutside(node)) walk(node)
      else if (!shown.has(node) && !saysAddress(node))
        use(node, parent.children as ElementContent[], at)
    }
  }
  walk(root)
}

function isPassedOver(node: Element, withoutTitle: boolean): boolean {
  const repeats = hasClass(node, 'hp-pullquote') && node.properties.ariaHidden !== undefined
  return repeats || (withoutTitle && node.tagName === 'h1')
}

function saysAddress(link: Element): boolean {
  const href = String(link.properties.href)
  return hasClass(link, 'hp-qr') || href.length > LONGEST || showsAddress(plainText(link), href)
}

/** Links of references whose entry shows the address somewhere, as a DOI or the number of a database. */
function shownInEntries(root: Root): Set<Element> {
  const shown = new Set<Element>()
  const look = (entry: Element) => {
    const words = entry.children
      .map((child) => plainText(child))
      .join(' ')
      .slice(0, ENTRY)
    eachElement(entry, (node) => {
      if (!isOutside(node)) return
      const href = String(node.properties.href)
      if (showsAddress(words, href) || endsWithWords(plainText(node), href)) shown.add(node)
    })
  }
  eachElement(root, (list) => {
    if (!hasClass(list, 'hp-references')) return
    eachElement(list, (node) => {
      if (node.tagName === 'li') look(node)
    })
  })
  return shown
}

/** Says whether an element is a link out of the publication. */
export function isOutside({tagName, properties}: Element): boolean {
  return tagName === 'a' && /^(?:https?|mailto|tel):/iu.test(String(properties.href ?? ''))
}

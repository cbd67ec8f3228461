import type {Element, ElementContent, Root} from 'hast'
import {toString as plainText} from 'hast-util-to-string'
import {eachElement, element, text} from '../../base/element.ts'

/** After a sign that joins the parts of an address; a point or hyphen at a line's end would be doubted. */
const JOINT = /(?<=[^/:]\/|[?&#])(?=[^/\s])/u

const DOI_LINK = /^https?:\/\/(?:dx\.|www\.)?doi\.org\//iu

/** What stood before a DOI in its earlier forms. */
const OLD_DOI = /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/)/iu

/** Shows DOIs in full, for paper has no links, and lets printed addresses break where their parts meet. */
export function settleAddresses(root: Root): void {
  eachElement(root, (node, at, parent) => {
    if (node.tagName !== 'a') return
    showDoi(node, parent.children[at - 1])
    node.children = node.children.flatMap(broken)
  })
}

/** "doi:10.1000/x" and "dx.doi.org/10.1000/x" become "https://doi.org/10.1000/x", as Crossref asks of all who show a DOI. */
function showDoi(link: Element, before: Root['children'][number] | undefined): void {
  const shown = plainText(link).replace(OLD_DOI, '')
  if (!DOI_LINK.test(String(link.properties.href)) || !/^10\.\d/u.test(shown)) return
  link.children = [text(`https://doi.org/${shown}`)]
  if (before?.type === 'text') before.value = before.value.replace(/\bdoi:?\s*$/iu, '')
}

function broken(node: Element['children'][number]): ElementContent[] {
  if (node.type !== 'text' || !/^(?:https?:\/\/|www\.|doi\.org\/)/iu.test(node.value)) return [node]
  return breakable(node.value)
}

/** Gives an address that may break where its parts meet. */
export function breakable(address: string): ElementContent[] {
  return address
    .split(JOINT)
    .flatMap((part, at) => (at === 0 ? [text(part)] : [element('wbr', {}), text(part)]))
}

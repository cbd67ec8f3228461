import type {Element, Nodes} from 'xast'
import {type OpenPage, pathOf} from '../../epub/book.ts'
import {wordsIn} from '../../epub/xml.ts'

/** A link of a list in the navigation document. */
export interface NavLink {
  readonly node: Element
  /** Number of its start tag. */
  readonly element: number
  /** Path of the file it leads to. */
  readonly to: string
  /** Id of the place it leads to in that file, or ''. */
  readonly fragment: string
}

/** A `nav` element. */
export interface NavList {
  readonly node: Element
  readonly element: number
  readonly types: readonly string[]
  readonly links: readonly NavLink[]
}

const known = new WeakMap<OpenPage, readonly NavList[]>()

/** Gives the lists of a navigation document; several rules ask, and it is read once. */
export function navLists(page: OpenPage): readonly NavList[] {
  const found = known.get(page) ?? listsOf(page)
  known.set(page, found)
  return found
}

/** Gives the links of all lists of a kind, such as `toc`, in order. */
export function navLinks(page: OpenPage, type: string): readonly NavLink[] {
  return navLists(page)
    .filter(({types}) => types.includes(type))
    .flatMap(({links}) => links)
}

function listsOf({tree, path}: OpenPage): NavList[] {
  const lists: NavList[] = []
  let element = -1
  const go = (node: Nodes, links: NavLink[] | undefined): void => {
    if (node.type !== 'element') return
    element++
    const own: NavLink[] | undefined = node.name === 'nav' ? [] : undefined
    if (own) lists.push({node, element, types: wordsIn(node, 'epub:type'), links: own})
    const {href} = node.attributes
    if (links && href && node.name === 'a') links.push({node, element, ...leadsTo(href, path)})
    for (const child of node.children) go(child, own ?? links)
  }
  for (const child of tree.children) go(child, undefined)
  return lists
}

function leadsTo(href: string, from: string): Pick<NavLink, 'to' | 'fragment'> {
  const at = href.indexOf('#')
  return {to: pathOf(href, from), fragment: at < 0 ? '' : href.slice(at + 1)}
}

import type {Element} from 'xast'
import {type OpenBook, type OpenPage, pathOf} from '../../../epub/book.ts'
import {attribute, elementsOf, textOf, wordsIn} from '../../../epub/xml.ts'
import {Counter, placeOf, type Watch} from './tally.ts'

interface Link {
  readonly target: string
  readonly place: string
}

/** The links of the table of contents lead to places of the book. */
export function contents(book: OpenBook): Watch {
  return linkWatch(navLinks(book, 'toc'))
}

/** The links of the list of pages lead to places of the book. */
export function pageList(book: OpenBook): Watch {
  return linkWatch(navLinks(book, 'page-list'))
}

/** The entries of the index lead to places of the book. */
export function index(): Watch {
  const links: Link[] = []
  return {
    look: (page) => {
      for (const node of page.elements)
        if (isIndex(node)) links.push(...linksIn(node, page).filter(({target}) => target))
    },
    tally: (anchors) => tallyLinks(links, anchors),
  }
}

function linkWatch(links: readonly Link[]): Watch {
  return {look: () => {}, tally: (anchors) => tallyLinks(links, anchors)}
}

function tallyLinks(links: readonly Link[], anchors: ReadonlySet<string>) {
  const counter = new Counter()
  for (const {target, place} of links) counter.add(anchors.has(target), place)
  return counter.tally()
}

function navLinks({nav}: OpenBook, type: string): Link[] {
  if (!nav) return []
  return nav.elements
    .filter((node) => node.name === 'nav' && wordsIn(node, 'epub:type').includes(type))
    .flatMap((node) => linksIn(node, nav))
}

function isIndex(node: Element): boolean {
  return attribute(node, 'role') === 'doc-index' || wordsIn(node, 'epub:type').includes('index')
}

function linksIn(root: Element, page: OpenPage): Link[] {
  return elementsOf(root)
    .filter(({name}) => name === 'a')
    .map((node) => {
      const href = attribute(node, 'href')
      return {target: targetOf(href, page.path), place: placeOf(page, textOf(node))}
    })
}

/** Gives `path#id` of a link inside the book, or ''. */
function targetOf(href: string, from: string): string {
  const path = pathOf(href, from)
  if (!href || /^[a-z][a-z0-9+.-]*:/iu.test(path)) return ''
  const [, id = ''] = href.split('#')
  return id ? `${path}#${decoded(id)}` : path
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

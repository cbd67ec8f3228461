import type {Element} from 'xast'
import {type OpenBook, type OpenPage, pathOf} from '../../epub/book.ts'
import {attribute, elementsOf, textOf} from '../../epub/xml.ts'
import {childrenOf} from './children.ts'
import type {FindInBook} from './find.ts'
import {navLinks, navsOf} from './nav.ts'
import type {BookRule, LateRule} from './rules.ts'
import {holdsWords} from './words.ts'

/** Checks the lists of the navigation document: one table of contents, entries with words, landmarks of a kind. */
export const checkNav: BookRule = (book, find) => {
  const {nav} = book
  if (!nav) {
    find('epub/contents', 'The book has no navigation document.')
    return
  }
  const [contents, ...others] = navsOf(nav, 'toc')
  const place = {path: nav.path, element: 0}
  if (!contents) find('epub/contents', 'The navigation document has no table of contents.', place)
  if (others.length)
    find('epub/contents', 'The navigation document has two tables of contents.', place)
  const numbers = new Map(nav.elements.map((node, i) => [node, i]))
  for (const list of nav.elements.filter(({name}) => name === 'nav'))
    for (const node of elementsOf(list))
      for (const fault of faultsOf(node, list))
        find('epub/contents', fault, {path: nav.path, element: numbers.get(node) ?? 0})
  checkLandmarks(book, nav, find)
}

/** What is wrong with an element of a list. */
function faultsOf(node: Element, list: Element): string[] {
  const children = childrenOf(node)
  if (node === list && !children.some(({name}) => name === 'ol'))
    return ['A list of the navigation document has no <ol>.']
  if (node.name === 'ol' && !children.length) return ['A list of the navigation document is empty.']
  if (node.name !== 'li') return []
  const [label, ...rest] = children
  if (!label || !/^(?:a|span)$/u.test(label.name))
    return ['An entry of the contents does not begin with a link.']
  const faults = holdsWords(label) ? [] : ['An entry of the contents has no words.']
  if (label.name === 'span' && !rest.length)
    faults.push('An entry of the contents leads nowhere and holds none.')
  return faults
}

function checkLandmarks({metadata}: OpenBook, nav: OpenPage, find: FindInBook): void {
  const types = new Set<string>()
  for (const {node, element} of navLinks(nav, 'landmarks')) {
    const type = attribute(node, 'epub:type')
    const place = {path: nav.path, element}
    const key = `${type} ${attribute(node, 'href')}`
    if (!type)
      find('epub/contents', `The landmark "${textOf(node).trim()}" does not say what it is.`, place)
    else if (types.has(key))
      find('epub/contents', `Unexpected second landmark "${type}" for one place.`, place)
    types.add(key)
  }
  if (metadata.length && !types.size)
    find('epub/contents', 'The navigation document has no landmarks.', {path: nav.path, element: 0})
}

/** Checks that the contents go through the book in its reading order, and name every page of its body. */
export const checkOrder: LateRule = ({targets, parts}, book, find) => {
  const {nav, spine} = book
  if (!nav) return
  const places = new Map(spine.map(({path}, i) => [path, i]))
  const named = new Set<string>()
  let last: readonly [number, number] = [-1, -1]
  for (const {node, element} of navLinks(nav, 'toc')) {
    const href = attribute(node, 'href')
    const path = pathOf(href, nav.path)
    const id = href.split('#')[1] ?? ''
    named.add(path)
    const page = places.get(path)
    if (page === undefined) continue
    const at = [page, targets.get(path)?.get(id)?.element ?? 0] as const
    if (at[0] < last[0] || (at[0] === last[0] && at[1] < last[1]))
      find(
        'epub/contents',
        `The entry "${textOf(node).trim()}" stands after one that comes later in the book.`,
        {path: nav.path, element},
      )
    last = at
  }
  for (const {path} of spine)
    if (parts.get(path) === 'bodymatter' && !named.has(path))
      find('epub/contents', `The contents do not name the page "${path}".`, {path, element: 0})
}

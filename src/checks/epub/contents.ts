import type {Element} from 'xast'
import type {OpenPage} from '../../epub/book.ts'
import {attribute, textOf} from '../../epub/xml.ts'
import {childrenOf} from './children.ts'
import type {FindInBook} from './find.ts'
import {type NavList, navLinks, navLists} from './nav.ts'
import type {LateRule} from './rules.ts'
import {holdsWords} from './words.ts'

/** Checks the lists of the navigation document: one table of contents, entries with words, landmarks of a kind. */
export const checkNav: LateRule = (_seen, book, find) => {
  const {nav} = book
  if (!nav) {
    find('epub/contents', 'The book has no navigation document.')
    return
  }
  const lists = navLists(nav)
  const contents = lists.filter(({types}) => types.includes('toc'))
  const place = {path: nav.path, element: 0}
  if (contents.length !== 1)
    find(
      'epub/contents',
      `The navigation document has ${contents.length} tables of contents; there must be 1.`,
      place,
    )
  for (const list of lists) checkList(list, nav.path, find)
  checkLandmarks(nav, find)
}

/** Goes through a list, with the number of each start tag. */
function checkList({node: list, element: first}: NavList, path: string, find: FindInBook): void {
  let element = first - 1
  const go = (node: Element): void => {
    element++
    for (const fault of faultsOf(node, list)) find('epub/contents', fault, {path, element})
    for (const child of node.children) if (child.type === 'element') go(child)
  }
  go(list)
}

const NOTHING: readonly string[] = []

/** What is wrong with an element of a list. */
function faultsOf(node: Element, list: Element): readonly string[] {
  if (node !== list && node.name !== 'ol' && node.name !== 'li') return NOTHING
  const children = childrenOf(node)
  if (node === list && !children.some(({name}) => name === 'ol'))
    return ['A list of the navigation document has no <ol>.']
  if (node.name === 'ol' && !children.length) return ['A list of the navigation document is empty.']
  if (node.name !== 'li') return NOTHING
  const [label, ...rest] = children
  if (!label || !/^(?:a|span)$/u.test(label.name))
    return ['An entry of the contents does not begin with a link.']
  const faults = holdsWords(label) ? [] : ['An entry of the contents has no words.']
  if (label.name === 'span' && !rest.length)
    faults.push('An entry of the contents leads nowhere and holds none.')
  return faults
}

function checkLandmarks(nav: OpenPage, find: FindInBook): void {
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
  if (!types.size)
    find('epub/contents', 'The navigation document has no landmarks.', {path: nav.path, element: 0})
}

/** Checks that the contents go through the book in its reading order, and name every page of its body. */
export const checkOrder: LateRule = ({targets, parts}, book, find) => {
  const {nav, spine} = book
  if (!nav) return
  const places = new Map(spine.map(({path}, i) => [path, i]))
  const named = new Set<string>()
  let last: readonly [number, number] = [-1, -1]
  for (const {node, element, to, fragment} of navLinks(nav, 'toc')) {
    named.add(to)
    const page = places.get(to)
    if (page === undefined) continue
    const at = [page, targets.get(to)?.get(fragment)?.element ?? 0] as const
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

import type {Element, Root} from 'xast'
import {type OpenBook, pathOf} from '../../epub/book.ts'
import {attribute, elementsOf, textOf} from '../../epub/xml.ts'
import {childrenOf} from './children.ts'
import {navLinks} from './nav.ts'
import type {BookRule} from './rules.ts'

/** Old readers show no more levels than this. */
const DEEPEST = 2

/** Checks the table of contents of EPUB 2, which Kindle and old readers use. */
export const checkNcx: BookRule = (book, find) => {
  const {ncx, items} = book
  const path = items.find(({mediaType}) => mediaType === 'application/x-dtbncx+xml')?.path
  if (!ncx || !path) {
    find('epub/contents', 'The book has no contents for old readers (NCX).')
    return
  }
  const say = (reason: string) => find('epub/contents', reason, {path})
  const elements = elementsOf(ncx)
  const points = elements.filter(({name}) => name === 'navPoint' || name === 'pageTarget')
  checkHead(elements, book, say)
  checkPlayOrder(points, say)
  checkIds(elements, say)
  for (const point of points) checkPoint(point, path, book, say)
  const depth = depthOf(ncx)
  if (depth > DEEPEST) say(`The NCX has ${depth} levels; the limit is ${DEEPEST}.`)
  const told = metaNamed(elements, 'dtb:depth')
  if (told !== String(depth)) say(`Unexpected dtb:depth "${told}" in the NCX, expected "${depth}".`)
}

type Say = (reason: string) => void

function metaNamed(elements: readonly Element[], name: string): string {
  const node = elements.find((one) => one.name === 'meta' && attribute(one, 'name') === name)
  return node ? attribute(node, 'content') : ''
}

function checkHead(elements: readonly Element[], {opf, metadata}: OpenBook, say: Say): void {
  const wanted = attribute(elementsOf(opf)[0] ?? EMPTY, 'unique-identifier')
  const identifier = metadata.find(({name, id}) => name === 'dc:identifier' && id === wanted)
  const uid = metaNamed(elements, 'dtb:uid')
  if (identifier && uid !== identifier.value)
    say(`Unexpected dtb:uid "${uid}" in the NCX, expected the identifier "${identifier.value}".`)
  const title = elements.find(({name}) => name === 'docTitle')
  if (!title || !textOf(title).trim()) say('The NCX has no title.')
}

const EMPTY: Element = {type: 'element', name: '', attributes: {}, children: []}

/** The order counts every entry, each by a number of its own, in the order in which they stand. */
function checkPlayOrder(points: readonly Element[], say: Say): void {
  let last = 0
  for (const point of points) {
    const order = attribute(point, 'playOrder')
    const number = Number(order)
    if (!order) say('An entry of the NCX has no playOrder.')
    else if (!/^[1-9]\d*$/u.test(order) || number <= last)
      say(`Unexpected playOrder "${order}" in the NCX, expected more than "${last}".`)
    last = Math.max(last, number || 0)
  }
}

function checkIds(elements: readonly Element[], say: Say): void {
  const ids = new Set<string>()
  for (const {attributes} of elements) {
    const id = attributes.id ?? ''
    if (id && ids.has(id)) say(`Unexpected second id "${id}" in the NCX, expected each once.`)
    ids.add(id)
  }
}

function checkPoint(point: Element, path: string, {files, nav}: OpenBook, say: Say): void {
  const children = childrenOf(point)
  const label = children.find(({name}) => name === 'navLabel')
  const words = label ? textOf(label).trim() : ''
  if (!words) say('An entry of the NCX has no words.')
  const content = children.find(({name}) => name === 'content')
  const src = content ? attribute(content, 'src') : ''
  if (!src || !files.has(pathOf(src, path)))
    say(`The entry "${words}" of the NCX leads to "${src}", which is not in the book.`)
  if (!attribute(point, 'id')) say(`The entry "${words}" of the NCX has no id.`)
  if (!nav || point.name !== 'navPoint' || !src) return
  if (!addressesOf(nav).has(addressOf(src, path)))
    say(`The entry "${words}" of the NCX is not in the contents of the book.`)
}

const known = new WeakMap<object, ReadonlySet<string>>()

/** Gives where the table of contents leads; it is asked for each entry, and read once. */
function addressesOf(nav: NonNullable<OpenBook['nav']>): ReadonlySet<string> {
  const found =
    known.get(nav) ??
    new Set(navLinks(nav, 'toc').map(({node}) => addressOf(attribute(node, 'href'), nav.path)))
  known.set(nav, found)
  return found
}

function addressOf(href: string, from: string): string {
  return `${pathOf(href, from)}#${href.split('#')[1] ?? ''}`
}

function depthOf(node: Root | Element): number {
  const inside = node.children.flatMap((child) => (child.type === 'element' ? depthOf(child) : []))
  const own = node.type === 'element' && node.name === 'navPoint' ? 1 : 0
  return own + Math.max(0, ...inside)
}

import type {Element} from 'xast'
import {type OpenBook, pathOf} from '../../epub/book.ts'
import {attribute, textOf} from '../../epub/xml.ts'
import {childrenOf} from './children.ts'
import {navLinks} from './nav.ts'
import type {LateRule} from './rules.ts'

/** Old readers show no more levels than this. */
const DEEPEST = 2

type Say = (reason: string) => void

/** Checks the table of contents of EPUB 2, which Kindle and old readers use. */
export const checkNcx: LateRule = (_seen, book, find) => {
  const {ncx, items} = book
  const path = items.find(({mediaType}) => mediaType === 'application/x-dtbncx+xml')?.path
  if (!ncx || !path) {
    find('epub/contents', 'The book has no contents for old readers (NCX).')
    return
  }
  const say: Say = (reason) => find('epub/contents', reason, {path})
  const root = childrenOf(ncx)[0]
  if (!root) return
  const head = childrenOf(root).find(({name}) => name === 'head')
  const depth = checkEntries(root, path, book, say)
  if (depth > DEEPEST) say(`The NCX has ${depth} levels; the limit is ${DEEPEST}.`)
  checkHead(head, depth, book, say)
  const title = childrenOf(root).find(({name}) => name === 'docTitle')
  if (!title || !textOf(title).trim()) say('The NCX has no title.')
}

function checkHead(
  head: Element | undefined,
  depth: number,
  {opf, metadata}: OpenBook,
  say: Say,
): void {
  const values = new Map(
    (head ? childrenOf(head) : []).map((node) => [
      attribute(node, 'name'),
      attribute(node, 'content'),
    ]),
  )
  const told = values.get('dtb:depth') ?? ''
  if (told !== String(depth)) say(`Unexpected dtb:depth "${told}" in the NCX, expected "${depth}".`)
  const root = childrenOf(opf)[0]
  const wanted = root ? attribute(root, 'unique-identifier') : ''
  const identifier = metadata.find(({name, id}) => name === 'dc:identifier' && id === wanted)
  const uid = values.get('dtb:uid') ?? ''
  if (identifier && uid !== identifier.value)
    say(`Unexpected dtb:uid "${uid}" in the NCX, expected the identifier "${identifier.value}".`)
}

/** Goes through the entries in order, and gives how many levels they have. */
function checkEntries(root: Element, path: string, book: OpenBook, say: Say): number {
  const {nav} = book
  const listed = nav && new Set(navLinks(nav, 'toc').map(({to, fragment}) => `${to}#${fragment}`))
  const ids = new Set<string>()
  let order = 0
  let deepest = 0
  const go = (node: Element, depth: number): void => {
    const {id} = node.attributes
    if (id && ids.has(id)) say(`Unexpected second id "${id}" in the NCX, expected each once.`)
    if (id) ids.add(id)
    const isPoint = node.name === 'navPoint'
    if (isPoint || node.name === 'pageTarget') {
      order = checkOrder(node, order, say)
      const to = checkPoint(node, path, book, say)
      if (isPoint && to && listed && !listed.has(to))
        say(`The entry "${wordsOf(node)}" of the NCX is not in the contents of the book.`)
    }
    const level = isPoint ? depth + 1 : depth
    deepest = Math.max(deepest, level)
    for (const child of node.children) if (child.type === 'element') go(child, level)
  }
  go(root, 0)
  return deepest
}

/** The order counts every entry, each by a number of its own; gives the largest so far. */
function checkOrder(point: Element, last: number, say: Say): number {
  const order = attribute(point, 'playOrder')
  const number = Number(order)
  if (!order) say('An entry of the NCX has no playOrder.')
  else if (!/^[1-9]\d*$/u.test(order) || number <= last)
    say(`Unexpected playOrder "${order}" in the NCX, expected more than "${last}".`)
  return Math.max(last, number || 0)
}

/** Gives where an entry leads: path and id. */
function checkPoint(point: Element, path: string, {files}: OpenBook, say: Say): string {
  if (!wordsOf(point)) say('An entry of the NCX has no words.')
  if (!attribute(point, 'id')) say(`The entry "${wordsOf(point)}" of the NCX has no id.`)
  const content = childNamed(point, 'content')
  const src = content ? attribute(content, 'src') : ''
  const to = pathOf(src, path)
  if (!src || !files.has(to))
    say(`The entry "${wordsOf(point)}" of the NCX leads to "${src}", which is not in the book.`)
  return src && `${to}#${src.split('#')[1] ?? ''}`
}

function wordsOf(point: Element): string {
  const label = childNamed(point, 'navLabel')
  return label ? textOf(label).trim() : ''
}

function childNamed(node: Element, name: string): Element | undefined {
  return node.children.find(
    (child): child is Element => child.type === 'element' && child.name === name,
  )
}

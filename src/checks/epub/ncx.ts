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

/** An entry of the contents, or of the list of pages. */
interface Entry {
  readonly node: Element
  /** Level in the contents; 0 for a page. */
  readonly depth: number
  readonly words: string
  readonly src: string
}

/** Checks the entries in order, and gives how many levels they have. */
function checkEntries(root: Element, path: string, {nav, files}: OpenBook, say: Say): number {
  const listed = nav && new Set(navLinks(nav, 'toc').map(({to, fragment}) => `${to}#${fragment}`))
  const ids = new Set<string>()
  let order = 0
  let deepest = 0
  for (const {node, depth, words, src} of entriesIn(root)) {
    deepest = Math.max(deepest, depth)
    order = checkOrder(node, order, say)
    checkId(node, words, ids, say)
    if (!words) say('An entry of the NCX has no words.')
    const to = pathOf(src, path)
    if (!src || !files.has(to))
      say(`The entry "${words}" of the NCX leads to "${src}", which is not in the book.`)
    else if (depth && listed && !listed.has(`${to}#${src.split('#')[1] ?? ''}`))
      say(`The entry "${words}" of the NCX is not in the contents of the book.`)
  }
  return deepest
}

function entriesIn(root: Element): Entry[] {
  const entries: Entry[] = []
  const go = (parent: Element, depth: number): void => {
    for (const node of childrenOf(parent)) {
      const level = node.name === 'navPoint' ? depth + 1 : depth
      if (ENTRIES.has(node.name)) entries.push(entryOf(node, level))
      if (HOLDERS.has(node.name)) go(node, level)
    }
  }
  go(root, 0)
  return entries
}

/** Elements that entries stand in. */
const HOLDERS: ReadonlySet<string> = new Set(['navMap', 'navPoint', 'pageList', 'navList'])
const ENTRIES: ReadonlySet<string> = new Set(['navPoint', 'pageTarget'])

function entryOf(node: Element, depth: number): Entry {
  let words = ''
  let src = ''
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (child.name === 'navLabel') words = textOf(child).trim()
    if (child.name === 'content') src = attribute(child, 'src')
  }
  return {node, depth, words, src}
}

function checkId(node: Element, words: string, ids: Set<string>, say: Say): void {
  const id = attribute(node, 'id')
  if (!id) say(`The entry "${words}" of the NCX has no id.`)
  else if (ids.has(id)) say(`Unexpected second id "${id}" in the NCX, expected each once.`)
  ids.add(id)
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

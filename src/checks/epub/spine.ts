import type {Element} from 'xast'
import {type Item, type OpenBook, XHTML} from '../../epub/book.ts'
import {attribute, elementsOf} from '../../epub/xml.ts'
import type {BookRule} from './rules.ts'

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b/iu

type Say = (reason: string) => void
type Items = ReadonlyMap<string, Item>

/** Checks the reading order: each page once, each of them listed, and turned in the direction of its script. */
export const checkSpine: BookRule = (book, find) => {
  const say: Say = (reason) => find('epub/reading-order', reason, {path: book.opfPath})
  const elements = elementsOf(book.opf)
  const items: Items = new Map(book.items.map((item) => [item.id, item]))
  const seen = new Set<string>()
  for (const node of elements)
    if (node.name === 'itemref') {
      const id = attribute(node, 'idref')
      checkPlace(node, items.get(id), say)
      if (seen.has(id)) say(`The page "${id}" stands twice in the reading order.`)
      seen.add(id)
    }
  if (!seen.size) say('The reading order is empty.')
  for (const {id, path, mediaType} of book.items)
    if (mediaType === XHTML && !seen.has(id)) say(`The page "${path}" is not in the reading order.`)
  const spine = elements.find(({name}) => name === 'spine')
  if (spine) checkSpineItself(spine, items, book, say)
}

function checkPlace(node: Element, item: Item | undefined, say: Say): void {
  const id = attribute(node, 'idref')
  if (!item) say(`Unexpected "${id}" in the reading order, expected the id of a listed file.`)
  else if (item.mediaType !== XHTML)
    say(`Unexpected ${item.mediaType} in the reading order, expected pages only.`)
  if (attribute(node, 'linear') === 'no') say(`The page "${id}" is not reached by turning pages.`)
}

function checkSpineItself(spine: Element, items: Items, {metadata}: OpenBook, say: Say): void {
  const ncx = items.get(attribute(spine, 'toc'))
  if (ncx?.mediaType !== 'application/x-dtbncx+xml')
    say('The reading order does not name the contents for old readers (toc="...").')
  const language = metadata.find(({name}) => name === 'dc:language')?.value ?? ''
  const direction = attribute(spine, 'page-progression-direction')
  if (RIGHT_TO_LEFT.test(language) !== (direction === 'rtl'))
    say(`Unexpected page-progression-direction "${direction}" for the language "${language}".`)
}

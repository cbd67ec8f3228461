import type {Element, ElementContent, Root} from 'hast'
import {eachElement, element, levelOf, text} from '../../base/element.ts'
import type {Words} from '../../base/words.ts'
import {breakable} from './addresses.ts'
import {eachHidden, isOutside} from './hidden-links.ts'
import {addressKey, isPhone, printedAddress} from './paper-address.ts'
import {type PaperLink, type PaperLinks, SHORT} from './paper-links.ts'

const TITLE_ID = 'hp-links'

/**
 * Puts a mark behind each link whose address is listed, or the address itself behind the first of its links.
 * A phone number always stands behind its words: nobody who needs help is to turn pages for it.
 * `single` says that the one h1 of the text is the title of the page.
 */
export function markLinks(root: Root, single: boolean, {way, links}: PaperLinks): void {
  if (way === 'off') return
  const inHeadings = linksInHeadings(root)
  const used = new Map<string, number>()
  eachHidden(root, single, (node, siblings, at) => {
    const href = String(node.properties.href)
    if (isPhone(href)) addAddress(node, siblings[at + 1], printedAddress(href))
    const link = links.get(addressKey(href))
    if (!link) return
    const count = used.get(link.id) ?? 0
    used.set(link.id, count + 1)
    if (way === 'notes') siblings.splice(at + 1, 0, markOf(link, count, inHeadings.has(node)))
    else if (count === 0) addAddress(node, siblings[at + 1], link.printed)
  })
}

/** In a heading the style writes the letter, or it would end the title in the outline of the PDF. */
function markOf({id, letter, marks}: PaperLink, count: number, inHeading: boolean): Element {
  const properties = {id: marks[count] ?? '', href: `#${id}`}
  const mark = inHeading
    ? element('a', {...properties, dataLetter: letter})
    : element('a', properties, [text(letter)])
  return element('sup', {className: ['hp-linkref']}, [mark])
}

/** The address becomes part of the link; where brackets close behind it already, a colon stands before it. */
function addAddress(node: Element, next: ElementContent | undefined, printed: string): void {
  const closes = next?.type === 'text' && next.value.startsWith(')')
  const words = printed.length > SHORT ? breakable(printed) : [text(printed)]
  const short = printed.length > SHORT ? [] : ['hp-unbroken']
  const address = element(
    'span',
    {className: ['hp-address', ...short]},
    closes ? words : [text('('), ...words, text(')')],
  )
  node.children.push(text(closes ? ': ' : ' '), address)
}

/** Gives the list of the addresses with its heading, for the end of the text; nothing where they stand in the text. */
export function linkList({way, links}: PaperLinks, words: Words): Element[] {
  if (way !== 'notes' || links.size === 0) return []
  const entries = [...links.values()].map(entryOf)
  const heading = element('h2', {id: TITLE_ID}, [text(words.links)])
  const properties = {className: ['hp-links'], ariaLabelledBy: [TITLE_ID]}
  return [element('section', properties, [heading, element('ol', {}, entries)])]
}

function entryOf({id, href, printed, marks}: PaperLink): Element {
  const back = marks.map((mark) => element('a', {className: ['hp-back'], href: `#${mark}`}))
  const where = element('span', {className: ['hp-backlinks', 'hp-on-pages']}, back)
  return element('li', {id}, [element('a', {href}, breakable(printed)), text(' '), where])
}

function linksInHeadings(root: Root): Set<Element> {
  const links = new Set<Element>()
  eachElement(root, (heading) => {
    if (levelOf(heading) === 0) return
    eachElement(heading, (node) => {
      if (isOutside(node)) links.add(node)
    })
  })
  return links
}

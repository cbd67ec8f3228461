import type {Element, Root} from 'hast'
import {visit} from '../../base/visit.ts'
import {decoded} from '../../base/address.ts'
import {sha256} from '../../base/fingerprint.ts'
import {classesOf} from './roles.ts'

/** Where an id of the publication stands in the book, and what it is called there. */
export interface Spot {
  readonly path: string
  readonly id: string
}

export type Spots = ReadonlyMap<string, Spot>

/** Finds every id. XML allows fewer letters in an id than HTML, so one that is not plain gets a name made from it. */
export function spotsOf(chapters: readonly {readonly path: string; readonly tree: Root}[]): Spots {
  const spots = new Map<string, Spot>()
  for (const {path, tree} of chapters)
    visit(tree, 'element', (node) => {
      const id = String(node.properties.id ?? '')
      if (id && !spots.has(id)) spots.set(id, {path, id: plainId(id)})
    })
  return spots
}

function plainId(id: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(id) ? id : `id-${sha256(id).slice(0, 12)}`
}

/** Gives the address of a spot as a page at `from` writes it. */
export function addressOf(spot: Spot, from: string): string {
  return spot.path === from ? `#${spot.id}` : `${spot.path}#${spot.id}`
}

/** Properties that name elements of the same page. */
const REFERRING = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaDetails', 'headers'] as const

/** Makes the links of a chapter lead to the files of the book; a link that leads nowhere keeps its words only. */
export function settleLinks(tree: Root, path: string, spots: Spots): void {
  visit(tree, 'element', (node) => {
    const {id} = node.properties
    if (typeof id === 'string' && id) node.properties.id = spots.get(id)?.id ?? plainId(id)
    else delete node.properties.id
    for (const name of REFERRING) refer(node, name, spots)
    if (node.tagName === 'a') settleLink(node, path, spots)
  })
}

function refer(node: Element, name: (typeof REFERRING)[number], spots: Spots): void {
  const value = node.properties[name]
  if (value === undefined) return
  const ids = (Array.isArray(value) ? value.map(String) : String(value).split(/\s+/)).flatMap(
    (id) => spots.get(id)?.id ?? [],
  )
  if (ids.length) Object.assign(node.properties, {[name]: ids})
  else delete node.properties[name]
}

function settleLink(node: Element, path: string, spots: Spots): void {
  const href = node.properties.href
  if (classesOf(node).includes('hp-page')) withoutPage(node)
  if (href === undefined) return
  const address = addressFor(String(href), path, spots)
  if (address !== undefined) node.properties.href = address
  else unlink(node)
}

function addressFor(href: string, path: string, spots: Spots): string | undefined {
  if (!href.startsWith('#')) return outside(href)
  const spot = spots.get(href.slice(1)) ?? spots.get(decoded(href.slice(1)))
  return spot && addressOf(spot, path)
}

/** Writes an address outside the book as EPUBCheck reads the URL standard; what is none, or is not safe, gives nothing. */
function outside(href: string): string | undefined {
  const address = href.trim()
  if (!/^(?:https?|mailto|tel|sms):./i.test(address) || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.hostname.split('.').slice(0, -1).includes('')) return undefined
  const [, host = '', path = ''] = /^([a-z]+:\/\/[^/?#]*)?(.*)$/is.exec(url.href) ?? []
  return host + path.replace(/[[\]\\^`{|}]|%(?![\da-f]{2})|(?<=#.*)#/gi, encodeURIComponent)
}

function unlink(node: Element): void {
  const {id, className} = node.properties
  node.tagName = 'span'
  node.properties = {...(id ? {id} : {}), ...(className ? {className} : {})}
}

/** An ebook has no fixed pages: "page 7" becomes what the link leads to. */
function withoutPage(link: Element): void {
  const number = link.children.find(
    (child): child is Element =>
      child.type === 'element' && classesOf(child).includes('hp-page-number'),
  )
  if (number) link.children = number.children
}

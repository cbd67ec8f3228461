import type {Element} from 'xast'
import {pathOf} from '../../epub/book.ts'
import {attribute, textOf, wordsIn} from '../../epub/xml.ts'
import type {BookPlace} from './find.ts'

/** What is kept of an element that has an id. */
export interface Target {
  readonly id: string
  readonly element: number
  readonly name: string
  readonly types: readonly string[]
  readonly role: string
  /** Roles of the elements around it. */
  readonly within: readonly string[]
}

/** A link of a page, or what a page shows from another file. */
export interface Link extends Required<BookPlace> {
  readonly href: string
  /** Path of the file it leads to; an address elsewhere stays as it is. */
  readonly to: string
  /** Id of the place it leads to in that file; nothing when it names none. */
  readonly fragment: string | undefined
  readonly types: readonly string[]
  readonly role: string
  /** Id of the link itself, or ''. */
  readonly id: string
  /** True for what is shown or loaded with the page. */
  readonly shown: boolean
  /** Roles of the elements around it. */
  readonly within: readonly string[]
}

/** A mark of a printed page. */
export interface PageBreak extends Required<BookPlace> {
  readonly id: string
  readonly label: string
}

/** An attribute such as aria-labelledby, which names an element of its page. */
export interface Mention extends Required<BookPlace> {
  readonly attribute: string
  readonly id: string
}

/** An id that its page has already. */
export interface Double extends Required<BookPlace> {
  readonly id: string
}

/** What is kept of the pages when they are gone. */
export interface Seen {
  /** By path of the page and id. */
  readonly targets: ReadonlyMap<string, ReadonlyMap<string, Target>>
  readonly doubles: readonly Double[]
  readonly links: readonly Link[]
  readonly mentions: readonly Mention[]
  readonly breaks: readonly PageBreak[]
  /** The part of the book a page says it belongs to, such as `bodymatter`, by path. */
  readonly parts: ReadonlyMap<string, string>
}

export interface Collector extends Seen {
  /** Takes what is to be kept of an element; `within` are the roles around it. */
  collect(path: string, node: Element, element: number, within: readonly string[]): void
}

/** Most elements have none of what a list is for; they share one. */
const NONE: readonly string[] = []

/** Gives what keeps the ids, links and marks of all pages. */
export function collector(): Collector {
  const targets = new Map<string, Map<string, Target>>()
  const doubles: Double[] = []
  const links: Link[] = []
  const mentions: Mention[] = []
  const breaks: PageBreak[] = []
  const parts = new Map<string, string>()
  const keepId = (path: string, target: Target): void => {
    const ids = targets.get(path) ?? new Map<string, Target>()
    if (!ids.size) targets.set(path, ids)
    const {id, element} = target
    if (ids.has(id)) doubles.push({path, element, id})
    else ids.set(id, target)
  }
  return {
    targets,
    doubles,
    links,
    mentions,
    breaks,
    parts,
    collect(path, node, element, within) {
      const {attributes, name} = node
      if (isBare(attributes)) return
      if (name === 'body') parts.set(path, attribute(node, 'epub:type'))
      const types = attributes['epub:type'] ? wordsIn(node, 'epub:type') : NONE
      const role = attributes.role ?? ''
      const id = copied(attributes.id ?? '')
      if (isBreak(types, role)) breaks.push({path, element, id, label: labelOf(node)})
      const href = addressOf(attributes)
      if (href !== undefined) {
        const shown = name !== 'a'
        links.push({path, element, ...leadsTo(href, path), types, role, id, shown, within})
      }
      if (id) keepId(path, {id, element, name, types, role, within})
      for (const attribute of REFERRING)
        for (const one of attributes[attribute] ? wordsIn(node, attribute) : NONE)
          mentions.push({path, element, attribute, id: one})
    },
  }
}

function isBare(attributes: Element['attributes']): boolean {
  for (const _ in attributes) return false
  return true
}

const REFERRING = ['aria-labelledby', 'aria-describedby', 'aria-details'] as const

/** A piece cut from a page keeps the whole page in memory; as a key it is copied. */
function copied(piece: string): string {
  for (const key in {[piece]: true}) return key
  return piece
}

function isBreak(types: readonly string[], role: string): boolean {
  return role === 'doc-pagebreak' || types.includes('pagebreak')
}

function labelOf(node: Element): string {
  return attribute(node, 'aria-label') || attribute(node, 'title') || textOf(node).trim()
}

function leadsTo(address: string, path: string): Pick<Link, 'href' | 'to' | 'fragment'> {
  const href = copied(address)
  const at = href.indexOf('#')
  return {href, to: pathOf(href, path), fragment: at < 0 ? undefined : href.slice(at + 1)}
}

/** Attributes that name a file or a place. */
const ADDRESSES = ['href', 'src', 'xlink:href', 'poster'] as const

function addressOf(attributes: Element['attributes']): string | undefined {
  for (const name of ADDRESSES) {
    const value = attributes[name]
    if (typeof value === 'string') return value
  }
  return undefined
}

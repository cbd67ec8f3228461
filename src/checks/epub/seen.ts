import type {Element} from 'xast'
import {pathOf} from '../../epub/book.ts'
import {attribute, textOf, wordsIn} from '../../epub/xml.ts'
import type {BookPlace} from './find.ts'

/** What an element says it is. */
interface Meaning {
  /** Its id, or ''. */
  readonly id: string
  readonly types: readonly string[]
  readonly role: string
  /** Roles of the elements around it. */
  readonly within: readonly string[]
}

/** What is kept of an element that has an id. */
export interface Target extends Meaning {
  readonly element: number
  readonly name: string
}

/** A link of a page, or what a page shows from another file. */
export interface Link extends Meaning, Required<BookPlace> {
  readonly href: string
  /** Path of the file it leads to; an address elsewhere stays as it is. */
  readonly to: string
  /** Id of the place it leads to in that file; nothing when it names none. */
  readonly fragment: string | undefined
  /** True for what is shown or loaded with the page. */
  readonly shown: boolean
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

type Keep = Collector['collect']

/** Gives what keeps the ids, links and marks of all pages. */
export function collector(): Collector {
  const doubles: Double[] = []
  const targets = new Map<string, Map<string, Target>>()
  const links: Link[] = []
  const mentions: Mention[] = []
  const breaks: PageBreak[] = []
  const parts = new Map<string, string>()
  const keepTarget: Keep = (path, node, element, within) => {
    const id = copied(attribute(node, 'id'))
    if (!id) return
    const ids = targets.get(path) ?? new Map<string, Target>()
    if (!ids.size) targets.set(path, ids)
    if (ids.has(id)) doubles.push({path, element, id})
    else {
      const {role, types} = meaningOf(node)
      ids.set(id, {id, element, name: node.name, role, types, within})
    }
  }
  const keepLink: Keep = (path, node, element, within) => {
    const address = addressOf(node.attributes)
    if (address === undefined) return
    const href = copied(address)
    const to = pathOf(href, path)
    const fragment = fragmentOf(href)
    const shown = node.name !== 'a'
    const id = attribute(node, 'id')
    const {role, types} = meaningOf(node)
    links.push({path, element, href, to, fragment, shown, id, role, types, within})
  }
  const keepMeaning: Keep = (path, node, element) => {
    if (node.name === 'body') parts.set(path, attribute(node, 'epub:type'))
    const id = attribute(node, 'id')
    if (isBreak(node)) breaks.push({path, element, id, label: labelOf(node)})
    for (const name of REFERRING)
      for (const one of node.attributes[name] ? wordsIn(node, name) : NONE)
        mentions.push({path, element, attribute: name, id: one})
  }
  return {
    targets,
    doubles,
    links,
    mentions,
    breaks,
    parts,
    collect(path, node, element, within) {
      keepTarget(path, node, element, within)
      keepLink(path, node, element, within)
      keepMeaning(path, node, element, within)
    },
  }
}

function meaningOf(node: Element): Pick<Meaning, 'role' | 'types'> {
  const {role, 'epub:type': type} = node.attributes
  return {role: role ?? '', types: type ? wordsIn(node, 'epub:type') : NONE}
}

const REFERRING = ['aria-labelledby', 'aria-describedby', 'aria-details'] as const

/** A piece cut from a page keeps the whole page in memory; cut from a copy of itself, it does not. */
function copied(piece: string): string {
  return piece && `${piece} `.slice(0, -1)
}

function isBreak(node: Element): boolean {
  const {role, 'epub:type': type} = node.attributes
  return role === 'doc-pagebreak' || (type !== undefined && /\bpagebreak\b/u.test(type ?? ''))
}

function labelOf(node: Element): string {
  return attribute(node, 'aria-label') || attribute(node, 'title') || textOf(node).trim()
}

function fragmentOf(href: string): string | undefined {
  const at = href.indexOf('#')
  return at < 0 ? undefined : href.slice(at + 1)
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

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

/** What is kept of the pages when they are gone. */
export interface Seen {
  /** By path of the page and id. */
  readonly targets: ReadonlyMap<string, ReadonlyMap<string, Target>>
  readonly links: readonly Link[]
  readonly breaks: readonly PageBreak[]
  /** The part of the book a page says it belongs to, such as `bodymatter`, by path. */
  readonly parts: ReadonlyMap<string, string>
}

export interface Collector extends Seen {
  /** Takes what is to be kept of an element. */
  collect(path: string, node: Element, number: number, above: readonly Element[]): void
}

/** Gives what keeps the ids, links and marks of all pages. */
export function collector(): Collector {
  const targets = new Map<string, Map<string, Target>>()
  const links: Link[] = []
  const breaks: PageBreak[] = []
  const parts = new Map<string, string>()
  return {
    targets,
    links,
    breaks,
    parts,
    collect(path, node, number, above) {
      const {id, role, 'epub:type': type} = node.attributes
      const href = addressOf(node)
      if (node.name === 'body') parts.set(path, type ?? '')
      if (!id && !role && !type && href === undefined) return
      const place = {path, element: number}
      const known = {types: wordsIn(node, 'epub:type'), role: role ?? '', id: id ?? ''}
      if (isBreak(known)) breaks.push({...place, id: known.id, label: labelOf(node)})
      const within = id || href !== undefined ? rolesAbove(above) : NONE
      if (href !== undefined) {
        const shown = node.name !== 'a'
        links.push({...place, ...known, ...leadsTo(href, path), href, shown, within})
      }
      const ids = targets.get(path) ?? new Map<string, Target>()
      targets.set(path, ids)
      if (id && !ids.has(id)) ids.set(id, {element: number, name: node.name, ...known, within})
    },
  }
}

function isBreak({types, role}: {readonly types: readonly string[]; readonly role: string}) {
  return role === 'doc-pagebreak' || types.includes('pagebreak')
}

function labelOf(node: Element): string {
  return attribute(node, 'aria-label') || attribute(node, 'title') || textOf(node).trim()
}

function leadsTo(href: string, path: string): Pick<Link, 'to' | 'fragment'> {
  const at = href.indexOf('#')
  return {to: pathOf(href, path), fragment: at < 0 ? undefined : href.slice(at + 1)}
}

/** Attributes that name a file or a place. */
const ADDRESSES = ['href', 'src', 'xlink:href', 'poster'] as const

function addressOf(node: Element): string | undefined {
  for (const name of ADDRESSES) {
    const value = node.attributes[name]
    if (typeof value === 'string') return value
  }
  return undefined
}

/** Most things stand in nothing that has a role; they share one list. */
const NONE: readonly string[] = []

function rolesAbove(above: readonly Element[]): readonly string[] {
  return above.some(({attributes}) => attributes.role)
    ? above.flatMap(({attributes}) => attributes.role || [])
    : NONE
}

import type {Element, Nodes} from 'xast'
import {type OpenPage, pathOf} from '../../epub/book.ts'
import {attribute, elementsOf, textOf, wordsIn} from '../../epub/xml.ts'

export interface PageLink {
  /** As written. */
  readonly href: string
  /** `path#id` in the archive, or '' for an address elsewhere. */
  readonly target: string
  /** Words of `epub:type`. */
  readonly types: readonly string[]
  readonly id: string
  /** File it stands in. */
  readonly path: string
}

export interface PageTable {
  readonly columns: number
  readonly rows: number
  readonly cells: number
  readonly characters: number
  readonly nested: boolean
}

/** What the rules ask about one XHTML file. */
export interface PageLook {
  readonly path: string
  readonly links: readonly PageLink[]
  readonly images: readonly {readonly path: string; readonly alt: string | undefined}[]
  readonly tables: readonly PageTable[]
  /** Names of elements that do something: scripts, forms, media. */
  readonly active: readonly string[]
  /** Style attributes and elements. */
  readonly styled: number
  /** Drawings that stand in the text as code: their sizes. */
  readonly drawings: readonly {
    readonly width: string
    readonly height: string
    readonly words: boolean
  }[]
  readonly comments: readonly string[]
  /** Characters of the whole page. */
  readonly characters: number
  /** "page 12", as readers would look for it in vain. */
  readonly pageNumbers: readonly string[]
  /** Elements that are notes, as `path#id`, with where they lead back to. */
  readonly notes: ReadonlyMap<string, readonly string[]>
}

const ACTIVE: ReadonlySet<string> = new Set(
  'script form input button select textarea audio video iframe object embed canvas'.split(' '),
)

/** Looks at a page once; the length of each element with an id goes into `targets`. */
export function lookAtPage(page: OpenPage, targets: Map<string, number>): PageLook {
  const {path, elements, tree} = page
  const characters = measureTargets(tree, path, targets)
  const named = (name: string) => elements.filter((one) => one.name === name)
  return {
    path,
    characters,
    links: named('a').flatMap((node) => linkOf(node, path)),
    images: named('img').map((node) => ({
      path: pathOf(attribute(node, 'src'), path),
      alt: node.attributes.alt ?? undefined,
    })),
    tables: named('table').map(tableOf),
    active: elements.map(({name}) => name).filter((name) => ACTIVE.has(name)),
    styled: elements.filter((one) => one.name === 'style' || attribute(one, 'style')).length,
    drawings: named('svg').map((node) => ({
      width: attribute(node, 'width'),
      height: attribute(node, 'height'),
      words: elementsOf(node).some((one) => one.name === 'text'),
    })),
    comments: commentsIn(tree),
    pageNumbers: pageNumbersIn(tree),
    notes: notesIn(elements, path),
  }
}

function linkOf(node: Element, path: string): PageLink[] {
  const href = attribute(node, 'href')
  if (!href) return []
  return [
    {
      href,
      path,
      id: attribute(node, 'id'),
      types: wordsIn(node, 'epub:type'),
      target: targetOf(href, path),
    },
  ]
}

function targetOf(href: string, path: string): string {
  if (/^[a-z][a-z0-9+.-]*:/iu.test(href)) return ''
  const hash = href.indexOf('#')
  const id = hash < 0 ? '' : href.slice(hash)
  return pathOf(href, path) + decoded(id)
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

function tableOf(node: Element): PageTable {
  const inside = elementsOf(node).slice(1)
  const rows = inside.filter(({name}) => name === 'tr')
  const cellsOf = (row: Element) =>
    row.children.filter(
      (cell): cell is Element =>
        cell.type === 'element' && (cell.name === 'td' || cell.name === 'th'),
    )
  const span = (cell: Element) => Number.parseInt(attribute(cell, 'colspan'), 10) || 1
  return {
    columns: Math.max(
      0,
      ...rows.map((row) => cellsOf(row).reduce((sum, cell) => sum + span(cell), 0)),
    ),
    rows: rows.length,
    cells: rows.reduce((sum, row) => sum + cellsOf(row).length, 0),
    characters: textOf(node).trim().length,
    nested: inside.some(({name}) => name === 'table'),
  }
}

/** Gives the length of the text of a node. */
function measureTargets(node: Nodes, path: string, targets: Map<string, number>): number {
  if (node.type === 'text' || node.type === 'cdata') return node.value.length
  if (node.type !== 'element' && node.type !== 'root') return 0
  const length = node.children.reduce((sum, child) => sum + measureTargets(child, path, targets), 0)
  if (node.type === 'element' && node.attributes.id)
    targets.set(`${path}#${node.attributes.id}`, length)
  return length
}

function commentsIn(node: Nodes): string[] {
  if (node.type === 'comment') return [node.value]
  return node.type === 'element' || node.type === 'root' ? node.children.flatMap(commentsIn) : []
}

const NOTES: ReadonlySet<string> = new Set(['footnote', 'endnote', 'rearnote'])

function notesIn(elements: readonly Element[], path: string): Map<string, readonly string[]> {
  const notes = elements.filter((node) => wordsIn(node, 'epub:type').some((one) => NOTES.has(one)))
  return new Map(
    notes.map((node) => [
      `${path}#${attribute(node, 'id')}`,
      elementsOf(node).flatMap((one) =>
        one.name === 'a' ? [targetOf(attribute(one, 'href'), path)] : [],
      ),
    ]),
  )
}

const PAGE_NUMBER =
  /(?<![\p{L}\p{N}])(?:pages?|seiten?|páginas?|الصفحة|صفحة|עמוד)\s{1,3}\d{1,4}(?!\d)/giu
/** The pages of works and of notes are those of other books. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'doc-bibliography',
  'doc-biblioref',
  'doc-endnotes',
])

function pageNumbersIn(node: Nodes): string[] {
  return [...proseOf(node).matchAll(PAGE_NUMBER)].map(([found]) => found)
}

function proseOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  if (node.type === 'root') return node.children.map(proseOf).join('')
  if (node.type !== 'element' || node.name === 'head' || node.name === 'nav') return ''
  if (ELSEWHERE.has(attribute(node, 'role'))) return ''
  return node.children.map(proseOf).join('')
}

import type {BlockContent, DefinitionContent, List, PhrasingContent} from 'mdast'
import type {Node, Parent, Position} from 'unist'
import {type Entry, readEntry} from './entry.ts'
import {announcesReferences} from './heading.ts'
import {isParent, isText, positionOf, textOf} from './inline.ts'
import type {ReferenceEntry, ReferenceList} from './nodes.ts'

/** One entry where it was typed. */
export interface TypedEntry {
  readonly entry: Entry
  readonly text: string
  readonly node: ReferenceEntry
  readonly position: Position
}

/** A list of references in place of what was typed. */
export interface TypedList {
  readonly node: ReferenceList
  readonly entries: readonly TypedEntry[]
  /** True when the reader sees numbers before the entries. */
  readonly numbered: boolean
}

const NOWHERE: Position = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}

/** Replaces every typed list of references in a tree by a `referenceList`, and gives them in order. */
export function takeLists(parent: Parent): TypedList[] {
  const lists: TypedList[] = []
  for (let i = 0; i < parent.children.length; i++) {
    const node = parent.children[i]
    if (!node) continue
    if (announcesReferences(node)) {
      const found = listAfter(parent.children, i + 1)
      if (!found) continue
      parent.children[i] = asHeading(node)
      parent.children.splice(found.from, found.to - found.from, found.list.node)
      lists.push(found.list)
      i = found.from
    } else if (isParent(node) && node.type !== 'paragraph' && node.type !== 'heading')
      lists.push(...takeLists(node))
  }
  return lists
}

/** A bold line over the list is its heading. */
function asHeading(node: Node): Node {
  if (node.type !== 'paragraph' || !isParent(node)) return node
  const [strong] = node.children
  const heading = {
    ...node,
    type: 'heading',
    depth: 2,
    children: strong && isParent(strong) ? strong.children : node.children,
  }
  return heading
}

interface Found {
  readonly list: TypedList
  readonly from: number
  readonly to: number
}

/** Looks between a heading and the next one: a list first, else paragraphs that are entries. */
function listAfter(nodes: readonly Node[], start: number): Found | undefined {
  const next = nodes.findIndex((node, i) => i >= start && node.type === 'heading')
  const end = next < 0 ? nodes.length : next
  const at = nodes.findIndex((node, i) => i >= start && i < end && node.type === 'list')
  const first = at < 0 ? undefined : listOf(nodes, at, end)
  const typed = paragraphsOf(nodes, start, at < 0 ? end : at)
  return typed ?? first
}

function listOf(nodes: readonly Node[], at: number, end: number): Found | undefined {
  let to = at
  const items: Node[] = []
  while (to < end && nodes[to]?.type === 'list') {
    const list = nodes[to++]
    if (list && isParent(list)) items.push(...list.children)
  }
  const {ordered = false, start = 1} = nodes[at] as List
  const entries = items.flatMap((item) =>
    isParent(item) ? [entryOf(item.children, item.position)] : [],
  )
  if (!isList(entries)) return undefined
  return {list: made(entries, ordered ?? false, start ?? 1), from: at, to}
}

/** Gives the paragraphs that are built as entries, from the first to the last in a row. */
function paragraphsOf(nodes: readonly Node[], start: number, end: number): Found | undefined {
  const entries: TypedEntry[] = []
  let from = start
  let at = start
  for (; at < end; at++) {
    const node = nodes[at]
    if (node?.type !== 'paragraph' || !isParent(node)) break
    const found = linesOf(node).map((line) => entryOf([line], line.position))
    if (found.every(({entry}) => entry.sure)) entries.push(...found)
    else if (entries.length) break
    else from = at + 1
  }
  if (!isList(entries)) return undefined
  return {list: made(entries, false, 1), from, to: at}
}

/** A paragraph whose every line is an entry is as many entries. */
function linesOf(paragraph: Parent): Parent[] {
  const lines = splitAtBreaks(paragraph.children).filter((line) => line.length)
  const sure = lines.length > 1 && lines.every((line) => readEntry(textOf(line)).sure)
  if (!sure) return [paragraph]
  const {position = NOWHERE} = paragraph
  return lines.map((children) => ({
    ...paragraph,
    children,
    position: positionOf(children) ?? position,
  }))
}

function splitAtBreaks(nodes: readonly Node[]): Node[][] {
  const lines: Node[][] = [[]]
  for (const piece of nodes.flatMap(pieces)) {
    if (piece.type === 'break') lines.push([])
    else lines.at(-1)?.push(piece)
  }
  return lines
}

/** A text of several lines becomes texts of one line with breaks between. */
function pieces(node: Node): Node[] {
  if (!isText(node) || !node.value.includes('\n')) return [node]
  return node.value
    .split('\n')
    .flatMap((value, i): Node[] => [
      ...(i ? [{type: 'break'}] : []),
      ...(value ? [{...node, value} as Node] : []),
    ])
}

/** Half of the items must be works, or it is a list of something else. */
function isList(entries: readonly TypedEntry[]): boolean {
  const works = entries.filter(
    ({entry}) => entry.sure || entry.year || entry.doi || entry.isbn || entry.pmid || entry.url,
  )
  return entries.length > 0 && works.length * 2 >= entries.length
}

function entryOf(children: readonly Node[], position: Position | undefined): TypedEntry {
  const addresses: string[] = []
  collectAddresses(children, addresses)
  const text = children.map(visibleText).join(' ').replace(/\s+/gu, ' ').trim()
  const place = position ?? NOWHERE
  const node: ReferenceEntry = {
    type: 'referenceEntry',
    work: '',
    children: children as (BlockContent | DefinitionContent)[],
    position: place,
  }
  return {entry: readEntry(text, addresses), text, node, position: place}
}

function visibleText(node: Node): string {
  if (isText(node)) return node.value
  if (node.type === 'break') return ' '
  if ('value' in node && typeof node.value === 'string' && node.type === 'inlineCode')
    return node.value
  return isParent(node) ? node.children.map(visibleText).join(isInline(node) ? '' : ' ') : ''
}

function isInline(node: Parent): node is Parent & {children: PhrasingContent[]} {
  return ['paragraph', 'emphasis', 'strong', 'delete', 'link'].includes(node.type)
}

function collectAddresses(nodes: readonly Node[], found: string[]): void {
  for (const node of nodes) {
    if (node.type === 'link' && 'url' in node && typeof node.url === 'string') found.push(node.url)
    if (isParent(node)) collectAddresses(node.children, found)
  }
}

function made(entries: readonly TypedEntry[], ordered: boolean, start: number): TypedList {
  const node: ReferenceList = {
    type: 'referenceList',
    ordered,
    start,
    children: entries.map((one) => one.node),
  }
  const position = positionOf(entries.map((one) => one.node))
  if (position) node.position = position
  return {node, entries, numbered: ordered || entries.every(({entry}) => entry.label > 0)}
}

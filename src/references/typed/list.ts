import type {BlockContent, DefinitionContent, List} from 'mdast'
import type {Node, Parent, Position} from 'unist'
import {type Entry, readEntry} from './entry.ts'
import {announcedDepth, depthOf} from './heading.ts'
import {isParent, isText, positionOf, textOf, visibleText} from '../inline.ts'
import type {ReferenceEntry, ReferenceList} from '../nodes.ts'

/** One entry where it was typed. */
export interface TypedEntry {
  readonly entry: Entry
  readonly text: string
  /** What stands in italics: titles of books and names of journals. */
  readonly emphasised: readonly string[]
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
    const depth = announcedDepth(node)
    if (depth !== undefined) {
      const found = listsBelow(parent.children, i + 1, depth)
      if (found.length) parent.children[i] = asHeading(node)
      for (const {list, from, to} of found.toReversed())
        parent.children.splice(from, to - from, list.node)
      lists.push(...found.map(({list}) => list))
    } else if (isParent(node) && !ENDS.has(node.type)) lists.push(...takeLists(node))
  }
  return lists
}

/** Blocks that hold no list. */
const ENDS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'table', 'referenceList'])

/** A bold line over the list is its heading. */
function asHeading(node: Node): Node {
  if (node.type !== 'paragraph' || !isParent(node)) return node
  const strong = node.children.find((child) => child.type === 'strong')
  const children = strong && isParent(strong) ? strong.children : node.children
  const heading = {...node, type: 'heading', depth: 2, children}
  return heading
}

interface Found {
  readonly list: TypedList
  readonly from: number
  readonly to: number
}

/** Gives the lists between a heading and the next one of its level; lower headings may part them. */
function listsBelow(nodes: readonly Node[], start: number, depth: number): Found[] {
  const lists: Found[] = []
  for (let at = start; at < nodes.length; ) {
    const node = nodes[at]
    if (!node || (depthOf(node) ?? Number.POSITIVE_INFINITY) <= depth) break
    const found = listAt(nodes, at) ?? paragraphsAt(nodes, at)
    if (found) lists.push(found)
    at = found?.to ?? at + 1
  }
  return lists
}

/** Lists side by side, as other signs before the items make them, are one. */
function listAt(nodes: readonly Node[], at: number): Found | undefined {
  let to = at
  const items: Node[] = []
  for (let list = nodes[to]; list?.type === 'list' && isParent(list); list = nodes[++to])
    items.push(...list.children)
  if (to === at) return undefined
  const {ordered, start} = nodes[at] as List
  const entries = items.flatMap((item) =>
    isParent(item) ? [entryOf(item.children, item.position)] : [],
  )
  const likely = entries.filter(({entry}) => isLikely(entry)).length
  if (!entries.length || likely < entries.length * ENOUGH) return undefined
  return {list: made(entries, ordered === true, start ?? 1), from: at, to}
}

/** A list counts as references when this share of its items can be read as works. */
const ENOUGH = 0.6

function isLikely(entry: Entry): boolean {
  const named = entry.authors.length > 0 || entry.repeated
  const identified = entry.doi || entry.pmid || entry.pmcid || entry.isbn || entry.url
  return (named && entry.year !== '') || identified !== ''
}

const isSure = ({entry}: TypedEntry): boolean =>
  entry.sure || (isLikely(entry) && (entry.label > 0 || entry.repeated))

/** Gives the paragraphs that are built as entries, from one to the last in a row. */
function paragraphsAt(nodes: readonly Node[], from: number): Found | undefined {
  const entries: TypedEntry[] = []
  let kept = 0
  let to = from
  for (let at = from; nodes[at]?.type === 'paragraph'; at++) {
    const found = entriesOf(nodes[at])
    const sure = found.length > 0 && found.every(isSure)
    if (!found.every(({entry}) => isLikely(entry)) || (at === from && !sure)) break
    entries.push(...found)
    // What only looks like an entry counts when a sure one comes after it.
    if (sure) {
      kept = entries.length
      to = at + 1
    }
  }
  return kept ? {list: made(entries.slice(0, kept), false, 1), from, to} : undefined
}

function entriesOf(node: Node | undefined): TypedEntry[] {
  return node && isParent(node) ? linesOf(node).map((line) => entryOf([line], line.position)) : []
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

function entryOf(children: readonly Node[], position: Position | undefined): TypedEntry {
  const addresses: string[] = []
  collectAddresses(children, addresses)
  const text = onOneLine(children)
  const emphasised: string[] = []
  collectEmphasis(children, emphasised)
  const place = position ?? NOWHERE
  const node: ReferenceEntry = {
    type: 'referenceEntry',
    work: '',
    children: children as (BlockContent | DefinitionContent)[],
    position: place,
  }
  return {entry: readEntry(text, addresses), text, emphasised, node, position: place}
}

const onOneLine = (nodes: readonly Node[]): string =>
  visibleText(nodes).replace(/\s+/gu, ' ').trim()

function collectEmphasis(nodes: readonly Node[], found: string[]): void {
  for (const node of nodes) {
    if (!isParent(node)) continue
    if (node.type === 'emphasis') found.push(onOneLine(node.children))
    else collectEmphasis(node.children, found)
  }
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

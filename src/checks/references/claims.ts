import type {Node, Parent, Point} from 'unist'
import type {Note} from '../../base/note.ts'
import type {Check} from './audit.ts'
import {claimsIn, hasSource} from './claims/find.ts'
import {lineOf} from './line.ts'

const MOST = 10

/** Notes sentences with a figure, or with "studies show", that name no source. */
export const checkClaims: Check = ({texts}, noteFor) => {
  for (const {path, tree} of texts) {
    const found: Found[] = []
    enter(tree, {line: 1, column: 1}, found)
    report(found, noteFor(path))
  }
}

interface Found {
  readonly text: string
  readonly at: Point
}

function report(found: readonly Found[], note: Note): void {
  for (const {text, at} of found.slice(0, MOST))
    note(
      'ref/uncited-claim',
      `This sentence says "${short(text)}" and names no source.`,
      at,
      'Cite the work in the same sentence, such as (Lee, 2020), or take the claim out.',
    )
  const [next] = found.slice(MOST)
  if (!next) return
  const more = found.length - MOST
  note(
    'ref/uncited-claim',
    more === 1
      ? 'Another sentence of this text makes such a claim and names no source.'
      : `From here on, ${more} more sentences make such claims and name no source.`,
    next.at,
    'Cite a work in each, or take the claims out.',
  )
}

const short = (text: string): string => text.replace(/\s+/gu, ' ')

/** What makes no claim of its own: titles, lists of works, notes, calls for help, stories and repeats. */
const CLOSED: ReadonlySet<string> = new Set([
  'heading',
  'referenceList',
  'footnoteDefinition',
  'code',
  'html',
])
const CLOSED_BLOCKS: ReadonlySet<string> = new Set(['urgent', 'case', 'pullquote'])

function enter(node: Node, around: Point, found: Found[]): void {
  if (CLOSED.has(node.type) || isClosedBlock(node)) return
  const at = node.position?.start ?? around
  if (node.type === 'table') {
    enterTable(node, at, found)
    return
  }
  const children = childrenOf(node)
  const caption = captionOf(node)
  if (caption.length) readLine(caption, at, found)
  if (children.some(isInline)) readLine(children, at, found)
  else
    for (const [i, child] of children.entries())
      if (!isIntroduced(child, children[i - 1])) enter(child, at, found)
}

function isClosedBlock(node: Node): boolean {
  return node.type === 'block' && 'name' in node && CLOSED_BLOCKS.has(String(node.name))
}

/** After "Lee (2020) asked 300 adults:" the items of the list rest on the same work. */
function isIntroduced(node: Node, before: Node | undefined): boolean {
  if (before?.type !== 'paragraph') return false
  if (node.type !== 'list' && node.type !== 'table') return false
  const {text} = lineOf(childrenOf(before), {line: 1, column: 1}, true)
  return /:\s*$/u.test(text) && hasSource(text)
}

/** A table has one message at most; a source in its caption or head covers all, one in a row that row. */
function enterTable(node: Node, at: Point, found: Found[]): void {
  const [head, ...rows] = childrenOf(node).map(childrenOf)
  const covered = [captionOf(node), ...(head ?? []).map(childrenOf)]
  if (covered.some(isCited)) return
  for (const row of rows) {
    const cells = row.map(childrenOf)
    if (cells.some(isCited)) continue
    const claims: Found[] = []
    for (const cell of cells) readLine(cell, at, claims)
    const [first] = claims
    if (first) {
      found.push(first)
      return
    }
  }
}

function isCited(nodes: readonly Node[]): boolean {
  return hasSource(lineOf(nodes, {line: 1, column: 1}, true).text)
}

function readLine(nodes: readonly Node[], around: Point, found: Found[]): void {
  const line = lineOf(nodes, around, true)
  for (const {start, text} of claimsIn(line.text)) found.push({text, at: line.pointAt(start)})
}

const INLINE: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'span',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'citation',
  'cite',
  'cluster',
  'image',
  'imageReference',
  'footnoteReference',
])
const isInline = (node: Node): boolean => INLINE.has(node.type)

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node && Array.isArray(node.children) ? (node as Parent).children : []
}

function captionOf({data}: Node): readonly Node[] {
  return data && 'caption' in data && Array.isArray(data.caption) ? data.caption : []
}

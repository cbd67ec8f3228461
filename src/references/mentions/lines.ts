import type {Node, Parent, Position} from 'unist'
import {isTransparent, textOf} from '../inline.ts'
import {nodeLists} from '../node-lists.ts'

/** One run of inline nodes: a paragraph, a table cell or a caption. */
export interface Line {
  /** The nodes themselves, to be changed in place. */
  readonly nodes: Node[]
  readonly text: string
  readonly position: Position
}

const START: Position = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}

/**
 * Links, code and the list itself are closed to mentions; headings too,
 * for they are printed again in lists of contents.
 */
const CLOSED: ReadonlySet<string> = new Set([
  'heading',
  'referenceList',
  'link',
  'linkReference',
  'citation',
  'cite',
  'cluster',
])

/** Gives every line below a node that may hold mentions, in reading order. */
export function linesOf(tree: Parent): Line[] {
  const lines: Line[] = []
  enter(tree, tree.position ?? START, lines)
  return lines
}

function enter(node: Node, around: Position, lines: Line[]): void {
  if (CLOSED.has(node.type)) return
  const position = node.position ?? around
  for (const nodes of nodeLists(node)) {
    const isLine = nodes.some((child) => child.type === 'text' || isTransparent(child))
    if (isLine && !isTransparent(node)) lines.push({nodes, text: textOf(nodes), position})
    for (const child of nodes) enter(child, position, lines)
  }
}

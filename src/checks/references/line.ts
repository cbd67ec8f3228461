import type {Node, Point} from 'unist'

/** Stands in a line for a citation, a link or a mark of a note. */
export const SOURCE = '\u0001'
/** Stands in a line for what is not text: code, a picture. */
const OBJECT = '\uFFFC'

/** The text of inline nodes, and the place of each of its characters. */
export interface Line {
  readonly text: string
  /** Escapes in the source may put the place a little too far left. */
  readonly pointAt: (index: number) => Point
}

const SOURCES: ReadonlySet<string> = new Set([
  'citation',
  'cite',
  'cluster',
  'link',
  'linkReference',
  'footnoteReference',
])

const hasChildren = (node: Node): node is Node & {children: Node[]} =>
  'children' in node && Array.isArray(node.children)

interface Piece {
  readonly start: number
  readonly value: string
  readonly at: Point | undefined
}

/** Reads inline nodes as one line. With `signs`, each node that leads to a source is one sign; else its text is read. */
export function lineOf(nodes: readonly Node[], around: Point, signs: boolean): Line {
  const pieces: Piece[] = []
  let length = 0
  const add = (value: string, node: Node): void => {
    pieces.push({start: length, value, at: node.position?.start})
    length += value.length
  }
  const enter = (node: Node): void => {
    if (signs && SOURCES.has(node.type)) add(SOURCE, node)
    else if (hasChildren(node)) node.children.forEach(enter)
    else if (node.type === 'break') add('\n', node)
    else if (node.type === 'text' && 'value' in node) add(String(node.value), node)
    else add(OBJECT, node)
  }
  nodes.forEach(enter)
  return {
    text: pieces.map(({value}) => value).join(''),
    pointAt: (index) => pointIn(pieces, index, around),
  }
}

function pointIn(pieces: readonly Piece[], index: number, around: Point): Point {
  const piece = pieces.findLast(({start, at}) => at !== undefined && start <= index)
  if (!piece?.at) return around
  const before = piece.value.slice(0, index - piece.start)
  const lines = before.split('\n')
  const last = lines.at(-1)?.length ?? 0
  return lines.length > 1
    ? {line: piece.at.line + lines.length - 1, column: around.column + last}
    : {line: piece.at.line, column: piece.at.column + last}
}

import type {Text} from 'mdast'
import type {Node, Parent, Point, Position} from 'unist'

/** Inline nodes whose text is read as part of the line, and which may be cut in two. */
const TRANSPARENT: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'span'])
const INLINE: ReadonlySet<string> = new Set([...TRANSPARENT, 'link', 'linkReference', 'citation'])
/** Stands in a line for what is not text: code, a link, a picture. */
const OBJECT = '\uFFFC'
/** Stand in a line for `<sup>` and `</sup>`. */
const RAISED: Readonly<Record<string, string>> = {'<sup>': '\u0002', '</sup>': '\u0003'}

/** A stretch of a line, in characters of its text, and the node that takes its place. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly make: (children: Node[], position: Position | undefined) => Node
}

export function isParent(node: Node): node is Parent {
  return 'children' in node && Array.isArray(node.children)
}

export function isText(node: Node): node is Text {
  return node.type === 'text' && 'value' in node && typeof node.value === 'string'
}

export function isTransparent(node: Node): node is Parent {
  return TRANSPARENT.has(node.type) && isParent(node)
}

/** Gives the text of a line; every node that is not text counts as one character. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map(nodeText).join('')
}

/** Gives what a reader sees of nodes as text, the words of links and code included. */
export function visibleText(nodes: readonly Node[]): string {
  return nodes.map(seen).join('')
}

function seen(node: Node): string {
  if (isParent(node)) return visibleText(node.children) + (INLINE.has(node.type) ? '' : ' ')
  if (node.type === 'break') return '\n'
  const literal = node.type === 'text' || node.type === 'inlineCode'
  return literal && 'value' in node && typeof node.value === 'string' ? node.value : ''
}

function nodeText(node: Node): string {
  if (isText(node)) return node.value
  if (isTransparent(node)) return textOf(node.children)
  if (node.type === 'break') return '\n'
  if (node.type === 'html' && 'value' in node && typeof node.value === 'string')
    return RAISED[node.value] ?? OBJECT
  return OBJECT
}

/**
 * Puts the nodes that `spans` make in place of their stretches of a line. Spans are in order and do not overlap.
 * `column` is where continued lines of the block begin; it is needed for positions only.
 */
export function wrap(nodes: readonly Node[], spans: readonly Span[], column: number): Node[] {
  return new Wrapping(column).wrap(nodes, spans)
}

class Wrapping {
  readonly #column: number
  /** Widths as they were, for the nodes that take the place of a stretch count as the stretch. */
  readonly #widths = new Map<Node, number>()

  constructor(column: number) {
    this.#column = column
  }

  wrap(nodes: readonly Node[], spans: readonly Span[]): Node[] {
    if (!spans.length) return [...nodes]
    const outer = this.#wrapInside(nodes, spans)
    const rest = nodes.toReversed()
    const made: Node[] = []
    let at = 0
    for (const span of outer) {
      this.#take(rest, span.start - at, made)
      const children: Node[] = []
      this.#take(rest, span.end - span.start, children)
      const node = span.make(children, positionOf(children))
      this.#widths.set(node, span.end - span.start)
      made.push(node)
      at = span.end
    }
    return made.concat(rest.reverse())
  }

  /** Wraps the spans that lie inside one emphasised node there, and gives the others. */
  #wrapInside(nodes: readonly Node[], spans: readonly Span[]): Span[] {
    const outer: Span[] = []
    let at = 0
    let next = 0
    for (const node of nodes) {
      const end = at + this.#width(node)
      const inside: Span[] = []
      for (let span = spans[next]; span && span.start < end; span = spans[++next]) {
        const whole = span.start === at && span.end === end
        if (isTransparent(node) && span.start >= at && span.end <= end && !whole)
          inside.push({...span, start: span.start - at, end: span.end - at})
        else outer.push(span)
      }
      if (inside.length && isTransparent(node)) node.children = this.wrap(node.children, inside)
      at = end
    }
    return outer
  }

  /** Moves as many characters from the front of a line, the end of `rest`, to another. */
  #take(rest: Node[], width: number, to: Node[]): void {
    let left = width
    for (let node = rest.at(-1); node && left > 0; node = rest.at(-1)) {
      rest.pop()
      const wide = this.#width(node)
      if (wide > left) {
        const [head, tail] = this.#cut(node, left)
        to.push(head)
        rest.push(tail)
      } else to.push(node)
      left -= wide
    }
  }

  #cut(node: Node, at: number): [Node, Node] {
    if (isText(node)) return cutText(node, at, this.#column)
    if (!isTransparent(node)) return [node, cutText({type: 'text', value: ''}, 0, 0)[1]]
    const rest = node.children.toReversed()
    const head: Node[] = []
    this.#take(rest, at, head)
    return [part(node, head), part(node, rest.reverse())]
  }

  #width(node: Node): number {
    const known = this.#widths.get(node)
    if (known !== undefined) return known
    const width = isTransparent(node)
      ? node.children.reduce((sum, child) => sum + this.#width(child), 0)
      : nodeText(node).length
    this.#widths.set(node, width)
    return width
  }
}

function part(node: Parent, children: Node[]): Node {
  const position = positionOf(children) ?? node.position
  const made: Parent = {...node, children}
  return position ? {...made, position} : made
}

function cutText(node: Text, at: number, column: number): [Text, Text] {
  const left: Text = {type: 'text', value: node.value.slice(0, at)}
  const right: Text = {type: 'text', value: node.value.slice(at)}
  if (node.position) {
    const point = pointIn(node.value, node.position, at, column)
    left.position = {start: node.position.start, end: point}
    right.position = {start: point, end: node.position.end}
  }
  return [left, right]
}

/** Escapes make the source longer than its text, so the point may lie a few columns too far left. */
function pointIn(text: string, {start, end}: Position, at: number, column: number): Point {
  const before = text.slice(0, at)
  const lines = before.split('\n')
  const line = Math.min(start.line + lines.length - 1, end.line)
  const last = lines.at(-1)?.length ?? 0
  const offset = Math.min((start.offset ?? 0) + at, end.offset ?? Number.POSITIVE_INFINITY)
  return {line, column: (lines.length > 1 ? column : start.column) + last, offset}
}

export function positionOf(nodes: readonly Node[]): Position | undefined {
  const start = nodes[0]?.position?.start
  const end = nodes.at(-1)?.position?.end
  return start && end ? {start, end} : undefined
}

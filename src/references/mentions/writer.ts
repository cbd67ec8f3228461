import type {Node, Position} from 'unist'
import type {Citation, Unresolved, Work} from '../graph.ts'
import {type Span, wrap} from '../inline.ts'
import type {Line} from './lines.ts'
import type {Mention} from './mention.ts'
import type {CitationNode} from '../nodes.ts'

/** Writes citations into lines, and keeps them, and the mentions without a link, in reading order. */
export class Writer {
  readonly citations: Citation[] = []
  readonly unresolved: Unresolved[] = []
  /** Authors named without a year. */
  readonly soft: Unresolved[] = []
  readonly #linksNames: boolean
  readonly #counts = new Map<string, number>()

  /** `linksNames` says that a name without a year is linked too where one work fits. */
  constructor(linksNames: boolean) {
    this.#linksNames = linksNames
  }

  /** Links the mentions of one line; of two that overlap the first is kept. */
  write(path: string, line: Line, mentions: readonly Mention[]): void {
    if (!mentions.length) return
    const spans: Span[] = []
    const places = new Places(line)
    for (const mention of apart(mentions)) {
      const [work, ...others] = mention.works
      const named = mention.method === 'name'
      if (named && !(this.#linksNames && mention.works.length === 1))
        this.soft.push(unresolvedOf(path, line, places, mention))
      else if (work && !others.length) spans.push(this.#cite(path, line, mention, work))
      else this.unresolved.push(unresolvedOf(path, line, places, mention))
    }
    const column = line.position.start.column
    replaceAll(line.nodes, wrap(line.nodes, spans, column))
  }

  #cite(path: string, line: Line, mention: Mention, work: Work): Span {
    const count = (this.#counts.get(work.id) ?? 0) + 1
    this.#counts.set(work.id, count)
    const {start, end, method} = mention
    const plain = {
      id: `${work.id.replace(/^ref-/u, 'cite-')}-${count}`,
      work: work.id,
      through: mention.through.map((one) => one.id),
      path,
      text: line.text.slice(start, end),
      method,
    }
    const at = this.citations.push({...plain, position: line.position}) - 1
    return {
      start,
      end,
      make: (children, position) => {
        if (position) this.citations[at] = {...plain, position}
        return citationNode(plain.id, work.id, children, position)
      },
    }
  }
}

function unresolvedOf(
  path: string,
  line: Line,
  places: Places,
  {start, end, method, works}: Mention,
): Unresolved {
  const fits = works.map((one) => one.id)
  return {path, position: places.at(start), text: line.text.slice(start, end), method, fits}
}

function apart(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = []
  for (const mention of mentions.toSorted((a, b) => a.start - b.start))
    if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention)
  return kept
}

/** Gives the places of characters of a line from left to right; escapes may put them a little too far left. */
class Places {
  readonly #text: string
  readonly #start: Position['start']
  /** Rows before that of the last place, where it begins, and the break that ends it. */
  #rows = 0
  #row = 0
  #end: number

  constructor({text, position: {start}}: Line) {
    this.#text = text
    this.#start = start
    this.#end = text.indexOf('\n')
  }

  at(index: number): Position {
    while (this.#end >= 0 && this.#end < index) {
      this.#rows++
      this.#row = this.#end + 1
      this.#end = this.#text.indexOf('\n', this.#row)
    }
    const {line, column} = this.#start
    const point = {line: line + this.#rows, column: column + index - this.#row}
    return {start: point, end: point}
  }
}

/** A line may be long, so its nodes are not passed as arguments. */
function replaceAll(nodes: Node[], by: readonly Node[]): void {
  nodes.length = 0
  for (const node of by) nodes.push(node)
}

function citationNode(
  id: string,
  work: string,
  children: Node[],
  position: Position | undefined,
): CitationNode {
  const made: CitationNode = {
    type: 'citation',
    id,
    work,
    children: children as CitationNode['children'],
  }
  if (position) made.position = position
  return made
}

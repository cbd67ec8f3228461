import type {Root} from 'mdast'
import type {Node, Parent, Position} from 'unist'
import type {Note} from '../base/note.ts'
import {authorYearMentions, callNames} from './author-year.ts'
import type {Citation, ReferenceGraph, Unresolved, Work} from './graph.ts'
import {linkIdentifiers} from './identify.ts'
import {isParent, type Span, textOf, wrap} from './inline.ts'
import {takeLists, type TypedList} from './list.ts'
import type {Mention} from './mention.ts'
import type {CitationNode} from './nodes.ts'
import {byNumber, numberMentions} from './numbers.ts'
import {reportReferences} from './report.ts'
import {tokenize} from './tokens.ts'
import {type Known, nameWorks} from './known.ts'

/** A text and its tree; whatever else a caller's value holds is kept. */
export interface Text {
  readonly path: string
  readonly tree: Root
}

const NOWHERE: Position = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}

/**
 * Recognises the typed lists of references of a publication, gives each entry an id and links,
 * and links every mention to its entry. Trees are copied before they are changed.
 */
export function linkReferences<T extends Text>(
  texts: readonly T[],
  noteFor: (path: string) => Note,
): {texts: readonly T[]; graph: ReferenceGraph} {
  const copies = texts.map((text) => ({...text, tree: structuredClone(text.tree)}))
  const taken = new Set<string>()
  const lists: TypedList[] = []
  const works = copies.flatMap(({path, tree}) => {
    const found = takeLists(tree)
    lists.push(...found)
    return nameWorks(found, path, taken)
  })
  if (!works.length) return {texts, graph: {works: new Map(), citations: [], unresolved: []}}
  const linker = makeLinker(works)
  for (const {path, tree} of copies) linker.linkIn(tree, path)
  for (const {node} of lists) linkIdentifiers(node)
  const graph = {
    works: new Map(works.map(({work}) => [work.id, work])),
    citations: linker.citations,
    unresolved: linker.unresolved,
  }
  reportReferences(graph, noteFor)
  return {texts: copies, graph}
}

interface Linker {
  readonly citations: Citation[]
  readonly unresolved: Unresolved[]
  linkIn(node: Parent, path: string): void
}

/** Blocks whose lines hold mentions; headings stay plain, for they are printed in lists of contents. */
const LINES: ReadonlySet<string> = new Set([
  'paragraph',
  'tableCell',
  'definitionTerm',
  'definitionDescription',
])
const CLOSED: ReadonlySet<string> = new Set(['heading', 'referenceList', 'code', 'html'])

function makeLinker(works: readonly Known[]): Linker {
  const called = callNames(works)
  const numbered = byNumber(works)
  const citations: Citation[] = []
  const unresolved: Unresolved[] = []
  const counts = new Map<string, number>()

  const cite = (mention: Mention, work: Work, text: string, path: string): Span => {
    const count = (counts.get(work.id) ?? 0) + 1
    counts.set(work.id, count)
    const id = `${work.id.replace(/^ref-/u, 'cite-')}-${count}`
    const through = mention.through.map((one) => one.id)
    const plain = {id, work: work.id, through, path, text, method: mention.method}
    const at = citations.push({...plain, position: NOWHERE}) - 1
    return {
      start: mention.start,
      end: mention.end,
      make(children, position) {
        citations[at] = {...plain, position: position ?? NOWHERE}
        return citation(id, work.id, children, position)
      },
    }
  }

  const linkLine = (line: Parent, path: string): void => {
    const text = textOf(line.children)
    if (!/\d/u.test(text)) return
    const tokens = tokenize(text)
    const all = [...authorYearMentions(tokens, called), ...numberMentions(tokens, numbered)].sort(
      (a, b) => a.start - b.start,
    )
    const spans: Span[] = []
    for (const mention of apart(all)) {
      const typed = text.slice(mention.start, mention.end)
      const [work, ...others] = mention.works
      if (work && !others.length) spans.push(cite(mention, work, typed, path))
      else
        unresolved.push({
          path,
          position: placeIn(line, text, mention.start),
          text: typed,
          method: mention.method,
          fits: mention.works.map((one) => one.id),
        })
    }
    line.children = wrap(line.children, spans, line.position?.start.column ?? 1)
  }

  return {
    citations,
    unresolved,
    linkIn(node, path) {
      if (CLOSED.has(node.type)) return
      if (LINES.has(node.type)) linkLine(node, path)
      else for (const child of node.children) if (isParent(child)) this.linkIn(child, path)
    },
  }
}

/** Gives the place of a character of a block; escapes in the source may put it a little too far left. */
function placeIn(line: Parent, text: string, at: number): Position {
  const {start} = line.position ?? NOWHERE
  const before = text.slice(0, at).split('\n')
  const last = before.at(-1)?.length ?? 0
  const point = {
    line: start.line + before.length - 1,
    column: before.length > 1 ? last + 1 : start.column + last,
  }
  return {start: point, end: point}
}

/** Drops mentions that overlap the one before. */
function apart(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = []
  for (const mention of mentions) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention)
  return kept
}

function citation(
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

import type {FootnoteDefinition, FootnoteReference, PhrasingContent} from 'mdast'
import type {Node} from 'unist'
import type {Work} from '../graph.ts'
import {isParent, visibleText} from '../inline.ts'
import type {ClusterNode} from '../nodes.ts'
import type {Processed} from '../processor/citations.ts'
import {type AuthorWords, authorsOf} from './author.ts'
import {isOwn, isWrapped, joinTexts, readWritten, textNode, wordsIn} from './html.ts'
import {citationOf, linkWritten} from './links.ts'
import {NOTE_NAME} from './raise.ts'

/** What stands in place of a citation. */
export interface Written {
  readonly nodes: readonly Node[]
  /** The footnote of a style that cites in notes. */
  readonly note: FootnoteDefinition | undefined
  readonly through: ReadonlyMap<string, readonly string[]>
  readonly missing: readonly string[]
}

export interface WriteContext {
  readonly processed: Processed
  readonly works: ReadonlyMap<string, Work>
  readonly words: AuthorWords
  /** Words of the author by the number of their sign. */
  readonly own: readonly (readonly PhrasingContent[])[]
  readonly inNote: boolean
  /** Number of the citation in its request. */
  readonly at: number
}

/** What a style prints where it has no words for what was asked. */
const NOTHING = /\s*\[NO_PRINTED_FORM\]\s*/u

/** Turns what a style wrote for a citation into nodes with links. */
export function writeCluster(cluster: ClusterNode, html: string, context: WriteContext): Written {
  const {class: style} = context.processed
  const {nodes, through, missing} =
    style === 'in-text' ? inText(cluster, html, context) : marked(cluster, html, context)
  const set = settled(nodes, context)
  if (style !== 'note' || context.inNote) return {nodes: set, note: undefined, through, missing}
  const author = cluster.narrative ? [textNode(nameOf(cluster, context))] : []
  const {mark, note} = noteOf(set, context)
  return {nodes: [...author, mark], note, through, missing}
}

type Parts = Pick<Written, 'through' | 'missing'> & {readonly nodes: readonly Node[]}

/** "(Lee, 2020)", or "Lee (2020)" where the author is part of the sentence. */
function inText(
  cluster: ClusterNode,
  html: string,
  {processed, works, words}: WriteContext,
): Parts {
  const {prefix, suffix} = processed
  const first = cluster.cites[0]
  const start = html.indexOf('\uE000')
  const split = cluster.narrative && start > 0 ? start : 0
  const head = html.slice(0, split).replace(NOTHING, '').trim().replace(' &#38; ', ` ${words.and} `)
  const tail = html.slice(split).replace(NOTHING, '')
  const {nodes, through, missing} = linkWritten(readWritten(tail), cluster.cites, processed)
  if (!first || start >= 0) {
    const around = [textNode(prefix), ...nodes, textNode(suffix)]
    return {nodes: head ? [...readWritten(`${head} `), ...around] : around, through, missing}
  }
  // A style without years prints nothing more than the author, who is the link then.
  const work = works.get(first.work)
  const name = readWritten((html.replace(NOTHING, '') || work?.year) ?? first.work)
  return {nodes: [citationOf(first, name)], through: new Map(), missing: []}
}

/** A number or a note; a narrative citation names the author before it. */
function marked(cluster: ClusterNode, html: string, context: WriteContext): Parts {
  const {processed} = context
  const {nodes, through, missing} = linkWritten(
    readWritten(html.replace(NOTHING, '')),
    cluster.cites,
    processed,
  )
  const note = processed.class === 'note'
  const around =
    note && context.inNote
      ? nodes
      : [textNode(processed.prefix), ...nodes, textNode(endOf(nodes, processed.suffix))]
  if (!cluster.narrative || (note && !context.inNote)) return {nodes: around, through, missing}
  const raised = nodes[0]?.type === 'emphasis'
  return {
    nodes: [textNode(nameOf(cluster, context) + (raised ? '' : '\u00a0')), ...around],
    through,
    missing,
  }
}

/** "Ibid." needs no second full stop. */
function endOf(nodes: readonly Node[], suffix: string): string {
  return suffix === '.' && visibleText(nodes).endsWith('.') ? '' : suffix
}

function nameOf({cites: [first]}: ClusterNode, {works, words}: WriteContext): string {
  const work = first && works.get(first.work)
  return work ? authorsOf(work, words) : ''
}

/** Puts the author's words in place of their signs. */
function settled(nodes: readonly Node[], context: WriteContext): Node[] {
  return joinTexts(
    nodes.flatMap((node): Node[] => {
      if (isOwn(node)) return structuredClone([...(context.own[node.index] ?? [])])
      if (isWrapped(node)) return settled(node.children, context)
      return [
        isParent(node) ? Object.assign(node, {children: settled(node.children, context)}) : node,
      ]
    }),
  )
}

function noteOf(
  nodes: Node[],
  {at}: WriteContext,
): {mark: FootnoteReference; note: FootnoteDefinition} {
  const identifier = `${NOTE_NAME}${at}`
  const first = wordsIn(nodes[0])
  const begun =
    first === undefined
      ? nodes
      : [textNode(first.replace(/^\p{Ll}/u, (sign) => sign.toUpperCase())), ...nodes.slice(1)]
  const children = begun as PhrasingContent[]
  return {
    mark: {type: 'footnoteReference', identifier},
    note: {type: 'footnoteDefinition', identifier, children: [{type: 'paragraph', children}]},
  }
}

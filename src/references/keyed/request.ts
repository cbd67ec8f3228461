import type {FootnoteReference, PhrasingContent} from 'mdast'
import type {Node, Parent} from 'unist'
import type {ClusterNode} from '../nodes.ts'
import type {CiteInput} from '../processor/engine.ts'
import type {ClusterRequest} from '../processor/citations.ts'
import type {StyleClass} from '../processor/style.ts'
import {ownSign} from './html.ts'
import {replaceInOrder} from './walk.ts'

/** A citation of an edition, where it stands. */
export interface Placed {
  readonly node: ClusterNode
  readonly path: string
  /** True in a footnote the author wrote. */
  readonly inNote: boolean
}

/** The citations of a part of an edition, and what a processor is asked for them. */
export interface Collected {
  readonly placed: readonly Placed[]
  readonly clusters: readonly ClusterRequest[]
  /** Words of the author, by the number of the sign that stands for them. */
  readonly own: readonly (readonly PhrasingContent[])[]
}

/** Collects the citations of texts in reading order; notes are numbered, those a style will make among them. */
export function collectClusters(
  texts: readonly {readonly path: string; readonly tree: Parent}[],
  style: StyleClass,
): Collected {
  const collector = new Collector(style)
  for (const {path, tree} of texts)
    replaceInOrder(tree, (node, note) => collector.visit(node, note && `${path}\n${note}`, path))
  return collector
}

class Collector implements Collected {
  readonly placed: Placed[] = []
  readonly clusters: ClusterRequest[] = []
  readonly own: (readonly PhrasingContent[])[] = []
  readonly #style: StyleClass
  readonly #notes = new Map<string, number>()
  #count = 0

  constructor(style: StyleClass) {
    this.#style = style
  }

  visit(node: Node, note: string, path: string): readonly Node[] | undefined {
    if (isMark(node) && !note) this.#number(`${path}\n${node.identifier}`)
    if (!isCluster(node)) return undefined
    this.placed.push({node, path, inNote: note !== ''})
    this.clusters.push({
      cites: node.cites.map((cite) => this.#input(cite)),
      // Other styles cannot write a narrative citation; its author is put before an ordinary one.
      narrative: node.narrative && this.#style === 'in-text',
      note: this.#style === 'note' ? this.#noteOf(note) : 0,
    })
    return [node]
  }

  #noteOf(note: string): number {
    return note ? this.#number(note) : ++this.#count
  }

  #number(note: string): number {
    const known = this.#notes.get(note) ?? ++this.#count
    this.#notes.set(note, known)
    return known
  }

  #input({
    work,
    label,
    locator,
    suppress,
    prefix,
    suffix,
  }: ClusterNode['cites'][number]): CiteInput {
    const [before, after] = [trimmedEnd(prefix), partedStart(suffix)]
    return {
      id: work,
      ...(locator ? {locator, label} : {}),
      ...(suppress ? {'suppress-author': true} : {}),
      ...(before.length ? {prefix: `${this.#sign(before)} `} : {}),
      ...(after.words.length ? {suffix: after.joint + this.#sign(after.words)} : {}),
    }
  }

  #sign(words: readonly PhrasingContent[]): string {
    return ownSign(this.own.push(words) - 1)
  }
}

export function isCluster(node: Node): node is ClusterNode {
  return node.type === 'cluster'
}

function isMark(node: Node): node is FootnoteReference {
  return node.type === 'footnoteReference'
}

function trimmedEnd(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return nodes
  const value = last.value.trimEnd()
  return value ? [...nodes.slice(0, -1), {...last, value}] : nodes.slice(0, -1)
}

/** Parts the comma or space before the words from them. */
function partedStart(nodes: readonly PhrasingContent[]): {
  joint: string
  words: readonly PhrasingContent[]
} {
  const [first, ...rest] = nodes
  if (first?.type !== 'text') return {joint: ' ', words: nodes}
  const [, joint = '', value = ''] = /^([\s,;]*)(.*)$/su.exec(first.value) ?? []
  return {joint: joint || ' ', words: value ? [{...first, value}, ...rest] : rest}
}

import type {Node} from 'unist'
import {isParent, visibleText} from '../inline.ts'
import type {CitationNode, Cite} from '../nodes.ts'
import type {Processed} from '../processor/citations.ts'
import {isOwn, isWrapped, joinTexts, textNode, wordsIn, type Wrapped} from './html.ts'

/** A written citation with its links. */
export interface Linked {
  readonly nodes: readonly Node[]
  /** Works a range passes over, by the id of the citation at its end: 2 for "1–3". */
  readonly through: ReadonlyMap<string, readonly string[]>
  /** Works the style printed no link for. */
  readonly missing: readonly string[]
}

/** Makes links of the parts that stand for works; words of the author around a work stay outside its link. */
export function linkWritten(
  nodes: readonly Node[],
  cites: readonly Cite[],
  processed: Processed,
): Linked {
  const linker = new Linker(cites, processed)
  const made = linker.link(nodes)
  return {nodes: made, ...linker.rest()}
}

class Linker {
  readonly #cites: readonly Cite[]
  readonly #processed: Processed
  readonly #used = new Set<Cite>()

  constructor(cites: readonly Cite[], processed: Processed) {
    this.#cites = cites
    this.#processed = processed
  }

  link(nodes: readonly Node[]): Node[] {
    return joinTexts(
      nodes.flatMap((node): Node[] => {
        if (isWrapped(node)) return this.#wrapped(node)
        return [isParent(node) ? Object.assign(node, {children: this.link(node.children)}) : node]
      }),
    )
  }

  #wrapped(node: Wrapped): Node[] {
    const {before, inside, after} = apart(node.children)
    const cite = this.#citeOf(node, inside)
    if (!cite || !inside.length) return [...before, ...inside, ...after]
    this.#used.add(cite)
    return [...before, citationOf(cite, inside), ...after]
  }

  /** Bare numbers come without an id; a single work needs none. */
  #citeOf({id}: Wrapped, inside: readonly Node[]): Cite | undefined {
    const number = /\d+/u.exec(visibleText(inside))?.[0] ?? ''
    const byNumber =
      this.#processed.class === 'numeric' ? this.#processed.numbers[number] : undefined
    const named = this.#cites.some(({work}) => work === id) ? id : byNumber
    const free = this.#cites.filter((cite) => !this.#used.has(cite))
    if (named === undefined) return this.#cites.length === 1 ? free[0] : undefined
    return free.find(({work}) => work === named)
  }

  /** A number without a link lies in a range that ends at the next number with one. */
  rest(): Omit<Linked, 'nodes'> {
    const numbers = new Map(
      Object.entries(this.#processed.numbers).map(([number, id]) => [id, Number(number)]),
    )
    const numberOf = ({work}: Cite) => numbers.get(work) ?? 0
    const linked = [...this.#used].sort((a, b) => numberOf(a) - numberOf(b))
    const through = new Map<string, string[]>()
    const missing: string[] = []
    const [first] = linked
    for (const cite of this.#cites) {
      if (this.#used.has(cite) || linked.some(({work}) => work === cite.work)) continue
      const inRange =
        this.#processed.class === 'numeric' && first && numberOf(first) < numberOf(cite)
      const end = inRange ? linked.find((one) => numberOf(one) > numberOf(cite)) : undefined
      if (end) through.set(end.id, [...(through.get(end.id) ?? []), cite.work])
      else missing.push(cite.work)
    }
    return {through, missing}
  }
}

/** Parts the author's words, and the signs that join them, from what a style wrote. */
function apart(children: readonly Node[]): {before: Node[]; inside: Node[]; after: Node[]} {
  const inside = [...children]
  const before: Node[] = []
  const after: Node[] = []
  if (isOwn(inside[0])) {
    before.push(...inside.splice(0, 1))
    const [, space = '', rest = ''] = /^(\s*)(.*)$/su.exec(wordsIn(inside[0]) ?? '') ?? []
    if (space) inside.splice(0, 1, textNode(rest))
    before.push(textNode(space))
  }
  if (isOwn(inside.at(-1))) {
    after.unshift(...inside.splice(-1, 1))
    const [, rest = '', joint = ''] = /^(.*?)([\s,;:]*)$/su.exec(wordsIn(inside.at(-1)) ?? '') ?? []
    if (joint) inside.splice(-1, 1, textNode(rest))
    after.unshift(textNode(joint))
  }
  return {before, inside: joinTexts(inside), after}
}

/** Links do not stand in links: of one inside the words stay. */
export function citationOf({id, work}: Cite, children: readonly Node[]): CitationNode {
  const words = joinTexts(
    children.flatMap((node) => (node.type === 'link' && isParent(node) ? node.children : [node])),
  )
  return {type: 'citation', id, work, children: words as CitationNode['children']}
}

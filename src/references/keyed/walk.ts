import type {FootnoteDefinition} from 'mdast'
import type {Node, Parent} from 'unist'
import {isParent} from '../inline.ts'
import {nodeLists} from '../node-lists.ts'

/** Gives what stands in place of a node, or nothing to go on inside it. `note` is the footnote it stands in, or ''. */
export type Replace = (node: Node, note: string) => readonly Node[] | undefined

/**
 * Visits the nodes of a tree in the order a reader meets them, captions and labels too;
 * a footnote is met at its first mark, one without a mark at the end.
 */
export function replaceInOrder(tree: Parent, replace: Replace): void {
  new Walk(tree, replace).run(tree)
}

/** Says whether a node of some types stands in a tree, its captions and labels. */
export function holds(node: Node, types: ReadonlySet<string>): boolean {
  if (types.has(node.type)) return true
  for (const nodes of nodeLists(node)) if (nodes.some((child) => holds(child, types))) return true
  return false
}

class Walk {
  readonly #replace: Replace
  readonly #definitions = new Map<string, FootnoteDefinition>()
  readonly #met = new Set<string>()

  constructor(tree: Parent, replace: Replace) {
    this.#replace = replace
    collect(tree, this.#definitions)
  }

  run(tree: Parent): void {
    this.#enter(tree, '')
    for (const name of this.#definitions.keys()) this.#note(name)
  }

  #enter(node: Node, note: string): void {
    for (const nodes of nodeLists(node)) {
      const made: Node[] = []
      for (const child of nodes) made.push(...this.#visit(child, note))
      nodes.length = 0
      for (const child of made) nodes.push(child)
    }
  }

  #visit(node: Node, note: string): readonly Node[] {
    // A definition is visited where its mark stands.
    if (node.type === 'footnoteDefinition') return [node]
    const by = this.#replace(node, note)
    if (by) return by
    if (node.type === 'footnoteReference' && 'identifier' in node)
      this.#note(String(node.identifier))
    else this.#enter(node, note)
    return [node]
  }

  #note(name: string): void {
    const definition = this.#definitions.get(name)
    if (!definition || this.#met.has(name)) return
    this.#met.add(name)
    this.#enter(definition, name)
  }
}

function collect(node: Node, definitions: Map<string, FootnoteDefinition>): void {
  if (isDefinition(node) && !definitions.has(node.identifier))
    definitions.set(node.identifier, node)
  if (isParent(node)) for (const child of node.children) collect(child, definitions)
}

function isDefinition(node: Node): node is FootnoteDefinition {
  return node.type === 'footnoteDefinition'
}

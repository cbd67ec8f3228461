import type {Link, LinkReference, PhrasingContent, Root} from 'mdast'
import type {} from 'remark-parse'
import type {Processor} from 'unified'
import {visitAll} from '../../base/visit.ts'
import type {CiteItem, CiteNode} from '../../base/cite.ts'
import {itemsOf, partsOf, takeMinus} from './cite-items.ts'
import {type CiteKey, citeKeyFromMarkdown, citeKeySyntax} from './cite-key.ts'
import {isKey, isSign, joined, type Piece, piecesOf, wordsOf} from './cite-pieces.ts'

/** Adds `@key` to the parser. */
export function citeKeys(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), citeKeySyntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), citeKeyFromMarkdown]
}

/**
 * Makes `cite` nodes of keys: `[see @a, p. 3; -@b]` in brackets, `@a [p. 3]` in a sentence.
 * Emphasis, code and links around and inside are read already. `source` is the text of the tree.
 */
export function readCitations(tree: Root, source: string): void {
  visitAll(tree, (node) => {
    if (!('children' in node) || !node.children.some((child) => child.type === 'citeKey')) return
    if (node.type === 'link' || node.type === 'linkReference') asTyped(node)
    else {
      const children = new Reader(node.children as PhrasingContent[], source).read()
      node.children = children as typeof node.children
    }
  })
}

/** The words of a link lead where the link leads. */
function asTyped(link: Link | LinkReference): void {
  link.children = wordsOf(link.children)
}

class Reader {
  readonly #pieces: readonly Piece[]
  /** For each opening bracket, where its closing one is. */
  readonly #closing = new Map<number, number>()
  /** Opening brackets with a key right inside them, and not in brackets of its own. */
  readonly #citing = new Set<number>()

  constructor(children: readonly PhrasingContent[], source: string) {
    this.#pieces = children.flatMap((node) =>
      node.type === 'text' ? piecesOf(node, source) : [node],
    )
    const open: number[] = []
    for (const [at, piece] of this.#pieces.entries()) {
      if (isSign(piece, '[')) open.push(at)
      const inside = open.at(-1)
      if (isKey(piece) && inside !== undefined) this.#citing.add(inside)
      const start = isSign(piece, ']') ? open.pop() : undefined
      if (start !== undefined) this.#closing.set(start, at)
    }
  }

  read(): PhrasingContent[] {
    const made: PhrasingContent[] = []
    for (let at = 0; at < this.#pieces.length; ) {
      const piece = this.#pieces[at]
      const end = this.#citing.has(at) ? this.#closing.get(at) : undefined
      if (end !== undefined) {
        const inside = this.#pieces.slice(at + 1, end)
        made.push(citeOf(itemsOf(partsOf(inside)), false, this.#pieces.slice(at, end + 1)))
        at = end + 1
      } else if (isKey(piece)) at = this.#narrative(piece, at, made)
      else {
        made.push(...wordsOf(this.#pieces.slice(at, at + 1)))
        at++
      }
    }
    return joined(made)
  }

  /** `@a`, with a locator or more works in the brackets behind it; gives where it ends. */
  #narrative(key: CiteKey, at: number, made: PhrasingContent[]): number {
    const suppress = takeMinus(made)
    const [item] = itemsOf([[key]])
    if (!item) return at + 1
    const space = this.#pieces[at + 1]
    const open = space?.type === 'text' && /^[ \n]$/u.test(space.value) ? at + 2 : at + 1
    const close = this.#closing.get(open)
    const end = close === undefined ? at + 1 : close + 1
    const parts = close === undefined ? [] : partsOf(this.#pieces.slice(open + 1, close))
    const [first = []] = parts
    const own = first.some(isKey)
    const items: CiteItem[] = [
      {...item, suppress, suffix: own ? [] : wordsOf(first)},
      ...itemsOf(own ? parts : parts.slice(1)),
    ]
    const minus: Piece[] = suppress ? [{type: 'text', value: '-'}] : []
    made.push(citeOf(items, !suppress, [...minus, ...this.#pieces.slice(at, end)], key))
    return end
  }
}

function citeOf(
  items: CiteItem[],
  narrative: boolean,
  typed: readonly Piece[],
  first = typed[0],
): CiteNode {
  const children = wordsOf(typed)
  const start = first?.position?.start
  const end = typed.at(-1)?.position?.end
  const node: CiteNode = {type: 'cite', narrative, items, children}
  if (start && end) node.position = {start, end}
  return node
}

import type {Link, PhrasingContent, Text} from 'mdast'
import type {Node, Parent} from 'unist'
import type {CiteItem, CiteNode} from '../../base/cite.ts'
import type {Note} from '../../base/note.ts'
import type {Citation, Unresolved} from '../graph.ts'
import {visibleText} from '../inline.ts'
import type {Cite, ClusterNode} from '../nodes.ts'
import {doiOfLink} from './doi-link.ts'
import type {Library} from './library.ts'
import {takeLocator} from './locator.ts'
import {noteNoBibliography, noteUnknownKey, noteUnknownWord} from './report.ts'
import {replaceInOrder} from './walk.ts'

export interface KeyedText {
  readonly path: string
  readonly tree: Parent
  /** Name of the list its works go to; '' for that of the whole publication. */
  readonly group: string
  readonly note: Note
}

export interface Resolved {
  readonly citations: readonly Citation[]
  readonly unresolved: readonly Unresolved[]
}

/**
 * Finds the work of every key and puts `cluster` nodes in place of `cite` nodes, in the trees themselves.
 * What has no work is printed as typed.
 */
export function resolveKeys(
  texts: readonly KeyedText[],
  library: Library,
  draft: boolean,
): Resolved {
  const resolver = new Resolver(library, draft)
  for (const text of texts)
    replaceInOrder(text.tree, (node) => {
      if (node.type === 'referenceList') return [node]
      if (isCite(node)) return resolver.cite(node, text)
      return isLink(node) ? resolver.link(node, text) : undefined
    })
  return resolver
}

function isCite(node: Node): node is CiteNode {
  return node.type === 'cite'
}

function isLink(node: Node): node is Link {
  return node.type === 'link'
}

class Resolver implements Resolved {
  readonly citations: Citation[] = []
  readonly unresolved: Unresolved[] = []
  readonly #library: Library
  readonly #draft: boolean
  readonly #counts = new Map<string, number>()

  constructor(library: Library, draft: boolean) {
    this.#library = library
    this.#draft = draft
  }

  cite(node: CiteNode, text: KeyedText): readonly Node[] {
    const {items, narrative} = node
    const [first] = items
    if (first && narrative && items.length === 1 && !this.#find(first, text))
      return this.#word(first, node, text)
    const cites: Cite[] = []
    for (const item of items) {
      const cite = this.#cite(item, text)
      const before = cites.at(-1)
      if (cite) cites.push(cite)
      else if (before) cites.splice(-1, 1, {...before, suffix: [...before.suffix, ...typed(item)]})
    }
    return cites.length ? [cluster(node, cites)] : this.#asTyped(node)
  }

  /** `<https://doi.org/…>` and `[](https://doi.org/…)` cite the work with this DOI, as in MyST. */
  link(link: Link, text: KeyedText): readonly Node[] | undefined {
    const doi = doiOfLink(link)
    const key = doi && this.#library.keyOfDoi(doi)
    if (!key || !link.position) {
      link.url = link.url.replace(/^doi:\s*/iu, 'https://doi.org/')
      return undefined
    }
    const item = {key, position: link.position, suppress: false, prefix: [], suffix: []}
    const cite = this.#cite(item, text)
    return (
      cite && [
        cluster(
          {
            type: 'cite',
            narrative: false,
            items: [item],
            children: [link],
            position: link.position,
          },
          [cite],
        ),
      ]
    )
  }

  /** A draft shows what is wrong on the page. */
  #asTyped({children}: CiteNode): readonly Node[] {
    const data = {hName: 'mark', hProperties: {className: ['hp-problem']}}
    const marked: PhrasingContent = {type: 'emphasis', data, children}
    return this.#draft ? [marked] : children
  }

  #find(item: CiteItem, text: KeyedText) {
    return this.#library.find(item.key, text.group)
  }

  /** A word with a sign before it, such as @media, may be no key at all. */
  #word(item: CiteItem, node: CiteNode, text: KeyedText): readonly Node[] {
    if (this.#library.nearest(item.key) !== undefined) {
      this.#missing(item, text)
      return this.#asTyped(node)
    }
    if (this.#library.size) noteUnknownWord(item, text.note)
    return node.children
  }

  #cite(item: CiteItem, text: KeyedText): Cite | undefined {
    const work = this.#find(item, text)
    if (!work) {
      this.#missing(item, text)
      return undefined
    }
    const {locator, rest} = takeLocator(item.suffix)
    const count = (this.#counts.get(work.id) ?? 0) + 1
    this.#counts.set(work.id, count)
    // Typed mentions of an entry count on their own.
    const id = `${work.id.replace(/^ref-/u, 'cite-')}-${work.key ? '' : 'k'}${count}`
    this.citations.push({
      id,
      work: work.id,
      through: [],
      path: text.path,
      position: item.position,
      text: textOf(item),
      method: 'key',
    })
    const {suppress, prefix} = item
    return {
      work: work.id,
      id,
      label: locator?.label ?? '',
      locator: locator?.value ?? '',
      suppress,
      prefix,
      suffix: rest,
    }
  }

  #missing(item: CiteItem, {path, note}: KeyedText): void {
    const {key, position} = item
    this.unresolved.push({path, position, text: textOf(item), method: 'key', fits: []})
    if (this.#library.files.length) noteUnknownKey(item, this.#library, note)
    else noteNoBibliography(key, position, note)
  }
}

function cluster(node: CiteNode, cites: Cite[]): ClusterNode {
  const {narrative, children, position} = node
  return {type: 'cluster', narrative, cites, children, ...(position ? {position} : {})}
}

function textOf({key, suppress, suffix}: CiteItem): string {
  const behind = visibleText(suffix)
  // The locator of "@key [p. 3]" stands in brackets of its own.
  const words = /^[\s,;{]/u.test(behind) || !behind ? behind : ` [${behind}]`
  return `${suppress ? '-' : ''}@${key}${words}`.trim()
}

/** What stays of a work without an entry. */
function typed({key, suffix}: CiteItem): PhrasingContent[] {
  const words: Text = {type: 'text', value: `; @${key}`}
  return [words, ...suffix]
}

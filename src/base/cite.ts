import type {Parent, PhrasingContent} from 'mdast'
import type {Position} from 'unist'

/** One work of a keyed citation, with the words around it. */
export interface CiteItem {
  /** Key of the work in a bibliography. */
  readonly key: string
  /** Where the key stands, from its `@`. */
  readonly position: Position
  /** True for `-@key`: the sentence names the author already. */
  readonly suppress: boolean
  /** Words before the key, such as "see"; ends with a space where one was typed. */
  readonly prefix: readonly PhrasingContent[]
  /** Words after the key: a locator such as ", p. 3", and others. */
  readonly suffix: readonly PhrasingContent[]
}

/** A keyed citation as typed: `[see @a, p. 3; @b]`, or `@a [p. 3]` as part of a sentence. */
export interface CiteNode extends Parent {
  type: 'cite'
  /** True when its first author is part of the sentence. */
  narrative: boolean
  items: CiteItem[]
  /** What is printed when no key of it is known: the text as typed. */
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    cite: CiteNode
  }
  interface PhrasingContentMap {
    cite: CiteNode
  }
}

import type {IndexTerm} from '../manuscript/nodes.ts'
import type {Kind} from './kinds.ts'

/** What an element stands for until the ids, numbers and words of the whole publication are settled. */
export interface Marks {
  /** Id as the author typed it. */
  readonly typedId?: string
  /** Captions that are counted through the publication. */
  readonly counted?: 'figure' | 'table'
  /** A link whose words the program writes: a number ("Figure 2") or a page. */
  readonly reference?: 'number' | 'page'
  /** Name of the footnote a mark stands for. */
  readonly footnote?: string
  /** A picture that says nothing to a reader. */
  readonly decorative?: true
  /** What a mark says to the index. */
  readonly term?: IndexTerm
  /** A heading below which the index stands. */
  readonly index?: true
  /** What the text below a heading is: a preface, a glossary. */
  readonly kind?: Kind
  /** A term of a glossary. */
  readonly entry?: true
}

declare module 'hast' {
  interface Element {
    marks?: Marks
  }
}

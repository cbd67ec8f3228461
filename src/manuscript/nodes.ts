import type {BlockContent, DefinitionContent, Parent, PhrasingContent} from 'mdast'

/** A content block such as `:::tip`; `name` is a row of the table of blocks. */
export interface Block extends Parent {
  type: 'block'
  name: string
  attributes: Readonly<Record<string, string>>
  children: (BlockContent | DefinitionContent)[]
}

export interface DefinitionList extends Parent {
  type: 'definitionList'
  children: (DefinitionTerm | DefinitionDescription)[]
}

export interface DefinitionTerm extends Parent {
  type: 'definitionTerm'
  children: PhrasingContent[]
}

export interface DefinitionDescription extends Parent {
  type: 'definitionDescription'
  children: PhrasingContent[]
}

/** What stands in braces after a heading, picture, table or link: `{#id .class word key=value}`. */
export interface Attributes {
  readonly id: string
  readonly classes: readonly string[]
  readonly pairs: Readonly<Record<string, string>>
}

/** What a mark says to the index: entry and sub-entries from the outside in, as typed. */
export interface IndexTerm {
  readonly path: readonly string[]
  /** The entry a reader is sent to in place of a page, or none. */
  readonly see: readonly string[]
  /** A further entry beside the page, or none. */
  readonly also: readonly string[]
}

declare module 'mdast' {
  interface RootContentMap {
    block: Block
    definitionList: DefinitionList
    definitionTerm: DefinitionTerm
    definitionDescription: DefinitionDescription
  }
  interface BlockContentMap {
    block: Block
    definitionList: DefinitionList
  }
  interface Data {
    attributes?: Attributes
    /** Caption of a figure or table. */
    caption?: PhrasingContent[]
    /** True for the description of a figure. */
    inFigure?: boolean
    /** Own label of a block, in place of its usual word. */
    label?: PhrasingContent[]
    /** What words in brackets say to the index. */
    term?: IndexTerm
  }
}

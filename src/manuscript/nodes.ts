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
    /** Id and classes typed in braces: `{#id .class}`. */
    attributes?: {readonly id?: string; readonly classes: readonly string[]}
    /** Caption of a picture or table that stands alone. */
    caption?: PhrasingContent[]
  }
}

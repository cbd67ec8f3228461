import type {BlockContent, DefinitionContent, Parent, PhrasingContent} from 'mdast'

/** A mention of a work, printed as it was typed and linked to its entry. */
export interface CitationNode extends Parent {
  type: 'citation'
  /** Id of the entry in the list, such as `ref-oei-2012`. */
  work: string
  /** Id of this mention, such as `cite-oei-2012-1`. */
  id: string
  children: PhrasingContent[]
}

/** One work of a keyed citation whose work is known. */
export interface Cite {
  readonly work: string
  /** Id of this citation, such as `cite-oei2012-1`. */
  readonly id: string
  /** What the locator counts, in the words of CSL: `page`, `chapter`; '' without a locator. */
  readonly label: string
  readonly locator: string
  /** True when the sentence names the author already. */
  readonly suppress: boolean
  readonly prefix: readonly PhrasingContent[]
  readonly suffix: readonly PhrasingContent[]
}

/** A keyed citation whose words are written by the style of the edition. */
export interface ClusterNode extends Parent {
  type: 'cluster'
  narrative: boolean
  cites: Cite[]
  /** The text as typed. */
  children: PhrasingContent[]
}

/** A list of references; each of its entries has the id of a work. */
export interface ReferenceList extends Parent {
  type: 'referenceList'
  /** True when the entries are numbered by the list and not by typed numbers. */
  ordered: boolean
  /** Number of the first entry of an ordered list. */
  start: number
  children: ReferenceEntry[]
}

export interface ReferenceEntry extends Parent {
  type: 'referenceEntry'
  /** Id of the work, which is also its anchor. */
  work: string
  children: (BlockContent | DefinitionContent)[]
}

declare module 'mdast' {
  interface RootContentMap {
    citation: CitationNode
    cluster: ClusterNode
    referenceList: ReferenceList
    referenceEntry: ReferenceEntry
  }
  interface BlockContentMap {
    referenceList: ReferenceList
  }
  interface PhrasingContentMap {
    citation: CitationNode
    cluster: ClusterNode
  }
}

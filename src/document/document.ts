import type {Root} from 'hast'
import type {Meta} from '../base/meta.ts'
import type {ReferenceGraph} from '../references/graph.ts'

declare module 'hast' {
  interface ElementData {
    /** Path of the manuscript an element came from; nothing for what Handpress itself wrote. */
    path?: string
  }
}

export interface Heading {
  readonly id: string
  /** 1 to 6. */
  readonly level: number
  readonly title: string
}

/** One part of a publication: one manuscript, or one section of a single long one. */
export interface Chapter {
  /** Unique in the publication and a safe file name: `the-bodys-alarm`. */
  readonly id: string
  readonly title: string
  /** Semantic HTML; begins with the chapter's h1. All ids are unique in the whole publication. */
  readonly tree: Root
  /** Headings in reading order, the h1 included. */
  readonly outline: readonly Heading[]
}

/** A publication as one edition shows it: everything resolved, nothing of a format. */
export interface Document {
  readonly meta: Meta
  /** True when the only chapter is the whole text, and its h1 is the title of the publication. */
  readonly single: boolean
  readonly chapters: readonly Chapter[]
  readonly references: ReferenceGraph
  /** Project paths of the pictures in use; `img src` in the trees holds these paths. */
  readonly pictures: readonly string[]
  /** Id of the first `urgent` block, or ''. */
  readonly urgentId: string
}

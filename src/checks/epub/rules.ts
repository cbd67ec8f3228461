import type {Element} from 'xast'
import type {RuleId} from '../../base/rules.ts'
import type {OpenBook, OpenPage} from '../../epub/book.ts'
import type {FindInBook} from './find.ts'
import type {Seen} from './seen.ts'

/** Records a fault of the element that is looked at. */
export type Say = (rule: RuleId, reason: string, help?: string) => void

/** Where an element stands. */
export interface Here {
  /** The elements around it, the outermost first. */
  readonly above: readonly Element[]
  /** The vocabulary it belongs to. */
  readonly space: Space
}

export type Space = 'html' | 'svg' | 'math'

/** Looks at one element of an XHTML file. */
export type ElementRule = (node: Element, say: Say, here: Here) => void
/** Looks at one XHTML file; all files are seen in one pass. */
export type PageRule = (page: OpenPage, book: OpenBook, find: FindInBook) => void
/** Looks at what is there once for the whole book. */
export type BookRule = (book: OpenBook, find: FindInBook) => void
/** Looks at what the pages hold together, when all have been seen. */
export type LateRule = (seen: Seen, book: OpenBook, find: FindInBook) => void

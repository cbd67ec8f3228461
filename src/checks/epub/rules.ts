import type {Element} from 'xast'
import type {RuleId} from '../../base/rules.ts'
import type {OpenBook, OpenPage} from '../../epub/book.ts'
import type {FindInBook} from './find.ts'
import type {Seen} from './seen.ts'

/** Records a fault of the element that is looked at. */
export type Say = (rule: RuleId, reason: string, help?: string) => void

/** The vocabulary an element belongs to. */
export type Space = 'html' | 'svg' | 'math'

/** Looks at one element of an XHTML file; `above` are the elements around it, the outermost first. */
export type ElementRule = (node: Element, say: Say, above: readonly Element[], space: Space) => void
/** Looks at one XHTML file; all files are seen in one pass. */
export type PageRule = (page: OpenPage, book: OpenBook, find: FindInBook) => void
/** Looks at what is there once for the whole book. */
export type BookRule = (book: OpenBook, find: FindInBook) => void
/** Looks at what the pages hold together, when all have been seen. */
export type LateRule = (seen: Seen, book: OpenBook, find: FindInBook) => void

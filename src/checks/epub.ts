import type {OpenBook, OpenPage} from '../epub/book.ts'
import type {FindInBook} from './epub/find.ts'

/** Looks at one XHTML file; all files are seen in one pass. */
export type PageRule = (page: OpenPage, book: OpenBook, find: FindInBook) => void
/** Looks at what is there once for the whole book. */
export type BookRule = (book: OpenBook, find: FindInBook) => void

const pageRules: readonly PageRule[] = []
const bookRules: readonly BookRule[] = []

/** Finds what is wrong in a finished ebook. */
export function checkBook(book: OpenBook, find: FindInBook): void {
  for (const rule of bookRules) rule(book, find)
  for (const page of book.pages()) for (const rule of pageRules) rule(page, book, find)
}

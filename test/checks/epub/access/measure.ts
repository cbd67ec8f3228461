import type {Signature} from '../../../../src/base/signature.ts'
import type {Words} from '../../../../src/base/words.ts'
import {lookAtAccess} from '../../../../src/checks/epub/access.ts'
import type {AccessVerdict} from '../../../../src/epub/access.ts'
import type {OpenBook} from '../../../../src/epub/book.ts'

/** Looks at all pages of a book, and says what it may claim. */
export function measureAccess(
  book: OpenBook,
  words: Words,
  signature: Signature,
  broken: boolean,
): AccessVerdict {
  const access = lookAtAccess(book)
  for (const page of book.pages()) access.look(page)
  return access.verdict(words, signature, broken)
}

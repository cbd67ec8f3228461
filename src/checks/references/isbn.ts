import type {Note} from '../../base/note.ts'
import type {Work} from '../../references/graph.ts'
import {isbnDigit} from '../../base/check-digits.ts'
import {type Check, worksIn} from './audit.ts'

/** Notes ISBNs that are too short or too long, and those whose last digit does not fit the others. */
export const checkIsbns: Check = ({graph}, noteFor) => {
  for (const work of worksIn(graph))
    for (const isbn of isbnsOf(work)) checkIsbn(isbn, work, noteFor(work.path))
}

const HELP = 'Compare it with the back of the book.'

function checkIsbn(isbn: string, {position}: Work, note: Note): void {
  const found = isbn.slice(-1).toUpperCase()
  const wanted = isbnDigit(isbn)
  if (!wanted)
    note(
      'ref/isbn',
      isbn.length === 10 || isbn.length === 13
        ? `Unexpected ISBN "${isbn}", expected digits.`
        : `Unexpected ISBN of ${isbn.length} digits, expected 10 or 13.`,
      position.start,
      HELP,
    )
  else if (found !== wanted)
    note(
      'ref/isbn',
      `Unexpected last digit ${found} in this ISBN, expected ${wanted}.`,
      position.start,
      HELP,
    )
}

/** A bibliography may hold several in one field, such as those of the bound and the paper edition. */
function isbnsOf({isbn, item}: Work): string[] {
  const typed = item.ISBN ?? isbn
  return typed
    .replace(/\([^()]*\)|ISBN(?:-?1[03])?:?/giu, ' ')
    .split(/[,;/]/u)
    .flatMap((part) => {
      const words = part.split(/\s+/u).map(bare).filter(Boolean)
      return words.every(({length}) => length >= 10) ? words : [words.join('')]
    })
    .filter((digits) => /\d/u.test(digits))
}

const bare = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, '')

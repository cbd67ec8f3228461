import type {Note} from '../base/note.ts'
import type {ReferenceGraph, Work} from '../references/graph.ts'
import {shortName} from '../references/known.ts'

/** Notes what does not add up inside the entries of a list: check digits, works listed twice, missing years. */
export function checkReferences({works}: ReferenceGraph, noteFor: (path: string) => Note): void {
  const seen = new Map<string, Work>()
  for (const work of works.values()) {
    const note = noteFor(work.path)
    checkIsbn(work, note)
    if (!work.year)
      note(
        'ref/fields',
        `The year is missing in reference ${work.number} (${shortName(work)}).`,
        work.position.start,
        'Look at the first page of the article or the back of the title page.',
      )
    for (const name of namesOf(work)) {
      const first = seen.get(name)
      if (first)
        note(
          'ref/duplicate',
          `References ${first.number} and ${work.number} are the same work.`,
          work.position.start,
          'Keep one, and cite that.',
        )
      if (first) break
      seen.set(name, work)
    }
  }
}

/** Identifiers under which two entries are one work; DOIs ignore case. */
function namesOf({doi, isbn, pmid}: Work): string[] {
  return [doi && `doi ${doi.toLowerCase()}`, isbn && `isbn ${isbn}`, pmid && `pmid ${pmid}`].filter(
    Boolean,
  )
}

function checkIsbn({isbn, position}: Work, note: Note): void {
  if (!isbn) return
  if (isbn.length !== 10 && isbn.length !== 13) {
    note(
      'ref/isbn',
      `Unexpected ISBN of ${isbn.length} digits, expected 10 or 13.`,
      position.start,
      'Compare it with the back of the book.',
    )
    return
  }
  const wanted = isbn.length === 13 ? lastOf13(isbn) : lastOf10(isbn)
  const found = isbn.slice(-1).toUpperCase()
  if (found !== wanted)
    note(
      'ref/isbn',
      `Unexpected last digit ${found} in this ISBN, expected ${wanted}.`,
      position.start,
      'Compare it with the back of the book.',
    )
}

/** Check digit of ISO 2108: weights 1 and 3 in turn, modulo 10. */
function lastOf13(isbn: string): string {
  const sum = [...isbn.slice(0, 12)].reduce(
    (total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1),
    0,
  )
  return String((10 - (sum % 10)) % 10)
}

/** Check digit of the older form: weights 10 down to 2, modulo 11, with X for ten. */
function lastOf10(isbn: string): string {
  const sum = [...isbn.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
  const last = (11 - (sum % 11)) % 11
  return last === 10 ? 'X' : String(last)
}

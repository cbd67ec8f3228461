import type {Document} from '../../../document/document.ts'
import type {Layout} from '../page.ts'
import {blanks} from './blanks.ts'
import {frontOpenings} from './front.ts'
import {partIds} from './parts.ts'

/** Ids of the lists that Handpress adds at the end. */
const listIds: readonly string[] = ['hp-links']

/** Gives the layout the next print of a book will have: each opening on a right-hand page. */
export function nextLayout(document: Document, printed: Layout): Layout {
  const openings = [...frontOpenings, ...partIds(document), ...listIds].flatMap((id) => {
    const page = printed.pageOf.get(id)
    return page === undefined ? [] : [{id, page}]
  })
  const {before, moved} = blanks(openings, printed.blankBefore)
  return {
    pageOf: new Map([...printed.pageOf].map(([id, page]) => [id, moved(page)])),
    pages: moved(printed.pages),
    blankBefore: before,
  }
}

/** Gives the number of sheets before the first chapter; 0 before the first print. */
export function frontPages(document: Document, {pageOf}: Layout): number {
  const [first = ''] = partIds(document)
  return (pageOf.get(first) ?? 1) - 1
}

/**
 * Gives the number printed on a sheet: small roman numbers before the first chapter, arabic ones from there.
 * `page` and `front` count sheets.
 */
export function folioOf(page: number, front: number): string {
  return page <= front ? roman(page) : String(page - front)
}

const SIGNS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Writes a number from 1 in small roman letters, as CSS does for `lower-roman`. */
function roman(number: number): string {
  let rest = number
  let written = ''
  for (const [value, sign] of SIGNS) {
    written += sign.repeat(Math.floor(rest / value))
    rest %= value
  }
  return written
}

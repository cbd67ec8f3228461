/** A part of a book that begins on a right-hand page. */
export interface Opening {
  readonly id: string
  /** Sheet it began on in the last print, from 1. */
  readonly page: number
}

export interface Blanks {
  /** Ids of the openings that need a blank page before them. */
  readonly before: ReadonlySet<string>
  /** Gives the sheet that will hold what the last print had on a sheet. */
  readonly moved: (page: number) => number
}

/**
 * Says before which openings a blank page goes so that each begins on an odd sheet. `inserted` are the blanks
 * of the print the openings were read from. Exact at once: every opening begins a page, so its length stays
 * whatever stands before it.
 */
export function blanks(openings: readonly Opening[], inserted: ReadonlySet<string>): Blanks {
  const before = new Set<string>()
  const moves: {readonly from: number; readonly by: number}[] = []
  let by = 0
  for (const {id, page} of openings) {
    if (inserted.has(id)) by--
    if ((page + by) % 2 === 0) {
      before.add(id)
      by++
    }
    moves.push({from: page, by})
  }
  const moved = (page: number) => page + (moves.findLast(({from}) => from <= page)?.by ?? 0)
  return {before, moved}
}

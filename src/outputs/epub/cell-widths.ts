/** Width of a phone of 320 pixels in em, without the margins a reader keeps. */
const PHONE = 17.5

/** Type of a table that is nearly too wide, as a part of the type of the text. */
const SMALL = 0.85

/** Space between two columns, in em. */
const GAP = 0.8

/** A word that is longer is broken in its cell. */
const LONGEST = 7

/** Lines a cell may have before its column counts as too narrow, and the width no column needs more of. */
const LINES = 10
const ENOUGH = 6

/** A letter takes half an em, one of East Asia a whole one; bold ones of a head a little more. */
const LETTER = 0.52
const EAST_ASIAN = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/gu

/** How a table stands on the page of a phone. */
export type Fit = 'whole' | 'small' | 'rows'

/** Says whether a phone has room for a table, from the words of its cells by column. */
export function fitOf(columns: readonly (readonly string[])[]): Fit {
  const widths = columns.map((cells) => cells.reduce((most, cell) => Math.max(most, need(cell)), 0))
  const sum = widths.reduce((all, width) => all + width, 0) + GAP * (columns.length - 1)
  if (sum <= PHONE) return 'whole'
  return sum * SMALL <= PHONE ? 'small' : 'rows'
}

/** Gives the least width of a cell in em: its longest word, and enough that it does not become a ribbon. */
function need(cell: string): number {
  const words = cell.trim().split(/[\s\u00ad\u200b]+|(?<=[-\u2010\u2013/])/u)
  const word = words.reduce((most, one) => Math.max(most, unbroken(one)), 0)
  return Math.max(Math.min(word, LONGEST), Math.min(widthOf(cell) / LINES, ENOUGH))
}

/** Words of East Asia break between any two letters. */
function unbroken(word: string): number {
  const parts = word.split(EAST_ASIAN)
  const longest = parts.reduce((most, part) => Math.max(most, part.length * LETTER), 0)
  return parts.length > 1 ? Math.max(longest, 2) : longest
}

function widthOf(text: string): number {
  const wide = text.match(EAST_ASIAN)?.length ?? 0
  return wide + (text.length - wide) * LETTER
}

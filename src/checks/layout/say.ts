/** Characters of the text that a message quotes. */
const QUOTED = 60

/** Quotes the beginning of some words of the page, cut between words. */
export function quoted(words: string): string {
  if (words.length <= QUOTED) return `"${words}"`
  const cut = words.slice(0, QUOTED)
  return `"${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : QUOTED)}…"`
}

export function pagesOf({first, last}: {readonly first: number; readonly last: number}): string {
  if (last === first) return `page ${first}`
  return last === first + 1 ? `pages ${first} and ${last}` : `pages ${first} to ${last}`
}

/** Writes a number with at most one decimal. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** Gives the name closest to `wanted` when it is one letter away, or two in a longer word; else nothing. */
export function nearest(wanted: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  let distance = (wanted.length > 5 ? 2 : 1) + 1
  for (const name of names) {
    const found = editDistance(wanted.toLowerCase(), name.toLowerCase(), distance)
    if (found < distance) {
      best = name
      distance = found
    }
  }
  return best
}

/** Gives the number of single-letter edits and swaps between two words; `limit` or more counts as `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  const rows: number[][] = [Array.from({length: b.length + 1}, (_, i) => i)]
  const at = (i: number, j: number) => rows[i]?.[j] ?? limit
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? at(i - 2, j - 2) + 1 : limit
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost, swap))
    }
  }
  return at(a.length, b.length)
}

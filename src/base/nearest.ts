/** Gives the name closest to `wanted` when it is at most two letters away, else nothing. */
export function nearest(wanted: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  let distance = Math.min(2, Math.max(1, Math.floor(wanted.length / 2))) + 1
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
  let before: number[] = []
  let row = Array.from({length: b.length + 1}, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1)
      next.push(value)
    }
    before = row
    row = next
  }
  return row[b.length] ?? limit
}

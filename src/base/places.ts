import type {Point} from 'unist'

/** Gives a function from an offset to its line and column, both from 1; `firstLine` is the line of offset 0. */
export function placesIn(text: string, firstLine = 1): (offset: number) => Point {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return {line: firstLine + low, column: offset - (starts[low] ?? 0) + 1}
  }
}

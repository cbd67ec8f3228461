/** "1 picture", "2 pictures"; `many` for words that take more than an s. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`
}

/** "184 kB", "1.2 MB", "2 GB". */
export function sizeOf(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`
  if (bytes < 1e9) return `${trimmed(bytes / 1e6)} MB`
  return `${trimmed(bytes / 1e9)} GB`
}

/** "3.1 million pixels". */
export function pixelsOf(pixels: number): string {
  return `${trimmed(pixels / 1e6)} million pixels`
}

function trimmed(n: number): string {
  return n.toFixed(1).replace(/\.0$/u, '')
}

/** Most names of a list that are written out. */
const MOST = 3

/** "a.xhtml, b.xhtml and 4 more": file names without their folder. */
export function listed(names: readonly string[]): string {
  const unique = [...new Set(names)].map((name) => name.replace(/^OEBPS\//u, ''))
  const more = unique.length - MOST
  return more > 0 ? `${unique.slice(0, MOST).join(', ')} and ${more} more` : unique.join(', ')
}

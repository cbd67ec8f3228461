/** A quote, or a list item by the column (from 0) its content begins at. */
export type Container = 'quote' | number

export interface ContainerLine {
  /** Containers open after this line, from the outermost. */
  readonly open: readonly Container[]
  /** The line without the signs of its containers. */
  readonly rest: string
  /** True when a quote or item begins that ends the paragraph above in any case. */
  readonly begins: boolean
  /** Lists and quotes that begin inside others in this line; further items of a list are none. */
  readonly nested: number
}

/**
 * Follows the quotes and lists of a text from line to line, as CommonMark 0.31 nests them (section 5).
 * `lazy` says that the line above was not blank, so that this one may go on its paragraph;
 * reading stops when more than `most` are open.
 */
export function readContainers(
  line: string,
  open: readonly Container[],
  lazy: boolean,
  most: number,
): ContainerLine {
  const text = line.includes('\t') ? withoutTabs(line) : line
  const kept = stillOpen(text, open)
  const fresh = openedIn(text, kept.at, most - kept.count)
  const rest = text.slice(fresh.at)
  if (lazy && !fresh.opened.length && rest.trim()) return {open, rest, begins: false, nested: 0}
  const begun = fresh.opened.length
  const further = kept.count < open.length || kept.count === 0
  return {
    open: [...open.slice(0, kept.count), ...fresh.opened],
    rest,
    begins: begun > 0 && (fresh.interrupts || kept.count < open.length),
    nested: Math.max(0, begun - (further ? 1 : 0)),
  }
}

/** Counts the open containers that this line goes on with, and gives where the rest of it begins. */
function stillOpen(text: string, open: readonly Container[]): {count: number; at: number} {
  let at = 0
  let count = 0
  for (const container of open) {
    const sign = signAt(text, at)
    if (container === 'quote') {
      if (text[sign] !== '>' || sign - at > 3) break
      at = afterQuote(text, sign)
    } else if (sign >= container) at = container
    else if (sign < text.length) break
    count++
  }
  return {count, at}
}

const BULLET = /[-+*](?= |$)/uy
const NUMBER = /\d{1,9}[.)](?= |$)/uy

interface Opened {
  readonly opened: readonly Container[]
  readonly at: number
  readonly interrupts: boolean
}

function openedIn(text: string, from: number, most: number): Opened {
  const opened: Container[] = []
  let at = from
  let interrupts = false
  while (opened.length <= most) {
    const sign = signAt(text, at)
    const width = sign - at > 3 || isBreak(text, sign) ? 0 : markerAt(text, sign)
    if (!width) break
    const quote = text[sign] === '>'
    at = quote ? afterQuote(text, sign) : afterItem(text, sign + width)
    interrupts ||= width === 1 || (width === 2 && text[sign] === '1')
    opened.push(quote ? 'quote' : at)
  }
  return {opened, at, interrupts}
}

function markerAt(text: string, at: number): number {
  if (text[at] === '>') return 1
  for (const marker of [BULLET, NUMBER]) {
    marker.lastIndex = at
    const found = marker.exec(text)
    if (found) return found[0].length
  }
  return 0
}

/** Says whether the rest of a line is a thematic break such as `* * *`, which is no list. */
function isBreak(text: string, at: number): boolean {
  const sign = text[at] ?? ''
  if (!'*-_'.includes(sign)) return false
  let count = 0
  for (let i = text.length - 1; i >= at; i--) {
    if (text[i] === sign) count++
    else if (text[i] !== ' ') return false
  }
  return count > 2
}

function afterQuote(text: string, sign: number): number {
  return text[sign + 1] === ' ' ? sign + 2 : sign + 1
}

/** Content begins after one to four spaces; after five and more it is code, one space in. */
function afterItem(text: string, end: number): number {
  const spaces = signAt(text, end) - end
  return spaces >= 1 && spaces <= 4 && end + spaces < text.length ? end + spaces : end + 1
}

/** Gives the place of the first sign that is no space. */
function signAt(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at
}

/** Puts spaces up to the next column of four in place of every tab. */
function withoutTabs(line: string): string {
  let text = ''
  for (const part of line.split(/(\t)/u))
    text += part === '\t' ? ' '.repeat(4 - (text.length % 4)) : part
  return text
}

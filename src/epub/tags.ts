import type {Element} from 'xast'

/** A start tag; in text and in values a written `<` is always an entity. */
const START = /<(?=[A-Za-z_])/gu

/**
 * Gives the number of the element that a place in an XHTML file belongs to: that of the last start tag
 * that begins before it. Lines and columns count from 1; a place before the first tag has none.
 */
export function elementAt(xhtml: string, line: number, column: number): number | undefined {
  const end = offsetOf(xhtml, line, column)
  let count = 0
  for (const {index} of xhtml.matchAll(START)) {
    if (index >= end) break
    count += 1
  }
  return count ? count - 1 : undefined
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf('\n', start)
    if (next < 0) return text.length
    start = next + 1
  }
  return start + column - 1
}

/**
 * Breaks the line inside each start tag, where XML does not mind, so that a validator that knows lines
 * only tells every element from the others: it stands on the line that begins within its tag.
 */
export function oneTagALine(xhtml: string): string {
  return xhtml.replace(/<[A-Za-z_][\w.:-]*/gu, '$&\n')
}

/** Gives the number of the element that an EPUB CFI names, such as `/4/2[id]/6:3`; steps to text end at its element. */
export function elementOfCfi(cfi: string, elements: readonly Element[]): number | undefined {
  const path =
    cfi
      .split('!')
      .at(-1)
      ?.split(/[:~@,]/u)[0] ?? ''
  const steps = [...path.replaceAll(/\[[^\]]*\]/gu, '').matchAll(/\/(\d+)/gu)].map(([, step]) =>
    Number(step),
  )
  let [found] = elements
  for (const step of steps) {
    if (step % 2) break
    const inside: Element[] = found?.children.filter((one) => one.type === 'element') ?? []
    const next = inside[step / 2 - 1]
    if (!next) return undefined
    found = next
  }
  const at = found ? elements.indexOf(found) : -1
  return at < 0 ? undefined : at
}

const SIDES = /left|right/gu
const MARGIN = /(--page-margin:\s*)(\S+) (\S+) (\S+) ([^\s;}]+)/gu

/**
 * Turns the page rules of a style sheet for a text that is written from right to left: running heads,
 * feet and margins change sides. Rules for elements stay, for they speak of start and end.
 */
export function mirrorPages(css: string): string {
  const turned = css.replace(
    MARGIN,
    (_, name: string, top: string, right: string, bottom: string, left: string) =>
      `${name}${top} ${left} ${bottom} ${right}`,
  )
  let out = ''
  let at = 0
  for (let start = turned.indexOf('@page'); start >= 0; start = turned.indexOf('@page', at)) {
    const end = endOfRule(turned, start)
    out += turned.slice(at, start)
    out += turned.slice(start, end).replace(SIDES, (side) => (side === 'left' ? 'right' : 'left'))
    at = end
  }
  return out + turned.slice(at)
}

function endOfRule(css: string, start: number): number {
  let depth = 0
  for (let at = css.indexOf('{', start); at >= 0 && at < css.length; at++) {
    if (css[at] === '{') depth++
    if (css[at] === '}' && --depth === 0) return at + 1
  }
  return css.length
}

import {cleanText} from './clean.ts'

/** Gives the offset of the brace that closes the one at `open`; -1 when none does before `limit`. */
export function groupEnd(source: string, open: number, limit: number): number {
  let depth = 0
  for (let at = open; at < limit; at++) {
    const sign = source[at]
    if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at
  }
  return -1
}

const VERBATIM: Readonly<Record<string, string>> = {
  textasciitilde: '~',
  sim: '~',
  textunderscore: '_',
  textless: '<',
  textgreater: '>',
  slash: '/',
  '~': '~',
}

/** Gives an address or an identifier, in which only the escapes of LaTeX are not meant. */
export function decodeVerbatim(source: string): string {
  const text = source
    .replace(
      /\\(textasciitilde|sim|textunderscore|textless|textgreater|slash|~)(?![A-Za-z])/gu,
      (_, name: string) => VERBATIM[name] ?? '',
    )
    .replace(/\\(?:url|path|href|allowbreak|-)/gu, '')
    .replace(/\\([^A-Za-z])/gu, '$1')
    .replace(/[{}$]/gu, '')
    .replace(/&(amp|lt|gt);/gu, (_, name: string) => ENTITIES[name] ?? '')
  return cleanText(text)
}

const ENTITIES: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>'}

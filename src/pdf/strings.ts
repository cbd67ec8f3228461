import {decoded} from '../base/address.ts'

/** Writes text as a PDF text string: UTF-16, big end first, in hex. */
export function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

/** Single letters after a backslash in a PDF string, and what they stand for. */
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
}

/** Reads a PDF string of either form, `(text)` or `<hex>`, as UTF-8. */
export function readString(source: string): string {
  const inner = source.slice(1, -1)
  const bytes = source.startsWith('<')
    ? Buffer.from(inner, 'hex')
    : Buffer.from(
        inner.replace(/\\(\d{1,3}|[\s\S])/gu, (_, code: string) => unescaped(code)),
        'latin1',
      )
  return bytes.toString('utf8')
}

function unescaped(code: string): string {
  return /^\d/u.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code)
}

/**
 * Reads the name of a destination back into the id of its element: PDF writes odd bytes as #XX,
 * and Chromium writes the id as it stands in an address, with %XX.
 */
export function readDestinationName(name: string): string {
  const plain = name.replace(/#([0-9A-Fa-f]{2})/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return decoded(Buffer.from(plain, 'latin1').toString('utf8'))
}

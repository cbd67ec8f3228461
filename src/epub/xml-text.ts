/** Where reading stopped, in UTF-16 units from the start, and why. */
export interface Fault {
  readonly reason: string
  readonly at: number
}

/** Letters a name begins with beyond ASCII, and those that only follow (XML 1.0, 2.3). */
const FIRST =
  ':A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}\\u{200c}\\u{200d}\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}'

/** Pattern of a name, for expressions with the flag `u`. */
export const NAME = `[${FIRST}][${FIRST}.0-9\\-\\u{b7}\\u{300}-\\u{36f}\\u{203f}\\u{2040}]*`

/** Characters that XML 1.0 does not allow; surrogates that stand alone do not come out of UTF-8. */
const ODD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u

/** Gives where the first character stands that XML does not allow, or -1. */
export function hasOddCharacter(text: string): number {
  return text.search(ODD)
}

/** Resolves the entities of a text; gives the first fault in it. */
export function plainText(raw: string): string | Fault {
  const end = raw.indexOf(']]>')
  if (end >= 0) return {reason: 'Unexpected "]]>" in a text', at: end}
  return raw.includes('&') ? resolved(raw) : raw
}

/** Resolves the entities of a value; line breaks and tabs as they stand are blanks. */
export function plainValue(raw: string): string | Fault {
  const value = /[\t\n]/u.test(raw) ? raw.replace(/[\t\n]/gu, ' ') : raw
  return value.includes('&') ? resolved(value) : value
}

const ENTITY = /&(?:#x([\da-fA-F]+);|#(\d+);|(\w+);)?/gu
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function resolved(raw: string): string | Fault {
  let fault: Fault | undefined
  const value = raw.replace(
    ENTITY,
    (whole, hex?: string, decimal?: string, name?: string, at = 0) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      const found = name === undefined ? letterOf(code) : NAMED.get(name)
      if (found === undefined && !fault)
        fault = {reason: `Unexpected "${whole}", expected an entity of XML such as &amp;`, at}
      return found ?? ''
    },
  )
  return fault ?? value
}

function letterOf(code: number): string | undefined {
  const allowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  return allowed ? String.fromCodePoint(code) : undefined
}

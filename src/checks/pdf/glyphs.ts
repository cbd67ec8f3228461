import type {PdfObjects} from '../../pdf/objects.ts'

/** The strings of one typeface that the pages show, as hex digits, each with the element it belongs to. */
interface Strings {
  /** Bytes of one code. */
  readonly width: 1 | 2
  readonly digits: string[]
  readonly tags: number[]
}

/** Gathers what is shown of each typeface while the pages are read. */
export interface Glyphs {
  /** Object numbers of the typefaces that something is shown in. */
  readonly fonts: Iterable<number>
  /** Takes the strings of a line such as `[<00360037> -20 <0038>] TJ`, from its start to its end. */
  take(font: number, content: string, start: number, end: number, tag: number): void
  /** Gives each code of a typeface that is shown, once. */
  codesOf(font: number): number[]
  /** Gives the elements that show a code; 0 for what belongs to none. */
  tagsOf(font: number, code: number): number[]
}

const CODES = 0x10000

export function gatherGlyphs(objects: PdfObjects): Glyphs {
  const shown = new Map<number, Strings>()
  const open = (font: number): Strings => {
    const width = objects.text(font).includes('/Subtype /Type0') ? 2 : 1
    const fresh: Strings = {width, digits: [], tags: []}
    shown.set(font, fresh)
    return fresh
  }
  return {
    fonts: shown.keys(),
    take: (font, content, start, end, tag) => {
      const {digits, tags} = shown.get(font) ?? open(font)
      let at = content.indexOf('<', start)
      while (at >= 0 && at < end) {
        const close = content.indexOf('>', at)
        digits.push(content.slice(at + 1, close))
        tags.push(tag)
        at = content.indexOf('<', close)
      }
    },
    codesOf: (font) => {
      const strings = shown.get(font)
      return strings ? codesIn(strings) : []
    },
    tagsOf: (font, code) => {
      const {width, digits, tags} = shown.get(font) ?? open(font)
      const found = new Set<number>()
      for (const [at, one] of digits.entries())
        if (shows(one, code, width)) found.add(tags[at] ?? 0)
      return [...found]
    },
  }
}

/** All strings are read at one go: the digits are most of what a page consists of. */
function codesIn({width, digits}: Strings): number[] {
  const bytes = Buffer.from(digits.join(''), 'hex')
  const seen = new Uint8Array(CODES)
  if (width === 1) for (const code of bytes) seen[code] = 1
  else
    for (let at = 0; at + 1 < bytes.length; at += 2)
      seen[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)] = 1
  const codes: number[] = []
  for (let code = seen.indexOf(1); code >= 0; code = seen.indexOf(1, code + 1)) codes.push(code)
  return codes
}

function shows(digits: string, code: number, width: 1 | 2): boolean {
  const bytes = Buffer.from(digits, 'hex')
  for (let at = 0; at + width <= bytes.length; at += width)
    if (bytes.readUIntBE(at, width) === code) return true
  return false
}

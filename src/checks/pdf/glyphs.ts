import type {PdfObjects} from '../../pdf/objects.ts'

/** What the pages show of one typeface. */
interface Shown {
  /** Hex digits of one code. */
  readonly digits: 2 | 4
  /** By code: one more than the element that shows it first; 0 for a code that is not shown. */
  readonly first: Int32Array
  /** Elements that show code 0, which stands for every sign a typeface does not have. */
  readonly lacking: Set<number>
}

/** Gathers what is shown of each typeface while the pages are read; nothing of the pages is kept. */
export interface Glyphs {
  /** Object numbers of the typefaces that something is shown in. */
  readonly fonts: Iterable<number>
  /** Takes the strings of a line such as `[<00360037> -20 <0038>] TJ`, from its start to its end. */
  take(font: number, content: string, start: number, end: number, tag: number): void
  /** Gives each code of a typeface that is shown, once. */
  codesOf(font: number): number[]
  /** Gives the element that shows a code first; 0 for what belongs to none. */
  firstTag(font: number, code: number): number
  /** Gives the elements that show a sign the typeface does not have. */
  lackingIn(font: number): Iterable<number>
}

const CODES = 0x10000
const GREATER = 62

export function gatherGlyphs(objects: PdfObjects): Glyphs {
  const shown = new Map<number, Shown>()
  const open = (font: number): Shown => {
    const digits = objects.text(font).includes('/Subtype /Type0') ? 4 : 2
    const fresh: Shown = {digits, first: new Int32Array(CODES), lacking: new Set()}
    shown.set(font, fresh)
    return fresh
  }
  return {
    fonts: shown.keys(),
    take: (font, content, start, end, tag) => {
      const typeface = shown.get(font) ?? open(font)
      let at = content.indexOf('<', start)
      while (at >= 0 && at < end)
        at = content.indexOf('<', takeString(typeface, content, at + 1, tag))
    },
    codesOf: (font) => {
      const codes: number[] = []
      shown.get(font)?.first.forEach((tag, code) => {
        if (tag > 0) codes.push(code)
      })
      return codes
    },
    firstTag: (font, code) => Math.max(0, (shown.get(font)?.first[code] ?? 0) - 1),
    lackingIn: (font) => shown.get(font)?.lacking ?? [],
  }
}

/** Reads one string of glyphs, and gives the place of its end. */
function takeString(
  {digits, first, lacking}: Shown,
  content: string,
  from: number,
  tag: number,
): number {
  let at = from
  let code = 0
  let read = 0
  for (
    let sign = content.charCodeAt(at);
    sign !== GREATER && at < content.length;
    sign = content.charCodeAt(++at)
  ) {
    code = code * 16 + digitOf(sign)
    if (++read < digits) continue
    if (first[code] === 0) first[code] = tag + 1
    if (code === 0) lacking.add(tag)
    code = 0
    read = 0
  }
  return at
}

/** Value of a hex digit: the letters of either case come 9 behind their last four bits. */
function digitOf(sign: number): number {
  return sign > 57 ? (sign & 15) + 9 : sign & 15
}

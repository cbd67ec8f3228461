import {cmapOfWoff2} from './woff2.ts'
import {fontFiles, type Pack, type Subset} from './pack.ts'

/** Widest of the bundled fonts: few texts have a sign it lacks. */
const WIDEST = 'fonts/DejaVuSans.ttf'

/** Subsets that hold what it lacks. */
const OTHERS: ReadonlySet<Subset> = new Set(['arabic', 'hebrew', 'math'])

/**
 * Says which characters the bundled fonts can print, by their character maps (OpenType, cmap 4 and 12).
 * The other fonts are opened for the first character that the widest lacks.
 */
export function coverage(pack: Pack): (code: number) => boolean {
  const known = new Uint8Array(LIMIT)
  take(known, pack, WIDEST)
  let others: readonly string[] = fontFiles
    .filter(({subset, weight}) => OTHERS.has(subset) && weight === 400)
    .map(({path}) => path)
  return (code) => {
    if (known[code] === 1) return true
    for (const path of others) if (pack.has(path)) take(known, pack, path)
    others = []
    return known[code] === 1
  }
}

/** One past the last character of the planes that have letters and signs. */
const LIMIT = 0x20000

function take(known: Uint8Array, pack: Pack, path: string): void {
  const bytes = pack.get(path)
  if (!bytes) throw new Error(`${path} is missing from the package`)
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cmap = path.endsWith('.woff2') ? cmapOfWoff2(font) : font.subarray(tableAt(font, 'cmap'))
  for (const [from, to] of rangesOf(cmap)) known.fill(1, from, to + 1)
}

type Range = readonly [number, number]

function rangesOf(cmap: Buffer): Range[] {
  const ranges: Range[] = []
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(8 + i * 8)
    const format = cmap.readUInt16BE(at)
    if (format === 4) ranges.push(...segments(cmap, at))
    if (format === 12) ranges.push(...groups(cmap, at))
  }
  return ranges
}

function tableAt(font: Buffer, name: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + i * 16
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`the font has no table ${name}`)
}

/** Format 4: parallel lists of the ends and starts of segments; the last is a sentinel. */
function segments(font: Buffer, at: number): Range[] {
  const count = font.readUInt16BE(at + 6) / 2
  const start = at + 16 + count * 2
  return Array.from(
    {length: count - 1},
    (_, i): Range => [font.readUInt16BE(start + i * 2), font.readUInt16BE(at + 14 + i * 2)],
  )
}

/** Format 12: groups of a first and a last character. */
function groups(font: Buffer, at: number): Range[] {
  return Array.from({length: font.readUInt32BE(at + 12)}, (_, i): Range => {
    const group = at + 16 + i * 12
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
  })
}

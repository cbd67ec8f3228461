import type {Pack} from './pack.ts'

/** Widest of the bundled fonts: what it lacks no other has. */
const WIDEST = 'fonts/DejaVuSans.ttf'

/** Says which characters the bundled fonts can print, by the character map of the widest (OpenType, cmap 4 and 12). */
export function coverage(pack: Pack): (code: number) => boolean {
  const bytes = pack.get(WIDEST)
  if (!bytes) throw new Error(`${WIDEST} is missing from the package`)
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const known = new Uint8Array(LIMIT)
  for (const [from, to] of rangesOf(font)) known.fill(1, from, to + 1)
  return (code) => known[code] === 1
}

/** One past the last character of the planes that have letters and signs. */
const LIMIT = 0x20000

type Range = readonly [number, number]

function rangesOf(font: Buffer): Range[] {
  const cmap = tableAt(font, 'cmap')
  const ranges: Range[] = []
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + i * 8)
    const format = font.readUInt16BE(at)
    if (format === 4) ranges.push(...segments(font, at))
    if (format === 12) ranges.push(...groups(font, at))
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

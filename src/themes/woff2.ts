import {brotliDecompressSync} from 'node:zlib'

/** Names of tables by their number in a directory (WOFF2, 5.2); only the first is looked for here. */
const CMAP = 0
/** A directory entry with this number names its table itself. */
const NAMED = 63
/** The tables that are stored in another form, with a length of its own, unless the entry says otherwise. */
const GLYF = 10
const LOCA = 11
const HEADER = 48

/**
 * Gives the character map of a font packed as WOFF2: its tables follow one another in one stream.
 * Source: W3C WOFF 2.0, 4 and 5.
 */
export function cmapOfWoff2(font: Buffer): Buffer {
  const tables = font.readUInt16BE(12)
  let at = HEADER
  let start = 0
  let found: {readonly start: number; readonly length: number} | undefined
  const number = () => {
    let value = 0
    for (let i = 0; i < 5; i++) {
      const byte = font.readUInt8(at++)
      value = value * 128 + (byte & 0x7f)
      if (byte < 0x80) break
    }
    return value
  }
  for (let i = 0; i < tables; i++) {
    const flags = font.readUInt8(at++)
    const tag = flags & 0x3f
    const form = flags >> 6
    const name = tag === NAMED ? font.toString('latin1', at, at + 4) : ''
    at += name.length
    const plain = number()
    const outlines = tag === GLYF || tag === LOCA
    const length = outlines === (form === 0) ? number() : plain
    if (tag === CMAP || name === 'cmap') found = {start, length}
    start += length
  }
  if (!found) throw new Error('the font has no table cmap')
  const stream = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)))
  return stream.subarray(found.start, found.start + found.length)
}

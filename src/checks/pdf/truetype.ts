/** What the conditions ask of a TrueType program. */
export interface TrueType {
  /** Number of its glyphs. */
  readonly glyphs: number
  /** Advance of a glyph in thousandths of the type size. */
  widthOf(glyph: number): number
}

const ENTRY = 16
const FIRST_ENTRY = 12

/** Reads the measures of a TrueType program; nothing when it is none. */
export function readTrueType(program: Buffer): TrueType | undefined {
  const tables = tablesOf(program)
  const head = tables.get('head')
  const hhea = tables.get('hhea')
  const maxp = tables.get('maxp')
  const hmtx = tables.get('hmtx')
  if (!head || !hhea || !maxp || !hmtx || !isWhole(head, hhea, maxp)) return undefined
  const unitsPerEm = head.readUInt16BE(18)
  const advances = hhea.readUInt16BE(34)
  return {
    glyphs: maxp.readUInt16BE(4),
    widthOf: (glyph) => {
      const at = Math.min(glyph, advances - 1) * 4
      return at + 2 > hmtx.length ? 0 : (hmtx.readUInt16BE(at) * 1000) / unitsPerEm
    },
  }
}

/** Each of the three reaches as far as it is read. */
function isWhole(head: Buffer, hhea: Buffer, maxp: Buffer): boolean {
  return head.length >= 20 && hhea.length >= 36 && maxp.length >= 6
}

function tablesOf(program: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>()
  if (program.length < FIRST_ENTRY) return tables
  const count = program.readUInt16BE(4)
  for (let i = 0; i < count; i++) {
    const at = FIRST_ENTRY + i * ENTRY
    if (at + ENTRY > program.length) break
    const start = program.readUInt32BE(at + 8)
    const table = program.subarray(start, start + program.readUInt32BE(at + 12))
    tables.set(program.toString('latin1', at, at + 4), table)
  }
  return tables
}

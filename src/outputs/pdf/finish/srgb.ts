/**
 * Colours of sRGB as an ICC profile of version 4: the primaries of IEC 61966-2-1 adapted to D50 (Bradford),
 * and its curve as a function of five numbers (ICC.1:2010, 10.16). Small, and free of anyone else's rights.
 */
export function srgbProfile(): Buffer {
  const curve = parametric([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', words('sRGB')],
    ['cprt', words('No rights are reserved.')],
    ['wtpt', xyz(D50)],
    ['chad', numbers('sf32', BRADFORD)],
    ['rXYZ', xyz([0.4360747, 0.2225045, 0.0139322])],
    ['gXYZ', xyz([0.3850649, 0.7168786, 0.0971045])],
    ['bXYZ', xyz([0.1430804, 0.0606169, 0.7141733])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const parts = [...new Set(tags.map(([, part]) => part))]
  const first = HEADER + 4 + tags.length * 12
  const places = new Map<Buffer, number>()
  let at = first
  for (const part of parts) {
    places.set(part, at)
    at += part.length
  }
  const table = Buffer.concat([
    uint32(tags.length),
    ...tags.map(([name, part]) =>
      Buffer.concat([
        Buffer.from(name, 'latin1'),
        uint32(places.get(part) ?? 0),
        uint32(part.length),
      ]),
    ),
  ])
  return Buffer.concat([header(at), table, ...parts])
}

const HEADER = 128
const D50 = [0.9642, 1, 0.8249] as const
const BRADFORD = [
  1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436,
  0.7521316,
]

/** Size, version 4.2, a display of RGB measured in XYZ, a fixed day, and D50 as the light. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x04200000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [i, part] of [2026, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + 2 * i)
  bytes.write('acsp', 36, 'latin1')
  fixed(D50).copy(bytes, 68)
  return bytes
}

function words(text: string): Buffer {
  const value = Buffer.from(text, 'utf16le').swap16()
  const head = [
    uint32(1),
    uint32(12),
    Buffer.from('enUS', 'latin1'),
    uint32(value.length),
    uint32(28),
  ]
  return typed('mluc', Buffer.concat([...head, value]))
}

function xyz(values: readonly number[]): Buffer {
  return numbers('XYZ ', values)
}

/** Type 3: a power above a limit and a straight line below it. */
function parametric(values: readonly number[]): Buffer {
  return typed('para', Buffer.concat([Buffer.from([0, 3, 0, 0]), fixed(values)]))
}

function numbers(type: string, values: readonly number[]): Buffer {
  return typed(type, fixed(values))
}

/** A type, four empty bytes and the value, filled up to whole words. */
function typed(type: string, value: Buffer): Buffer {
  const padding = Buffer.alloc((4 - (value.length % 4)) % 4)
  return Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4), value, padding])
}

/** Numbers with 16 bits before and 16 behind the point. */
function fixed(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [i, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65536), 4 * i)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

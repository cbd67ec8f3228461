import {inflateSync} from 'node:zlib'

interface Png {
  readonly width: number
  readonly depth: number
  readonly colour: number
  readonly interlaced: boolean
  /** True when a table or a colour says what is clear. */
  readonly table: boolean
  readonly data: Uint8Array
}

/** Bytes of a pixel with an alpha of eight bits, by colour type. */
const ALPHA: Readonly<Record<number, number>> = {4: 2, 6: 4}

/** Says whether a PNG has a pixel that lets the page through; one with an alpha that hides nothing has none. */
export function hasClearPixels(bytes: Uint8Array): boolean {
  const png = readPng(bytes)
  if (!png) return false
  const size = ALPHA[png.colour]
  if (size === undefined) return png.table
  if (png.depth !== 8 || png.interlaced) return true
  try {
    return anyClear(inflateSync(png.data), png.width * size, size)
  } catch {
    return false
  }
}

function readPng(bytes: Uint8Array): Png | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33) return undefined
  const parts: Uint8Array[] = []
  let table = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (type === 'tRNS') table = true
    if (type === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return {
    width: view.getUint32(16),
    depth: view.getUint8(24),
    colour: view.getUint8(25),
    interlaced: view.getUint8(28) === 1,
    table,
    data: Buffer.concat(parts),
  }
}

type Undo = (left: number, up: number, corner: number) => number

/** What a filter took away from each byte, by its number (PNG, chapter 9). */
const UNDO: readonly Undo[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
]

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** Undoes the filters row by row, and stops at the first row with a pixel whose alpha is not full. */
function anyClear(rows: Uint8Array, row: number, size: number): boolean {
  let above = new Uint8Array(row)
  for (let at = 0; at + row < rows.length; at += row + 1) {
    const line = rows.slice(at + 1, at + 1 + row)
    unfilter(line, above, size, UNDO[rows[at] ?? 0] ?? paeth)
    for (let i = size - 1; i < row; i += size) if (line[i] !== 255) return true
    above = line
  }
  return false
}

function unfilter(line: Uint8Array, above: Uint8Array, size: number, undo: Undo): void {
  for (let i = 0; i < line.length; i++)
    line[i] = (line[i] ?? 0) + undo(line[i - size] ?? 0, above[i] ?? 0, above[i - size] ?? 0)
}

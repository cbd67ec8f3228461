import {exitCodes, Failure} from '../base/failure.ts'

/**
 * A PDF as Chromium's writer (Skia) lays it out: PDF 1.4, one classic table of objects,
 * no object streams, each key of a dictionary on a line of its own.
 */
export interface PdfObjects {
  /** Number of the catalog. */
  readonly root: number
  /** Number of the document information. */
  readonly info: number
  /** One more than the highest object number. */
  readonly size: number
  /** Object numbers in the order of the file. */
  readonly order: readonly number[]
  has(number: number): boolean
  /** The object as bytes, from its number to `endobj` and the line end. */
  bytes(number: number): Buffer
  /** The same as text, one character a byte. */
  text(number: number): string
  /** The first characters of the object's own text, to tell its type without reading it all. */
  head(number: number): string
}

const HEADER = '%PDF-1.4\n'
const FINISHED = '%PDF-1.7\n'
const HEAD = 64
/** `0000000015 00000 n ` and a line end. */
const ENTRY = 20

/** Reads a fresh print. Anything but fresh output of Chromium is refused with a Failure that names it. */
export function readPdf(raw: Uint8Array): PdfObjects {
  const file = bufferOf(raw)
  expectHeader(file, HEADER)
  const objects = readTable(file)
  if (/\/(?:Prev|XRefStm|Encrypt|ID)\b/u.test(trailerText(file)))
    throw unlike('trailer of a changed file', 'the trailer of a fresh one')
  for (const number of objects.order) assertWhole(objects, number)
  if (!/\n\/Producer \(Skia\/PDF /u.test(objects.text(objects.info)))
    throw unlike('another writer', '"Skia/PDF" as Producer')
  return objects
}

/** Reads a PDF that Handpress has finished. */
export function readFinished(bytes: Uint8Array): PdfObjects {
  const file = bufferOf(bytes)
  expectHeader(file, FINISHED)
  return readTable(file)
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function expectHeader(file: Buffer, wanted: string): void {
  const header = file.toString('latin1', 0, wanted.length)
  if (header !== wanted)
    throw unlike(JSON.stringify(header), `the header ${JSON.stringify(wanted.trim())}`)
}

function readTable(file: Buffer): PdfObjects {
  const start = tableStart(file)
  const tail = file.toString('latin1', start)
  const {offsets, size} = offsetsOf(tail)
  const order = [...offsets.keys()].sort((a, b) => (offsets.get(a) ?? 0) - (offsets.get(b) ?? 0))
  const ends = new Map(order.map((number, i) => [number, offsets.get(order[i + 1] ?? -1) ?? start]))
  const bytes = (number: number) => {
    const from = offsets.get(number)
    if (from === undefined) throw unlike(`no object ${number}`, 'every object in the table')
    return file.subarray(from, ends.get(number))
  }
  const heads = new Map<number, string>()
  return {
    ...trailerOf(trailerText(file)),
    size,
    order,
    has: (number) => offsets.has(number),
    bytes,
    text: (number) => bytes(number).toString('latin1'),
    head: (number) => {
      const known = heads.get(number)
      if (known !== undefined) return known
      const own = `${number} 0 obj\n`.length
      const head = bytes(number).toString('latin1', own, own + HEAD)
      heads.set(number, head)
      return head
    },
  }
}

/**
 * Gives the object number after a key of a dictionary, such as 12 for `/Pages 12 0 R`. A key begins a line or the
 * dictionary; words of the author that look like one stand within a line.
 */
export function reference(text: string, key: string): number | undefined {
  const found = new RegExp(`(?:\\n|<<)/${key} (\\d+) 0 R`, 'u').exec(text)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** Gives every object number in a list of references. */
export function references(list: string): number[] {
  return [...list.matchAll(/(\d+) 0 R/gu)].map((found) => Number(found[1]))
}

/** What is said of a print that another browser writes in another way: no damaged file is made of it. */
export function unlike(found: string, wanted: string): Failure {
  return new Failure(
    exitCodes.machine,
    'browser/print',
    `Unexpected ${found} in a PDF, expected ${wanted}, as Chromium writes it.`,
    ['Nothing was written. Another browser may do: HANDPRESS_BROWSER=/path/to/browser'],
  )
}

function tableStart(file: Buffer): number {
  const end = file.toString('latin1', Math.max(0, file.length - 64))
  const start = Number(/\nstartxref\n(\d+)\n%%EOF\n$/u.exec(end)?.[1])
  if (!(start < file.length))
    throw unlike('end of the file', '"startxref" and the place of the table')
  return start
}

function trailerText(file: Buffer): string {
  const tail = file.toString('latin1', tableStart(file))
  const at = tail.indexOf('\ntrailer\n')
  return at < 0 ? '' : tail.slice(at)
}

function trailerOf(text: string): {root: number; info: number} {
  const root = reference(text, 'Root')
  const info = reference(text, 'Info')
  if (root === undefined || info === undefined)
    throw unlike('trailer', 'one with a catalog and document information')
  return {root, info}
}

function offsetsOf(tail: string): {offsets: Map<number, number>; size: number} {
  const found = /^xref\n0 (\d+)\n/u.exec(tail)
  if (!found) throw unlike('table of objects', 'one classic table that begins at 0')
  const offsets = new Map<number, number>()
  const size = Number(found[1])
  for (let number = 1; number < size; number++) {
    const entry = tail.substr(found[0].length + number * ENTRY, ENTRY)
    if (/^\d{10} 00000 n \n$/u.test(entry)) offsets.set(number, Number(entry.slice(0, 10)))
    else if (!/^\d{10} \d{5} f \n$/u.test(entry))
      throw unlike(`entry ${number} of the table`, 'ten digits, five digits and n or f')
  }
  return {offsets, size}
}

function assertWhole(objects: PdfObjects, number: number): void {
  const bytes = objects.bytes(number)
  const begin = `${number} 0 obj\n`
  if (
    bytes.toString('latin1', 0, begin.length) !== begin ||
    !bytes.subarray(-8).toString('latin1').endsWith('\nendobj\n')
  )
    throw unlike(`object ${number}`, `"${number} 0 obj" at its place, and "endobj" at its end`)
}

import {crc32, inflateRawSync} from 'node:zlib'
import type {EpubFiles} from './book.ts'

/** A file as it lies in a ZIP archive. */
export interface Entry {
  /** Its name, read as UTF-8. */
  readonly path: string
  /** Where its local header begins, in bytes. */
  readonly at: number
  /** 0 is stored as it is, 8 is deflated (APPNOTE 4.4.5). */
  readonly method: number
  readonly encrypted: boolean
  /** Length of the extra field of the local header, in bytes. */
  readonly extra: number
  readonly bytes: Uint8Array
}

/** A ZIP archive, read. */
export interface Archive {
  /** In the order in which they lie in the archive; folders are left out. */
  readonly entries: readonly Entry[]
  /** The first of each name. */
  readonly files: EpubFiles
  /** What cannot be read, one sentence each. */
  readonly faults: readonly string[]
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_LENGTH = 22
/** No file of a book may grow beyond this when it is unpacked, in bytes. */
const LIMIT = 1 << 30

/** Reads a ZIP archive of one part, without ZIP64, as every EPUB is one. */
export function readArchive(bytes: Uint8Array): Archive {
  const faults: string[] = []
  const entries: Entry[] = []
  for (const row of rowsOf(bytes, faults)) {
    const entry = entryOf(bytes, row, faults)
    if (entry && !entry.path.endsWith('/')) entries.push(entry)
  }
  entries.sort((a, b) => a.at - b.at)
  const files = new Map<string, Uint8Array>()
  for (const {path, bytes: content} of entries) if (!files.has(path)) files.set(path, content)
  return {entries, files, faults}
}

/** A row of the central directory. */
interface Row {
  readonly path: string
  readonly at: number
  readonly method: number
  readonly flags: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

function rowsOf(bytes: Uint8Array, faults: string[]): Row[] {
  const view = viewOf(bytes)
  const end = endOf(view)
  if (end === undefined) {
    faults.push('The archive has no list of its files at its end.')
    return []
  }
  const rows: Row[] = []
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) {
      faults.push(`The list of files ends after ${i} of ${count} rows.`)
      return rows
    }
    const nameLength = view.getUint16(at + 28, true)
    rows.push({
      path: textOf(bytes.subarray(at + 46, at + 46 + nameLength)),
      at: view.getUint32(at + 42, true),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return rows
}

/** The record at the end may be followed by a comment of up to 65,535 bytes. */
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - 0xffff)
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END) return at
  return undefined
}

function entryOf(bytes: Uint8Array, row: Row, faults: string[]): Entry | undefined {
  const {path, at, method, flags, packed} = row
  const view = viewOf(bytes)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) {
    faults.push(`"${path}" is not where the list of files says.`)
    return undefined
  }
  const extra = view.getUint16(at + 28, true)
  const start = at + 30 + view.getUint16(at + 26, true) + extra
  const encrypted = (flags & 1) === 1
  const content = unpacked(bytes.subarray(start, start + packed), row, faults)
  return {path, at, method, encrypted, extra, bytes: content}
}

const NOTHING = new Uint8Array()

function unpacked(raw: Uint8Array, {path, method, size, crc}: Row, faults: string[]): Uint8Array {
  if (method !== 0 && method !== 8) {
    faults.push(`"${path}" is packed by method ${method}, expected 0 or 8.`)
    return NOTHING
  }
  if (size > LIMIT) {
    faults.push(`"${path}" has ${size} bytes; the limit is ${LIMIT}.`)
    return NOTHING
  }
  try {
    const content = method === 0 ? raw : inflateRawSync(raw, {maxOutputLength: Math.max(1, size)})
    if (content.length === size && crc32(content) === crc) return content
  } catch {
    // The same sentence says that it does not unpack.
  }
  faults.push(`"${path}" is damaged: its bytes are not those that were packed.`)
  return NOTHING
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

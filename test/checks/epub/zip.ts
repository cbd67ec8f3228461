import {crc32, deflateRawSync} from 'node:zlib'
import type {EpubFiles} from '../../../src/epub/book.ts'

/** What is done wrong when a book is packed. */
export interface Packing {
  /** A file that comes first in place of the type. */
  readonly first?: string
  /** Packs the type like any other file. */
  readonly packType?: boolean
  /** Bytes of an extra field of the type. */
  readonly extra?: number
  /** A file that is there a second time. */
  readonly twice?: string
  /** A file whose packed bytes are changed. */
  readonly damaged?: string
  /** A file that is marked as encrypted. */
  readonly locked?: string
  /** Bytes that are missing at the end of the archive. */
  readonly cut?: number
}

/** Packs files into a ZIP archive, with the faults asked for. */
export function zip(files: EpubFiles, packing: Packing = {}): Uint8Array {
  const names = [...files.keys()]
  const order = [
    ...(packing.first ? [packing.first] : []),
    ...names.filter((name) => name !== packing.first),
    ...(packing.twice ? [packing.twice] : []),
  ]
  const parts: Buffer[] = []
  const rows: Buffer[] = []
  let at = 0
  for (const name of order) {
    const entry = entryOf(name, files.get(name) ?? new Uint8Array(), packing)
    rows.push(rowOf(entry, at))
    const local = localOf(entry)
    parts.push(local)
    at += local.length
  }
  const list = Buffer.concat(rows)
  const whole = Buffer.concat([...parts, list, endOf(rows.length, list.length, at)])
  return whole.subarray(0, whole.length - (packing.cut ?? 0))
}

interface Entry {
  readonly name: Buffer
  readonly method: number
  readonly flags: number
  readonly crc: number
  readonly size: number
  readonly packed: Buffer
  readonly extra: Buffer
}

function entryOf(name: string, bytes: Uint8Array, packing: Packing): Entry {
  const isType = name === 'mimetype'
  const stored = isType ? !packing.packType : false
  const packed = Buffer.from(stored ? bytes : deflateRawSync(bytes))
  if (packing.damaged === name) packed.fill(0xaa, Math.floor(packed.length / 2))
  const extra = Buffer.alloc(isType ? (packing.extra ?? 0) : 0)
  if (extra.length >= 4) {
    extra.writeUInt16LE(0xcafe, 0)
    extra.writeUInt16LE(extra.length - 4, 2)
  }
  return {
    name: Buffer.from(name),
    method: stored ? 0 : 8,
    flags: 0x800 | (packing.locked === name ? 1 : 0),
    crc: crc32(bytes),
    size: bytes.length,
    packed,
    extra,
  }
}

/** 1 January 1980, midnight. */
const DAY = 0x21

function localOf({name, method, flags, crc, size, packed, extra}: Entry): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(flags, 6)
  head.writeUInt16LE(method, 8)
  head.writeUInt16LE(DAY, 12)
  head.writeUInt32LE(crc, 14)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(size, 22)
  head.writeUInt16LE(name.length, 26)
  head.writeUInt16LE(extra.length, 28)
  return Buffer.concat([head, name, extra, packed])
}

function rowOf({name, method, flags, crc, size, packed}: Entry, at: number): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE(flags, 8)
  head.writeUInt16LE(method, 10)
  head.writeUInt16LE(DAY, 14)
  head.writeUInt32LE(crc, 16)
  head.writeUInt32LE(packed.length, 20)
  head.writeUInt32LE(size, 24)
  head.writeUInt16LE(name.length, 28)
  head.writeUInt32LE(at, 42)
  return Buffer.concat([head, name])
}

function endOf(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return end
}

import {createHash} from 'node:crypto'

export type Fingerprint = string

/** Gives the SHA-256 of bytes or text in lower-case hex. */
export function sha256(data: string | Uint8Array): Fingerprint {
  return createHash('sha256').update(data).digest('hex')
}

/** Gives one key for several inputs; a part's length goes in, so `ab,c` and `a,bc` differ. */
export function fingerprint(...parts: readonly (string | Uint8Array)[]): Fingerprint {
  const hash = createHash('sha256')
  for (const part of parts) {
    hash.update(`${typeof part === 'string' ? Buffer.byteLength(part) : part.length}:`)
    hash.update(part)
  }
  return hash.digest('hex')
}

/** Gives a name-based UUID (RFC 9562, version 5 form) from a stable name. */
export function uuid5(name: string): string {
  const bytes = createHash('sha1').update(`handpress\0${name}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

import {inflateRawSync} from 'node:zlib'

export interface Entry {
  readonly name: string
  readonly stored: boolean
  /** Day and time as a ZIP writes them: YYYY-MM-DD hh:mm. */
  readonly time: string
  readonly bytes: Buffer
}

/** Reads an archive from its list of files, in the order of that list. */
export function unzip(archive: Uint8Array): Entry[] {
  const data = Buffer.from(archive)
  const end = data.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = data.readUInt32LE(end + 16)
  return Array.from({length: data.readUInt16LE(end + 10)}, () => {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      data.readUInt16LE(at + offset),
    )
    const name = data.toString('utf8', at + 46, at + 46 + nameLength!)
    const method = data.readUInt16LE(at + 10)
    const local = data.readUInt32LE(at + 42)
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
    const packed = data.subarray(start, start + data.readUInt32LE(at + 20))
    const time = timeOf(data.readUInt16LE(at + 14), data.readUInt16LE(at + 12))
    at += 46 + nameLength! + extra! + comment!
    return {name, stored: method === 0, time, bytes: method ? inflateRawSync(packed) : packed}
  })
}

function timeOf(day: number, time: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${1980 + (day >> 9)}-${two((day >> 5) & 15)}-${two(day & 31)}`
  return `${date} ${two(time >> 11)}:${two((time >> 5) & 63)}`
}

/** Gives one file of an archive as text. */
export function textIn(archive: Uint8Array, name: string): string {
  return (
    unzip(archive)
      .find((entry) => entry.name === name)
      ?.bytes.toString('utf8') ?? ''
  )
}

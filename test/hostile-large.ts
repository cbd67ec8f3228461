import {crc32, deflateSync} from 'node:zlib'

/** Gives the hostile files that are too large to keep, by their path in test/hostile. */
export function largeFiles(): ReadonlyMap<string, Uint8Array> {
  const brackets = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  return new Map<string, Uint8Array>([
    ['fm07-deep-flow.md', Buffer.from(`---\ntitle: ${brackets}\n---\n\n# Title\n\nText.\n`)],
    ['html10-deep.md', Buffer.from(`# T\n\n${'<div>'.repeat(10_000)}x\n`)],
    ['img/bomb.png', bombOf(30_000)],
  ])
}

/** Gives a one-bit PNG of so many pixels in width and height: about 110 kB for 30,000. */
function bombOf(side: number): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 1
  const rows = Buffer.alloc(side * (1 + Math.ceil(side / 8)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunkOf('IHDR', head),
    chunkOf('IDAT', deflateSync(rows, {level: 9})),
    chunkOf('IEND', Buffer.alloc(0)),
  ])
}

function chunkOf(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

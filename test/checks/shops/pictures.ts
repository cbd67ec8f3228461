import {deflateSync} from 'node:zlib'

/** The headers of a JPEG, which is all that a look at its size and colours reads. */
export function jpeg(width: number, height: number, components = 3): Uint8Array {
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, components]
  const parts = Array.from({length: components}, (_, i) => [i + 1, 0x11, 0]).flat()
  const length = 2 + frame.length + parts.length
  const app = [0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...app,
    ...[0xff, 0xc0, length >> 8, length & 255, ...frame, ...parts],
    ...[0xff, 0xd9],
  ])
}

/** A PNG of one colour; `filter` is the one its rows are written with, `depth` 8 or 16. */
export function png(
  width: number,
  height: number,
  alpha: (x: number, y: number) => number = () => 255,
  {filter = 0, interlaced = false} = {},
): Uint8Array {
  const rows = Array.from({length: height}, (_, y) =>
    Buffer.from(Array.from({length: width}, (_, x) => [200, 100, 50, alpha(x, y)]).flat()),
  )
  const data = Buffer.concat(
    rows.flatMap((row, y) => [Buffer.from([filter]), filtered(row, rows[y - 1], filter)]),
  )
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 6, 0, 0, interlaced ? 1 : 0], 8)
  return pngOf([chunk('IHDR', head), chunk('IDAT', deflateSync(data)), chunk('IEND')])
}

/** A PNG with a palette, one of whose colours may be clear. */
export function palettePng(clear: boolean): Uint8Array {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 3, 0, 0, 0])
  return pngOf([
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from([1, 2, 3])),
    ...(clear ? [chunk('tRNS', Buffer.from([0]))] : []),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND'),
  ])
}

function pngOf(chunks: readonly Buffer[]): Uint8Array {
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), ...chunks])
}

function filtered(row: Buffer, above: Buffer | undefined, filter: number): Buffer {
  return row.map((value, i) => {
    const [left, up, corner] = [row[i - 4] ?? 0, above?.[i] ?? 0, above?.[i - 4] ?? 0]
    const near = [left, up, corner].sort(
      (a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b),
    )
    return value - ([0, left, up, (left + up) >> 1, near[0] ?? 0][filter] ?? 0)
  }) as Buffer
}

function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
}

export function gif(frames: number): Uint8Array {
  const frame = [0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 0, 0]
  return Uint8Array.from([
    ...Buffer.from('GIF89a'),
    ...[1, 0, 1, 0, 0, 0, 0],
    ...Array.from({length: frames}, () => frame).flat(),
    0x3b,
  ])
}

export function svg(body: string, attributes = 'viewBox="0 0 10 10"'): Uint8Array {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${body}</svg>`)
}

/** A WebP without a picture in it. */
export const webp: Uint8Array = Buffer.from('RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0', 'latin1')

import {imageSize} from 'image-size'
import {elementsOf, isFault, readXml, textOf} from '../../epub/xml.ts'
import {hasClearPixels} from './png.ts'

/** What a shop asks about a picture, read from its bytes. */
export interface Picture {
  readonly path: string
  readonly kind: 'jpeg' | 'png' | 'gif' | 'webp' | 'svg' | 'other'
  /** In pixels; 0 where it has none. */
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** True for the four inks of a press. */
  readonly cmyk: boolean
  readonly transparent: boolean
  readonly animated: boolean
  /** True for a drawing that holds letters. */
  readonly words: boolean
}

const KINDS: readonly {readonly kind: Picture['kind']; readonly magic: RegExp}[] = [
  {kind: 'jpeg', magic: /^\xff\xd8\xff/u},
  {kind: 'png', magic: /^\x89PNG/u},
  {kind: 'gif', magic: /^GIF8/u},
  {kind: 'webp', magic: /^RIFF[\s\S]{4}WEBP/u},
  {kind: 'svg', magic: /<svg[\s>]/iu},
]

/** Reads a picture; nothing of it is painted. */
export function readPicture(path: string, bytes: Uint8Array): Picture {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const kind = KINDS.find(({magic}) => magic.test(start))?.kind ?? 'other'
  const drawing = kind === 'svg' ? drawingOf(bytes) : undefined
  const {width, height} = drawing ?? sizeOf(bytes)
  return {
    path,
    kind,
    width,
    height,
    bytes: bytes.length,
    cmyk: kind === 'jpeg' && componentsOf(bytes) === 4,
    transparent: kind === 'png' && hasClearPixels(bytes),
    animated: kind === 'gif' && framesOf(bytes) > 1,
    words: drawing?.words ?? false,
  }
}

function sizeOf(bytes: Uint8Array): {width: number; height: number} {
  try {
    return imageSize(bytes)
  } catch {
    return {width: 0, height: 0}
  }
}

function drawingOf(bytes: Uint8Array): {width: number; height: number; words: boolean} {
  const tree = readXml(bytes)
  const elements = isFault(tree) ? [] : elementsOf(tree)
  const [width = 0, height = 0] = ['width', 'height'].map((name) =>
    pixelsIn(elements.find((one) => one.name === 'svg')?.attributes[name] ?? ''),
  )
  return {width, height, words: elements.some((one) => one.name === 'text' && textOf(one).trim())}
}

/** A size in per cent or in em says nothing of pixels. */
export function pixelsIn(length: string): number {
  const found = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/u.exec(length)
  return found ? Number(found[1]) : 0
}

/** Colours of a JPEG by its frame header: 1 grey, 3 red, green and blue, 4 the inks of a press. */
function componentsOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = view.getUint8(at + 1)
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (view.getUint8(at) !== 0xff || frame) return frame ? view.getUint8(at + 9) : 0
    at += 2 + view.getUint16(at + 2)
  }
  return 0
}

/** Counts the pictures of a GIF by the control block that stands before each. */
function framesOf(bytes: Uint8Array): number {
  return Buffer.from(bytes).toString('latin1').split('\x21\xf9\x04').length - 1
}

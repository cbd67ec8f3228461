/** How a picture holds its colours. */
export interface Colours {
  /** Grey, red-green-blue, or the four inks of a press; '' where it cannot be told. */
  readonly model: 'grey' | 'rgb' | 'cmyk' | ''
  /** True when the file brings an ICC profile. */
  readonly profile: boolean
}

/** Models by the number of parts in a JPEG's frame header. */
const COMPONENTS: Readonly<Record<number, Colours['model']>> = {1: 'grey', 3: 'rgb', 4: 'cmyk'}

/** Models by the colour type of a PNG (PNG, 11.2.1). */
const COLOUR_TYPES: Readonly<Record<number, Colours['model']>> = {
  0: 'grey',
  2: 'rgb',
  3: 'rgb',
  4: 'grey',
  6: 'rgb',
}

const UNKNOWN: Colours = {model: '', profile: false}

/** Reads from a JPEG or PNG how it holds its colours; nothing of it is painted. */
export function coloursOf(bytes: Uint8Array): Colours {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.length > 2 && view.readUInt16BE(0) === 0xffd8) return jpegColours(view)
  if (view.length > 33 && view.toString('latin1', 1, 4) === 'PNG') return pngColours(view)
  return UNKNOWN
}

/** Goes from marker to marker up to the frame header (ITU-T T.81, B.2.2). */
function jpegColours(view: Buffer): Colours {
  let profile = false
  for (let at = 2; at + 9 < view.length; ) {
    // Any number of fill bytes may stand before a marker.
    if (view[at] === 0xff && view[at + 1] === 0xff) {
      at += 1
      continue
    }
    const marker = view.readUInt16BE(at)
    if (marker < 0xffc0) return UNKNOWN
    if (marker === 0xffe2 && view.toString('latin1', at + 4, at + 15) === 'ICC_PROFILE')
      profile = true
    if (isFrame(marker)) return {model: COMPONENTS[view[at + 9] ?? 0] ?? '', profile}
    at += 2 + view.readUInt16BE(at + 2)
  }
  return UNKNOWN
}

/** SOF0 to SOF15, without the tables that have numbers between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
}

/** A profile stands before the data. */
function pngColours(view: Buffer): Colours {
  const model = COLOUR_TYPES[view[25] ?? -1] ?? ''
  for (let at = 8; at + 12 <= view.length; ) {
    const type = view.toString('latin1', at + 4, at + 8)
    if (type === 'iCCP') return {model, profile: true}
    if (type === 'IDAT') break
    at += 12 + view.readUInt32BE(at)
  }
  return {model, profile: false}
}

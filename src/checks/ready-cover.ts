import {imageSize} from 'image-size'
import type {Resource} from '../base/artifact.ts'
import type {Note} from '../base/note.ts'
import {coloursOf} from '../document/picture-colours.ts'

/** Height to width: from that of Kobo, 3 to 4, up to that of KDP, with room for rounding. */
const RATIO = {least: 1.3, most: 1.65}

/** Pixels of the shorter side (Apple Books) and of the longer one (Google Play). */
const SHORTER = 1400
const LONGER = 7200

/** Checks a cover made elsewhere by its first lines: its shape, its pixels and its colours. */
export function checkReadyCover(path: string, {bytes}: Resource, note: Note): void {
  const {width: w, height: h, orientation = 1} = imageSize(bytes)
  const [width, height] = orientation > 4 ? [h, w] : [w, h]
  const size = `${grouped(width)} by ${grouped(height)} pixels`
  const ratio = height / width
  if (ratio < RATIO.least || ratio > RATIO.most)
    note(
      'cover/ratio',
      `The cover "${path}" has ${size}, a height of ${ratio.toFixed(2)} times the width; shops expect 1.6, and take ${RATIO.least} to ${RATIO.most}.`,
      undefined,
      `Cut or extend it to ${grouped(width)} by ${grouped(Math.round(width * 1.6))} pixels.`,
    )
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)]
  if (shorter < SHORTER || longer > LONGER)
    note(
      'cover/pixels',
      shorter < SHORTER
        ? `The shorter side of the cover "${path}" has ${grouped(shorter)} pixels; the limit is ${grouped(SHORTER)}.`
        : `The longer side of the cover "${path}" has ${grouped(longer)} pixels; the limit is ${grouped(LONGER)}.`,
      undefined,
      'Save it at 1,600 by 2,560 pixels.',
    )
  checkColours(path, bytes, note)
}

/** What screens do not know was changed to what they know, which may not look the same. */
function checkColours(path: string, bytes: Uint8Array, note: Note): void {
  const {model, profile} = coloursOf(bytes)
  const found = model === 'cmyk' ? 'the inks of a press (CMYK)' : 'grey with a profile'
  if (model === 'cmyk' || (model === 'grey' && profile))
    note(
      'cover/colour',
      `Unexpected colours in the cover "${path}": ${found}, expected red, green and blue. They were changed.`,
      undefined,
      'Look at the colours of the cover in the ebook, or save the picture as sRGB.',
    )
}

function grouped(pixels: number): string {
  return pixels.toLocaleString('en-GB')
}

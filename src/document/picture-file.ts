import {disableTypes, imageSize, types} from 'image-size'
import type {Resource} from '../base/artifact.ts'
import type {Note, Place} from '../base/note.ts'
import {cleanSvg} from './svg.ts'

/** Kinds of picture every reading system shows: the name's endings and the media type. */
const KINDS: Readonly<
  Record<string, {readonly endings: readonly string[]; readonly mediaType: string}>
> = {
  png: {endings: ['png'], mediaType: 'image/png'},
  jpg: {endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg'},
  gif: {endings: ['gif'], mediaType: 'image/gif'},
  webp: {endings: ['webp'], mediaType: 'image/webp'},
  svg: {endings: ['svg'], mediaType: 'image/svg+xml'},
}

const MAX_MEGAPIXELS = 100
const MAX_MEGABYTES = 20

disableTypes(types.filter((type) => !Object.hasOwn(KINDS, type)))

/**
 * Checks the bytes of a picture by their first lines, never by decoding them, and gives what may be used of them.
 * Limits: 100 megapixels, 20 MB; drawings lose everything but shapes.
 */
export function openPicture(
  path: string,
  bytes: Uint8Array,
  note: Note,
  at: Place,
): Resource | undefined {
  const ending = path.split('.').at(-1)?.toLowerCase() ?? ''
  const found = measure(bytes)
  const kind = found ? KINDS[found.type] : undefined
  if (!found || !kind?.endings.includes(ending)) {
    note(
      'image/type-mismatch',
      `Unexpected ${found ? nameOf(found.type) : 'content'} in "${path}", expected ${expected(ending)}.`,
      at,
      found && kind
        ? `Rename it to end in .${kind.endings[0]}, or save it again as ${ending.toUpperCase()}.`
        : 'Save it again as PNG, JPEG or SVG.',
    )
    return undefined
  }
  const megapixels = (found.width * found.height) / 1e6
  if (found.type !== 'svg' && megapixels > MAX_MEGAPIXELS) {
    const scale = Math.min(2400 / found.width, 2400 / found.height)
    note(
      'image/too-large',
      `"${path}" has ${Math.round(megapixels)} megapixels; the limit is ${MAX_MEGAPIXELS}.`,
      at,
      `Save it at ${Math.round(found.width * scale)} by ${Math.round(found.height * scale)} pixels.`,
    )
    return undefined
  }
  if (bytes.length > MAX_MEGABYTES * 1e6) {
    note(
      'image/too-large',
      `"${path}" has ${(bytes.length / 1e6).toFixed(1)} MB; the limit is ${MAX_MEGABYTES} MB.`,
      at,
      'Save it smaller, or as JPEG.',
    )
    return undefined
  }
  if (found.type !== 'svg') return {mediaType: kind.mediaType, bytes}
  const clean = cleanSvg(path, bytes, note, at)
  return clean && {mediaType: kind.mediaType, bytes: clean}
}

function measure(bytes: Uint8Array): {type: string; width: number; height: number} | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('utf8')
  if (
    /^\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/iu.test(start.replace(/^\ufeff/u, '')) &&
    /<svg[\s>]/iu.test(start)
  )
    return {type: 'svg', width: 0, height: 0}
  try {
    const {type = '', width, height} = imageSize(bytes)
    return {type, width, height}
  } catch {
    return undefined
  }
}

function nameOf(type: string): string {
  return type === 'jpg' ? 'JPEG picture' : `${type.toUpperCase()} picture`
}

function expected(ending: string): string {
  const known = Object.values(KINDS).some((kind) => kind.endings.includes(ending))
  return known ? `a ${ending.toUpperCase()} picture` : 'a PNG, JPEG, GIF, WebP or SVG picture'
}

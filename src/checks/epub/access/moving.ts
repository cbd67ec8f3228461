import type {OpenBook} from '../../../epub/book.ts'
import {allRules, readCss} from '../../../epub/css.ts'
import {Counter, placeOf, type Watch} from './tally.ts'

/** Elements that may show what moves. */
const MOVING: ReadonlySet<string> = new Set(
  'video canvas script iframe object embed marquee blink animate animateMotion animateTransform set'.split(
    ' ',
  ),
)
const SOUNDING: ReadonlySet<string> = new Set(
  'audio video bgsound script iframe embed object'.split(' '),
)

/** Nothing in the book moves, so nothing flashes either: no film, program or moving picture, no style that animates. */
export function still(book: OpenBook): Watch {
  const counter = new Counter('quiet')
  for (const {path, mediaType} of book.items) {
    const bytes = book.files.get(path)
    if (mediaType.startsWith('image/'))
      counter.add(!bytes || !moves(mediaType, bytes), placeOf({path}))
    else
      counter.add(
        !/^(?:video|application\/(?:ecma|java)script|text\/javascript)/u.test(mediaType),
        placeOf({path}),
      )
  }
  for (const {path, css} of book.styles) counter.add(!animates(css), placeOf({path}))
  return elementsWatch(counter, MOVING)
}

/** Nothing in the book makes a sound. */
export function silent(book: OpenBook): Watch {
  const counter = new Counter('quiet')
  for (const {path, mediaType} of book.items)
    counter.add(!/^(?:audio|video)\/|smil/u.test(mediaType), placeOf({path}))
  return elementsWatch(counter, SOUNDING)
}

function elementsWatch(counter: Counter, names: ReadonlySet<string>): Watch {
  return {
    look: (page) => {
      for (const {name} of page.elements)
        if (names.has(name)) counter.add(false, placeOf(page, `<${name}>`))
    },
    tally: () => counter.tally(),
  }
}

function animates(css: string): boolean {
  return allRules(readCss(css).rules).some(
    ({at, declarations}) =>
      at.endsWith('keyframes') ||
      declarations.some(({name}) => /^(?:-webkit-)?(?:animation|transition)/u.test(name)),
  )
}

/** How a picture that moves is told from one that does not, by its kind. */
const MOVERS: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  'image/gif': gifMoves,
  'image/png': (bytes) => bytes.subarray(0, bytes.indexOf('IDAT')).includes('acTL'),
  'image/webp': (bytes) => bytes.includes('VP8X') && ((bytes[20] ?? 0) & 2) !== 0,
  'image/avif': (bytes) => bytes.subarray(0, 64).includes('avis'),
  'image/svg+xml': (bytes) =>
    /<(?:\w+:)?(?:animate|set|script)|animation|transition|@keyframes/iu.test(
      bytes.toString('utf8'),
    ),
}

function moves(mediaType: string, bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return MOVERS[mediaType]?.(view) ?? false
}

/** A GIF moves when a second picture follows the first. */
function gifMoves(bytes: Uint8Array): boolean {
  const tableOf = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
  let at = 13 + tableOf(bytes[10] ?? 0)
  let pictures = 0
  while (at < bytes.length) {
    const sign = bytes[at]
    if (sign === 0x2c) {
      if (++pictures > 1) return true
      at = afterBlocks(bytes, at + 11 + tableOf(bytes[at + 9] ?? 0))
    } else if (sign === 0x21) at = afterBlocks(bytes, at + 2)
    else return false
  }
  return false
}

function afterBlocks(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1
  return at + 1
}

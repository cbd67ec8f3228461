import {type Item, type OpenBook, XHTML} from '../../epub/book.ts'
import {attribute, elementsOf} from '../../epub/xml.ts'
import type {FindInBook} from './find.ts'
import type {BookRule} from './rules.ts'
import {typeOfBytes} from './sniff.ts'

/** Media types that every reading system shows (EPUB 3.3, 3.2). */
const CORE: ReadonlySet<string> = new Set([
  XHTML,
  'application/x-dtbncx+xml',
  'application/smil+xml',
  'text/css',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/svg+xml',
  'image/webp',
  'font/ttf',
  'font/otf',
  'font/woff',
  'font/woff2',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
])

/** Names of fonts that EPUB 3 still takes; no font is listed by two names in our books. */
const OLD_FONTS: Readonly<Record<string, string>> = {
  'application/font-sfnt': 'font/ttf',
  'application/vnd.ms-opentype': 'font/otf',
  'application/font-woff': 'font/woff',
  'application/x-font-ttf': 'font/ttf',
  'application/x-font-truetype': 'font/ttf',
  'application/x-font-opentype': 'font/otf',
}

/** Endings of file names by media type. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  [XHTML]: /\.xhtml$/u,
  'application/x-dtbncx+xml': /\.ncx$/u,
  'text/css': /\.css$/u,
  'image/gif': /\.gif$/u,
  'image/jpeg': /\.jpe?g$/u,
  'image/png': /\.png$/u,
  'image/svg+xml': /\.svg$/u,
  'image/webp': /\.webp$/u,
  'font/ttf': /\.ttf$/u,
  'font/otf': /\.otf$/u,
  'font/woff': /\.woff$/u,
  'font/woff2': /\.woff2$/u,
}

/** Checks that the list of files and the files are the same, and that each is what it is listed as. */
export const checkFiles: BookRule = (book, find) => {
  const {items, files, opfPath, opf} = book
  const say = (reason: string) => find('epub/file', reason, {path: opfPath})
  checkTwice(
    elementsOf(opf)
      .filter(({name}) => name === 'item')
      .map((node) => attribute(node, 'id')),
    'id',
    say,
  )
  checkTwice(
    items.map(({path}) => path),
    'file',
    say,
  )
  for (const item of items) checkItem(item, files.get(item.path), say)
  const listed = new Set(items.map(({path}) => path))
  for (const path of files.keys())
    if (!listed.has(path) && !isOfContainer(path, opfPath))
      say(`The file "${path}" is in the book and not in its list of files.`)
  const navs = items.filter(({properties}) => properties.includes('nav')).length
  if (navs !== 1) say(`${navs} files are listed as the navigation document; there must be 1.`)
  checkNames(book, find)
}

type Say = (reason: string) => void

function isOfContainer(path: string, opfPath: string): boolean {
  return (
    path === 'mimetype' ||
    path === opfPath ||
    /^META-INF\/(?:container|com\.apple\.ibooks\.display-options|encryption|signatures|metadata|manifest|rights)\.xml$/u.test(
      path,
    )
  )
}

function checkTwice(values: readonly string[], what: string, say: Say): void {
  const seen = new Set<string>()
  for (const value of values) {
    if (seen.has(value)) say(`The ${what} "${value}" is listed twice.`)
    seen.add(value)
  }
}

function checkItem({path, mediaType}: Item, bytes: Uint8Array | undefined, say: Say): void {
  if (/^[a-z][a-z0-9+.-]*:/iu.test(path)) {
    say(`Unexpected address "${path}" in the list of files, expected a file of the book.`)
    return
  }
  const font = OLD_FONTS[mediaType]
  if (!font && !CORE.has(mediaType))
    say(`Unexpected media type "${mediaType}" of "${path}", expected one that every reader shows.`)
  if (ENDINGS[font ?? mediaType]?.test(path) === false)
    say(`The name of "${path}" does not end as ${mediaType} does.`)
  if (!bytes) {
    say(`The file "${path}" is listed and not in the book.`)
    return
  }
  if (!bytes.length) say(`The file "${path}" is empty.`)
  const found = typeOfBytes(bytes)
  const isBinary = /^(?:image|font|audio|video)\//u.test(font ?? mediaType)
  if (found ? found !== (font ?? mediaType) : isBinary && bytes.length)
    say(
      `The file "${path}" is listed as ${mediaType}, and its bytes are ${found ?? 'of no known kind'}.`,
    )
}

/** Checks that file names work in every archive program and on every disk. */
function checkNames({files}: OpenBook, find: FindInBook): void {
  const folded = new Map<string, string>()
  for (const path of files.keys()) {
    const place = {path}
    if (!/^[\w./+-]+$/u.test(path) || path.split('/').some((part) => /^\.|\.$/u.test(part)))
      find(
        'epub/archive',
        `Unexpected file name "${path}", expected plain letters, digits and -._ only.`,
        place,
      )
    const key = path.normalize('NFC').toLowerCase()
    const other = folded.get(key)
    if (other !== undefined)
      find(
        'epub/archive',
        `The file names "${other}" and "${path}" differ in capitals only.`,
        place,
      )
    folded.set(key, path)
  }
}

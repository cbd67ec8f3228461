import {type Item, type OpenBook, XHTML} from '../../epub/book.ts'
import type {FindInBook} from './find.ts'
import type {LateRule} from './rules.ts'
import type {Link, Seen} from './seen.ts'

/** Addresses that open a page, a letter or a call, and run nothing. */
const SAFE: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel', 'sms'])

/** Checks that every link leads to a place of the book or to a safe address, and that all that is shown is in the book. */
export const checkLinks: LateRule = (seen, book, find) => {
  const listed = new Map(book.items.map((item) => [item.path, item]))
  const inOrder = new Set(book.spine.map(({path}) => path))
  const unread = new Set(book.faults.map(({path}) => path))
  for (const link of seen.links) {
    if (isPlain(link, seen, listed, inOrder) || unread.has(link.to)) continue
    const fault = faultOf(link, seen, listed, inOrder)
    if (fault) find('epub/link', fault, link)
  }
  if (!unread.size) checkUnused(seen, book, find)
}

/** Most links lead to a page in the order, or to a place in one; they need no other look. */
function isPlain(
  {href, to, fragment, shown}: Link,
  {targets}: Seen,
  listed: ReadonlyMap<string, Item>,
  inOrder: ReadonlySet<string>,
): boolean {
  if (shown || !/^[\w.#-]+$/u.test(href) || !inOrder.has(to)) return false
  const isPage = listed.get(to)?.mediaType === XHTML
  return isPage && (fragment === undefined || targets.get(to)?.has(fragment) === true)
}

function faultOf(
  link: Link,
  seen: Seen,
  listed: ReadonlyMap<string, Item>,
  inOrder: ReadonlySet<string>,
): string {
  const {href, to, fragment, shown} = link
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/iu.exec(href)?.[1]?.toLowerCase()
  if (scheme) return addressFault(href, scheme, shown)
  if (!href.trim()) return 'Unexpected empty address, expected where the link leads.'
  if (/[\\\s]|^\/|\?/u.test(href))
    return `Unexpected address "${href}", expected the name of a file of the book.`
  const item = listed.get(to)
  if (!item)
    return to.startsWith('..')
      ? `The address "${href}" leads out of the book.`
      : `The address "${href}" leads to no file that the book lists.`
  const ids = seen.targets.get(to)
  if (fragment !== undefined && item.mediaType === XHTML && !ids?.has(decoded(fragment)))
    return `The link leads to "${href}", and there is no such place.`
  if (!shown && item.mediaType === XHTML && !inOrder.has(to))
    return `The link leads to "${href}", which is not in the reading order.`
  return ''
}

function addressFault(href: string, scheme: string, shown: boolean): string {
  if (shown)
    return `Unexpected address "${short(href)}" for what a page shows, expected a file of the book.`
  if (!SAFE.has(scheme))
    return `Unexpected address "${short(href)}", expected https, mailto or tel.`
  return URL.canParse(href) ? '' : `Unexpected address "${short(href)}", which no program can open.`
}

function short(href: string): string {
  return href.length > 60 ? `${href.slice(0, 57)}...` : href
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** A file that nothing shows makes the book larger and is never seen. */
function checkUnused(
  seen: Seen,
  {items, styles, files, opfPath}: OpenBook,
  find: FindInBook,
): void {
  const used = new Set(seen.links.map(({to}) => to))
  const css = styles.map((style) => style.css).join('\n')
  const drawings = items
    .filter(({mediaType}) => mediaType === 'image/svg+xml')
    .map(({path}) => new TextDecoder().decode(files.get(path)))
  for (const {path, mediaType, properties} of items) {
    const shownBy = [css, ...drawings].some((text) =>
      text.includes(path.slice(path.lastIndexOf('/') + 1)),
    )
    const isMedia = /^(?:image|font|audio|video)\//u.test(mediaType)
    if (isMedia && !properties.includes('cover-image') && !used.has(path) && !shownBy)
      find('epub/file', `The file "${path}" is listed, and no page shows it.`, {path: opfPath})
  }
}

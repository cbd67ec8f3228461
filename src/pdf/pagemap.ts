import {shared} from './box.ts'
import {paintPages} from './paint.ts'
import type {Painted, PaintedPage} from './painted.ts'
import type {PrintedPdf} from './printed.ts'

/** Where the content of a tag stands. */
export interface TagPlace {
  /** Its first page; the first of the file is 1. */
  readonly first: number
  readonly last: number
  /** Points from the top of its first page to its upper edge. */
  readonly top: number
  /** Points from the top of its last page to its lower edge. */
  readonly bottom: number
}

/** Gives the pages and the height of every tag that shows something, by the number of the tag. */
export function pageMap(
  printed: PrintedPdf,
  pages: readonly PaintedPage[] = paintPages(printed),
  tagOf: TagFinder = tagFinder(printed),
): ReadonlyMap<number, TagPlace> {
  const places = new Map<number, TagPlace>()
  for (const {number, texts, areas} of pages) {
    for (const text of texts) put(places, tagOf(text), placeOf(text, number))
    for (const area of areas) put(places, tagOf(area), placeOf(area, number))
  }
  // Reading order has each element before its parts, so from the end on parts come first.
  for (const {number, parent} of [...printed.tags.values()].reverse())
    put(places, parent, places.get(number))
  return places
}

/** Gives the number of the tag of what is painted; 0 for what stands outside all tags. */
export type TagFinder = (painted: Painted) => number

/** Prepares the finding of tags in a file. */
export function tagFinder({tags}: PrintedPdf): TagFinder {
  const streams = new Map<number, number[]>()
  for (const {number, kids} of tags.values())
    for (const kid of kids) {
      if (kid.kind !== 'content') continue
      const list = streams.get(kid.stream)
      if (list) list[kid.id] = number
      else streams.set(kid.stream, sparse(kid.id, number))
    }
  return ({stream, content}) => (content < 0 ? 0 : (streams.get(stream)?.[content] ?? 0))
}

function sparse(at: number, value: number): number[] {
  const list: number[] = []
  list[at] = value
  return list
}

/** Nothing for what is cut off altogether: Chromium writes some of it, and nobody sees it. */
function placeOf({box, clip}: Painted, page: number): TagPlace | undefined {
  const {left, top, right, bottom} = shared(box, clip)
  if (right <= left && bottom <= top) return undefined
  return {first: page, last: page, top, bottom}
}

function put(places: Map<number, TagPlace>, tag: number, place: TagPlace | undefined): void {
  if (!place) return
  const known = places.get(tag)
  if (known) places.set(tag, joined(known, place))
  else places.set(tag, place)
}

function joined(one: TagPlace, other: TagPlace): TagPlace {
  const first = Math.min(one.first, other.first)
  const last = Math.max(one.last, other.last)
  return {
    first,
    last,
    top: Math.min(
      one.first === first ? one.top : Number.POSITIVE_INFINITY,
      other.first === first ? other.top : Number.POSITIVE_INFINITY,
    ),
    bottom: Math.max(one.last === last ? one.bottom : 0, other.last === last ? other.bottom : 0),
  }
}

import type {Point} from 'unist'
import type {PdfObjects} from './objects.ts'
import {contentNumber, readPages, readStream} from './pages.ts'
import {readTags, type Tag, type TagTree} from './tags.ts'

/** One element of the text that was printed, with its place in the manuscript. */
export interface Mark {
  /** Type its tag has in the PDF, such as `P` or `H2`. */
  readonly type: string
  /** Path of the manuscript, or '' for what Handpress itself wrote. */
  readonly path: string
  readonly at: Point | undefined
  /** Id of the element, or ''. */
  readonly id: string
  /** Its classes, such as `hp-box`. */
  readonly classes: readonly string[]
}

/** A PDF with what is known of the text it was printed from. */
export interface PrintedPdf {
  readonly objects: PdfObjects
  /** Object numbers of the pages, in reading order. */
  readonly pages: readonly number[]
  readonly tags: TagTree
  /** Gives what a page paints, one operator a line, one character a byte. */
  content(page: number): string
  /** Gives the element a tag was made of; nothing for a tag that cannot be told for sure. */
  markOf(tag: number): Mark | undefined
}

/**
 * Opens a PDF for the checks. `marks` are the elements of the printed text in reading order; `unpacked` holds
 * the streams that were read already, by their object numbers.
 */
export function openPrinted(
  objects: PdfObjects,
  marks: readonly Mark[],
  unpacked: ReadonlyMap<number, string> = new Map(),
): PrintedPdf {
  const tags = readTags(objects)
  const places = pair([...tags.values()], marks)
  const contents = new Map(unpacked)
  return {
    objects,
    pages: readPages(objects),
    tags,
    content: (page) => {
      const number = contentNumber(objects, page)
      const known = contents.get(number)
      if (known !== undefined) return known
      const content = readStream(objects, number).toString('latin1')
      contents.set(number, content)
      return content
    },
    markOf: (tag) => places.get(tag),
  }
}

/**
 * Pairs tags and elements of one type by their order. A type of which the page has another number of
 * elements than the file has tags stays without pairs: a wrong place is worse than none.
 */
function pair(tags: readonly Tag[], marks: readonly Mark[]): Map<number, Mark> {
  const places = new Map<number, Mark>()
  const tagsOf = byType(tags)
  for (const [type, wanted] of byType(marks)) {
    const found = tagsOf.get(type) ?? []
    if (found.length !== wanted.length) continue
    for (const [at, tag] of found.entries()) {
      const mark = wanted[at]
      if (mark) places.set(tag.number, mark)
    }
  }
  return places
}

function byType<T extends {readonly type: string}>(list: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const group = groups.get(one.type)
    if (group) group.push(one)
    else groups.set(one.type, [one])
  }
  return groups
}

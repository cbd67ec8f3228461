import {type PdfObjects, readPdf, reference, references, unlike} from './objects.ts'
import {readDestinationName} from './strings.ts'

/** Where the ids of a printed document stand. */
export interface Destinations {
  /** Number of pages. */
  readonly pages: number
  /** Page of each id that some link leads to; the first page is 1. */
  readonly pageOf: ReadonlyMap<string, number>
}

/** Reads the pages and named destinations of a fresh PDF of Chromium, tagged or not. */
export function readDestinations(raw: Uint8Array): Destinations {
  const objects = readPdf(raw)
  const root = objects.text(objects.root)
  const pages = pagesOf(objects, root)
  const pageOf = new Map<string, number>()
  const table = reference(root, 'Dests')
  if (table !== undefined)
    for (const [, name, page] of objects
      .text(table)
      .matchAll(/\/([^\s/[\]()<>]+) \[(\d+) 0 R \/XYZ /gu)) {
      const number = pages.get(Number(page))
      if (name && number !== undefined) pageOf.set(readDestinationName(name), number)
    }
  return {pages: pages.size, pageOf}
}

/** Gives the number of each page by the number of its object, in reading order. */
function pagesOf(objects: PdfObjects, root: string): Map<number, number> {
  const pages = new Map<number, number>()
  const walk = (number: number): void => {
    if (objects.head(number).startsWith('<</Type /Page\n')) {
      pages.set(number, pages.size + 1)
      return
    }
    const kids = /\n\/Kids \[([^\]]*)\]/u.exec(objects.text(number))?.[1]
    if (kids === undefined)
      throw unlike(`object ${number} among the pages`, 'a page or a list of pages')
    for (const kid of references(kids)) walk(kid)
  }
  const top = reference(root, 'Pages')
  if (top === undefined) throw unlike('catalog', 'one that names its pages')
  walk(top)
  return pages
}

import {readPdf, reference} from './objects.ts'
import {readPages} from './pages.ts'
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
  const pages = new Map(readPages(objects).map((page, at) => [page, at + 1]))
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

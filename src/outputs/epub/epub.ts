import type {Artifact} from '../../base/artifact.ts'
import {type BookInput, makeBook} from './book.ts'
import {navPath} from './nav.ts'
import {ncx} from './ncx.ts'
import {opf} from './opf.ts'
import {pack} from './pack.ts'
import {pageXhtml} from './page.ts'

export interface EpubInput extends BookInput {
  /** Path of the output inside the output folder. */
  readonly file: string
}

/**
 * Makes an EPUB 3.3 of a document, with its bytes depending on nothing but the input.
 * Pictures have been read and checked; one that is not among them leaves its description.
 */
export async function makeEpub({file, ...input}: EpubInput): Promise<Artifact> {
  const book = makeBook(input)
  const written = book.pages.map((page) => ({path: page.path, xhtml: pageXhtml(page, book.meta)}))
  const bytes = await pack({
    pages: written.filter(({path}) => path !== navPath),
    nav: written.find(({path}) => path === navPath)?.xhtml ?? '',
    ncx: ncx(book),
    opf: opf(book),
    css: book.css,
    pictures: [...book.pictures, ...(book.cover ? [book.cover] : [])],
    date: book.meta.date,
  })
  return {
    path: file,
    mediaType: 'application/epub+zip',
    bytes,
    pages: 0,
    chapters: input.document.chapters.length,
  }
}

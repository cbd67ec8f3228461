import type {Element} from 'hast'
import type {Artifact} from '../../base/artifact.ts'
import type {AccessClaims} from '../../epub/access.ts'
import type {EpubFiles} from '../../epub/book.ts'
import type {BookProof} from '../galley.ts'
import {type BookInput, makeBook} from './book.ts'
import {navPath} from './nav.ts'
import {ncx} from './ncx.ts'
import {opf} from './opf.ts'
import {filesOf, type Packing, pack} from './pack.ts'
import {pageXhtml, tagsOf} from './page.ts'

export interface EpubInput extends BookInput {
  /** Path of the output inside the output folder. */
  readonly file: string
}

/** An ebook whose pages are written; what it claims of itself is not settled yet. */
export interface Bound {
  readonly files: EpubFiles
  readonly markOf: BookProof['markOf']
  /** Packs it with the claims that a check of the files has proved. */
  write(access: AccessClaims | undefined): Promise<Artifact>
}

/**
 * Makes an EPUB 3.3 of a document, with its bytes depending on nothing but the input.
 * Pictures have been read and checked; one that is not among them leaves its description.
 */
export function bind({file, ...input}: EpubInput): Bound {
  const book = makeBook(input)
  const written = book.pages.map((page) => ({path: page.path, xhtml: pageXhtml(page, book.meta)}))
  const packing = (access: AccessClaims | undefined): Packing => ({
    pages: written.filter(({path}) => path !== navPath),
    nav: written.find(({path}) => path === navPath)?.xhtml ?? '',
    ncx: ncx(book),
    opf: opf(book, access),
    css: book.css,
    media: [...book.pictures, ...book.fonts, ...(book.cover ? [book.cover] : [])],
    date: book.meta.date,
  })
  return {
    files: filesOf(packing(undefined)),
    markOf: (path, element) => {
      const page = book.pages.find((one) => `OEBPS/${one.path}` === path)
      return page && markAmong(tagsOf(page, book.meta), element)
    },
    write: async (access) => ({
      path: file,
      mediaType: 'application/epub+zip',
      bytes: await pack(packing(access)),
      pages: 0,
      chapters: input.document.chapters.length,
    }),
  }
}

/** What Handpress adds has no place of its own: it takes that of the last element before it. */
function markAmong(elements: readonly Element[], at: number): ReturnType<BookProof['markOf']> {
  const near = elements.slice(0, at + 1).findLast(({data, position}) => data?.path && position)
  return near && {path: near.data?.path ?? '', at: near.position?.start}
}

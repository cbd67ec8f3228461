import type {Element} from 'hast'
import type {Artifact} from '../../base/artifact.ts'
import type {AccessClaims} from '../../epub/access.ts'
import type {EpubFiles} from '../../epub/book.ts'
import type {BookProof} from '../galley.ts'
import {type Book, type BookInput, makeBook} from './book.ts'
import {navPath} from './nav.ts'
import {ncx} from './ncx.ts'
import {opfOf} from './opf.ts'
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
  const packing = written(makeBook(input))
  let again: Book | undefined
  return {
    files: filesOf(packing(undefined)),
    markOf: (path, element) => {
      again ??= makeBook(input)
      const page = again.pages.find((one) => `OEBPS/${one.path}` === path)
      return page && markAmong(tagsOf(page, again.meta), element)
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

/** Writes all but the claims. Nothing here keeps the trees of the pages: a long book would hold them beside its document. */
function written(book: Book): (access: AccessClaims | undefined) => Packing {
  const pages = book.pages.map((page) => ({path: page.path, xhtml: pageXhtml(page, book.meta)}))
  const opf = opfOf(book)
  const rest = {
    pages: pages.filter(({path}) => path !== navPath),
    nav: pages.find(({path}) => path === navPath)?.xhtml ?? '',
    ncx: ncx(book),
    css: book.css,
    media: [...book.pictures, ...book.fonts, ...(book.cover ? [book.cover] : [])],
    date: book.meta.date,
  }
  return (access) => ({...rest, opf: opf(access)})
}

/** What Handpress adds has no place of its own: it takes that of the last element before it. */
function markAmong(elements: readonly Element[], at: number): ReturnType<BookProof['markOf']> {
  const near = elements.slice(0, at + 1).findLast(({data, position}) => data?.path && position)
  return near && {path: near.data?.path ?? '', at: near.position?.start}
}

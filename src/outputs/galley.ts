import type {Artifact} from '../base/artifact.ts'
import type {AccessClaims} from '../epub/access.ts'
import type {EpubFiles} from '../epub/book.ts'
import type {Mark, PrintedPdf} from '../pdf/printed.ts'
import type {DrawnCover} from '../themes/cover.ts'

/** What an output may claim of itself; a check of the made file decides. */
export interface Claims {
  /** The PDF keeps PDF/UA-1 (ISO 14289-1). */
  readonly ua: boolean
  /** The PDF keeps PDF/A-2a (ISO 19005-2). */
  readonly archive: boolean
  /** What an ebook says of how it can be read; nothing for other formats. */
  readonly access: AccessClaims | undefined
}

/** An ebook as it will be packed, but for what it claims of itself. */
export interface BookProof {
  readonly files: EpubFiles
  /** Gives the place in the manuscript of an element of an XHTML file, by the number of its start tag. */
  markOf(path: string, element: number): Pick<Mark, 'path' | 'at'> | undefined
}

/** An output that is made and not yet written: checks read it, and their verdict decides what it claims. */
export interface Galley {
  /** The finished PDF; nothing for other formats. */
  readonly printed: PrintedPdf | undefined
  /** The files of an ebook; nothing for other formats. */
  readonly book: BookProof | undefined
  /** The cover of an ebook; nothing for other formats. */
  readonly cover: DrawnCover | undefined
  /** Gives the number printed on a page, counted from 1; '' for formats without pages. */
  readonly folioOf: (page: number) => string
  /** Where things stand, as text for the next build to begin with; '' for formats without pages. */
  readonly layout: string
  /** Gives the file of the edition first, then those that go beside it, such as the cover for shops. */
  write(claims: Claims): Promise<readonly Artifact[]>
}

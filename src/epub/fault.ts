/** What a validator found in a finished ebook. */
export interface BookFault {
  readonly from: 'epubcheck' | 'ace'
  /** Number or name the validator has for it, such as `RSC-005` or `image-alt`. */
  readonly id: string
  readonly severity: 'error' | 'warning'
  /** The validator's own words. */
  readonly message: string
  /** Address of a page that explains it, or ''. */
  readonly more: string
  /** File in the archive; '' when it is about the whole book. */
  readonly path: string
  /** Number of the element in an XHTML file, counted by start tags from 0, where it can be told. */
  readonly element: number | undefined
}

/** Where a page of a printed edition begins in the manuscripts. */
export interface PageStart {
  /** Number as printed, such as `12` or `iv`. */
  readonly label: string
  /** Path of the manuscript of the first block that begins on the page, or of the block that spans it. */
  readonly path: string
  /** Its place there, both from 1; 0 for what Handpress itself wrote, such as a list of references. */
  readonly line: number
  readonly column: number
  /** Its id, or ''. */
  readonly id: string
}

/** The pages of a printed edition, so that "turn to page 12" works in the ebook too. */
export interface PrintedPages {
  /** Identifier of that edition, such as `urn:isbn:9780000000002`. */
  readonly source: string
  readonly starts: readonly PageStart[]
}

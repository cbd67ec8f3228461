import type {Artifact} from '../base/artifact.ts'
import type {PrintedPdf} from '../pdf/printed.ts'

/** What an output may claim of itself; a check of the made file decides. */
export interface Claims {
  /** The PDF keeps PDF/UA-1 (ISO 14289-1). */
  readonly ua: boolean
  /** The PDF keeps PDF/A-2a (ISO 19005-2). */
  readonly archive: boolean
}

/** An output that is made and not yet written: checks read it, and their verdict decides what it claims. */
export interface Galley {
  /** The finished PDF; nothing for other formats. */
  readonly printed: PrintedPdf | undefined
  /** Where things stand, as text for the next build to begin with; '' for formats without pages. */
  readonly layout: string
  write(claims: Claims): Artifact
}

/** A note on a work that was published after it: a retraction, a correction, a concern of the publisher. */
export interface Notice {
  /** Type of update as Crossref names it, such as `retraction`; `notice` when the DOI is itself that of a retraction. */
  readonly kind: string
  /** Day it was published as far as known: 2010-02-06, 2010-02, 2010 or ''. */
  readonly date: string
  /** DOI of the notice; for the kind `notice` that of the retracted work; or ''. */
  readonly doi: string
}

/** What is registered for a work; a field that is not known is '' or 0. */
export interface Metadata {
  /** Type as Crossref names it, such as `journal-article`; '' for a work that Crossref does not hold. */
  readonly type: string
  readonly title: string
  /** Family name of the first author, or the name of an organisation. */
  readonly author: string
  readonly year: number
  /** The gravest notice that takes the work back, wholly or in part. */
  readonly retracted: Notice | null
  /** Other notices, the oldest first. */
  readonly notices: readonly Notice[]
}

/** What was found out about a DOI, and on which days (YYYY-MM-DD). */
export interface Answer extends Metadata {
  readonly exists: boolean
  /** Day doi.org was asked. */
  readonly checked: string
  /** Day Crossref was asked, which knows of retractions; '' when it was not. */
  readonly retractionChecked: string
}

/** Answers by DOI in small letters. */
export type Lock = ReadonlyMap<string, Answer>

/** What stands for a work of which nothing is registered. */
export const NO_METADATA: Metadata = {
  type: '',
  title: '',
  author: '',
  year: 0,
  retracted: null,
  notices: [],
}

/** Gives the form of a DOI for comparing: DOIs are the same whatever their capitals (ISO 26324). */
export function doiKey(doi: string): string {
  return doi.toLowerCase()
}

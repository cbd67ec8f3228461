/** One name on the title page. */
export interface Author {
  readonly name: string
  /** What the person is, as printed: "Clinical psychologist". Empty when nothing was given. */
  readonly role: string
  /** The name as a catalogue sorts it: "Linden, Mara". Empty when it was not given, for it cannot be guessed. */
  readonly sort: string
}

export interface Clinic {
  readonly name: string
  readonly service: string
  readonly phone: string
  readonly website: string
  /** Path of a picture inside the project; empty when there is none. */
  readonly logo: string
}

/** The series a publication belongs to; both '' when there is none. */
export interface Series {
  readonly name: string
  /** Its place in the series, as printed. */
  readonly number: string
}

/**
 * What is known about a publication. No optional field: '' and [] stand for what was not given.
 * Dates are ISO 8601 days (YYYY-MM-DD).
 */
export interface Meta {
  readonly title: string
  readonly subtitle: string
  /** A title that gives nothing away, for file names and running heads. */
  readonly discreetTitle: string
  readonly audience: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly authors: readonly Author[]
  readonly reviewers: readonly Author[]
  /** Others who helped to make it; the role says how: "Illustrator". */
  readonly contributors: readonly Author[]
  readonly clinic: Clinic
  readonly publisher: string
  readonly series: Series
  readonly rights: string
  /** Code of a leaflet, such as HP-014. */
  readonly code: string
  readonly version: string
  /** BCP 47 language tag. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Day of publication; never empty. */
  readonly date: string
  readonly reviewed: string
  readonly reviewBy: string
  readonly funding: string
  readonly conflicts: string
  /** A name for this publication that never changes: an ISBN, a URN, or a UUID made from the title. */
  readonly identifier: string
  /** Words on a page of their own at the beginning of a book. */
  readonly dedication: string
  /** A sample says so on every page. */
  readonly sample: boolean
  /** How a printed text shows the addresses of its links; `auto` goes by their number and length. */
  readonly links: 'auto' | 'notes' | 'inline' | 'off'
}

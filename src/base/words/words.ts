import type {AccessWords} from './access/words.ts'

/** The words Handpress itself prints, in one language. */
export interface Words {
  /** Between two names, or a name and what it is. */
  readonly comma: string
  readonly contents: string
  readonly references: string
  readonly notes: string
  /** Titles of the lists of figures and tables. */
  readonly figures: string
  readonly tables: string
  readonly index: string
  /** Before the entry of an index that a reader is sent to, and before a further one. */
  readonly see: string
  readonly seeAlso: string
  readonly key: string
  readonly note: string
  readonly tip: string
  readonly warning: string
  readonly urgent: string
  readonly evidence: string
  readonly figure: string
  /** Label of the long description of a picture. */
  readonly description: string
  readonly table: string
  readonly section: string
  readonly chapter: string
  readonly page: string
  /** Foot of a printed page: "Page 2 of 6" is `pageOf[0] 2 pageOf[1] 6`. */
  readonly pageOf: readonly [string, string]
  readonly version: string
  readonly published: string
  readonly reviewed: string
  readonly reviewBy: string
  readonly leaflet: string
  readonly about: string
  readonly writtenBy: string
  readonly reviewedBy: string
  /** Label of those who helped to make it, such as a translator. */
  readonly contributors: string
  readonly funding: string
  readonly conflicts: string
  readonly phone: string
  readonly website: string
  readonly audience: string
  readonly notSafe: string
  readonly turnTo: string
  readonly sample: string
  readonly draft: string
  readonly cited: string
  /** On paper a work says where it is cited: on one page, on several. */
  readonly citedOn: readonly [string, string]
  readonly code: string
  readonly backTo: string
  readonly backToNote: string
  /** Title of the list of addresses on paper. */
  readonly links: string
  /** Pages an address is used on: one page, several. */
  readonly onPages: readonly [string, string]
  readonly toLink: string
  readonly backToLink: string
  readonly qrCode: string
  readonly done: string
  readonly toDo: string
  readonly cover: string
  readonly titlePage: string
  readonly dedication: string
  readonly colophon: string
  readonly start: string
  readonly rights: string
  /** Label of the typefaces a book brings, and of their licence. */
  readonly typeface: string
  readonly identifier: string
  readonly landmarks: string
  readonly printedPages: string
  /** What is said about accessibility, each sentence only when it was found true. */
  readonly access: AccessWords
  readonly months: readonly string[]
  /** How a day is written: {d}, {month} and {y} are filled in. */
  readonly day: string
}

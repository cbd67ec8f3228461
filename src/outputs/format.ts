import type {Resource} from '../base/artifact.ts'
import type {PrintedPages} from '../base/page-start.ts'
import type {Printer} from '../base/printer.ts'
import type {Document} from '../document/document.ts'
import type {Edition} from '../project/project.ts'
import type {Pack} from '../themes/pack.ts'
import type {Galley} from './galley.ts'

/** What a maker gets: everything resolved, and a browser that prints. */
export interface FormatInput {
  readonly document: Document
  readonly edition: Edition
  readonly pictures: ReadonlyMap<string, Resource>
  readonly pack: Pack
  readonly printer: Printer
  readonly draft: boolean
  /** What shops want beside the file is made as well. */
  readonly beside: boolean
  /** "Handpress 1.0.0". */
  readonly tool: string
  /** Layout of the last build, as its galley gave it, or ''. */
  readonly lastLayout: string
  /** Gives the pages of the printed edition that an ebook goes with, once it is printed; nothing when there is none. */
  readonly printedPages: () => Promise<PrintedPages | undefined>
}

/** A row of the table of formats. */
export interface Format {
  readonly mediaType: string
  readonly ending: string
  make(input: FormatInput): Promise<Galley>
}

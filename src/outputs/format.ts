import type {Resource} from '../base/artifact.ts'
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
  /** "Handpress 1.0.0". */
  readonly tool: string
  /** Layout of the last build, as its galley gave it, or ''. */
  readonly lastLayout: string
}

/** A row of the table of formats. */
export interface Format {
  readonly mediaType: string
  readonly ending: string
  make(input: FormatInput): Promise<Galley>
}

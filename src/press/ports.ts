import type {Finding} from '../base/finding.ts'
import type {PageStart} from '../base/page-start.ts'
import type {Printer} from '../base/printer.ts'
import type {ShopId} from '../checks/shops/shops.ts'
import type {EpubFiles} from '../epub/book.ts'
import type {BookFault} from '../epub/fault.ts'
import type {Evidence} from '../outputs/evidence/evidence.ts'
import type {CitationProcessor} from '../references/processor/citations.ts'
import type {Pack} from '../themes/pack.ts'

/** The folder of a publication; paths are relative to it, with `/`, and cannot leave it. */
export interface Folder {
  /** Gives the bytes of a file, or why there are none. */
  read(path: string): Promise<Uint8Array | 'missing' | 'outside'>
  /** Names of the files in a folder, sorted; none when there is no such folder. */
  list(path: string): Promise<readonly string[]>
  /** Day a file was last changed (YYYY-MM-DD, UTC). */
  day(path: string): Promise<string>
  /** Path as a person typed it or would type it. */
  show(path: string): string
}

/** CSL styles and locales of the package and of this computer. */
export interface StyleShelf {
  /** Gives the XML of a style by its name. */
  style(name: string): Promise<string | undefined>
  /** Gives the XML of the locale nearest to a language; US English where there is none. */
  locale(lang: string): Promise<string>
  /** Names a style may be called by. */
  names(): Promise<readonly string[]>
}

/** An ebook as it goes to readers. */
export interface PackedBook {
  /** Path in the output folder. */
  readonly path: string
  readonly bytes: Uint8Array
  /** What it holds, as it was before the claims of its package document were settled. */
  readonly files: EpubFiles
}

/** What the press needs of the outside world. */
export interface Ports {
  readonly printer: Printer
  readonly styles: StyleShelf
  /** Writes citations in a style, or gives what was written for the same works before. */
  readonly cite: CitationProcessor
  /** Name of the browser's file and its size, known without starting it. */
  readonly browser: () => Promise<string>
  readonly pack: () => Promise<Pack>
  /** "Handpress 1.0.0". */
  readonly tool: string
  /** Fingerprint of the program, which changes with its code. */
  readonly program: string
  /** Gives what was found in the output made with this key when it stands in the output folder, whole. */
  readonly standing: (path: string, key: string) => Promise<readonly Finding[] | undefined>
  /** Gives what was seen in an output that stands in the output folder when it was made. */
  readonly evidence: (path: string) => Promise<Evidence | undefined>
  /** Gives where the pages of an output that stands in the output folder begin. */
  readonly pageStarts: (path: string) => Promise<readonly PageStart[]>
  /** Gives the layout that an output had in the last build, or ''. */
  readonly lastLayout: (path: string) => Promise<string>
  /** Asks validators about a finished ebook. */
  readonly validate: (book: PackedBook) => Promise<readonly BookFault[]>
  /** Name and version of the validator that every ebook is shown to. */
  readonly validator: () => Promise<string>
}

/** What is asked of one run. */
export interface PressOptions {
  readonly editions: readonly string[]
  readonly page: string
  readonly draft: boolean
  /** Warnings count as errors. */
  readonly strict: boolean
  /** Makes everything anew. */
  readonly anew: boolean
  /** Shops whose rules are asked about each ebook, which is then made anew. */
  readonly shops: readonly ShopId[]
  /** Day of SOURCE_DATE_EPOCH, or ''. */
  readonly epochDay: string
  /** Today, for checks of age only; '' leaves them out. */
  readonly today: string
}

/** One publication to press: a folder with handpress.yaml, or single files. */
export interface Job {
  readonly folder: Folder
  /** Path of handpress.yaml, or '' for a plain file. */
  readonly config: string
  /** Files that were named; none means all that handpress.yaml names. */
  readonly files: readonly string[]
}

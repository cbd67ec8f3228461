import type {listNames, printerNames, standardNames} from '../base/matter.ts'

import type {LookName} from '../base/cover-setting.ts'
import type {Meta} from '../base/meta.ts'
import type {Signature} from '../base/signature.ts'

export type FormatName = 'pdf' | 'epub'
export type StandardName = (typeof standardNames)[number]
export type PrinterName = (typeof printerNames)[number]
export type ListName = (typeof listNames)[number]

/** What stands on the front of an ebook; '' for what was not given. */
export interface CoverChoice {
  /** A look; '' for that of the theme. */
  readonly look: LookName | ''
  /** Path of the picture the look shows. */
  readonly picture: string
  /** Path of a cover that is ready, which is taken as it is. */
  readonly file: string
  /** What the cover shows; '' for title and authors. */
  readonly alt: string
}

/** One output of a build. Frozen and fully resolved. */
export interface Edition {
  /** Name in handpress.yaml and for `--edition`, such as `handout`. */
  readonly id: string
  readonly format: FormatName
  /** Folder in templates/, such as `handout` or `ebook`. */
  readonly template: string
  readonly theme: string
  /** A page size that `pageSize` of base/page-size.ts knows, such as `a4` or `170x240mm`. */
  readonly page: string
  /** Lists of captions to print after the contents. */
  readonly lists: readonly ListName[]
  /** Where a printed book has its notes; beside the text on wide pages only. */
  readonly notes: 'chapter' | 'side'
  /** A printed list of references says on which pages its works are cited, or does not. */
  readonly backlinks: 'pages' | 'off'
  /** Id of the printed edition whose pages an ebook marks; '' for none. */
  readonly pagesOf: string
  /** Headings of an ebook stand in the reader's typeface, or in one it brings. */
  readonly fonts: 'reader' | 'embed'
  readonly standard: StandardName
  readonly printer: PrinterName
  readonly cover: CoverChoice
  /** Who signed for the accessibility of this ebook. */
  readonly signature: Signature
  /** A name that never changes; no two editions of one format have the same. */
  readonly identifier: string
  /** File name without folder and ending. */
  readonly file: string
  /** Paths of the manuscripts, in reading order. */
  readonly sources: readonly string[]
}

/** How works are cited. */
export interface Citing {
  /** Bibliography files that were named, of all texts; none means those found by their usual names. */
  readonly bibliography: readonly string[]
  /** Citation style: a name, or the path of a .csl file. */
  readonly csl: string
  /** Keys of works listed without a citation. */
  readonly nocite: readonly string[]
  readonly scope: 'book' | 'chapter'
  readonly nameOnly: 'report' | 'link' | 'off'
}

/** One publication and what is to be made of it. */
export interface Project {
  /** False for a file outside any publication, which is judged more mildly. */
  readonly publication: boolean
  readonly editions: readonly Edition[]
  /** Printed editions that are not to be made now, but whose pages an ebook marks. */
  readonly counted: readonly Edition[]
  readonly meta: Meta
  readonly citing: Citing
}

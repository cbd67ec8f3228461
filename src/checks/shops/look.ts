import type {Artifact} from '../../base/artifact.ts'
import type {OpenBook} from '../../epub/book.ts'
import {allRules, type CssRule, type CssSheet, readCss} from '../../epub/css.ts'
import {lookAtPage, type PageLink, type PageLook} from './page.ts'
import {type Picture, readPicture} from './picture.ts'

/** A finished ebook, and what is known of it besides its files. */
export interface ShopInput {
  readonly book: OpenBook
  /** Size of the packed file. */
  readonly bytes: number
  /** Files that go beside the book, such as the cover for shops. */
  readonly beside: readonly Artifact[]
  /** True when the author brought a ready cover, whose words no program reads. */
  readonly ownCover: boolean
  /** True when the publication has a PDF edition too. */
  readonly printed: boolean
  /** Faults that the checks of every build found. */
  readonly faults: number
}

/** All that the rules ask about a book, gathered in one pass over its files. */
export interface BookLook extends ShopInput {
  /** Those of the spine first, in its order. */
  readonly pages: readonly PageLook[]
  readonly links: readonly PageLink[]
  readonly pictures: readonly Picture[]
  /** The picture that is named as the cover. */
  readonly cover: Picture | undefined
  /** The largest picture beside the book. */
  readonly shopCover: Picture | undefined
  readonly sheets: readonly CssSheet[]
  readonly rules: readonly CssRule[]
  /** Characters in each element with an id, by `path#id`. */
  readonly targets: ReadonlyMap<string, number>
  /** Gives the values of a name of the metadata. */
  valuesOf(name: string): readonly string[]
}

/** Looks at a book once for all rules of all shops. */
export function lookAtBook(input: ShopInput): BookLook {
  const {book, beside} = input
  const targets = new Map<string, number>()
  const pages: PageLook[] = []
  for (const page of book.pages()) pages.push(lookAtPage(page, targets))
  const pictures = book.items
    .filter(({mediaType, path}) => mediaType.startsWith('image/') && book.files.has(path))
    .map(({path}) => readPicture(path, book.files.get(path) ?? new Uint8Array()))
  const coverPath = book.items.find(({properties}) => properties.includes('cover-image'))?.path
  const named = book.metadata.find(({name}) => name === 'cover')?.value
  const cover = coverPath ?? book.items.find(({id}) => id === named)?.path
  const outside = beside
    .filter(({mediaType}) => mediaType.startsWith('image/'))
    .map(({path, bytes}) => readPicture(path, bytes))
    .sort((a, b) => b.height - a.height)
  const sheets = book.styles.map(({css}) => readCss(css))
  return {
    ...input,
    pages,
    links: pages.flatMap(({links}) => links),
    pictures,
    targets,
    sheets,
    cover: pictures.find(({path}) => path === cover),
    shopCover: outside[0],
    rules: sheets.flatMap((sheet) => allRules(sheet.rules)),
    valuesOf: (name) =>
      book.metadata.filter((one) => one.name === name && one.value).map((one) => one.value),
  }
}

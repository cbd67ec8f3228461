import type {Resource} from '../base/artifact.ts'
import type {Pack} from './pack.ts'

/** A typeface for the headings of an ebook: WOFF 1 with outlines of TrueType, which every reading system opens. */
interface TitleFont {
  readonly path: string
  /** Where the font package holds it. */
  readonly module: string
  /** A name for each file: older readers know no ranges, and take the last file of a name for all of its letters. */
  readonly family: string
  /** Letters that ask for the file. */
  readonly letters: RegExp
  /** As the colophon names it. */
  readonly credit: string
}

const ATKINSON =
  'Atkinson Hyperlegible Next, Braille Institute of America, SIL Open Font License 1.1'

/** Typefaces of headings by script; the first that has a letter sets it. */
export const titleFonts: readonly TitleFont[] = (
  [
    [
      'atkinson-hyperlegible-next',
      'latin',
      'Atkinson Hyperlegible Next',
      /\p{Script=Latin}/u,
      ATKINSON,
    ],
    [
      'atkinson-hyperlegible-next',
      'latin-ext',
      'Atkinson Hyperlegible Next Extended',
      /[\u0100-\u024f\u1e00-\u1eff]/u,
      ATKINSON,
    ],
    [
      'vazirmatn',
      'arabic',
      'Vazirmatn',
      /\p{Script=Arabic}/u,
      'Vazirmatn, The Vazirmatn Project Authors, SIL Open Font License 1.1',
    ],
    [
      'noto-sans-hebrew',
      'hebrew',
      'Noto Sans Hebrew',
      /\p{Script=Hebrew}/u,
      'Noto Sans Hebrew, The Noto Project Authors, SIL Open Font License 1.1',
    ],
  ] as const
).map(([name, subset, family, letters, credit]) => {
  const file = `${name}-${subset}-700-normal.woff`
  return {
    path: `fonts/${file}`,
    module: `@fontsource/${name}/files/${file}`,
    family,
    letters,
    credit,
  }
})

/** A font as it lies in a book, beside its style sheet. */
export interface EbookFont extends Resource {
  readonly id: string
  readonly path: string
  readonly family: string
  readonly credit: string
}

/** Gives the fonts that the letters of some headings need; none for a script that no bundled font has. */
export function titleFontsFor(headings: string, pack: Pack): EbookFont[] {
  return titleFonts
    .filter(({letters}) => letters.test(headings))
    .map(({path, family, credit}, at) => {
      const bytes = pack.get(path)
      if (!bytes) throw new Error(`${path} is missing from the package`)
      return {id: `font-${at + 1}`, path, family, credit, mediaType: 'font/woff', bytes}
    })
}

/** Gives the rules that set headings in these fonts; the text stays in the reader's own. */
export function titleFontRules(fonts: readonly EbookFont[]): string {
  if (!fonts.length) return ''
  const faces = fonts.map(
    ({family, path}) =>
      `@font-face {font-family: "${family}"; font-weight: bold; font-style: normal; src: url(${path}) format("woff")}`,
  )
  const families = [...fonts.map(({family}) => `"${family}"`), 'sans-serif'].join(', ')
  return `${faces.join('\n')}\nh1, h2, h3, h4, h5, h6 {font-family: ${families}}\n`
}

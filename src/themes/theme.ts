import {fontFaces} from './fonts.ts'
import {commonFamilies, type Pack, packText, textFamily, titleFamily} from './pack.ts'
import {paperRule, paperSheet} from './pages.ts'

const FOLDER = 'styles/themes/'

/** Gives the names of the colour themes, sorted. */
export function themeNames(pack: Pack): string[] {
  return [...pack.keys()]
    .filter((path) => path.startsWith(FOLDER) && path.endsWith('.css'))
    .map((path) => path.slice(FOLDER.length, -'.css'.length))
    .sort()
}

/** What a template of a printed page brings along, besides the sheet of its name. */
interface Printed {
  readonly families: readonly string[]
  /** Custom properties of the paper; '' where the page sets them by itself. */
  readonly paper: (page: string) => string
  /** Path of a sheet that only this paper needs, or ''. */
  readonly paperSheet: (page: string) => string
}

const printed = {
  handout: {families: [textFamily, ...commonFamilies], paper: paperRule, paperSheet},
  book: {
    families: [titleFamily, textFamily, ...commonFamilies],
    paper: () => '',
    paperSheet: () => '',
  },
} as const satisfies Record<string, Printed>

/** Name of a template of a printed page. */
export type TemplateName = keyof typeof printed

/** Gives the style sheet and the page template of a printed edition. */
export function theme(
  pack: Pack,
  themeName: string,
  page: string,
  templateName: TemplateName,
): {css: string; template: string} {
  const {families, paper, paperSheet: sheetOf} = printed[templateName]
  const own = sheetOf(page)
  const css = [
    fontFaces(families),
    packText(pack, 'styles/tokens.css'),
    paper(page),
    packText(pack, `${FOLDER}${themeName}.css`),
    packText(pack, 'styles/print.css'),
    packText(pack, 'styles/math.css'),
    packText(pack, 'styles/right-to-left.css'),
    packText(pack, `styles/${templateName}.css`),
    own && packText(pack, own),
  ]
  const template = packText(pack, `templates/${templateName}/index.html`)
  return {css: css.filter(Boolean).join('\n'), template}
}

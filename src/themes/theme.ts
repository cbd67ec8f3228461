import type {PageName} from '../project/project.ts'
import {fontFaces} from './fonts.ts'
import {type Pack, packText, textFamily, titleFamily} from './pack.ts'
import {paperRule, paperSheet} from './pages.ts'

const FOLDER = 'styles/themes/'

/** Gives the names of the colour themes, sorted. */
export function themeNames(pack: Pack): string[] {
  return [...pack.keys()]
    .filter((path) => path.startsWith(FOLDER) && path.endsWith('.css'))
    .map((path) => path.slice(FOLDER.length, -'.css'.length))
    .sort()
}

/** Gives the style sheet and the page template of a printed edition. */
export function theme(
  pack: Pack,
  themeName: string,
  page: PageName,
  templateName: string,
): {css: string; template: string} {
  const own = paperSheet(page)
  const css = [
    fontFaces(),
    packText(pack, 'styles/tokens.css'),
    paperRule(page),
    packText(pack, `${FOLDER}${themeName}.css`),
    packText(pack, 'styles/print.css'),
    own && packText(pack, own),
  ]
  const template = packText(pack, `templates/${templateName}/index.html`)
  return {css: css.filter(Boolean).join('\n'), template}
}

/** Gives the style sheet and the template of a cover. */
export function coverTheme(pack: Pack, themeName: string): {css: string; template: string} {
  const css = [
    fontFaces([textFamily, titleFamily]),
    packText(pack, 'styles/tokens.css'),
    packText(pack, `${FOLDER}${themeName}.css`),
    packText(pack, 'styles/cover.css'),
  ].join('\n')
  return {css, template: packText(pack, 'templates/cover/index.html')}
}

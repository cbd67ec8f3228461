import type {Resource, Resources} from '../base/artifact.ts'
import {
  commonFamilies,
  type FontFile,
  fontFiles,
  type Pack,
  type Subset,
  textFamily,
} from './pack.ts'

/** Characters of each file, so that only the first has to hold for most texts. */
const ranges: Readonly<Record<Subset, string>> = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  arabic:
    'U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200F,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FEFC,U+10E60-10E7E',
  hebrew: 'U+0590-05FF,U+20AA,U+FB1D-FB4F',
  signs:
    'U+00B5,U+0180-02FF,U+0370-1CFF,U+1F00-1FFF,U+2010-2FFF,U+A4D0-A4FF,U+FB00-FDFF,U+FE70-FEFE,U+10300-1FFFF',
  // From the first sign that prints: a face for all of Unicode would be loaded for every page.
  code: 'U+0020-FFFF',
  math: 'U+0020-1FFFF',
}

/** Gives the fonts of the pack by the address a page asks for them. */
export function fontResources(pack: Pack): Resources {
  return new Map(
    fontFiles.flatMap(({path}): [string, Resource][] => {
      const bytes = pack.get(path)
      return bytes ? [[address(path), {mediaType: mediaTypeOf(path), bytes}]] : []
    }),
  )
}

/** Gives the `@font-face` rules of some families; those of the text when none is named. */
export function fontFaces(families: readonly string[] = [textFamily, ...commonFamilies]): string {
  return fontFiles
    .filter(({family}) => families.includes(family))
    .map(fontFace)
    .join('\n')
}

function fontFace({path, family, weight, style, subset}: FontFile): string {
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url("${address(path)}") format("${formatOf(path)}");unicode-range:${ranges[subset]}}`
}

function mediaTypeOf(path: string): string {
  return path.endsWith('.ttf') ? 'font/ttf' : 'font/woff2'
}

function formatOf(path: string): string {
  return path.endsWith('.ttf') ? 'truetype' : 'woff2'
}

function address(path: string): string {
  return path.replace(/^fonts/u, '/f')
}

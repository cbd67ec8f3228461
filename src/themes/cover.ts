import {isLook, type LookName} from '../base/cover-setting.ts'
import {fontFaces} from './fonts.ts'
import {commonFamilies, type Pack, packText, textFamily, titleFamily} from './pack.ts'

/** Lines of a cover, from the top. */
export const coverLines = ['series', 'title', 'subtitle', 'authors', 'house'] as const

export type CoverLine = (typeof coverLines)[number]

/** What a line stands on, by the name of its token: `--cover-paper`. */
type Ground = 'paper' | 'strong' | 'light'

/** Tokens of the inks on each ground: for what is read first, and for the rest. */
const inks: Readonly<Record<Ground, {readonly loud: string; readonly quiet: string}>> = {
  paper: {loud: '--cover-ink', quiet: '--cover-quiet'},
  strong: {loud: '--cover-on-strong', quiet: '--cover-on-strong-quiet'},
  light: {loud: '--cover-on-light', quiet: '--cover-on-light-quiet'},
}

const LOUD: ReadonlySet<CoverLine> = new Set<CoverLine>(['title', 'authors'])

interface Look {
  readonly ground: Ground
  /** Width of the lines in pixels, and how much larger than usual a title is set. */
  readonly width: number
  readonly fit: number
  /** Ground of title and subtitle where it is another. */
  readonly plate?: Ground
  /** True for a drawing in templates/cover/art/. */
  readonly art?: true
}

/** What the sheets in styles/covers/ set each line on. */
const looks: Readonly<Record<LookName, Look>> = {
  type: {ground: 'paper', width: 1188, fit: 1.14},
  rings: {ground: 'paper', width: 1188, fit: 1, art: true},
  discs: {ground: 'paper', width: 1188, fit: 1, art: true},
  band: {ground: 'strong', width: 1188, fit: 1, plate: 'light', art: true},
  frame: {ground: 'paper', width: 1020, fit: 1, art: true},
  picture: {ground: 'strong', width: 1188, fit: 0.94},
  plate: {ground: 'light', width: 1064, fit: 0.84},
}

/** A line of a cover as it is coloured, in `#rgb` or `#rrggbb`. */
export interface LineColours {
  readonly line: CoverLine
  readonly ink: string
  readonly ground: string
}

/** A cover as it was drawn, for checks. */
export interface DrawnCover {
  /** Nothing for a cover that was ready, whose words nobody here knows. */
  readonly look: LookName | undefined
  readonly lines: Readonly<Record<CoverLine, string>> | undefined
  /** The JPEG files that were drawn; those taken as they are are not among them. */
  readonly drawn: readonly Uint8Array[]
}

/** Gives the look a theme has where none is named. */
export function usualLook(pack: Pack, theme: string): LookName {
  const named = token(themeSheet(pack, theme), '--cover-look')
  if (!isLook(named)) throw new Error(`the theme ${theme} names no look of a cover`)
  return named
}

/** Sizes of a title in pixels, largest first, and the most letters that stand well in each. */
const titleSizes = [
  {size: 232, letters: 18},
  {size: 190, letters: 26},
  {size: 158, letters: 40},
  {size: 136, letters: 64},
  {size: 112, letters: 100},
  {size: 88, letters: 170},
] as const
const SMALLEST = {many: 72, long: 44}

/** Width of a letter in the mean, and in a word that has many wide ones, in em. */
const LETTER = 0.53
const WIDE_LETTER = 0.57
const EAST_ASIAN = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}`
const WIDE = new RegExp(`[${EAST_ASIAN}]`, 'u')
/** A sign of East Asia may end a line; letters stay together up to the next space or hyphen. */
const WORDS = new RegExp(`[${EAST_ASIAN}]|[^\\s\\u00ad\\u2010\\-${EAST_ASIAN}]+`, 'gu')

/** Gives the largest size in which a title stands well in a look and none of its words is broken, in pixels. */
export function titleSize(title: string, look: LookName): number {
  const {fit, width} = looks[look]
  const letters = lettersIn(title)
  const longest = Math.max(1, ...(title.match(WORDS) ?? []).map(lettersIn))
  const well = titleSizes.find((one) => letters <= one.letters)?.size ?? SMALLEST.many
  const whole = Math.max(SMALLEST.long, width / (longest * WIDE_LETTER))
  return Math.floor(Math.min(well * fit, whole))
}

/** Length of a text in letters of usual width. */
function lettersIn(words: string): number {
  return [...words].reduce((sum, sign) => sum + (WIDE.test(sign) ? 1 / LETTER : 1), 0)
}

/** Gives the style sheet, the template and the drawing of a cover; '' where the look has no drawing. */
export function coverTheme(
  pack: Pack,
  theme: string,
  look: LookName,
): {css: string; template: string; art: string} {
  const css = [
    fontFaces([textFamily, titleFamily, ...commonFamilies]),
    packText(pack, 'styles/tokens.css'),
    themeSheet(pack, theme),
    packText(pack, 'styles/cover.css'),
    packText(pack, `styles/covers/${look}.css`),
  ].join('\n')
  return {
    css,
    template: packText(pack, 'templates/cover/index.html'),
    art: looks[look].art ? packText(pack, `templates/cover/art/${look}.svg`) : '',
  }
}

/** Gives the colours of each line, so that their contrast can be told without painting them. */
export function lineColours(pack: Pack, theme: string, look: LookName): readonly LineColours[] {
  const sheet = themeSheet(pack, theme)
  const {ground, plate = ground} = looks[look]
  return coverLines.map((line) => {
    const under = line === 'title' || line === 'subtitle' ? plate : ground
    const ink = inks[under][LOUD.has(line) ? 'loud' : 'quiet']
    return {line, ink: token(sheet, ink), ground: token(sheet, `--cover-${under}`)}
  })
}

function themeSheet(pack: Pack, theme: string): string {
  return packText(pack, `styles/themes/${theme}.css`)
}

function token(sheet: string, name: string): string {
  return new RegExp(`[{;\\s]${name}:\\s*([^;]+);`, 'u').exec(sheet)?.[1]?.trim() ?? ''
}

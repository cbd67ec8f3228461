import {cssString} from '../running.ts'
import type {Geometry} from './geometry.ts'

/** Type of the running foot in points, as styles/book.css sets it. */
const FOOT = 9.2
const POINT = 25.4 / 72
/** Millimetres beside the title that the folio and its distance take. */
const FOLIO = 14
/** Between folio and title: two em in plain spaces, for Chromium writes others as marked text. */
const APART = `"${' '.repeat(8)}"`

/** Gives the class of a part, which is the name of its pages too. */
export function partClass(at: number): string {
  return `hp-c${at + 1}`
}

export interface RunningText {
  readonly book: string
  /** Titles of the parts in reading order; '' for one without a heading. */
  readonly parts: readonly string[]
  /** Said at the head of every page that is not blank, or ''. */
  readonly notice: string
  readonly dir: 'ltr' | 'rtl'
  /** True when a wide table turns its sheet. */
  readonly turned?: boolean
}

/**
 * Gives the rules of the pages: size, mirrored margins, and for each part its running text, which is the book's
 * title on the left page and the part's on the right one. It stands at the foot beside the folio, since Chromium
 * cannot leave a running head off the first page of a chapter.
 */
export function pageRules(
  {book, parts, notice, dir, turned = false}: RunningText,
  geometry: Geometry,
  size: {readonly width: number; readonly height: number},
): string {
  const {top, bottom, inner, outer, measure} = geometry
  const fitted = (title: string) =>
    cssString(shortTitle(title.replace(/\s/gu, ' '), (measure - FOLIO) / (FOOT * POINT)))
  const [verso, recto] = dir === 'rtl' ? ['right', 'left'] : ['left', 'right']
  const foot = (page: string, side: string, title: string) => {
    const texts = ['counter(page)', ...(title ? [APART, fitted(title)] : [])]
    const shown = side === 'left' ? texts : texts.toReversed()
    return `@page ${page}:${side}{@bottom-${side}{content:${shown.join(' ')}}}`
  }
  const feet = (page: string, title: string) => [
    foot(page, verso ?? '', book),
    foot(page, recto ?? '', title || book),
  ]
  const sideways = `size:${mm(size.height)} ${mm(size.width)}`
  const said = notice ? cssString(notice) : 'none'
  return [
    `@page{size:${mm(size.width)} ${mm(size.height)};margin:${mm(top)} ${mm(outer)} ${mm(bottom)} ${mm(inner)};@top-center{content:${said}}}`,
    `@page:right{margin-left:${mm(inner)};margin-right:${mm(outer)}}`,
    `@page:left{margin-left:${mm(outer)};margin-right:${mm(inner)}}`,
    ...parts.flatMap((title, at) => {
      const page = partClass(at)
      const wide = `${page}-wide`
      return [
        `.${page}{page:${page}}`,
        ...feet(page, title),
        ...(turned ? [`.${page}>.hp-landscape{page:${wide}}`, `@page ${wide}{${sideways}}`] : []),
        ...(turned ? feet(wide, title) : []),
      ]
    }),
  ].join('\n')
}

/** Gives the lengths and type of a book's page as custom properties. */
export function geometryRule({text, line, height, side}: Geometry): string {
  const values: Readonly<Record<string, string>> = {
    text: `${text}pt`,
    line: `${line}pt`,
    fine: `${round(text * 0.925)}pt`,
    'fine-line': `${round(line * 0.875)}pt`,
    'page-height': mm(height),
    side: mm(side),
    'out-end': side > 0 ? 'calc(var(--side) + var(--gap))' : '0mm',
  }
  const rows = Object.entries(values).map(([name, value]) => `--${name}:${value}`)
  return `:root{${rows.join(';')}}`
}

/** Gives a title that fits in a line of so many em: whole, its part before a colon, or its first words and "…". */
export function shortTitle(title: string, room: number): string {
  if (fitting(title, room).length === title.length) return title
  const [main = ''] = title.split(/(?<=\S):\s|\s[–—]\s/u)
  const whole = fitting(main, room)
  if (main !== title && whole.length === main.length) return main
  const cut = fitting(main, room - DOTS)
  const space = /\s/u.test(main.charAt(cut.length)) ? 0 : cut.search(/\s\S*$/u)
  const short = space > 0 ? cut.slice(0, space) : cut
  return `${short.replace(/[\s,;:–—-]+$/u, '')}…`
}

/** Gives the beginning of a text that fits. */
function fitting(words: string, room: number): string {
  let left = room
  let end = 0
  for (const sign of words) {
    left -= widthOf(sign)
    if (left < 0) break
    end += sign.length
  }
  return words.slice(0, end)
}

/** Width of "…" in em. */
const DOTS = 0.9

/** Widths in em, on the safe side, of Source Serif 4 and of scripts that are set in other fonts. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[\s.,;:'’!|()[\]ijlt]/u, 0.33],
  [/[mwMW@%&—]/u, 0.95],
  [/\p{Lu}/u, 0.72],
  [/[\p{Ll}\p{N}\p{P}]/u, 0.55],
]

function widthOf(sign: string): number {
  return WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? 1
}

function mm(length: number): string {
  return `${round(length)}mm`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

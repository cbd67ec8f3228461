import type {RuleId} from '../base/rules.ts'
import {type CoverLine, coverLines, type DrawnCover, lineColours} from '../themes/cover.ts'
import {coverage} from '../themes/coverage.ts'
import type {Pack} from '../themes/pack.ts'
import {contrast} from './layout/colours.ts'

/** Records what is wrong with a cover, and what to do. */
export type FindOnCover = (rule: RuleId, reason: string, help: string) => void

interface LineRule {
  /** How the line is called in a message. */
  readonly name: string
  /** Most letters that still stand on every look. */
  readonly most: number
  /** Least contrast; what is small needs more. */
  readonly contrast: number
}

const lineRules: Readonly<Record<CoverLine, LineRule>> = {
  series: {name: 'series', most: 70, contrast: 7},
  title: {name: 'title', most: 200, contrast: 4.5},
  subtitle: {name: 'subtitle', most: 150, contrast: 7},
  authors: {name: 'list of authors', most: 200, contrast: 7},
  house: {name: 'name of the clinic', most: 100, contrast: 7},
}

const MOST_BYTES = 1_000_000

/** Most signs that one message names. */
const NAMED = 6

/** Signs that are seen only through their neighbours. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{Zs}]$/u

/** Checks a cover as it was drawn: its colours, its words and its weight. */
export function checkCover(
  {look, lines, drawn}: DrawnCover,
  theme: string,
  pack: Pack,
  find: FindOnCover,
): void {
  for (const {length} of drawn.slice(0, 1)) if (length >= MOST_BYTES) tooHeavy(length, find)
  if (!look || !lines) return
  for (const line of coverLines) checkLength(line, lines[line], find)
  for (const {line, ink, ground} of lineColours(pack, theme, look))
    if (lines[line]) checkContrast(line, ink, ground, find)
  checkSigns(coverLines.map((line) => lines[line]).join(' '), pack, find)
}

function tooHeavy(bytes: number, find: FindOnCover): void {
  find(
    'cover/size',
    `The cover has ${(bytes / 1e6).toFixed(1)} MB at the lowest quality that looks well; the limit is 1 MB.`,
    'Take a picture with fewer small details, or the look "picture", which shows less of it.',
  )
}

function checkLength(line: CoverLine, words: string, find: FindOnCover): void {
  const {name, most} = lineRules[line]
  const letters = [...words].length
  if (letters > most)
    find(
      'cover/length',
      `The ${name} has ${letters} letters; a cover has room for ${most}.`,
      line === 'title' ? 'Make a subtitle of a part of it.' : 'Make it shorter.',
    )
}

/** Says what the contrast of a line lacks; a colour that cannot be read counts as none. */
function checkContrast(line: CoverLine, ink: string, ground: string, find: FindOnCover): void {
  const {name, contrast: least} = lineRules[line]
  const ratio = contrast(colourOf(ink), colourOf(ground))
  if (ratio >= least) return
  find(
    'cover/contrast',
    `The ${name} on the cover, ${ink} on ${ground}, has a contrast of ${Math.floor(ratio * 100) / 100}; the limit is ${least}.`,
    'Choose another theme, or a cover that is ready: cover: figures/cover.jpg',
  )
}

/** Reads `#rgb` and `#rrggbb`. */
function colourOf(hex: string): number {
  const digits = /^#(?:[\da-f]{3}){1,2}$/iu.test(hex) ? hex.slice(1) : ''
  return Number.parseInt(digits.length === 3 ? digits.replace(/./gu, '$&$&') : digits, 16) || 0
}

/** Names the signs no bundled font has: another font of the computer stands in, or an empty box. */
function checkSigns(words: string, pack: Pack, find: FindOnCover): void {
  if (/^[\u0020-\u00ff\u2010-\u2026]*$/u.test(words)) return
  const hasSign = coverage(pack)
  const missing = [...new Set(words)].filter(
    (sign) => !UNSEEN.test(sign) && !hasSign(sign.codePointAt(0) ?? 0),
  )
  if (!missing.length) return
  const names = missing.slice(0, NAMED).map((sign) => `"${sign}"`)
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : ''
  find(
    'type/glyphs',
    `The typefaces of the cover have no ${names.join(', ')}${more}.`,
    'Look at the cover: another font of this computer stands in, or an empty box. Or name one that is ready: cover: figures/cover.jpg',
  )
}

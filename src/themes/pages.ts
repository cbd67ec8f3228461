import {type PageSize, sizeOf} from '../base/page-size.ts'

/** Paper as the style sheets of a handout see it. */
interface Paper {
  /** Custom properties; lengths in CSS units. */
  readonly tokens: Readonly<Record<string, string>>
  /** A style sheet that only this paper needs; '' when there is none. */
  readonly sheet: string
}

const NARROW = 'styles/narrow.css'

/**
 * Papers set by eye. A4 and Letter hold the same 36 lines: a line is 1.50 of the type on A4 and 1.44 on Letter,
 * so both break at the same places.
 */
const papers: Readonly<Record<string, Paper>> = {
  a4: {
    tokens: {
      size: 'A4',
      margin: '24mm 16mm 25.3mm 20mm',
      'first-top': '17mm',
      height: '247.7mm',
      side: '38mm',
    },
    sheet: '',
  },
  letter: {
    tokens: {
      size: 'Letter',
      margin: '18.3mm 18mm 23mm 20mm',
      'first-top': '15mm',
      height: '238.1mm',
      side: '41.9mm',
      line: '18.75pt',
      'fine-line': '14.0625pt',
      'head-gap': '3mm',
      'article-start': '19mm',
      'article-end': '21mm',
    },
    sheet: '',
  },
  a5: {
    tokens: {
      size: 'A5',
      margin: '19mm 13mm 21mm 15mm',
      'first-top': '14mm',
      height: '170mm',
      side: '0mm',
      text: '12pt',
      line: '17.5pt',
      fine: '10pt',
      'fine-line': '13.125pt',
      'head-gap': '4mm',
    },
    sheet: NARROW,
  },
}

/** Lengths in millimetres that all other papers share. */
const MEASURE = 130
const GAP = 6
const SIDE = {least: 34, most: 60}
const MARGINS = {start: 20, end: 16}
/** An article stands in the middle with a few more characters. */
const ARTICLE = 136

/** Gives the custom properties of a paper as a style rule. */
export function paperRule(page: string): string {
  const {width, height} = sizeOf(page)
  const tokens = {...paperOf(page).tokens, turned: `${mm(height)} ${mm(width)}`}
  const rows = Object.entries(tokens).map(([name, value]) => `--${prefixed(name)}:${value}`)
  return `:root{${rows.join(';')}}`
}

/** Gives the path of the sheet that only this paper needs, or ''. */
export function paperSheet(page: string): string {
  return paperOf(page).sheet
}

function paperOf(page: string): Paper {
  const tuned = Object.hasOwn(papers, page) ? papers[page] : undefined
  if (tuned) return tuned
  const size = sizeOf(page)
  const side = size.width - MARGINS.start - MARGINS.end - MEASURE - GAP
  return side < SIDE.least ? oneColumn(size) : withSide(size, Math.min(side, SIDE.most))
}

/** As on A4; what is wider than text, gap and side column goes to the margins. */
function withSide({width, height}: PageSize, side: number): Paper {
  const area = MEASURE + GAP + side
  const margins = width - area
  const start = (margins * MARGINS.start) / (MARGINS.start + MARGINS.end)
  const apart = (area - ARTICLE) / 2
  return {
    tokens: {
      size: `${mm(width)} ${mm(height)}`,
      margin: `24mm ${mm(margins - start)} 25.3mm ${mm(start)}`,
      'first-top': '17mm',
      height: mm(height - 24 - 25.3),
      side: mm(side),
      'article-start': mm(apart - 2),
      'article-end': mm(apart + 2),
    },
    sheet: '',
  }
}

/**
 * As on A5: one column of at most 62 characters, which is 10.4 times the type. The margin on the left is 2 mm wider,
 * for the staple.
 */
function oneColumn({width, height}: PageSize): Paper {
  const text = width < 110 ? 11 : width < 165 ? 12 : 13
  const column = Math.min(width - 28, 10.4 * text)
  const end = (width - column) / 2 - 1
  return {
    tokens: {
      size: `${mm(width)} ${mm(height)}`,
      margin: `19mm ${mm(end)} 21mm ${mm(end + 2)}`,
      'first-top': '14mm',
      height: mm(height - 19 - 21),
      side: '0mm',
      text: `${text}pt`,
      line: `${text * 1.46}pt`,
      fine: '10pt',
      'fine-line': `${text * 1.095}pt`,
      'head-gap': '4mm',
    },
    sheet: NARROW,
  }
}

function mm(length: number): string {
  return `${Math.round(length * 100) / 100}mm`
}

/** Names that are about the paper itself say so. */
function prefixed(name: string): string {
  return ['size', 'margin', 'height', 'turned'].includes(name) ? `page-${name}` : name
}

import type {PageName} from '../project/project.ts'

/** Paper as the style sheets see it. */
interface Paper {
  /** Custom properties; lengths in CSS units. */
  readonly tokens: Readonly<Record<string, string>>
  /** A style sheet that only this paper needs; '' when there is none. */
  readonly sheet: string
}

/**
 * Papers by name. A4 and Letter hold the same 36 lines: a line is 1.50 of the type on A4 and 1.44 on Letter,
 * so both break at the same places.
 */
const papers: Readonly<Record<PageName, Paper>> = {
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
    sheet: 'styles/narrow.css',
  },
}

/** Gives the custom properties of a paper as a style rule. */
export function paperRule(page: PageName): string {
  const {tokens} = papers[page]
  const rows = Object.entries(tokens).map(([name, value]) => `--${prefixed(name)}:${value}`)
  return `:root{${rows.join(';')}}`
}

/** Gives the path of the sheet that only this paper needs, or ''. */
export function paperSheet(page: PageName): string {
  return papers[page].sheet
}

/** Names that are about the paper itself say so. */
function prefixed(name: string): string {
  return ['size', 'margin', 'height'].includes(name) ? `page-${name}` : name
}

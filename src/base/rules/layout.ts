import type {Rule} from '../rule.ts'

/** What shows only when the pages are made: breaks, edges, type and ink. */
export const layoutRules = {
  'layout/heading-at-foot': {
    severity: 'warning',
    title: 'A heading stands on the page of the text it announces.',
    why: 'At the foot of a page it announces nothing, and the text on the next page has no heading.',
    wrong: 'A heading as the last line of a page',
    right: 'The heading above the first lines of its text',
  },
  'layout/split-box': {
    severity: 'warning',
    title: 'A box, a figure or a row of a table stands on one page.',
    why: 'Whoever copies or pins up one page gets half of what belongs together.',
    wrong: 'An urgent box that begins on page 1 and ends on page 2',
    right: 'The whole box on page 2',
  },
  'layout/too-tall': {
    severity: 'warning',
    title: 'A box or a picture is no taller than a page.',
    why: 'It must be cut somewhere, and the cut goes through words or lines.',
    wrong: 'A box of 60 lines on a page of 36',
    right: 'Two boxes of 30 lines',
  },
  'layout/overflow': {
    severity: 'warning',
    title: 'Tables, words and pictures end where the text of the page ends.',
    why: 'What stands farther out is cut off, or all pages are made smaller to hold it.',
    wrong: 'A table of nine columns on an upright page',
    right: 'Two tables of five columns',
  },
  'layout/clipped': {
    severity: 'warning',
    title: 'Words are printed whole.',
    why: 'Words that stick out of their box are cut off at its edge.',
    wrong: 'A label that is longer than its part of a drawing',
    right: 'A shorter label',
  },
  'layout/last-page': {
    severity: 'info',
    title: 'The last page is more than a few lines.',
    why: 'A sheet of paper for three lines is easily lost, and costs as much as a full one.',
    wrong: 'Five full pages, and a sixth with one sentence',
    right: 'Five pages',
  },
  'layout/measure': {
    severity: 'warning',
    title: 'Lines of text have at most 75 characters.',
    why: 'After a longer line the eye loses the beginning of the next.',
    wrong: 'Lines of 95 characters',
    right: 'Lines of 45 to 70 characters',
    source: 'RNIB, Clear print guidelines; British Dyslexia Association, Style guide',
  },
  'layout/fallback-font': {
    severity: 'warning',
    title: 'Every character is printed in a typeface of Handpress.',
    why: 'A font of this computer stands in for it: the page looks different elsewhere.',
    wrong: 'A check box that another font drew',
    right: 'A check box of the typeface',
  },
  'layout/contrast': {
    severity: 'warning',
    title: 'Words stand out from their ground, in colour and in grey.',
    why: 'Many readers see little difference, and a copy of a copy keeps less of it.',
    wrong: 'Light grey words on white',
    right: 'Black words on white',
    source: 'WCAG 2.2, 1.4.3',
  },
  'layout/small-text': {
    severity: 'warning',
    title: 'No text is smaller than its readers need.',
    why: 'Many readers of a leaflet are old or tired, and cannot read small print.',
    wrong: 'Words of 6 points in a drawing',
    right: 'Words of 12 points',
    source: 'RNIB, Clear print guidelines',
  },
} as const satisfies Record<string, Rule>

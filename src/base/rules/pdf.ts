import type {Rule} from '../rule.ts'

/** The printed PDF, as screen readers and validators see it. */
export const pdfRules = {
  'pdf/structure': {
    severity: 'warning',
    title: 'Every part of a PDF can be read out, in order, by name (PDF/UA-1).',
    why: 'A PDF that keeps this says so; one that does not is written without that claim. Only Handpress or the browser can break it.',
    wrong: 'A line of text that belongs to no paragraph',
    right: 'The same print from another version of Handpress or of the browser',
    source: 'ISO 14289-1:2014',
  },
  'pdf/standard': {
    severity: 'warning',
    title: 'A PDF keeps the standard that was asked for.',
    why: 'An archive takes a file by what it says of itself, and it says nothing that a check has not found.',
    wrong: 'standard: pdfa-2a, and a sign that no typeface has',
    right: 'standard: pdfa-2a, and all that was found is mended',
    source: 'ISO 19005-2:2011',
  },
  'pdf/glyph': {
    severity: 'warning',
    title: 'Every sign of a text can be printed.',
    why: 'Where no typeface of the computer has a sign, the page shows an empty box and a screen reader says nothing.',
    wrong: 'Well done \u{1FAE8}',
    right: 'Well done!',
    source: 'ISO 14289-1:2014, 7.21.8',
  },
  'pdf/language': {
    severity: 'error',
    plain: 'warning',
    title: 'The language of a passage has a name that programs know.',
    why: 'A screen reader picks its voice by that name.',
    wrong: '<p lang="pt_BR">',
    right: '<p lang="pt-BR">',
    source: 'ISO 14289-1:2014, 7.2',
  },
  'table/rows': {
    severity: 'error',
    plain: 'warning',
    title: 'All rows of a table have the same number of columns.',
    why: 'A screen reader tells the column of each cell; in a row that is too short or too long it tells a wrong one.',
    wrong: 'A row of 2 cells below a row of 3',
    right: 'A row of 2 cells, one of them with colspan="2"',
    source: 'ISO 14289-1:2014, 7.2',
  },
  'table/heads': {
    severity: 'warning',
    title: 'A table has a row or a column of heads.',
    why: 'A screen reader says the head before each cell; without it a cell is a number without a meaning.',
    wrong: '<tr><td>Day</td><td>Hours</td></tr>',
    right: '<tr><th scope="col">Day</th><th scope="col">Hours</th></tr>',
    source: 'WCAG 2.2, 1.3.1',
  },
} as const satisfies Record<string, Rule>

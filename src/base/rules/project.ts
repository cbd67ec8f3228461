import type {Rule} from '../rule.ts'

/** handpress.yaml, dates and the record of a leaflet. */
export const projectRules = {
  'config/unknown-key': {
    severity: 'error',
    title: 'handpress.yaml has only the keys Handpress knows.',
    why: 'A misspelt key would be ignored without a word.',
    wrong: 'clinc:',
    right: 'clinic:',
  },
  'config/syntax': {
    severity: 'error',
    title: 'handpress.yaml is simple YAML.',
    why: 'A slip in one line would change or lose the settings after it.',
    wrong: 'pages: [a4 letter]',
    right: 'pages: [a4, letter]',
  },
  'config/value': {
    severity: 'error',
    title: 'A setting has a value of the right kind.',
    why: 'A page size that does not exist cannot be printed.',
    wrong: 'page: a44',
    right: 'page: a4',
  },
  'config/path-outside-project': {
    severity: 'error',
    title: 'Every path stays inside the folder of the publication.',
    why: 'A manuscript from elsewhere must not read or write other files of this computer.',
    wrong: 'file: ../../notes',
    right: 'file: notes',
  },
  'meta/date-from-file': {
    severity: 'info',
    title: 'Without a date the day the file was last changed is printed.',
    why: 'Copying or downloading a file may change that day.',
    wrong: 'No `date` in the front matter',
    right: 'date: 2026-11-22',
  },
  'meta/review-overdue': {
    severity: 'error',
    plain: 'warning',
    title: 'A leaflet is reviewed before its review date.',
    why: 'Advice grows old; readers and regulators look at the date on the page.',
    wrong: 'reviewBy: a day that is past',
    right: 'The text reviewed, then `reviewed` and `reviewBy` set anew',
    source: 'NHS content guidance',
  },
  'meta/sample-overdue': {
    severity: 'info',
    title: 'A sample that is past its review day is only mentioned.',
    why: 'Nobody hands it out; every page says that it is a sample.',
    wrong: 'sample: true, on a real leaflet',
    right: 'sample: true, on an example',
  },
} as const satisfies Record<string, Rule>

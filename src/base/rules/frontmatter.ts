import type {Rule} from '../rule.ts'

/** The lines between the two `---` at the top of a manuscript. */
export const frontmatterRules = {
  'frontmatter/syntax': {
    severity: 'error',
    title: 'Front matter is simple YAML: one `key: value` a line.',
    why: 'A slip in one line would change or lose the settings after it.',
    wrong: 'topics: ["sleep" "stress"]',
    right: 'topics: ["sleep", "stress"]',
  },
  'frontmatter/unclosed': {
    severity: 'error',
    title: 'Front matter ends with a line of three hyphens.',
    why: 'Without it the whole text would be read as settings.',
    wrong: '---\ntitle: Sleep well\n\n# Sleep well',
    right: '---\ntitle: Sleep well\n---\n\n# Sleep well',
  },
  'frontmatter/unknown-key': {
    severity: 'error',
    plain: 'warning',
    title: 'Front matter has only the keys Handpress knows.',
    why: 'A misspelt key would be ignored without a word.',
    wrong: 'reveiwBy: 2028-11-22',
    right: 'reviewBy: 2028-11-22',
  },
  'frontmatter/unknown-fence': {
    severity: 'warning',
    title: 'Front matter stands between lines of three hyphens.',
    why: 'Settings of other programs (+++) are printed as text.',
    wrong: '+++\ntitle = "Sleep well"\n+++',
    right: '---\ntitle: Sleep well\n---',
  },
  'frontmatter/language': {
    severity: 'error',
    title: 'Front matter is YAML and nothing else.',
    why: 'Other languages there could run a program.',
    wrong: '---js',
    right: '---',
  },
  'frontmatter/alias': {
    severity: 'error',
    title: 'Front matter has no aliases, anchors, tags or merge keys.',
    why: 'A few lines of them can grow into gigabytes.',
    wrong: 'a: &x [1]\nb: *x',
    right: 'a: [1]\nb: [1]',
  },
  'frontmatter/too-large': {
    severity: 'error',
    title: 'Front matter has at most 64 kB.',
    why: 'More is nearly always text that belongs below it.',
    wrong: 'A chapter between the two ---',
    right: 'The settings only',
  },
  'frontmatter/value': {
    severity: 'error',
    plain: 'warning',
    title: 'A setting has a value of the right kind.',
    why: 'A date that is not a date cannot be printed as one.',
    wrong: 'reviewBy: next spring',
    right: 'reviewBy: 2028-11-22',
  },
} as const satisfies Record<string, Rule>

import type {Rule} from '../rule.ts'

/** The list of references and the sentences that cite it. */
export const referenceRules = {
  'ref/missing': {
    severity: 'error',
    plain: 'warning',
    title: 'A citation has an entry in the list.',
    why: 'A reader cannot look it up.',
    wrong: 'Sleep helps [12]. (The list ends with 9.)',
    right: 'Sleep helps [9].',
  },
  'ref/ambiguous': {
    severity: 'warning',
    title: 'A citation fits one entry only.',
    why: 'The link would lead to one of several works.',
    wrong: '(Lee, 2020), with two works of Lee from 2020',
    right: '(Lee, 2020a)',
  },
  'ref/uncited-list': {
    severity: 'info',
    title: 'The references are cited somewhere.',
    why: 'A reader cannot tell which sentence rests on which work.',
    wrong: 'A list of nine works, none of them named in the text',
    right: 'Sleep helps (Lee, 2020).',
  },
  'ref/orphan': {
    severity: 'warning',
    plain: 'info',
    title: 'Every entry of the list is cited.',
    why: 'A work that no sentence names does not support anything.',
    wrong: 'Nine entries, eight of them cited',
    right: 'The ninth cited too, or taken out',
  },
  'ref/isbn': {
    severity: 'error',
    plain: 'warning',
    title: 'An ISBN ends with a digit that checks the others.',
    why: 'A wrong digit leads to another book, or to none.',
    wrong: 'ISBN 978-1-4625-3824-8',
    right: 'ISBN 978-1-4625-3824-9',
    source: 'ISO 2108',
  },
  'ref/duplicate': {
    severity: 'warning',
    title: 'A work stands in the list once.',
    why: 'Two entries of one work split its citations.',
    wrong: 'Two entries with one DOI',
    right: 'One of them, cited from both places',
  },
  'ref/fields': {
    severity: 'warning',
    plain: 'info',
    title: 'An entry of the list has a year.',
    why: 'Readers judge the age of the evidence by it, and mentions find the entry by it.',
    wrong: 'Lee, A. Sleep and rest. Sleep, 4.',
    right: 'Lee, A. (2020). Sleep and rest. Sleep, 4.',
  },
} as const satisfies Record<string, Rule>

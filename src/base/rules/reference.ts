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
} as const satisfies Record<string, Rule>

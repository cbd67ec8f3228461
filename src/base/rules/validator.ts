import type {Rule} from '../rule.ts'

/** What validators of the field say of the finished ebook. */
export const validatorRules = {
  'epub/invalid': {
    severity: 'error',
    plain: 'warning',
    title: 'EPUBCheck finds no error in the ebook.',
    why: 'Shops run it on every book that comes in, and send back one that has errors.',
    wrong: 'A link to a place that is not in the book',
    right: 'A link to a place that is',
    source: 'EPUB 3.3; EPUBCheck 5.3',
  },
  'epub/epubcheck': {
    severity: 'warning',
    title: 'EPUBCheck has nothing to warn of in the ebook.',
    why: 'What it warns of works in one reading system and fails in the next, and some shops take it for an error.',
    wrong: 'A file that no page of the book uses',
    right: 'Only files that a page uses',
    source: 'EPUB 3.3; EPUBCheck 5.3',
  },
  'epub/ace': {
    severity: 'error',
    plain: 'warning',
    title: 'Ace finds nothing in the ebook that shuts people out.',
    why: 'Ace opens every page in a browser and asks the checks of axe and of DAISY: names, contrast, order, languages, metadata.',
    wrong: 'A picture without a description',
    right: 'A picture with a description',
    source: 'EPUB Accessibility 1.1; WCAG 2.2; Ace by DAISY 1.4',
  },
} as const satisfies Record<string, Rule>

/** The words Handpress itself prints, in one language. */
export interface Words {
  readonly contents: string
  readonly references: string
  readonly notes: string
  readonly key: string
  readonly note: string
  readonly tip: string
  readonly warning: string
  readonly urgent: string
  readonly evidence: string
  readonly figure: string
  readonly table: string
  readonly section: string
  readonly chapter: string
  readonly page: string
  /** Foot of a printed page: "Page 2 of 6" is `pageOf[0] 2 pageOf[1] 6`. */
  readonly pageOf: readonly [string, string]
  readonly version: string
  readonly published: string
  readonly reviewed: string
  readonly reviewBy: string
  readonly leaflet: string
  readonly about: string
  readonly writtenBy: string
  readonly reviewedBy: string
  readonly funding: string
  readonly conflicts: string
  readonly phone: string
  readonly website: string
  readonly audience: string
  readonly notSafe: string
  readonly turnTo: string
  readonly sample: string
  readonly draft: string
  readonly cited: string
  /** On paper a work says where it is cited: on one page, on several. */
  readonly citedOn: readonly [string, string]
  readonly code: string
  readonly backTo: string
  readonly backToNote: string
  readonly done: string
  readonly toDo: string
  readonly cover: string
  readonly titlePage: string
  readonly colophon: string
  readonly start: string
  readonly rights: string
  readonly identifier: string
  readonly landmarks: string
  readonly printedPages: string
  /** Sentences of an ebook's accessibility summary, each used only when it was found true. */
  readonly access: {
    readonly headings: string
    readonly reflow: string
    readonly pictures: string
    readonly noPictures: string
    readonly missing: string
    readonly linked: string
  }
  readonly months: readonly string[]
}

const en: Words = {
  contents: 'Contents',
  references: 'References',
  notes: 'Notes',
  key: 'The main points',
  note: 'Please note',
  tip: 'Tip',
  warning: 'Warning',
  urgent: 'Get help now',
  evidence: 'What research can and cannot tell us',
  figure: 'Figure',
  table: 'Table',
  section: 'Section',
  chapter: 'Chapter',
  page: 'page',
  pageOf: ['Page ', ' of '],
  version: 'Version',
  published: 'Published',
  reviewed: 'Reviewed',
  reviewBy: 'Review by',
  leaflet: 'This leaflet',
  about: 'About this text',
  writtenBy: 'Written by',
  reviewedBy: 'Reviewed by',
  funding: 'Funding',
  conflicts: 'Conflicts of interest',
  phone: 'Phone',
  website: 'Website',
  audience: 'For',
  notSafe: 'Need help now?',
  turnTo: 'Turn to',
  sample: 'Sample, not for patients',
  draft: 'DRAFT, not for use',
  cited: 'Cited:',
  citedOn: ['Cited on page ', 'Cited on pages '],
  code: 'Code',
  backTo: 'Back to citation {n} of {work}',
  backToNote: 'Back to the text of note {n}',
  done: 'Done:',
  toDo: 'To do:',
  cover: 'Cover',
  titlePage: 'Title page',
  colophon: 'About this book',
  start: 'Start of the text',
  rights: 'Rights',
  identifier: 'Identifier',
  landmarks: 'Landmarks',
  printedPages: 'Pages of the printed text',
  access: {
    headings: 'Headings and the table of contents lead to every part.',
    reflow: 'Type, size, spacing and colours can be changed.',
    pictures: 'Every picture has a description or is marked as decoration.',
    noPictures: 'There are no pictures in the text.',
    missing: 'Some pictures have no description.',
    linked: 'Links to notes and references lead back to the text.',
  },
  months:
    'January February March April May June July August September October November December'.split(
      ' ',
    ),
}

const languages: Readonly<Record<string, Words>> = {en}

/** Gives the words of a language; English where Handpress does not know it yet. */
export function wordsOf(lang: string): Words {
  const key = lang.toLowerCase().split('-')[0] ?? ''
  return (Object.hasOwn(languages, key) && languages[key]) || en
}

/** Prints an ISO day in words, such as "22 November 2028"; anything else as it stands. */
export function dayInWords(day: string, words: Words): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const month = found && words.months[Number(found[2]) - 1]
  return found && month ? `${Number(found[3])} ${month} ${found[1]}` : day
}

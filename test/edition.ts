import {NOBODY} from '../src/base/signature.ts'
import type {Edition} from '../src/project/project.ts'

/** Gives an edition with the defaults of a leaflet, for tests that make a PDF without a project. */
export function editionWith(change: Partial<Edition>): Edition {
  return {
    id: 'handout',
    format: 'pdf',
    template: 'handout',
    theme: 'calm',
    page: 'a4',
    fonts: 'reader',
    standard: 'pdfua-1',
    printer: 'office',
    cover: {look: '', picture: '', file: '', alt: ''},
    lists: [],
    notes: 'chapter',
    backlinks: 'pages',
    pagesOf: '',
    signature: NOBODY,
    identifier: '',
    file: 'handout',
    sources: [],
    ...change,
  }
}

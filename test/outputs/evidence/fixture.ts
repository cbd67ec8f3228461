import {readFileSync} from 'node:fs'
import {NOBODY} from '../../../src/base/signature.ts'
import type {Evidence} from '../../../src/outputs/evidence/evidence.ts'
import type {Pack} from '../../../src/themes/pack.ts'

const sheet = (name: string): [string, Uint8Array] => [
  `styles/${name}.css`,
  readFileSync(new URL(`../../../styles/${name}.css`, import.meta.url)),
]

export const pack: Pack = new Map([sheet('evidence'), sheet('themes/calm'), sheet('themes/ink')])

const publication = {title: 'Rest & <sleep>', lang: 'en', dir: 'ltr', date: '2026-11-22'} as const

export const print: Evidence = {
  publication,
  edition: 'handout',
  path: 'rest.pdf',
  bytes: 1234,
  sha256: 'ab12',
  tool: 'Handpress 1.0.0',
  checkedWith: ['Handpress 1.0.0'],
  standard: 'PDF/UA-1',
  kept: true,
  conditions: {good: 89, all: 89},
  access: null,
  signature: NOBODY,
  findings: [],
}

export const ada = {
  checkedBy: 'Ada Penn',
  checkedOn: '2026-11-20',
  credential: 'CPACC',
  report: 'https://example.org/report',
  seal: '0123456789ab',
}

export const ebook: Evidence = {
  ...print,
  edition: 'ebook',
  path: 'rest.epub',
  checkedWith: ['Handpress 1.0.0', 'epubcheck-ts 0.7.0'],
  sha256: 'cd34',
  standard: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
  kept: false,
  conditions: null,
  access: {
    claims: {
      accessMode: ['textual'],
      accessModeSufficient: ['textual'],
      accessibilityFeature: ['tableOfContents'],
      accessibilityHazard: ['none'],
      accessibilitySummary: 'No hazards.',
      conformsTo: '',
    },
    proofs: [
      {
        claim: 'tableOfContents',
        verdict: 'claimed',
        good: 9,
        all: 9,
        examples: ['toc.xhtml: One'],
        onix196: '11',
      },
      {
        claim: 'alternativeText',
        verdict: 'refused',
        good: 1,
        all: 3,
        examples: ['<b>.xhtml'],
        onix196: '14',
      },
      {claim: 'MathML', verdict: 'absent', good: 0, all: 0, examples: [], onix196: '17'},
    ],
    obstacles: ['claims', 'signature'],
    seal: '0123456789ab',
  },
  findings: [{rule: 'epub/heading', reason: 'A level is missing.', place: 'a.md:3:1'}],
}

export const signed: Evidence = {
  ...ebook,
  kept: true,
  signature: ada,
  access: ebook.access && {...ebook.access, obstacles: []},
}

export function inLanguage(one: Evidence, lang: string): Evidence {
  const dir = lang === 'ar' || lang === 'he' ? 'rtl' : 'ltr'
  return {...one, publication: {...one.publication, lang, dir}}
}

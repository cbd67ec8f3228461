import type {ElementContent} from 'hast'
import {isbnIn} from '../../base/check-digits.ts'
import {element, text} from '../../base/element.ts'
import type {Author, Meta} from '../../base/meta.ts'
import {dayInWords, type Words} from '../../base/words.ts'
import type {EbookFont} from '../../themes/ebook-fonts.ts'
import type {Page} from './page.ts'

type Row = readonly [label: string, values: readonly (string | ElementContent)[]]

interface Colophon {
  readonly meta: Meta
  readonly identifier: string
  readonly draft: boolean
  readonly words: Words
  readonly fonts: readonly EbookFont[]
}

/** Gives the page at the end that says who made the text, when, for whom and with what rights. */
export function colophonPage({meta, identifier, draft, words, fonts}: Colophon): Page {
  const credits = [...new Set(fonts.map(({credit}) => credit))]
  const all: Row[] = [...rowsOf(meta, identifier, words), [words.typeface, credits]]
  const rows = all.flatMap(([label, values]): ElementContent[] => {
    const given = values.filter((value) => value !== '')
    return given.length ? [element('dt', {}, [text(label)]), ...given.map(definition)] : []
  })
  const states = [draft ? words.draft : '', meta.sample ? words.sample : ''].filter(Boolean)
  return {
    id: 'colophon',
    path: 'colophon.xhtml',
    title: words.colophon,
    part: 'backmatter',
    content: [
      element(
        'section',
        {
          className: ['hp-colophon'],
          'epub:type': 'colophon',
          role: 'doc-colophon',
          ariaLabelledBy: ['colophon-title'],
        },
        [
          element('h1', {id: 'colophon-title'}, [text(words.colophon)]),
          ...states.map((state) => element('p', {className: ['hp-state-of-text']}, [text(state)])),
          element('dl', {className: ['hp-about']}, rows),
        ],
      ),
    ],
  }
}

function rowsOf(meta: Meta, identifier: string, words: Words): Row[] {
  const {clinic} = meta
  return [
    [words.writtenBy, meta.authors.map((one) => nameAndRole(one, words))],
    [words.reviewedBy, meta.reviewers.map((one) => nameAndRole(one, words))],
    [words.contributors, meta.contributors.map((one) => nameAndRole(one, words))],
    [words.audience, [meta.audience]],
    [words.version, [[meta.version, meta.code && `(${meta.code})`].filter(Boolean).join(' ')]],
    [
      words.published,
      [[dayInWords(meta.date, words), publisherOf(meta)].filter(Boolean).join(words.comma)],
    ],
    [words.reviewed, [dayInWords(meta.reviewed, words)]],
    [words.reviewBy, [dayInWords(meta.reviewBy, words)]],
    [words.phone, [clinic.phone]],
    [words.website, [website(clinic.website)]],
    [words.funding, [meta.funding]],
    [words.conflicts, [meta.conflicts]],
    [words.rights, [meta.rights]],
    ...identifierRow(meta.identifier, identifier, words),
  ]
}

/** An ISBN is shown as it was typed, for its hyphens help to read it. */
function identifierRow(typed: string, identifier: string, words: Words): Row[] {
  const isbn = isbnIn(typed) && typed.replace(/^\s*(?:urn:isbn:|isbn[\s:]*)/iu, '').trim()
  return [isbn ? ['ISBN', [isbn]] : [words.identifier, [identifier]]]
}

/** The clinic publishes what names no other publisher. */
export function publisherOf({publisher, clinic}: Meta): string {
  return publisher || clinic.name
}

function nameAndRole({name, role}: Author, {comma}: Words): string {
  return [name, role].filter(Boolean).join(comma)
}

function website(address: string): string | ElementContent {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address
  return element('a', {href: new URL(address).href}, [text(address)])
}

function definition(value: string | ElementContent): ElementContent {
  return element('dd', {}, [typeof value === 'string' ? text(value) : value])
}

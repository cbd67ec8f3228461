import type {Element, ElementContent} from 'hast'
import {isbnIn} from '../../../base/check-digits.ts'
import {element, text} from '../../../base/element.ts'
import type {Meta} from '../../../base/meta.ts'
import {dayInWords, type Words} from '../../../base/words.ts'
import {fact, words} from '../facts.ts'
import {pageLink} from '../page-numbers.ts'
import {people, standingRows} from '../review.ts'

/** Ids, in the template of a book, of the front parts that open on a right-hand page. */
export const frontOpenings: readonly string[] = [
  'hp-title-page',
  'hp-dedication',
  'hp-contents-page',
]

/** Gives who stands behind the book, for the foot of the title page: a publisher, or the clinic. */
export function houseOf({publisher, clinic}: Meta): ElementContent[] {
  return words(publisher || clinic.name)
}

export function authorLines({authors}: Meta): Element[] {
  return authors.map(({name}) => element('p', {className: ['hp-author']}, [text(name)]))
}

/**
 * Gives the rows of the colophon, which stands on the back of the title page: who made the book, when,
 * for whom and with what rights. `urgentId` is '' when the text tells nobody to get help.
 */
export function colophonRows(meta: Meta, urgentId: string, print: Words): Element[] {
  const {code, version} = meta
  const help = urgentId ? [text(`${print.turnTo} `), pageLink(urgentId, print)] : []
  return [
    ...fact(print.notSafe, help, 'hp-now'),
    ...fact(print.audience, words(meta.audience)),
    ...fact(print.writtenBy, people(meta.authors, print)),
    ...fact(print.reviewedBy, people(meta.reviewers, print)),
    ...fact(print.contributors, people(meta.contributors, print)),
    ...fact(print.published, words(publishedIn(meta, print))),
    ...fact(print.version, words([version, code].filter(Boolean).join(' · '))),
    ...standingRows(meta, print),
    ...fact('ISBN', words(isbnOf(meta.identifier))),
    ...fact(print.rights, words(meta.rights)),
  ]
}

function publishedIn({date, publisher, clinic}: Meta, print: Words): string {
  return [dayInWords(date, print), publisher || clinic.name].filter(Boolean).join(print.comma)
}

function isbnOf(identifier: string): string {
  return isbnIn(identifier) && identifier.replace(/^\s*(?:urn:isbn:|isbn[\s:]*)/iu, '').trim()
}

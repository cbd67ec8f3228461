import type {Element, ElementContent} from 'hast'
import {element, text} from '../../base/element.ts'
import type {Author, Meta} from '../../base/meta.ts'
import {dayInWords, type Words} from '../../base/words.ts'
import {fact, lines, words} from './facts.ts'

/** Gives who made the text, when, for whom and with whose money; nothing when nobody but its writers stands behind it. */
export function reviewFacts(meta: Meta, print: Words): Element[] {
  const rows = [
    ...fact(print.writtenBy, people(meta.authors, print)),
    ...fact(print.reviewedBy, people(meta.reviewers, print)),
    ...fact(print.contributors, people(meta.contributors, print)),
    ...fact(print.code, words(meta.code)),
    ...fact(print.version, words(meta.version)),
    ...fact(print.published, words(dayInWords(meta.date, print))),
    ...standingRows(meta, print),
    ...fact(print.rights, words(meta.rights)),
  ]
  return hasReview(meta) ? rows : []
}

/** Gives what stands behind a text, a leaflet or a book: its reviews, its money, and where to ask. */
export function standingRows(meta: Meta, print: Words): Element[] {
  const {clinic, funding, conflicts} = meta
  const day = (value: string) => words(value && dayInWords(value, print))
  return [
    ...fact(print.reviewed, day(meta.reviewed)),
    ...fact(print.reviewBy, day(meta.reviewBy)),
    ...fact(print.funding, words(funding)),
    ...fact(print.conflicts, words(conflicts)),
    ...fact(print.phone, words(clinic.phone)),
    ...fact(print.website, websiteLink(clinic.website)),
  ]
}

/** Names, a day and a code stand on the page already, and need no box of their own. */
function hasReview(meta: Meta): boolean {
  const {clinic, reviewers, contributors, reviewed, funding, conflicts} = meta
  const given = [reviewed, funding, conflicts, clinic.phone, clinic.website]
  return given.some(Boolean) || reviewers.length + contributors.length > 0
}

/** Gives names with what each person is, one a line. */
export function people(authors: readonly Author[], print: Words): ElementContent[] {
  return lines(authors.map(({name, role}) => [name, role].filter(Boolean).join(print.comma)))
}

/** Gives a link to a website, shown without what a browser adds by itself. */
export function websiteLink(address: string): ElementContent[] {
  if (!address) return []
  const href = /^https?:\/\//iu.test(address) ? address : `https://${address}`
  return [element('a', {href}, [text(address.replace(/^https?:\/\//iu, '').replace(/\/$/u, ''))])]
}

import type {Element, ElementContent} from 'hast'
import {element, text} from '../../base/element.ts'
import type {Author, Meta} from '../../base/meta.ts'
import {dayInWords, type Words} from '../../base/words.ts'
import {fact, words} from './facts.ts'

/** Gives who made the text, when, for whom and with whose money; nothing when no clinic or reviewer stands behind it. */
export function reviewFacts(meta: Meta, print: Words): Element[] {
  const {clinic} = meta
  const day = (value: string) => words(value && dayInWords(value, print))
  const rows = [
    ...fact(print.writtenBy, people(meta.authors)),
    ...fact(print.reviewedBy, people(meta.reviewers)),
    ...fact(print.code, words(meta.code)),
    ...fact(print.version, words(meta.version)),
    ...fact(print.published, day(meta.date)),
    ...fact(print.reviewed, day(meta.reviewed)),
    ...fact(print.reviewBy, day(meta.reviewBy)),
    ...fact(print.funding, words(meta.funding)),
    ...fact(print.conflicts, words(meta.conflicts)),
    ...fact(print.phone, words(clinic.phone)),
    ...fact(print.website, link(clinic.website)),
    ...fact(print.rights, words(meta.rights)),
  ]
  return hasReview(meta) ? rows : []
}

/** A name and a day stand under the title already, and need no box of their own. */
function hasReview({clinic, reviewers, code, version, reviewed, reviewBy, ...meta}: Meta): boolean {
  const given = [code, version, reviewed, reviewBy, clinic.phone, clinic.website]
  return [...given, meta.funding, meta.conflicts].some(Boolean) || reviewers.length > 0
}

function people(authors: readonly Author[]): ElementContent[] {
  return authors.flatMap(({name, role}, at): ElementContent[] => [
    ...(at === 0 ? [] : [element('br', {})]),
    text(role ? `${name}, ${role}` : name),
  ])
}

function link(address: string): ElementContent[] {
  if (!address) return []
  const href = /^https?:\/\//iu.test(address) ? address : `https://${address}`
  return [element('a', {href}, [text(address.replace(/^https?:\/\//iu, '').replace(/\/$/u, ''))])]
}

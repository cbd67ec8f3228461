import {uuid5} from '../../base/fingerprint.ts'
import type {Meta} from '../../base/meta.ts'

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i

/** Gives the identifier of the book as a URN; one that is no ISBN, URN or UUID becomes a UUID made from it. */
export function bookIdentifier({identifier, title}: Meta): string {
  const given = identifier.trim()
  if (/^urn:[a-z\d][a-z\d-]{1,31}:[^\s<>"]+$/i.test(given)) return given
  if (UUID.test(given)) return `urn:uuid:${given.toLowerCase()}`
  const isbn = given.replace(/^isbn[\s:]*/i, '').replace(/[\s-]/g, '')
  if (/^(?:97[89]\d{10}|\d{9}[\dX])$/i.test(isbn)) return `urn:isbn:${isbn.toUpperCase()}`
  return `urn:uuid:${uuid5(given || title)}`
}

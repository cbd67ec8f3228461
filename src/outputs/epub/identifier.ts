import {isbnIn} from '../../base/check-digits.ts'
import {uuid5} from '../../base/fingerprint.ts'
import type {Meta} from '../../base/meta.ts'

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i

/** Gives the identifier of the book as a URN; one that is no ISBN, URN or UUID becomes a UUID made from it. */
export function bookIdentifier({identifier, title}: Meta): string {
  const given = identifier.trim()
  const isbn = isbnIn(given)
  if (isbn) return `urn:isbn:${isbn}`
  if (/^urn:[a-z\d][a-z\d-]{1,31}:[^\s<>"]+$/i.test(given)) return given
  if (UUID.test(given)) return `urn:uuid:${given.toLowerCase()}`
  return `urn:uuid:${uuid5(given || title)}`
}

import {isCapitalised, isJournal, isPublisher} from './evidence.ts'
import {DATE} from './locator.ts'

/** Who published a work, and where. */
export interface Imprint {
  readonly publisher: string
  readonly place: string
}

const NONE: Imprint = {publisher: '', place: ''}
const PLACED = /^([^:]{2,60}?):\s?(\S.*)$/u
/** What stands where a publisher would, and is none; a number is no part of a name either. */
const NO_NAME =
  /^(?:submitted|manuscript|available|preprint|draft|unpublished|technical|tech|reprint(?:ed)?|to appear|accepted|forthcoming|in press|in|thesis|dissertation|author|producer|chapter|proc|proceedings|lecture notes)(?!\p{L})|\d|\[/iu
const COMPANY = /^(?:Inc|Ltd|LLC|Co|GmbH)\.?$/u

/** Reads "Place: Publisher", "Publisher, Place" and "Publisher"; a name alone needs to be sure by itself or by `certain`. */
export function readImprint(text: string, certain: boolean): Imprint {
  const bare = trimmed(text)
  if (!bare || bare.length > 160) return NONE
  const placed = PLACED.exec(bare)
  if (placed) return fromPlaced(placed[1] ?? '', placed[2] ?? '')
  const parts = withCompanies(bare.split(', '))
  const count = parts.findIndex((_, i) => isPublisher(parts.slice(0, i + 1).join(', '))) + 1
  if (!count) return certain && isName(bare) ? {publisher: bare, place: ''} : NONE
  const name = parts.slice(0, count).join(', ')
  const place = parts.slice(count).join(', ')
  if (!isName(name) || (place && !isPlace(place))) return NONE
  return {publisher: name, place}
}

/** "Prentice-Hall, Inc" is one part. */
function withCompanies(parts: readonly string[]): string[] {
  const made: string[] = []
  for (const part of parts) {
    const last = made.length - 1
    if (COMPANY.test(part) && last >= 0) made[last] += `, ${part}`
    else if (/^(?:Little|Farrar|Holt|Harcourt)$/u.test(made[last] ?? '')) made[last] += `, ${part}`
    else made.push(part)
  }
  return made
}

function isName(text: string): boolean {
  const sentences = /[.?!]\s\p{L}/u.test(
    text.replace(/(?<=(?:^|[\s.])(?:\p{Lu}|Co|Pub|Univ|St))\./gu, ''),
  )
  return !sentences && !NO_NAME.test(text) && isCapitalised(text)
}

function fromPlaced(place: string, publisher: string): Imprint {
  if (!isPlace(place)) return NONE
  const name = trimmed(publisher.split(/;|\.\s(?=\p{Lu}\p{L}{2})/u)[0] ?? '')
  return NO_NAME.test(name) ? NONE : {publisher: name, place: place.trim()}
}

/** A town, with a country or state: "New York, NY", "Thousand Oaks (CA)", "[Geneva]". */
export function isPlace(text: string): boolean {
  const bare = text.replace(/[()[\]]/gu, '').trim()
  return (
    bare !== '' &&
    !/\d/u.test(bare) &&
    bare.split(' ').length <= 7 &&
    isCapitalised(bare) &&
    !isJournal(bare)
  )
}

/** Parts "Proceedings of the Conference, White Plains, NY" before the town. */
export function splitBeforePlace(text: string): {name: string; place: string} {
  const parts = text.split(', ')
  let at = parts.length
  while (at > 1 && at > parts.length - 3 && isTown(parts[at - 1] ?? '')) at--
  return {name: parts.slice(0, at).join(', '), place: parts.slice(at).join(', ')}
}

const isTown = (part: string): boolean =>
  /^\p{Lu}/u.test(part) && part.split(' ').length <= 3 && isPlace(part)

/** Takes off the date, brackets and signs round a name; "Inc." keeps its full stop out. */
export function trimmed(text: string): string {
  return text
    .replaceAll(DATE, ' ')
    .replace(/\(\s*\)|\[\s*\]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:()[\]]+|[\s.,;:([]+$/gu, '')
    .replace(/^([^()]*)\)$/u, '$1')
    .trim()
}

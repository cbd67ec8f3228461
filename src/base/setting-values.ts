import * as v from 'valibot'
import {isbnFault} from './check-digits.ts'
import {insidePath} from './path.ts'

/** What was expected instead, when a path leads out of the publication. */
export const INSIDE = 'one inside this project'

/** Text in one line. Every message of a schema says what was expected, to stand after "expected". */
export const line = v.pipe(
  v.string('text'),
  v.transform((typed) => typed.replace(/\s+/gu, ' ').trim()),
)

export const path = v.pipe(
  line,
  v.check((typed) => insidePath(typed) !== undefined, INSIDE),
  v.transform((typed) => insidePath(typed) ?? ''),
)

export const fileName = v.pipe(
  path,
  v.check((typed) => !typed.includes('/'), 'a name without folders'),
)

/** An ISBN whose last digit fits, a URN, a UUID, or any other name that never changes. */
export const identifier = v.pipe(
  line,
  v.check(
    (typed) => !isbnFault(typed),
    ({input}) => isbnFault(input),
  ),
)

/** Name of a theme, template or edition. */
export const name = v.pipe(
  line,
  v.toLowerCase(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/u, 'a name of letters, digits and hyphens'),
)

/**
 * Gives the schema of a map with these keys and no others; a wrong key is answered with their list.
 * The keys stand on nothing, or `constructor` would count as one of them.
 */
export function closed<E extends v.ObjectEntries>(
  entries: E,
  expected = 'settings, one "key: value" a line',
): ClosedSchema<E> {
  const bare: E = Object.assign(Object.create(null), entries)
  return v.strictObject(bare, (issue) =>
    issue.expected === 'never' ? Object.keys(entries).join(', ') : expected,
  )
}

export type ClosedSchema<E extends v.ObjectEntries> = v.StrictObjectSchema<
  E,
  v.ErrorMessage<v.StrictObjectIssue>
>

/** Says whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isDay(typed: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(typed)
  if (!found) return false
  const [year, month, date] = found.slice(1).map(Number) as [number, number, number]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return date >= 1 && date <= days
}

import type {Meta} from '../base/meta.ts'
import type {Note} from '../base/note.ts'
import {dayInWords, wordsOf} from '../base/words.ts'

/** Says when a leaflet is past its review day. Days are ISO 8601; an empty `today` checks nothing. */
export function checkAge(meta: Meta, today: string, note: Note): void {
  if (!today || !meta.reviewBy || meta.reviewBy >= today) return
  const day = dayInWords(meta.reviewBy, wordsOf('en'))
  const rule = meta.sample ? 'meta/sample-overdue' : 'meta/review-overdue'
  note(
    rule,
    `${meta.code || 'This text'} was due for review on ${day}, ${daysBetween(meta.reviewBy, today)} days ago.`,
    undefined,
    'Review the text, then set reviewed and reviewBy.',
  )
}

function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** Gives the count of days since 1 March of year 0 in the Gregorian calendar. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const shifted = month > 2 ? month - 3 : month + 9
  const years = month > 2 ? year : year - 1
  return (
    365 * years +
    Math.floor(years / 4) -
    Math.floor(years / 100) +
    Math.floor(years / 400) +
    Math.floor((153 * shifted + 2) / 5) +
    date
  )
}

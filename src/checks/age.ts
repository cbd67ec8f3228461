import {daysBetween} from '../base/days.ts'
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

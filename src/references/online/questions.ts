import {daysBetween} from '../../base/days.ts'
import type {Work} from '../graph.ts'
import {doiKey, type Answer, type Lock} from './answer.ts'

/** A DOI to ask about, as it was typed. Nothing else of a manuscript is ever sent. */
export interface Question {
  readonly doi: string
  /** True when doi.org is asked whether it exists, and not Crossref alone. */
  readonly existence: boolean
}

/** Days an answer is good for. A DOI that is not there today may be registered tomorrow. */
const DAYS = {metadata: 30, retraction: 7, missing: 1}
const LONGEST = 500

/** Gives the DOIs of some works that have no answer yet, or one that is too old; each DOI once. */
export function questionsFor(works: Iterable<Work>, lock: Lock, today: string): Question[] {
  const questions = new Map<string, Question>()
  for (const {doi} of works) {
    const key = doiKey(doi)
    if (questions.has(key) || !canBeAsked(doi)) continue
    const answer = lock.get(key)
    const existence = !answer || isOld(answer.checked, today, daysOf(answer))
    if (existence || retractionIsOld(answer, today)) questions.set(key, {doi, existence})
  }
  return [...questions.values()]
}

/** Says whether a text is a DOI in form; anything else stays here. */
export function canBeAsked(doi: string): boolean {
  return doi.length <= LONGEST && /^10\.\d{4,9}\/[^\s\p{Cc}\p{Cs}]+$/u.test(doi)
}

function daysOf({exists}: Answer): number {
  return exists ? DAYS.metadata : DAYS.missing
}

/** Crossref knows nothing of the retraction of a work that it does not hold. */
function retractionIsOld({exists, type, retractionChecked}: Answer, today: string): boolean {
  return exists && type !== '' && isOld(retractionChecked, today, DAYS.retraction)
}

/** A day that is still to come was written by a wrong clock. */
function isOld(checked: string, today: string, days: number): boolean {
  return checked === '' || checked > today || daysBetween(checked, today) >= days
}

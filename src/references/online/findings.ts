import {daysBetween} from '../../base/days.ts'
import type {Note} from '../../base/note.ts'
import type {ReferenceGraph, Work} from '../graph.ts'
import {shortName} from '../known.ts'
import {type Answer, doiKey, type Lock, type Metadata} from './answer.ts'
import {compare} from './compare.ts'
import type {Finding} from './finding.ts'
import {noticeFinding, retractionFinding} from './notices.ts'
import {canBeAsked} from './questions.ts'

/** Notes what the answers in a lock file say about the works; an empty `today` leaves out the age of the answers. */
export function lockFindings(
  graph: ReferenceGraph,
  lock: Lock,
  today: string,
  noteFor: (path: string) => Note,
): void {
  const works = [...graph.works.values()].filter(({doi}) => canBeAsked(doi))
  for (const work of once(works))
    for (const {rule, reason, help} of findingsOf(work, lock.get(doiKey(work.doi))))
      noteFor(work.path)(rule, reason, work.position.start, help)
  if (today) noteAge(works, lock, today, noteFor)
}

/** With a list in each chapter, one entry of a bibliography file is several works; it is looked at once. */
function once(works: readonly Work[]): Work[] {
  const byPlace = new Map<string, Work>()
  for (const work of works) {
    const {line, column} = work.position.start
    const place = [work.path, line, column, work.doi].join('\0')
    if (!byPlace.has(place)) byPlace.set(place, work)
  }
  return [...byPlace.values()]
}

/** Says in a word or two what was found out about a work; '' for one without a DOI. */
export function markOf(work: Work, lock: Lock): string {
  if (!canBeAsked(work.doi)) return ''
  const answer = lock.get(doiKey(work.doi))
  if (!answer) return 'not looked up'
  return findingsOf(work, answer)[0]?.mark ?? (answer.type ? 'found' : 'exists')
}

/** Gives what an answer says about a work, the gravest first. */
export function findingsOf(work: Work, answer: Answer | undefined): Finding[] {
  if (!answer) return []
  if (!answer.exists) return [missing(work, answer)]
  const {retracted, notices} = answer
  const compared = retracted?.kind === 'notice' ? undefined : difference(work, answer)
  const elsewhere = compared?.rule === 'ref/doi-other-work'
  const taken = retracted ? retractionFinding(work, retracted, elsewhere) : undefined
  const others = elsewhere ? [] : notices.map((one) => noticeFinding(work, one))
  return [taken, ...others, compared].filter((one) => one !== undefined)
}

function missing(work: Work, {checked}: Answer): Finding {
  return {
    rule: 'ref/doi-missing',
    reason: `The DOI of ${nameOf(work)} does not exist: doi.org knows no "${work.doi}".`,
    help: `Copy it again from the first page of the article. Looked up on ${checked}.`,
    mark: 'not found',
  }
}

/** What one calls a work of a type of Crossref. */
const NOUNS: ReadonlyMap<string, string> = new Map([
  ['journal-article', 'paper'],
  ['proceedings-article', 'paper'],
  ['posted-content', 'paper'],
  ['book', 'book'],
  ['edited-book', 'book'],
  ['monograph', 'book'],
  ['reference-book', 'book'],
  ['book-chapter', 'chapter'],
  ['report', 'report'],
  ['dissertation', 'thesis'],
])

/** Only when title and author both differ is it another work; a wrong word alone is a matter of form. */
function difference(work: Work, found: Metadata): Finding | undefined {
  const {title, author, year} = compare(work, found)
  if (title === 'other' && author === 'other')
    return {
      rule: 'ref/doi-other-work',
      reason: `The DOI of ${nameOf(work)} leads to another ${NOUNS.get(found.type) ?? 'work'}: ${described(found)}.`,
      help: 'Copy the DOI again from the first page of the article you cite.',
      mark: 'another work',
    }
  const parts = [
    ...(title === 'other' ? [`the title "${found.title}"`] : []),
    ...(author === 'other' ? [`the first author "${found.author}"`] : []),
    ...(year === 'other' ? [`the year ${found.year}`] : []),
  ]
  if (!parts.length) return undefined
  return {
    rule: 'ref/doi-differs',
    reason: `Registered for the DOI of ${nameOf(work)}: ${parts.join(' and ')}.`,
    help: 'Compare the entry with the first page of the article.',
    mark: 'differs',
  }
}

function described({title, author, year}: Metadata): string {
  const by = [author, year ? String(year) : ''].filter(Boolean).join(', ')
  return `"${title}"${by ? ` (${by})` : ''}`
}

function nameOf(work: Work): string {
  return `reference ${work.number} (${shortName(work)})`
}

/** Days after which the answers should be renewed before a text is printed again. */
const LASTS = 90

/** The state of the whole list is one message, at its first work that needs another look. */
function noteAge(
  works: readonly Work[],
  lock: Lock,
  today: string,
  noteFor: (path: string) => Note,
): void {
  const never = works.filter(({doi}) => !lock.has(doiKey(doi)))
  const ages = works.map((work) => ({work, age: ageOf(lock.get(doiKey(work.doi)), today)}))
  const oldest = ages.reduce((most, {age}) => Math.max(most, age), 0)
  const [first] = [...never, ...ages.filter(({age}) => age > LASTS).map(({work}) => work)]
  if (!first) return
  const count = `${never.length} of ${works.length} DOIs`
  const unseen = `${count} ${never.length === 1 ? 'was' : 'were'} never looked up.`
  const old = `The oldest answer is ${oldest} days old; the limit is ${LASTS}.`
  noteFor(first.path)(
    'ref/unchecked',
    [...(never.length ? [unseen] : []), ...(oldest > LASTS ? [old] : [])].join(' '),
    first.position.start,
    'Look them up: handpress refs --online',
  )
}

function ageOf(answer: Answer | undefined, today: string): number {
  return answer ? daysBetween(answer.retractionChecked || answer.checked, today) : 0
}

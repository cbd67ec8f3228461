import {type Check, worksIn} from './audit.ts'

const MOST_YEARS = 10

/** Says when the newest source is older than ten years; an empty `today` checks nothing. */
export const checkNewest: Check = ({graph, today}, noteFor) => {
  const thisYear = Number(today.slice(0, 4))
  const cited = new Set(graph.citations.flatMap(({work, through}) => [work, ...through]))
  const works = worksIn(graph).filter(({id, key}) => key === '' || cited.has(id))
  if (!thisYear || works.some(({year}) => isComing(year))) return
  const [newest] = works.toSorted((a, b) => yearOf(b.year) - yearOf(a.year))
  const year = yearOf(newest?.year ?? '')
  if (!newest || !year || thisYear - year <= MOST_YEARS) return
  noteFor(newest.path)(
    'ref/age',
    `The newest source is from ${year} and ${thisYear - year} years old; the limit is ${MOST_YEARS}.`,
    newest.position.start,
    'Look for a newer review, or say in the text why the older work still holds.',
  )
}

/** The later one of "1905/1953"; 0 when there is none. */
function yearOf(typed: string): number {
  return Math.max(0, ...[...typed.matchAll(/(?<!\d)\d{4}(?!\d)/gu)].map(Number))
}

/** "In press" is newer than any year. */
function isComing(year: string): boolean {
  return year !== '' && !/\d/u.test(year) && !/^[a-z]\.\s?[a-z]\.$/iu.test(year)
}

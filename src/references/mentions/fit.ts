import type {Company} from './company.ts'
import {fold} from '../fold.ts'
import type {Work} from '../graph.ts'
import {surname} from '../known.ts'

/** Gives the works of a name that a mention can mean: those of its text first, then those of the others. */
export function fitting(
  works: readonly Work[],
  year: string,
  company: Company,
  path: string,
): readonly Work[] {
  const ofYear = works.filter((work) => sameYear(work.year, year))
  const exact = orAll(ofYear, (work) => work.year === year)
  const own = orAll(exact, (work) => work.path === path)
  return apart(
    narrowed(
      own.filter((work) => agrees(work, company)),
      company,
    ),
  )
}

function orAll(works: readonly Work[], keep: (work: Work) => boolean): readonly Work[] {
  const kept = works.filter(keep)
  return kept.length ? kept : works
}

/** "2012" may mean 2012a, and "1953" the edition of 1905/1953; "2012a" never means 2012b. */
function sameYear(printed: string, typed: string): boolean {
  if (printed === typed) return true
  if (printed.split('/').includes(typed) || typed.split('/').includes(printed)) return true
  const letters = /[a-z]$/u.test(printed) && /[a-z]$/u.test(typed)
  const years = [printed, typed].map((year) => year.replace(/[a-z]$/u, ''))
  return !letters && /^\d/u.test(typed) && years[0] === years[1]
}

/** A second name that a complete list of authors lacks belongs to another work. */
function agrees(work: Work, {names}: Company): boolean {
  const [second] = names
  return !second || work.others || hasAuthor(work, second)
}

function hasAuthor(work: Work, name: string): boolean {
  return work.authors.some((author) => {
    const family = fold(surname(author))
    return family === name || family.endsWith(` ${name}`) || name.endsWith(` ${family}`)
  })
}

/** Of several works, the number of authors the mention speaks of decides. */
function narrowed(works: readonly Work[], {names, others}: Company): readonly Work[] {
  if (works.length < 2) return works
  const [second] = names
  const named = second ? orAll(works, (work) => hasAuthor(work, second)) : works
  if (others) return orAll(named, (work) => work.others || work.authors.length > 2)
  return orAll(named, (work) => !work.others && work.authors.length === names.length + 1)
}

/** The same entry in the lists of several chapters is one work for a text that has no list. */
function apart(works: readonly Work[]): readonly Work[] {
  const [first] = works
  return first && works.every((work) => work.text === first.text) ? [first] : works
}

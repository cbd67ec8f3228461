import type {Company} from './company.ts'
import {fold} from '../fold.ts'
import type {Work} from '../graph.ts'
import {surname} from '../known.ts'

/** What a mention says of its work. */
export interface Said {
  readonly year: string
  readonly company: Company
  /** Folded first letters of the given names, as in "B. Lee"; or ''. */
  readonly initials: string
}

/** Gives the works of a name that a mention can mean: those of its text first, then those of the others. */
export function fitting(works: readonly Work[], said: Said, path: string): readonly Work[] {
  const ofYear = works.filter((work) => sameYear(work.year, said.year))
  if (!ofYear.length) return ofYear
  const exact = orAll(ofYear, (work) => work.year === said.year)
  return apart(narrowed(bestOf(exact, said, path), said.company))
}

function bestOf(
  works: readonly Work[],
  {company, initials}: Pick<Said, 'company' | 'initials'>,
  path: string,
): readonly Work[] {
  const agreeing = works.filter((work) => agrees(work, company))
  const own = orAll(agreeing, (work) => work.path === path)
  return own.filter((work) => mayHaveInitials(work, initials))
}

/** Gives the works a name without a year can mean: of one person alone all, with company those that agree. */
export function workedOn(
  works: readonly Work[],
  said: Pick<Said, 'company' | 'initials'>,
  path: string,
): readonly Work[] {
  const best = bestOf(works, said, path)
  const alone = !said.company.others && !said.company.names.length
  return alone ? best : apart(narrowed(best, said.company))
}

function orAll(works: readonly Work[], keep: (work: Work) => boolean): readonly Work[] {
  const kept = works.filter(keep)
  return kept.length ? kept : works
}

/** "2012" may mean 2012a, and "1953" the edition of 1905/1953; "2012a" never means 2012b. */
function sameYear(printed: string, typed: string): boolean {
  if (printed === typed) return true
  if (!printed || !/^\d/u.test(typed)) return false
  if (printed.includes('/') || typed.includes('/')) {
    const years = typed.split('/')
    return printed.split('/').some((year) => years.includes(year))
  }
  const letters = /[a-z]$/u.test(printed) && /[a-z]$/u.test(typed)
  return !letters && printed.slice(0, 4) === typed.slice(0, 4)
}

/** A second name that a complete list of authors lacks belongs to another work. */
function agrees(work: Work, {names}: Company): boolean {
  const [second] = names
  return !second || work.others || hasAuthor(work, second)
}

function hasAuthor(work: Work, name: string): boolean {
  return familiesOf(work).some(
    (family) => family === name || family.endsWith(` ${name}`) || name.endsWith(` ${family}`),
  )
}

/** Folded names of the authors of works, for they are compared with many mentions. */
const FAMILIES = new WeakMap<Work, readonly string[]>()

function familiesOf(work: Work): readonly string[] {
  const known = FAMILIES.get(work) ?? work.authors.map((author) => fold(surname(author)))
  FAMILIES.set(work, known)
  return known
}

/** Says whether the given names of the first author begin with these letters, as far as both are known. */
export function mayHaveInitials({authors: [first]}: Work, initials: string): boolean {
  if (!initials || !first || !('family' in first) || !first.given) return true
  const glued = /^\p{Lu}{2,4}$/u.test(first.given)
  const known = glued
    ? fold(first.given)
    : fold(first.given).replace(/(?<=\p{L})\p{L}+|[^\p{L}]+/gu, '')
  return known.startsWith(initials) || initials.startsWith(known)
}

/** Of several works, the number of authors the mention speaks of decides. */
function narrowed(works: readonly Work[], {names, others}: Company): readonly Work[] {
  if (works.length < 2) return works
  const named = orAll(works, (work) => names.every((name) => hasAuthor(work, name)))
  if (others) return orAll(named, (work) => work.others || work.authors.length > 2)
  return orAll(named, (work) => !work.others && work.authors.length === names.length + 1)
}

/** The same entry in the lists of several chapters is one work for a text that has no list. */
function apart(works: readonly Work[]): readonly Work[] {
  const [first] = works
  return first && works.every((work) => work.text === first.text) ? [first] : works
}

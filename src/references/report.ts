import type {Note} from '../base/note.ts'
import type {ReferenceGraph, Unresolved, Work} from './graph.ts'
import {shortName} from './known.ts'
import {Near} from './near.ts'

const MOST_NAMED = 8

/**
 * Notes mentions without an entry, mentions that fit several, and entries of typed lists that nothing cites.
 * Keys are noted where they are resolved; a bibliography file may hold works that nothing cites.
 */
export function reportReferences(graph: ReferenceGraph, noteFor: (path: string) => Note): void {
  const typed = [...graph.works.values()].filter(({key}) => key === '')
  const near = new Near(graph.works.values())
  for (const one of graph.unresolved) {
    const note = noteFor(one.path)
    if (one.method === 'key') continue
    if (one.fits.length) ambiguous(one, graph, note)
    else if (one.method === 'number') missingNumber(one, typed, note)
    else missingName(one, graph.works.size, near, note)
  }
  reportUncited(typed, graph, noteFor)
}

function missingNumber(
  {text, position, path}: Unresolved,
  works: readonly Work[],
  note: Note,
): void {
  const own = works.filter((work) => work.path === path)
  const numbers = new Set((own.length ? own : works).map(({number}) => number))
  const last = Math.max(0, ...numbers)
  const gaps = numbers.size < last
  note(
    'ref/missing',
    `Unexpected citation "${text}", expected one of ${gaps ? `the ${numbers.size} numbers of the list` : `1 to ${last}`}.`,
    position.start,
    'Correct the number, or add the work to the list.',
  )
}

function missingName({text, position}: Unresolved, works: number, near: Near, note: Note): void {
  const named = new Set(near.worksFor(text).slice(0, MOST_NAMED).map(shortName))
  note(
    'ref/missing',
    `Unexpected citation "${text}", expected one of ${counted(works)}.`,
    position.start,
    named.size
      ? `Did you mean ${quoted([...named])}?`
      : 'Add the work to the list, or correct the name and the year.',
  )
}

function ambiguous({text, fits, position}: Unresolved, graph: ReferenceGraph, note: Note): void {
  const works = fits.flatMap((id) => graph.works.get(id) ?? [])
  note('ref/ambiguous', `"${text}" fits ${fits.length} works.`, position.start, telling(works))
}

/** Says what tells works apart: the letters of their years, their keys, or their co-authors. */
function telling(works: readonly Work[]): string {
  const few = works.slice(0, MOST_NAMED)
  const years = few.map(({year}) => year)
  if (years.every((year) => /[a-z]$/u.test(year)) && isDistinct(years))
    return `Write ${choice(years)}.`
  const keys = few.map(({key}) => key)
  if (keys.every(Boolean)) return `Write ${choice(keys.map((key) => `[@${key}]`))}.`
  const names = few.map(shortName)
  return isDistinct(names)
    ? `Write ${quoted(names)}.`
    : 'Add letters to the years in the list (2020a, 2020b), and write the same letter here.'
}

const isDistinct = (words: readonly string[]): boolean => new Set(words).size === words.length

/** A list that nothing cites is one finding; else each work that nothing cites is one. */
function reportUncited(
  typed: readonly Work[],
  {citations, unresolved, soft}: ReferenceGraph,
  noteFor: (path: string) => Note,
): void {
  const cited = new Set([
    ...citations.flatMap(({work, through}) => [work, ...through]),
    ...unresolved.flatMap(({fits}) => fits),
  ])
  // Of a work whose author is named without a year, that is said already.
  const named = new Set(soft.flatMap(({fits}) => fits))
  for (const path of new Set(typed.map((work) => work.path))) {
    const list = typed.filter((work) => work.path === path)
    const orphans = list.filter((work) => !cited.has(work.id))
    const [first] = list
    if (first && orphans.length === list.length) uncitedList(first, list.length, noteFor(path))
    else for (const work of orphans) if (!named.has(work.id)) orphan(work, noteFor(path))
  }
}

function orphan(work: Work, note: Note): void {
  note(
    'ref/orphan',
    `Reference ${work.number} (${shortName(work)}) is never cited.`,
    work.position.start,
    'Cite it, or take it out of the list.',
  )
}

function uncitedList(first: Work, count: number, note: Note): void {
  const several = count > 1
  const nameable = first.authors.length > 0 && first.year !== ''
  const name = nameable ? shortName(first).replace(' and others', ' et al.') : 'author, year'
  note(
    'ref/uncited-list',
    several
      ? `No sentence cites any of the ${count} references.`
      : 'No sentence cites the reference.',
    first.position.start,
    `Write (${name}) where ${several ? 'each' : 'it'} is used.`,
  )
}

function counted(works: number): string {
  return works === 1 ? '1 reference' : `${works} references`
}

const quoted = (names: readonly string[]): string => choice(names.map((name) => `"${name}"`))

/** "a", "a or b", "a, b or c". */
function choice(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last
}

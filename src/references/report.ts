import type {Note} from '../base/note.ts'
import {fold} from './fold.ts'
import type {ReferenceGraph, Unresolved, Work} from './graph.ts'
import {shortName, surname} from './known.ts'

const MOST_NAMED = 8

/** Notes mentions without an entry, mentions that fit several, and entries that nothing cites. */
export function reportReferences(graph: ReferenceGraph, noteFor: (path: string) => Note): void {
  const works = [...graph.works.values()]
  for (const one of graph.unresolved) {
    const note = noteFor(one.path)
    if (one.fits.length) ambiguous(one, graph, note)
    else if (one.method === 'number') missingNumber(one, works, note)
    else missingName(one, works, note)
  }
  reportUncited(graph, noteFor)
}

function missingNumber(
  {text, position, path}: Unresolved,
  works: readonly Work[],
  note: Note,
): void {
  const own = works.filter((work) => work.path === path)
  const last = (own.length ? own : works).reduce((most, {number}) => Math.max(most, number), 0)
  note(
    'ref/missing',
    `Unexpected citation "${text}", expected one of 1 to ${last}.`,
    position.start,
    'Correct the number, or add the work to the list.',
  )
}

function missingName({text, position}: Unresolved, works: readonly Work[], note: Note): void {
  const typed = fold(text)
  const near = works.filter(({authors: [first]}) => {
    const name = first ? fold(surname(first)) : ''
    return name !== '' && typed.startsWith(name) && !/^[\p{L}\p{N}]/u.test(typed.slice(name.length))
  })
  const named = near.slice(0, MOST_NAMED).map((work) => `"${shortName(work)}"`)
  note(
    'ref/missing',
    `Unexpected citation "${text}", expected one of ${counted(works.length)}.`,
    position.start,
    named.length
      ? `Did you mean ${named.join(' or ')}?`
      : 'Add the work to the list, or correct the name and the year.',
  )
}

function ambiguous({text, fits, position}: Unresolved, {works}: ReferenceGraph, note: Note): void {
  const years = fits.slice(0, MOST_NAMED).map((id) => works.get(id)?.year ?? '')
  const lettered =
    years.every((year) => /[a-z]$/u.test(year)) && new Set(years).size === years.length
  const help = lettered
    ? `Write ${years.join(' or ')}.`
    : 'Add letters to the years in the list (2020a, 2020b), and write the same letter here.'
  note('ref/ambiguous', `"${text}" fits ${fits.length} works.`, position.start, help)
}

/** A list that nothing cites is one finding; else each work that nothing cites is one. */
function reportUncited(
  {works, citations, unresolved}: ReferenceGraph,
  noteFor: (path: string) => Note,
): void {
  const cited = new Set([
    ...citations.flatMap(({work, through}) => [work, ...through]),
    ...unresolved.flatMap(({fits}) => fits),
  ])
  const lists = new Map<string, Work[]>()
  for (const work of works.values()) {
    const list = lists.get(work.path)
    if (list) list.push(work)
    else lists.set(work.path, [work])
  }
  for (const [path, list] of lists) {
    const orphans = list.filter((work) => !cited.has(work.id))
    const [first] = list
    if (first && orphans.length === list.length) uncitedList(first, list.length, noteFor(path))
    else for (const work of orphans) orphan(work, noteFor(path))
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
  const name = shortName(first).replace(' and others', ' et al.')
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

import type {Note} from '../base/note.ts'
import type {ReferenceGraph, Unresolved, Work, WorkId} from './graph.ts'
import {shortName} from './known.ts'

const MOST_NAMED = 4

/** Notes authors that are named without a year: once for each work in each text. */
export function reportNames(graph: ReferenceGraph, noteFor: (path: string) => Note): void {
  for (const [first, ...others] of placesOf(graph.soft)) {
    if (!first) continue
    const works = first.fits.flatMap((id) => graph.works.get(id) ?? [])
    const more = others.length
    const places = more ? `, as in ${more} more ${more > 1 ? 'places' : 'place'}` : ''
    const reason = works.length
      ? `"${first.text}" may be ${named(works)}${places}.`
      : `"${first.text}" is the author of no reference${places}.`
    noteFor(first.path)('ref/name-only', reason, first.position.start, helpFor(works))
  }
}

/** Groups mentions of one text that can mean the same work; what has no entry is grouped by its words. */
function placesOf(soft: readonly Unresolved[]): readonly (readonly Unresolved[])[] {
  const groups: Unresolved[][] = []
  const byWork = new Map<string, Unresolved[]>()
  for (const one of soft) {
    const keys = (one.fits.length ? one.fits : [one.text]).map((id: WorkId) => `${one.path} ${id}`)
    const known = keys.map((key) => byWork.get(key)).find((found) => found !== undefined)
    const group = known ?? []
    if (!known) groups.push(group)
    group.push(one)
    for (const key of keys) if (!byWork.has(key)) byWork.set(key, group)
  }
  return groups
}

/** "Roe 2019", or "Roe 2019 or Roe and Poe 2020". */
function named(works: readonly Work[]): string {
  const names = works.slice(0, MOST_NAMED).map((work) => `${called(work)} ${work.year}`.trim())
  const more = works.length - names.length
  return `${names.join(' or ')}${more > 0 ? ` or one of ${more} more` : ''}`
}

function helpFor(works: readonly Work[]): string {
  const [work] = works
  if (!work) return 'Add the work to the list, and name it with its year.'
  const name = called(work)
  if (!work.year) return `Add a year to the entry, and write "${name} (year)" to link it.`
  return `Write "${name} (${work.year})" to link it.`
}

/** Calls a work by its authors: "Roe", "Roe and Poe" or "Roe et al.". */
function called(work: Work): string {
  return shortName({...work, year: ''}).replace(/ and others$/u, ' et al.')
}

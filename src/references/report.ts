import type {Note} from '../base/note.ts'
import type {ReferenceGraph, Unresolved, Work} from './graph.ts'
import {shortName} from './known.ts'

const MAX_NAMED = 4

/** Notes mentions without an entry, mentions that fit several, and entries that nothing cites. */
export function reportReferences(graph: ReferenceGraph, noteFor: (path: string) => Note): void {
  const numbers = graph.citations.some((one) => one.method === 'number')
  for (const one of graph.unresolved) {
    if (one.fits.length) ambiguous(one, graph, noteFor(one.path))
    else if (one.method === 'year' || numbers) missing(one, graph, noteFor(one.path))
  }
  reportOrphans(graph, noteFor)
}

function missing({text, position, method}: Unresolved, {works}: ReferenceGraph, note: Note): void {
  const wanted =
    method === 'number' ? `one of 1 to ${works.size}` : `one of ${works.size} references`
  const near = [...works.values()].find(
    (work) => method === 'year' && text.includes(shortName(work).split(/,| and /u)[0] ?? ' '),
  )
  note(
    'ref/missing',
    `Unexpected citation "${text}", expected ${wanted}.`,
    position.start,
    near
      ? `Did you mean "${shortName(near)}"?`
      : 'Add the work to the list, or correct the name and the year.',
  )
}

function ambiguous({text, fits, position}: Unresolved, {works}: ReferenceGraph, note: Note): void {
  const named = fits.flatMap((id) => {
    const work = works.get(id)
    return work ? [shortName(work)] : []
  })
  note(
    'ref/ambiguous',
    `"${text}" fits ${fits.length} works.`,
    position.start,
    `Add a letter to the years (2012a, 2012b), here and in the list: ${named.slice(0, MAX_NAMED).join('; ')}.`,
  )
}

function reportOrphans({works, citations}: ReferenceGraph, noteFor: (path: string) => Note): void {
  const cited = new Set(citations.flatMap((one) => [one.work, ...one.through]))
  const all = [...works.values()]
  const [first] = all
  const orphans = all.filter((work) => !cited.has(work.id))
  if (first && orphans.length === all.length) uncited(first, all.length, noteFor(first.path))
  else
    for (const work of orphans)
      noteFor(work.path)(
        'ref/orphan',
        `Reference ${work.number} (${shortName(work)}) is never cited.`,
        work.position.start,
        'Cite it, or take it out of the list.',
      )
}

function uncited(first: Work, count: number, note: Note): void {
  note(
    'ref/uncited-list',
    `No sentence cites any of the ${count} references.`,
    first.position.start,
    `Write (${shortName(first).replace(' and others', ' et al.')}) where each is used.`,
  )
}

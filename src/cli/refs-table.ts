import type {Citation, ReferenceGraph, Unresolved, Work} from '../references/graph.ts'
import {shortName} from '../references/known.ts'
import {counted} from './paint.ts'

type Show = (path: string) => string

/** Prints each work with its identifier and the lines that cite it, then how it adds up. */
export function referenceTable(graph: ReferenceGraph, show: Show): string {
  const works = [...graph.works.values()]
  if (!works.length) return 'No list of references was found.\n'
  const rows = works.map((work) => [
    `${work.number}`,
    shortName(work),
    identifierOf(work),
    placesOf(work, graph, show),
  ])
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  const lines = rows.map(([number = '', name = '', identifier = '', places = '']) =>
    `${number.padStart(widths[0] ?? 0)}  ${name.padEnd(widths[1] ?? 0)}   ${identifier.padEnd(widths[2] ?? 0)}   ${places}`.trimEnd(),
  )
  return `${[...lines, ...problemsOf(graph, show), summaryOf(graph)].join('\n')}\n`
}

function identifierOf(work: Work): string {
  const {doi, pmid, pmcid, isbn, url} = work
  const [found] = [
    doi && `doi ${doi}`,
    pmid && `pmid ${pmid}`,
    pmcid && `pmcid ${pmcid}`,
    isbn && `isbn ${isbn}`,
    url,
  ].filter(Boolean)
  return found ?? 'no identifier'
}

export function citationsOf(work: Work, {citations}: ReferenceGraph): readonly Citation[] {
  return citations.filter((one) => one.work === work.id || one.through.includes(work.id))
}

/** "closeness.md:46, 52": lines of one file share its name. */
function placesOf(work: Work, graph: ReferenceGraph, show: Show): string {
  const byFile = new Map<string, number[]>()
  for (const {path, position} of citationsOf(work, graph))
    byFile.set(path, [...(byFile.get(path) ?? []), position.start.line])
  const places = [...byFile].map(
    ([path, lines]) => `${show(path)}:${[...new Set(lines)].join(', ')}`,
  )
  return places.join('; ') || 'never cited'
}

function problemsOf({unresolved}: ReferenceGraph, show: Show): string[] {
  return unresolved.map(({path, position, text, fits}: Unresolved) => {
    const what = fits.length ? `fits ${fits.length} works` : 'has no entry'
    return `${show(path)}:${position.start.line}:${position.start.column}  "${text}" ${what}`
  })
}

function summaryOf(graph: ReferenceGraph): string {
  const {works, citations, unresolved} = graph
  const orphans = [...works.values()].filter((work) => !citationsOf(work, graph).length).length
  const mentions = citations.length + unresolved.length
  const without = unresolved.length
    ? `${counted(unresolved.length, 'mention')} without a work of its own`
    : 'every mention has a work'
  const uncited = orphans
    ? `${counted(orphans, 'work')} without a mention`
    : 'every work has a mention'
  return `${counted(works.size, 'work')}, ${counted(mentions, 'mention')}; ${without}, ${uncited}.`
}

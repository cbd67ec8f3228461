import type {Citation, ReferenceGraph, Unresolved, Work, WorkId} from '../references/graph.ts'
import {shortName} from '../references/known.ts'
import {counted} from './paint.ts'

type Show = (path: string) => string

/**
 * Prints each work with its identifier and the lines that cite it, then how it adds up.
 * `marks` says in a word or two what is known of a work from doi.org and Crossref.
 */
export function referenceTable(
  graph: ReferenceGraph,
  show: Show,
  marks: ReadonlyMap<WorkId, string> = new Map(),
): string {
  const works = [...graph.works.values()]
  if (!works.length) return 'No list of references was found.\n'
  const rows = works.map((work) => [
    `${work.number}`,
    shortName(work),
    identifierOf(work),
    ...(marks.size ? [marks.get(work.id) ?? ''] : []),
    placesOf(work, graph, show),
  ])
  const lines = aligned(rows)
  return `${[...lines, ...problemsOf(graph, show), summaryOf(graph)].join('\n')}\n`
}

/** Pads every cell but the last of its row; numbers stand to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  return rows.map(([number = '', ...cells]) => {
    const padded = cells.map((cell, i) => cell.padEnd(widths[i + 1] ?? 0))
    return `${number.padStart(widths[0] ?? 0)}  ${padded.join('   ')}`.trimEnd()
  })
}

const MOST_NAMED = 8

/** Says which DOIs got no answer. */
export function unansweredLine(dois: readonly string[]): string {
  const named = dois.slice(0, MOST_NAMED).join(', ')
  const more = dois.length > MOST_NAMED ? ` and ${dois.length - MOST_NAMED} more` : ''
  return `${counted(dois.length, 'DOI')} got no answer; ask again later: ${named}${more}\n`
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

function problemsOf({works, unresolved, soft}: ReferenceGraph, show: Show): string[] {
  const line = ({path, position, text}: Unresolved, what: string): string =>
    `${show(path)}:${position.start.line}:${position.start.column}  "${text}" ${what}`
  return [
    ...unresolved.map((one) =>
      line(one, one.fits.length ? `fits ${one.fits.length} works` : 'has no entry'),
    ),
    ...soft.map((one) => line(one, meaningOf(one, works))),
  ]
}

/** Says which works an author who is named without a year may stand for. */
function meaningOf({fits}: Unresolved, works: ReferenceGraph['works']): string {
  const names = fits.flatMap((id) => works.get(id) ?? []).map(shortName)
  const named = names.slice(0, MOST_NAMED).join(' or ')
  if (!named) return 'is the author of no work'
  return `may be ${named}${names.length > MOST_NAMED ? ` or one of ${names.length - MOST_NAMED} more` : ''}`
}

function summaryOf(graph: ReferenceGraph): string {
  const {works, citations, unresolved, soft} = graph
  const orphans = [...works.values()].filter((work) => !citationsOf(work, graph).length).length
  const mentions = citations.length + unresolved.length
  const without = unresolved.length
    ? `${counted(unresolved.length, 'mention')} without a work of its own`
    : 'every mention has a work'
  const uncited = orphans
    ? `${counted(orphans, 'work')} without a mention`
    : 'every work has a mention'
  const names = soft.length ? `, ${counted(soft.length, 'name')} without a year` : ''
  return `${counted(works.size, 'work')}, ${counted(mentions, 'mention')}${names}; ${without}, ${uncited}.`
}

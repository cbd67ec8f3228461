import type {ReferencesOf} from '../host/references.ts'
import type {Citation, ReferenceGraph, Unresolved, Work, WorkId} from '../references/graph.ts'
import {citationsOf} from './refs-table.ts'

type Show = (path: string) => string

interface Mention {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly json: object
}

/** The one object of `--json`; messages and what is known of DOIs stand in it when there is a lock file. */
export function referencesJson(found: readonly ReferencesOf[]): string {
  const several = found.reduce((sum, one) => sum + one.texts, 0) > 1
  const all = found.map(({graph, show, lookup}) =>
    referenceJson(graph, show, several, lookup?.marks),
  )
  const lookups = found.flatMap(({lookup}) => (lookup ? [lookup] : []))
  return JSON.stringify({
    entries: all.flatMap((one) => one.entries),
    mentions: all.flatMap((one) => one.mentions),
    ...(lookups.length ? {messages: lookups.flatMap((one) => one.messages)} : {}),
  })
}

/** The entries and mentions of some texts; `file` stands in them when there is more than one text. */
export function referenceJson(
  graph: ReferenceGraph,
  show: Show,
  several: boolean,
  marks: ReadonlyMap<WorkId, string> = new Map(),
): {entries: object[]; mentions: object[]} {
  const inFile = (path: string) => ({file: show(path)})
  const fileOf = (path: string) => (several ? inFile(path) : {})
  const entries = [...graph.works.values()].map((work) =>
    // A work of a bibliography stands in another file than its text.
    entryJson(work, graph, work.key ? inFile : fileOf, marks.get(work.id)),
  )
  const found = [
    ...graph.citations.map((one) => linked(one, fileOf)),
    ...graph.unresolved.map((one) => open(one, fileOf)),
    ...graph.soft.map((one) => open(one, fileOf)),
  ]
  const paths = [...new Set(found.map(({path}) => path))]
  const sorted = found.sort(
    (a, b) =>
      paths.indexOf(a.path) - paths.indexOf(b.path) || a.line - b.line || a.column - b.column,
  )
  return {entries, mentions: sorted.map(({json}) => json)}
}

function entryJson(
  work: Work,
  graph: ReferenceGraph,
  fileOf: (path: string) => object,
  found: string | undefined,
): object {
  const {id, path, position, text, authors, year, doi, pmid, pmcid, isbn, arxiv} = work
  const url = work.url || (arxiv && `https://arxiv.org/abs/${arxiv}`)
  const given = Object.entries({year, doi, pmid, pmcid, isbn, url}).filter(([, value]) => value)
  const citedAt = citationsOf(work, graph).map((one) => ({
    ...fileOf(one.path),
    line: one.position.start.line,
    column: one.position.start.column,
  }))
  return {
    id,
    ...fileOf(path),
    line: position.start.line,
    text,
    authors,
    ...Object.fromEntries(given),
    ...(found ? {found} : {}),
    citedAt,
  }
}

function linked(
  {path, position, text, work, method}: Citation,
  fileOf: (path: string) => object,
): Mention {
  const {line, column} = position.start
  return {
    path,
    line,
    column,
    json: {text, ...fileOf(path), line, column, entries: [work], method, state: 'linked'},
  }
}

function open(
  {path, position, text, fits, method}: Unresolved,
  fileOf: (path: string) => object,
): Mention {
  const {line, column} = position.start
  const state = method === 'name' ? 'reported' : fits.length ? 'ambiguous' : 'missing'
  return {
    path,
    line,
    column,
    json: {text, ...fileOf(path), line, column, entries: fits, method, state},
  }
}

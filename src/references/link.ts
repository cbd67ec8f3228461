import type {Root} from 'mdast'
import type {Note} from '../base/note.ts'
import {type YearMention, yearMentions} from './mentions/author-year.ts'
import type {ReferenceGraph} from './graph.ts'
import {linkIdentifiers} from './typed/identify.ts'
import {type Line, linesOf} from './mentions/lines.ts'
import {takeLists} from './typed/list.ts'
import {Lookup} from './mentions/lookup.ts'
import type {Mention} from './mentions/mention.ts'
import {numberingFor, numberMentions} from './mentions/numbers.ts'
import {reportReferences} from './report.ts'
import {tokenize} from './tokens.ts'
import {type Known, Naming} from './known.ts'
import {Writer} from './mentions/writer.ts'

/** A text and its tree; whatever else a caller's value holds is kept. */
export interface Text {
  readonly path: string
  readonly tree: Root
}

/**
 * Recognises the typed lists of references of a publication, gives each entry an id and links,
 * and links every mention to its entry. Trees are copied before they are changed.
 */
export function linkReferences<T extends Text>(
  texts: readonly T[],
  noteFor: (path: string) => Note,
): {texts: readonly T[]; graph: ReferenceGraph} {
  const copies = texts.map((text) => ({...text, tree: structuredClone(text.tree)}))
  const naming = new Naming()
  const works: Known[] = []
  for (const {path, tree} of copies) {
    const lists = takeLists(tree)
    for (const {node} of lists) linkIdentifiers(node)
    works.push(...naming.name(lists, path))
  }
  if (!works.length) return {texts, graph: {works: new Map(), citations: [], unresolved: []}}
  const {citations, unresolved} = linkMentions(copies, works)
  const graph = {
    works: new Map(works.map(({work}) => [work.id, work])),
    citations,
    unresolved,
  }
  reportReferences(graph, noteFor)
  return {texts: copies, graph}
}

/** The mentions of one line; a missing work may turn out to be none. */
interface Reading {
  readonly path: string
  readonly line: Line
  readonly years: readonly YearMention[]
  readonly numbers: readonly Mention[]
}

function linkMentions(texts: readonly Text[], works: readonly Known[]): Writer {
  const lookup = new Lookup(works)
  const readings = texts.flatMap(({path, tree}) => {
    const numbered = numberingFor(path, works)
    return linesOf(tree).map((line): Reading => {
      const tokens = tokenize(line.text)
      const numbers = numberMentions(tokens, numbered)
      return {path, line, years: yearMentions(tokens, lookup, path), numbers}
    })
  })
  const byYear = readings.some(({years}) => years.some(isLinked))
  const byNumber = usesNumbers(readings)
  const writer = new Writer()
  for (const {path, line, years, numbers} of readings) {
    const kept: Mention[] = years.filter((one) => one.certain || byYear)
    writer.write(path, line, byNumber.has(path) ? [...kept, ...numbers] : kept)
  }
  return writer
}

const isLinked = ({works}: Mention): boolean => works.length > 0

/** Numbers in brackets are citations where at least this share of them has an entry. */
const ENOUGH = 0.5

/** Gives the texts whose numbers in brackets are citations. */
function usesNumbers(readings: readonly Reading[]): ReadonlySet<string> {
  const counts = new Map<string, {all: number; linked: number}>()
  for (const {path, numbers} of readings) {
    const count = counts.get(path) ?? {all: 0, linked: 0}
    const linked = numbers.filter(isLinked).length
    counts.set(path, {all: count.all + numbers.length, linked: count.linked + linked})
  }
  return new Set(
    [...counts]
      .filter(([, {all, linked}]) => linked > 0 && linked >= all * ENOUGH)
      .map(([path]) => path),
  )
}

import type {Root} from 'mdast'
import type {Known} from '../known.ts'
import {type Token, tokenize} from '../tokens.ts'
import {type YearMention, yearMentions} from './author-year.ts'
import {type Line, linesOf} from './lines.ts'
import {Lookup} from './lookup.ts'
import type {Mention} from './mention.ts'
import {nameMentions} from './names.ts'
import {numberingFor, numberMentions} from './numbers.ts'
import {Writer} from './writer.ts'

/** What becomes of authors named without a year: a message, a link where one work fits, or nothing. */
export type NameOnly = 'report' | 'link' | 'off'

interface Source {
  readonly path: string
  readonly tree: Root
}

/** The mentions of one line; a missing work may turn out to be none. */
interface Reading {
  readonly path: string
  readonly line: Line
  readonly tokens: readonly Token[]
  readonly years: readonly YearMention[]
  readonly numbers: readonly Mention[]
}

/** Links the mentions of some texts to their works, in place, and gives those it has linked and those it has not. */
export function linkMentions(
  texts: readonly Source[],
  works: readonly Known[],
  nameOnly: NameOnly,
): Pick<Writer, 'citations' | 'unresolved' | 'soft'> {
  if (!works.length) return {citations: [], unresolved: [], soft: []}
  const writer = new Writer(nameOnly === 'link')
  // Without a list nothing is missing from it.
  if (!works.length) return writer
  const lookup = new Lookup(works)
  const readings = readingsOf(texts, works, lookup)
  const byYear = readings.some(({years}) => years.some(isLinked))
  const byNumber = usesNumbers(readings)
  for (const {path, line, tokens, years, numbers} of readings) {
    const dated = years.filter((one) => one.certain || byYear)
    const names = nameOnly === 'off' ? [] : nameMentions(tokens, lookup, path, years)
    writer.write(path, line, [...dated, ...(byNumber.has(path) ? numbers : []), ...names])
  }
  return writer
}

function readingsOf(
  texts: readonly Source[],
  works: readonly Known[],
  lookup: Lookup,
): readonly Reading[] {
  const lines = texts.flatMap(({path, tree}) =>
    linesOf(tree).map((line) => ({path, line, tokens: tokenize(line.text)})),
  )
  for (const {tokens} of lines) lookup.learn(tokens)
  const numberings = new Map(texts.map(({path}) => [path, numberingFor(path, works)]))
  return lines.map(({path, line, tokens}) => ({
    path,
    line,
    tokens,
    years: yearMentions(tokens, lookup, path),
    numbers: numberMentions(tokens, numberings.get(path) ?? new Map()),
  }))
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

import {slug} from './fold.ts'
import type {Name, Work} from './graph.ts'
import type {TypedEntry, TypedList} from './list.ts'

/** A work and what only its list knows about it. */
export interface Known {
  readonly work: Work
  /** Short name of an organisation, or ''. */
  readonly acronym: string
  /** True when the reader sees numbers before the entries of its list. */
  readonly numbered: boolean
}

/** Gives the entries of the lists of one text their ids; `taken` holds those of the texts before. */
export function nameWorks(lists: readonly TypedList[], path: string, taken: Set<string>): Known[] {
  return lists.flatMap(({entries, numbered, node}) => {
    let authors: readonly Name[] = []
    return entries.map((typed, i) => {
      authors = typed.entry.repeated ? authors : typed.entry.authors
      const number = typed.entry.label || (node.ordered ? node.start : 1) + i
      const work = workOf(typed, authors, path, number, taken)
      typed.node.work = work.id
      return {work, acronym: typed.entry.acronym, numbered}
    })
  })
}

function workOf(
  {entry, text, position}: TypedEntry,
  authors: readonly Name[],
  path: string,
  number: number,
  taken: Set<string>,
): Work {
  const {others, year, doi, pmid, pmcid, isbn, url} = entry
  const id = freeId(authors, year, text, taken)
  taken.add(id)
  return {id, path, position, number, text, authors, others, year, doi, pmid, pmcid, isbn, url}
}

function freeId(
  authors: readonly Name[],
  year: string,
  text: string,
  taken: ReadonlySet<string>,
): string {
  const name = slug(authors[0] ? surname(authors[0]) : text.slice(0, 60)) || 'work'
  const base = year ? `ref-${name}-${slug(year)}` : `ref-${name}`
  const joint = /[a-z]$/u.test(base) ? '-' : ''
  let id = base
  for (let count = 1; taken.has(id); count++) id = `${base}${joint}${letters(count)}`
  return id
}

/** Gives b, c … z, ba, bb … for 1, 2 …: the first entry has no letter. */
function letters(count: number): string {
  let made = ''
  for (let rest = count; rest > 0; rest = Math.floor(rest / 26))
    made = String.fromCharCode(97 + (rest % 26)) + made
  return made
}

function surname(name: Name): string {
  return 'family' in name ? name.family : name.literal
}

/** Calls a work as the text does: "Lee, 2020", "Lee and Kim, 2020" or "Oei and others, 2012". */
export function shortName({authors, others, year, text}: Work): string {
  const [first, second, third] = authors.map(surname)
  if (!first) return text.slice(0, 40)
  const more = third || others ? ' and others' : second ? ` and ${second}` : ''
  return `${first}${more}${year ? `, ${year}` : ''}`
}

import {slug} from './fold.ts'
import type {Name, Work} from './graph.ts'
import type {TypedList} from './list.ts'

/** A work with what mentions may call it by. */
export interface Known {
  readonly work: Work
  /** Short name of an organisation, such as WHO; or ''. */
  readonly acronym: string
  /** True when a number in the text can mean it. */
  readonly numbered: boolean
}

/** Names every work of the lists of one text; ids go on where earlier texts ended. */
export function nameWorks(lists: readonly TypedList[], path: string, taken: Set<string>): Known[] {
  return lists.flatMap(({node, entries, numbered}) => {
    let before: readonly Name[] = []
    return entries.map((typed, i): Known => {
      const {entry, text, position} = typed
      const authors = entry.repeated && !entry.authors.length ? before : entry.authors
      before = authors
      const id = uniqueId(authors, entry.year, text, taken)
      typed.node.work = id
      const {others, year, doi, pmid, pmcid, isbn, url} = entry
      const number = entry.label || (node.ordered ? node.start + i : i + 1)
      const work: Work = {
        id,
        path,
        position,
        number,
        text,
        authors,
        others,
        year,
        doi,
        pmid,
        pmcid,
        isbn,
        url,
      }
      return {work, acronym: entry.acronym, numbered}
    })
  })
}

/** `ref-oei-2012`; a second one is `ref-oei-2012-2`. */
function uniqueId(
  authors: readonly Name[],
  year: string,
  text: string,
  taken: Set<string>,
): string {
  const [first] = authors
  const name =
    slug(first ? ('family' in first ? first.family : first.literal) : text.slice(0, 40)) || 'work'
  const stem = `ref-${[name, slug(year)].filter(Boolean).join('-')}`
  let id = stem
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`
  taken.add(id)
  return id
}

/** Calls a work by its first author and year. */
export function shortName(work: Work): string {
  const [first] = work.authors
  const name = first ? ('family' in first ? first.family : first.literal) : work.text.slice(0, 40)
  const others = work.authors.length > 2 || work.others ? ' and others' : ''
  return work.year ? `${name}${others}, ${work.year}` : `${name}${others}`
}

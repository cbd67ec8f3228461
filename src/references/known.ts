import {slug} from './fold.ts'
import type {Name, Work} from './graph.ts'
import {itemOf} from './typed/item.ts'
import type {TypedEntry, TypedList} from './typed/list.ts'

/** A work with what mentions may call it by. */
export interface Known {
  readonly work: Work
  /** Short name of an organisation, such as WHO; or ''. */
  readonly acronym: string
  /** True when a number in the text can mean it. */
  readonly numbered: boolean
}

/** Gives the entries of a publication their ids, each one once. */
export class Naming {
  readonly #taken = new Set<string>()
  /** How many works wanted a name, so that the next free letter is found at once. */
  readonly #wanted = new Map<string, number>()

  /** Names every work of the lists of one text; a line in place of authors repeats those before it. */
  name(lists: readonly TypedList[], path: string): Known[] {
    return lists.flatMap(({node, entries, numbered}) => {
      let before: readonly Name[] = []
      return entries.map((typed, i): Known => {
        const {entry} = typed
        before = entry.repeated && !entry.authors.length ? before : entry.authors
        const number = entry.label || (node.ordered ? node.start + i : i + 1)
        const work = this.#work(typed, before, path, number)
        typed.node.work = work.id
        return {work, acronym: entry.acronym, numbered}
      })
    })
  }

  /** `ref-Lee2020` for a key, with its capitals; a second one is `ref-Lee2020-2`. */
  nameKey(key: string): string {
    const stem = `ref-${key.replace(/[^\w-]+/gu, '-')}`
    let id = stem
    for (let count = 2; this.#taken.has(id); count++) id = `${stem}-${count}`
    this.#taken.add(id)
    return id
  }

  #work(typed: TypedEntry, authors: readonly Name[], path: string, number: number): Work {
    const {text, position, entry} = typed
    const {others, year, doi, pmid, pmcid, arxiv, isbn, url} = entry
    const id = this.#freeId(authors, year, text)
    const item = itemOf(text, {...entry, authors}, id, typed.emphasised)
    const found = {authors, others, year, doi, pmid, pmcid, arxiv, isbn, url}
    return {id, path, position, number, text, key: '', group: '', item, ...found}
  }

  /** `ref-oei-2012`; a second one is `ref-oei-2012b`. */
  #freeId(authors: readonly Name[], year: string, text: string): string {
    const name = slug(authors[0] ? surname(authors[0]) : text.slice(0, 60)) || 'work'
    const stem = `ref-${[name, slug(year)].filter(Boolean).join('-')}`
    const joint = /[a-z]$/u.test(stem) ? '-' : ''
    let count = this.#wanted.get(stem) ?? 0
    let id = count ? `${stem}${joint}${letters(count)}` : stem
    while (this.#taken.has(id)) id = `${stem}${joint}${letters(++count)}`
    this.#wanted.set(stem, count + 1)
    this.#taken.add(id)
    return id
  }
}

/** Gives b, c … z, ba, bb … for 1, 2 … */
function letters(count: number): string {
  let made = ''
  for (let rest = count; rest > 0; rest = Math.floor(rest / 26))
    made = String.fromCharCode(97 + (rest % 26)) + made
  return made
}

/** Gives the name a work is cited by. */
export function surname(name: Name): string {
  return 'family' in name ? name.family : name.literal
}

/** Calls a work as a sentence does: "Lee, 2020", "Lee and Kim, 2020" or "Oei and others, 2012". */
export function shortName({authors, others, year, text}: Work): string {
  const [first, second, third] = authors.map(surname)
  if (!first) return text.slice(0, 40)
  const company = third || others ? ' and others' : second ? ` and ${second}` : ''
  return `${first}${company}${year ? `, ${year}` : ''}`
}

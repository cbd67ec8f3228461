import {ALIASES, ARTICLES, PARTS} from './bibtex-fields.ts'
import type {RawEntry} from './bibtex-scan.ts'

/** Fields of an entry by BibLaTeX's names, as LaTeX. */
export type Fields = ReadonlyMap<string, string>

const MOST_LEVELS = 4

/** Fields that say something about one entry alone. Source: the BibLaTeX manual, appendix B. */
const OWN: ReadonlySet<string> = new Set(
  `crossref xref xdata ids entryset entrysubtype execute label options presort related relatedoptions relatedtype
relatedstring shortauthor shorteditor shorttitle shorthand sortkey sorttitle sortname key file keywords`.split(
    /\s/u,
  ),
)

const MANY_VOLUMES = new Set('mvbook mvcollection mvproceedings mvreference'.split(' '))

/** Gives the fields of an entry with those that it takes over through `crossref` and `xdata`. */
export function inherited(
  entry: RawEntry,
  entries: ReadonlyMap<string, RawEntry>,
  missing: (key: string) => void,
): Fields {
  const fields = namedFields(entry)
  let child = entry
  const seen = new Set([entry.key])
  for (let level = 0; level < MOST_LEVELS; level++) {
    for (const key of keysOf(namedFields(child).get('xdata'))) {
      const parent = entries.get(key)
      if (!parent) missing(key)
      else fill(fields, namedFields(parent), (name) => [name])
    }
    const [key] = keysOf(namedFields(child).get('crossref'))
    const parent = key === undefined ? undefined : entries.get(key)
    if (key !== undefined && !parent) missing(key)
    if (!parent || seen.has(parent.key)) return fields
    seen.add(parent.key)
    const to = child.type
    fill(fields, namedFields(parent), (name) => targetsOf(name, parent.type, to))
    child = parent
  }
  return fields
}

function namedFields(entry: RawEntry): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [typed, {value}] of entry.fields) {
    const name = ALIASES.get(typed) ?? typed
    if (value.trim() && (name === typed || !entry.fields.has(name))) fields.set(name, value)
  }
  return fields
}

function keysOf(value = ''): string[] {
  return value
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean)
}

function fill(
  fields: Map<string, string>,
  from: Fields,
  targets: (name: string) => readonly string[],
): void {
  for (const [name, value] of from) {
    if (OWN.has(name)) continue
    for (const target of targets(name)) if (!fields.has(target)) fields.set(target, value)
  }
}

const TITLES: ReadonlyMap<string, string> = new Map([
  ['title', 'title'],
  ['subtitle', 'subtitle'],
  ['titleaddon', 'titleaddon'],
])

/** Gives what a field of the parent is in the child: the title of a book is the book title of its chapter. */
function targetsOf(name: string, parent: string, child: string): readonly string[] {
  const title = TITLES.get(name)
  if (MANY_VOLUMES.has(parent)) return title ? [`main${title}`] : [name]
  if (ARTICLES.has(child))
    return title ? (title === 'titleaddon' ? [] : [`journal${title}`]) : [name]
  if (!PARTS.has(child)) return [name]
  if (title) return [`book${title}`]
  if (name === 'author' && child === 'inbook') return ['author', 'bookauthor']
  return [name]
}

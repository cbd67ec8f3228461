import {nearest} from '../../base/nearest.ts'
import type {BibliographyEntry} from '../bibliography/entry.ts'
import type {Naming} from '../known.ts'
import type {Work} from '../graph.ts'
import {workOf} from './work.ts'

/** The entries of one bibliography file. */
export interface Bibliography {
  readonly path: string
  readonly entries: readonly BibliographyEntry[]
}

interface Found {
  readonly entry: BibliographyEntry
  readonly path: string
  readonly number: number
}

/** A text with more unknown keys than this holds no slips of the hand. */
const MOST_SEARCHED = 300

/** Finds works by key: those of the bibliographies, then those of typed lists. */
export class Library {
  readonly files: readonly string[]
  readonly size: number
  readonly #entries = new Map<string, Found>()
  readonly #dois = new Map<string, string>()
  readonly #typed = new Map<string, Work>()
  /** Works taken from the shelf, by group and key. */
  readonly #works = new Map<string, Work>()
  readonly #near = new Map<string, string | undefined>()
  readonly #naming: Naming

  constructor(bibliographies: readonly Bibliography[], typed: readonly Work[], naming: Naming) {
    this.#naming = naming
    this.files = bibliographies.map(({path}) => path)
    for (const {path, entries} of bibliographies)
      for (const [i, entry] of entries.entries()) this.#add({entry, path, number: i + 1})
    this.size = this.#entries.size
    for (const work of typed)
      for (const key of keysOf(work)) if (!this.#typed.has(key)) this.#typed.set(key, work)
  }

  #add(found: Found): void {
    const {key, item} = found.entry
    const doi = item.DOI?.toLowerCase()
    if (this.#entries.has(key)) return
    this.#entries.set(key, found)
    if (doi && !this.#dois.has(doi)) this.#dois.set(doi, key)
  }

  /** Gives the work of a key, made once for each group. */
  find(key: string, group: string): Work | undefined {
    const found = this.#entries.get(key)
    if (!found) return this.#typed.get(key)
    const name = `${group}\n${key}`
    const known = this.#works.get(name)
    if (known) return known
    const {entry, path, number} = found
    const work = workOf(this.#naming.nameKey(key), entry, {path, number, group})
    this.#works.set(name, work)
    return work
  }

  /** Gives the key of the work with a DOI. */
  keyOfDoi(doi: string): string | undefined {
    return this.#dois.get(doi.toLowerCase())
  }

  keys(): Iterable<string> {
    return this.#entries.keys()
  }

  /** Gives the key that may be meant by an unknown one. */
  nearest(key: string): string | undefined {
    if (!this.#near.has(key) && this.#near.size < MOST_SEARCHED)
      this.#near.set(key, nearest(key, [...this.#entries.keys(), ...this.#typed.keys()]))
    return this.#near.get(key)
  }

  /** Works of bibliographies that were asked for, in the order of their first citation. */
  get works(): readonly Work[] {
    return [...this.#works.values()]
  }
}

/** A typed entry is called by the end of its id: `oei-2012` or `oei2012`. */
function keysOf({id}: Work): string[] {
  const name = id.replace(/^ref-/u, '')
  return [name, name.replaceAll('-', '')]
}

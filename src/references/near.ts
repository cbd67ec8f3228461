import {nearest} from '../base/nearest.ts'
import {fold} from './fold.ts'
import type {Work} from './graph.ts'
import {surname} from './known.ts'

/** A longer name is no slip of another. */
const LONGEST_NAME = 60

/** Finds the works that a mention without an entry may have meant. */
export class Near {
  readonly #works = new Map<string, Work[]>()
  /** The works of each name and year that was asked for. */
  readonly #found = new Map<string, readonly Work[]>()
  readonly #slips = new Map<string, string | undefined>()

  constructor(works: Iterable<Work>) {
    for (const work of works) {
      const [first] = work.authors
      const name = first ? fold(surname(first)).slice(0, LONGEST_NAME) : ''
      // "Kolk" may stand for "van der Kolk".
      for (const key of new Set([name, name.split(' ').at(-1) ?? ''])) this.#add(key, work)
    }
  }

  /** Gives works of the same first author, else of one whose name is a letter or two away; the nearest year first. */
  worksFor(mention: string): readonly Work[] {
    const typed = fold(mention)
    const year = Number(/(?<!\d)\d{4}/u.exec(typed)?.[0] ?? 0)
    const name = nameIn(typed)
    const key = `${name} ${year}`
    const works = this.#found.get(key) ?? this.#search(name, year)
    this.#found.set(key, works)
    return works
  }

  #search(name: string, year: number): readonly Work[] {
    if (!name) return []
    const works = this.#works.get(name) ?? this.#works.get(this.#slipOf(name)) ?? []
    return works.toSorted((a, b) => Math.abs(yearOf(a) - year) - Math.abs(yearOf(b) - year))
  }

  #add(name: string, work: Work): void {
    if (!name) return
    const works = this.#works.get(name)
    if (works) works.push(work)
    else this.#works.set(name, [work])
  }

  #slipOf(name: string): string {
    if (!this.#slips.has(name) && name.length <= LONGEST_NAME)
      this.#slips.set(name, nearest(name, this.#works.keys()))
    return this.#slips.get(name) ?? ''
  }
}

/** Gives the first name of a folded mention: "roe" of "roe & poe, 2019" and of "roe's (2019)". */
function nameIn(typed: string): string {
  const [head = ''] = typed.split(/[,;([\d]| & | (?:and|und|et|y|e|en|u\.) |'s?(?:\s|$)/u, 1)
  return head.trim()
}

function yearOf({year}: Work): number {
  return Number(year.slice(0, 4)) || 0
}

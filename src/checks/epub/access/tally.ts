import type {OpenPage} from '../../../epub/book.ts'
import type {Tally} from '../../../epub/access.ts'

/** Looks at the pages of a book one by one, and says at the end how many places bear a claim out. */
export interface Watch {
  look(page: OpenPage): void
  /** `anchors` are the places of the book that a link can lead to: `path`, and `path#id`. */
  tally(anchors: ReadonlySet<string>): Tally
}

/** A person looks at a few places, not at a thousand. */
const FEW = 3

/** Counts the places that bear a claim out, and remembers a few; a quiet one only those that do not. */
export class Counter {
  #good = 0
  #all = 0
  readonly #for: string[] = []
  readonly #against: string[] = []
  readonly #quiet: boolean

  constructor(manner: 'quiet' | 'telling' = 'telling') {
    this.#quiet = manner === 'quiet'
  }

  add(good: boolean, example: string): void {
    this.#all++
    if (good) this.#good++
    const kept = good ? this.#for : this.#against
    if (kept.length < FEW && !(good && this.#quiet)) kept.push(example)
  }

  tally(): Tally {
    const examples = this.#good < this.#all ? this.#against : this.#for
    return {good: this.#good, all: this.#all, examples}
  }
}

/** Names a place as a person finds it in the book: its file without the folder, and some words. */
export function placeOf({path}: Pick<OpenPage, 'path'>, words = ''): string {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const short = words.replace(/\s+/gu, ' ').trim()
  return short ? `${file}: ${short.length > 60 ? `${short.slice(0, 59)}…` : short}` : file
}

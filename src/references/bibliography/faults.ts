import type {Point} from 'unist'
import type {Note} from '../../base/note.ts'
import type {RuleId} from '../../base/rules.ts'

/** What keeps an entry from being read, and where in its file. */
export interface Fault {
  readonly offset: number
  readonly reason: string
  readonly help?: string
}

/** A fault with its line and column. */
export interface PlacedFault extends Omit<Fault, 'offset'> {
  readonly at: Point | undefined
}

export function placed(faults: readonly Fault[], place: (offset: number) => Point): PlacedFault[] {
  return faults.map(({offset, ...fault}) => ({...fault, at: place(offset)}))
}

/** Notes the faults of a file; each says how much was read in spite of it. */
export function noteFaults(faults: readonly PlacedFault[], read: number, note: Note): void {
  const others = readWords(read)
  const limited = limit('ref/bibliography-syntax', note)
  for (const {at, reason, help} of faults)
    limited.note(reason, at, () => (help ? `${help} ${others}` : others))
  limited.end()
}

/** Notes what comes often only so often. */
export interface Limited {
  readonly note: (reason: string, at: Point | undefined, help: string | (() => string)) => void
  /** Notes how many were held back. */
  readonly end: () => void
}

const MOST = 20

/** Gives a way to note under one rule, at most 20 times one by one; `help` is asked for only then. */
export function limit(rule: RuleId, note: Note): Limited {
  let count = 0
  let next: Point | undefined
  return {
    note: (reason, at, help) => {
      if (++count <= MOST) note(rule, reason, at, typeof help === 'string' ? help : help())
      else next ??= at
    },
    end: () => {
      if (count > MOST)
        note(
          rule,
          `${count - MOST} more messages like these follow from here.`,
          next,
          'Correct the first ones; the others may go with them.',
        )
    },
  }
}

function readWords(read: number): string {
  if (read === 0) return 'No other entry was read.'
  return read === 1 ? 'The other entry was read.' : `The other ${read} entries were read.`
}

/** Gives a text for a message, cut to 40 characters. */
export function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

import {type Token, tokenize} from '../tokens.ts'
import {type Authors, readAuthors} from './author-list.ts'
import {findIdentifiers, type Identifier} from './identifiers.ts'
import {readYear, type Year} from './year.ts'

/** The parts of a typed entry by their places in its text. */
export interface Anatomy {
  /** Number typed before the entry, as in "[7] Roe"; 0 where there is none. */
  readonly label: number
  /** The entry without its number, on one line; all places count in it. */
  readonly body: string
  /** The body with blanks for what holds years that are not the entry's. */
  readonly rest: string
  readonly identifiers: readonly Identifier[]
  readonly tokens: readonly Token[]
  readonly people: Authors
  readonly year: Year
}

const LABEL = /^(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)])\s+/u
/** What of one entry is read; the longest known lists of authors fit. */
const LONGEST = 4000

/** Cuts a typed entry of any of the usual styles into its parts. */
export function dissect(typed: string): Anatomy {
  const text = typed
    .normalize('NFC')
    .replace(/[\s\u0000-\u001F]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
  const found = LABEL.exec(text)
  const body = found ? text.slice(found[0].length) : text
  const identifiers = findIdentifiers(body)
  const rest = withoutNoise(body, identifiers)
  const tokens = tokenize(rest)
  const people = readAuthors(tokens)
  const label = found ? Number(found[1] ?? found[2] ?? found[3]) : 0
  return {label, body, rest, identifiers, tokens, people, year: readYear(tokens, people.end)}
}

/** Blanks what holds years that are not the entry's: addresses, quoted titles and days of access. */
function withoutNoise(text: string, identifiers: readonly Identifier[]): string {
  let rest = ''
  let last = 0
  for (const {start, end} of identifiers) {
    rest += text.slice(last, start) + ' '.repeat(end - start)
    last = end
  }
  const blank = (found: string): string => found[0] + ' '.repeat(found.length - 1)
  return (rest + text.slice(last))
    .replace(/(?<=.)[“«„"][^“”"»„]{3,400}[”"»“]/gu, blank)
    .replace(
      /(?<!\p{L})(?:accessed|retrieved|abgerufen|zugriff|consulté|consultado|last visited|cited)(?!\p{L})[^.;)]{0,40}?\d{4}/giu,
      blank,
    )
}

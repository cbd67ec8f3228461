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

// A list pasted from a PDF may have no space behind the bracket.
/** "37 Cluxton, R. J.": a number without sign counts before a name only. */
const BARE_LABEL = /^(\d{1,3})\s(?=\p{Lu}[\p{L}'’-]*,?\s\p{Lu})/u
const LABEL = /^(?:\[(\d{1,3})\]\s*|\((\d{1,3})\)\s+|(\d{1,3})[.)]\s+)/u
/** What of one entry is read; the longest known lists of authors fit. */
const LONGEST = 4000

/** Cuts a typed entry of any of the usual styles into its parts. */
export function dissect(typed: string): Anatomy {
  const text = typed
    .normalize('NFC')
    // Quotation marks as LaTeX writes them.
    .replace(/``/gu, '“')
    .replace(/''/gu, '”')
    .replace(/[\s\u0000-\u001F]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
  const found = LABEL.exec(text)
  if (found) return partsOf(text.slice(found[0].length), Number(found[1] ?? found[2] ?? found[3]))
  const bare = BARE_LABEL.exec(text)
  const parts = bare ? partsOf(text.slice(bare[0].length), Number(bare[1])) : undefined
  return parts?.people.names.length ? parts : partsOf(text, 0)
}

function partsOf(body: string, label: number): Anatomy {
  const identifiers = findIdentifiers(body)
  const rest = withoutNoise(body, identifiers)
  const tokens = tokenize(rest)
  const people = readAuthors(tokens)
  const year = readYear(tokens, people.end || lineEnd(tokens))
  return {label, body, rest, identifiers, tokens, people, year}
}

/** Gives the end of the line that stands for the authors of the entry before. */
function lineEnd(tokens: readonly Token[]): number {
  const end = tokens.findIndex(({text}) => !/^[—–_―-]$/u.test(text))
  return end > 1 ? end : 0
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
      /(?<!\p{L})(?:accessed|retrieved|abgerufen|zugriff|consulté|consultado|last visited|cited|web\.(?=\s\d))(?!\p{L})(?:[^.;)]|(?<=\s\p{L}{3,4})\.){0,40}?\d{4}/giu,
      blank,
    )
    .replace(/(?<=\d{4}[.;)]{1,2}\s)(?:repr(?:int|inted)?|\[see also)(?!\p{L}).{0,300}$/giu, blank)
}

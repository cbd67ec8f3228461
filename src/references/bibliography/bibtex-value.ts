import {type Fault, short} from './faults.ts'
import {groupEnd} from './verbatim.ts'

/** A field of an entry. */
export interface RawField {
  /** Its text, still LaTeX, without the outer braces or quotes. */
  readonly value: string
  readonly offset: number
}

/** A place in a file, and what the names of texts stand for there. */
export interface Cursor {
  readonly text: string
  at: number
  /** Where the entry must have ended. */
  limit: number
  readonly macros: Map<string, string>
  /** What was read as best could be guessed. */
  readonly doubts: Fault[]
}

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** Gives the names that stand for a text in every file: those of the months. */
export function startMacros(): Map<string, string> {
  return new Map(
    MONTHS.flatMap((name): [string, string][] => [
      [name.slice(0, 3).toLowerCase(), name],
      [name.toLowerCase(), name],
    ]),
  )
}

/** A text, or the sign that would have closed it. */
export type Value =
  | {readonly value: string; readonly open?: never}
  | {readonly value?: never; readonly open: string}

/** Reads texts, numbers and names joined by "#". */
export function readValue(cursor: Cursor): Value {
  const pieces: string[] = []
  for (;;) {
    space(cursor)
    const piece = pieceOf(cursor)
    if (piece.open) return piece
    pieces.push(piece.value ?? '')
    space(cursor)
    if (cursor.text[cursor.at] !== '#') return {value: pieces.join('')}
    cursor.at++
  }
}

const WORD = /[^\s,#{}"=()%]+/uy

function pieceOf(cursor: Cursor): Value {
  const sign = cursor.text[cursor.at]
  if (sign !== '{' && sign !== '"') return {value: expanded(cursor)}
  const end = (sign === '{' ? groupEnd : quoteEnd)(cursor.text, cursor.at, cursor.limit)
  if (end < 0) return {open: sign === '{' ? '}' : '"'}
  const value = cursor.text.slice(cursor.at + 1, end)
  cursor.at = end + 1
  return {value}
}

function expanded(cursor: Cursor): string {
  const offset = cursor.at
  const word = take(cursor, WORD)
  const text = cursor.macros.get(word.toLowerCase())
  if (text !== undefined) return text
  if (word && !/^\d/u.test(word))
    cursor.doubts.push({
      offset,
      reason: `Unexpected name "${short(word)}", expected a text in braces.`,
      help: 'No @string of this file gives it a meaning.',
    })
  return word
}

function quoteEnd(text: string, open: number, limit: number): number {
  let depth = 0
  for (let at = open + 1; at < limit; at++) {
    const sign = text[at]
    if (sign === '\\' && text[at + 1] !== '"') at++
    else if (sign === '{') depth++
    else if (sign === '}') depth--
    else if (sign === '"' && depth <= 0) return at
  }
  return -1
}

/** Takes what the pattern finds here, up to the limit; '' when it finds nothing. */
export function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at
  const found = (pattern.exec(cursor.text)?.[0] ?? '').slice(0, cursor.limit - cursor.at)
  cursor.at += found.length
  return found
}

/** Passes over spaces and comments that begin with "%". */
export function space(cursor: Cursor): void {
  while (take(cursor, /[\s\uFEFF]+/uy) || take(cursor, /%[^\n]*/uy));
}

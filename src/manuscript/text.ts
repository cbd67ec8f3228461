import {isUtf8} from 'node:buffer'
import {bidiIn, controlsIn, type Hidden, withoutControls} from '../base/hidden.ts'
import {directionOf} from '../base/language.ts'
import type {Note} from '../base/note.ts'
import {placesIn} from '../base/places.ts'

const MAX_MEGABYTES = 5

/**
 * Decodes a manuscript: UTF-8, at most 5 MB, without byte order mark, every line end a \n.
 * Gives nothing when it is no such text or is empty; a control character becomes U+FFFD and is noted.
 */
export function readText(bytes: Uint8Array, note: Note): string | undefined {
  const start = {line: 1, column: 1}
  if (bytes.length > MAX_MEGABYTES * 1e6) {
    note(
      'text/too-large',
      `This text has ${(bytes.length / 1e6).toFixed(1)} MB; the limit is ${MAX_MEGABYTES} MB.`,
      start,
      'Make one file of each chapter. Pictures stay in files of their own.',
    )
    return undefined
  }
  if (!isUtf8(bytes)) {
    otherEncoding(bytes, note)
    return undefined
  }
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/gu, '\n')
  if (!text.trim()) {
    note(
      'text/empty',
      'Unexpected end of the file, expected some text.',
      start,
      'Write a heading and a paragraph.',
    )
    return undefined
  }
  noteHidden(text, controlsIn(text), note, {
    rule: 'text/control-character',
    reason: (code) => `Unexpected hidden character ${code}, expected text.`,
    help: 'Delete it, and type the words around it again.',
  })
  return withoutControls(text)
}

/** Notes hidden signs that reverse text, unless the language is written from right to left. */
export function checkBidi(text: string, lang: string, note: Note): void {
  if (directionOf(lang) === 'rtl') return
  noteHidden(text, bidiIn(text), note, {
    rule: 'text/bidi-control',
    reason: (code) => `Unexpected hidden sign that reverses text (${code}).`,
    help: 'Delete it: it can turn "10 mg" into "01 mg".',
  })
}

interface Wording {
  readonly rule: 'text/control-character' | 'text/bidi-control'
  readonly reason: (code: string) => string
  readonly help: string
}

const MOST = 8

/** One message for all of them, at the first; the others are listed. */
function noteHidden(text: string, all: readonly Hidden[], note: Note, words: Wording): void {
  const [first, ...others] = all
  if (!first) return
  const place = placesIn(text)
  const listed = others.slice(0, MOST).map(({code, offset}) => {
    const {line, column} = place(offset)
    return `${code} at ${line}:${column}`
  })
  const more = others.length > MOST ? `, and ${others.length - MOST} more` : ''
  const rest = listed.length ? ` There are others: ${listed.join(', ')}${more}.` : ''
  note(words.rule, words.reason(first.code), place(first.offset), `${words.help}${rest}`)
}

/** First bytes of files that are often taken for a text. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0xff, 0xfe], 'UTF-16 text'],
  [[0xfe, 0xff], 'UTF-16 text'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF file'],
  [[0x50, 0x4b, 0x03, 0x04], 'Word file or other packed file'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
]

function otherEncoding(bytes: Uint8Array, note: Note): void {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))
  if (known) {
    note(
      'text/encoding',
      `Unexpected ${known[1]}, expected UTF-8 text.`,
      {line: 1, column: 1},
      'Save the text as UTF-8 in your editor.',
    )
    return
  }
  const sound = soundPrefix(bytes)
  const lines = sound.split(/\r\n?|\n/u)
  note(
    'text/encoding',
    `Unexpected byte at position ${Buffer.byteLength(sound) + 1}, expected UTF-8 text.`,
    {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1},
    'Save the file as UTF-8 in your editor.',
  )
}

/** Gives the text before the first byte that is not UTF-8, found by halving. */
function soundPrefix(bytes: Uint8Array): string {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (startOf(bytes, middle) === undefined) high = middle - 1
    else low = middle
  }
  return startOf(bytes, low) ?? ''
}

/** Decodes the first bytes; a character cut off at the end is left out, a wrong one gives nothing. */
function startOf(bytes: Uint8Array, length: number): string | undefined {
  const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})
  try {
    return decoder.decode(bytes.subarray(0, length), {stream: true})
  } catch {
    return undefined
  }
}

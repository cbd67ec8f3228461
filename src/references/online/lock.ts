import * as v from 'valibot'
import {isDay} from '../../base/setting-values.ts'
import type {Note, Place} from '../../base/note.ts'
import {type Answer, doiKey, type Lock, NO_METADATA} from './answer.ts'
import {plainText} from './plain-text.ts'
import {canBeAsked} from './questions.ts'

/** Name of the file that keeps the answers, beside handpress.yaml or the text. */
export const LOCK_FILE = 'references.lock.json'

const VERSION = 1

const line = v.pipe(v.string('text'), v.transform(plainText))
const day = v.pipe(v.string('a day such as 2026-11-22'), v.check(isDay, 'a day such as 2026-11-22'))
const notice = v.object({kind: line, date: line, doi: line}, 'a notice with kind, date and doi')
const notices = v.array(notice, 'a list of notices')
const answer = v.object(
  {
    exists: v.boolean('true or false'),
    type: v.optional(line, NO_METADATA.type),
    title: v.optional(line, NO_METADATA.title),
    author: v.optional(line, NO_METADATA.author),
    year: v.optional(v.number('a year'), NO_METADATA.year),
    retracted: v.optional(v.nullable(notice), NO_METADATA.retracted),
    notices: v.optional(notices, []),
    checked: day,
    retractionChecked: v.optional(v.union([v.literal(''), day], 'a day such as 2026-11-22'), ''),
  },
  'an answer with exists and checked',
)
const file = v.object(
  {
    version: v.literal(VERSION, `${VERSION}`),
    dois: v.record(v.string(), answer, 'answers by DOI'),
  },
  'version and dois',
)

/** Prints the answers so that the same ones give the same bytes, and a change of one shows as one. */
export function printLock(lock: Lock): string {
  const sorted = [...lock].sort(([a], [b]) => (a < b ? -1 : 1))
  const dois = Object.fromEntries(sorted.map(([doi, one]) => [doi, rowOf(one)]))
  return `${JSON.stringify({version: VERSION, dois}, null, 2)}\n`
}

function rowOf(one: Answer): object {
  const {exists, type, title, author, year, retracted, notices, checked, retractionChecked} = one
  if (!exists) return {exists, checked}
  if (!type) return {exists, checked, retractionChecked}
  return {exists, type, title, author, year, retracted, notices, checked, retractionChecked}
}

/** Reads the text of a lock file; nothing, and a message with the place, when it is broken. */
export function readLock(text: string, note: Note): Lock | undefined {
  const json = parse(text, note)
  if (json === undefined) return undefined
  const read = v.safeParse(file, json, {abortEarly: true})
  if (read.success) return lockOf(read.output.dois, text, note)
  const [issue] = read.issues
  const keys = (issue.path ?? []).map(({key}) => String(key))
  const where = keys.length ? ` at ${keys.join(' > ')}` : ''
  refuse(note, `Unexpected value${where}, expected ${issue.message}.`, placeOf(keys, text))
  return undefined
}

function lockOf(
  dois: Readonly<Record<string, Answer>>,
  text: string,
  note: Note,
): Lock | undefined {
  const rows = Object.entries(dois)
  const wrong = rows.find(([doi]) => !canBeAsked(doi) || doi !== doiKey(doi))
  if (!wrong) return new Map(rows)
  const place = placeOf(['dois', wrong[0]], text)
  refuse(note, `Unexpected key "${wrong[0]}", expected a DOI in small letters.`, place)
  return undefined
}

function parse(text: string, note: Note): unknown {
  const mark = /^(?:<{7}|={7}|>{7})/mu.exec(text)
  if (mark) {
    const reason = `Unexpected "${mark[0]}" of an unfinished merge, expected JSON.`
    refuse(note, reason, pointAt(mark.index, text))
    return undefined
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    const at = / at position (\d+)/u.exec(reason)?.[1]
    const ended = /unexpected end/iu.test(reason) || Number(at) >= text.trimEnd().length
    const place = at === undefined ? undefined : pointAt(Number(at), text)
    const what = ended ? 'Unexpected end of the file' : 'Unexpected sign'
    refuse(note, `${what}, expected JSON.`, ended ? pointAt(text.length, text) : place)
    return undefined
  }
}

function refuse(note: Note, reason: string, place: Place): void {
  note(
    'ref/lock',
    reason,
    place ?? {line: 1, column: 1},
    'Delete the file, then have it made anew: handpress refs --online',
  )
}

/** Gives where the last key that stands in quotes begins. */
function placeOf(keys: readonly string[], text: string): Place {
  let at = -1
  for (const key of keys) {
    const next = text.indexOf(JSON.stringify(key), at + 1)
    if (next < 0) break
    at = next
  }
  return at < 0 ? undefined : pointAt(at, text)
}

function pointAt(offset: number, text: string): {line: number; column: number} {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return {line: before.split('\n').length, column: offset - start + 1}
}

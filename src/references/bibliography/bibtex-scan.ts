import {endsEarly, unclosed} from './bibtex-faults.ts'
import {type Fault, short} from './faults.ts'
import {groupEnd} from './verbatim.ts'
import {type Cursor, type RawField, readValue, space, startMacros, take} from './bibtex-value.ts'

export interface RawEntry {
  /** Kind of work, in lower case. */
  readonly type: string
  readonly key: string
  readonly offset: number
  /** By name, in lower case. */
  readonly fields: ReadonlyMap<string, RawField>
}

export interface RawFile {
  readonly entries: readonly RawEntry[]
  readonly faults: readonly Fault[]
  /** What was read as best could be guessed. */
  readonly doubts: readonly Fault[]
}

/** Cuts a file into entries; one that is not closed ends where the next begins at the start of a line. */
export function scanBibtex(text: string): RawFile {
  const scan: Scan = {
    text,
    at: 0,
    limit: 0,
    starts: Array.from(text.matchAll(START), ({index, 0: head}) => index + head.indexOf('@')),
    macros: startMacros(),
    entries: [],
    faults: [],
    doubts: [],
    longComments: true,
  }
  let next = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', scan.at)) {
    scan.at = at + 1
    HEAD.lastIndex = at
    const head = HEAD.exec(text)
    if (!head || isProse(text, at)) continue
    while ((scan.starts[next] ?? text.length) <= at) next++
    scan.limit = scan.starts[next] ?? text.length
    scan.at = HEAD.lastIndex
    const type = (head[1] ?? '').toLowerCase()
    const read = COMMANDS.get(type) ?? readEntry
    read(scan, {type, offset: at, close: head[2] === '(' ? ')' : '}'})
  }
  return scan
}

const START = /^[\t ]*@[A-Za-z]+\s*[{(]/gmu
const HEAD = /@([A-Za-z]+)\s*([{(])/uy
const KEY = /[^,{}=\n"]*/uy
const NAME = /[^\s={},"#%()@\\]+/uy

/** True for the "@" of a mail address, and for that of an entry behind "%". */
function isProse(text: string, at: number): boolean {
  return /(?:[\p{L}\p{N}.]|%[\t ]{0,9})$/u.test(text.slice(Math.max(0, at - 10), at))
}

interface Scan extends RawFile, Cursor {
  readonly starts: readonly number[]
  readonly entries: RawEntry[]
  readonly faults: Fault[]
  readonly doubts: Fault[]
  /** False once a comment was found open to the end of the file. */
  longComments: boolean
}

interface Head {
  readonly type: string
  readonly offset: number
  readonly close: string
}

const COMMANDS: ReadonlyMap<string, (scan: Scan, head: Head) => void> = new Map([
  ['comment', skip],
  ['preamble', skip],
  ['string', readString],
])

/** A comment may hold whole entries; one that is not closed ends before the next entry. */
function skip(scan: Scan): void {
  const limit = scan.longComments ? scan.text.length : scan.limit
  const end = groupEnd(scan.text, scan.at - 1, limit)
  if (end < 0) scan.longComments = false
  scan.at = end < 0 ? scan.limit : end + 1
}

function readString(scan: Scan, head: Head): void {
  space(scan)
  const name = take(scan, NAME)
  const value = assigned(scan, name, {...head, key: name || '@string'})
  if (value === undefined) return
  scan.macros.set(name.toLowerCase(), value)
  space(scan)
  if (scan.text[scan.at] === head.close) scan.at++
}

type Opened = Head & {readonly key: string}

function readEntry(scan: Scan, head: Head): void {
  const key = take(scan, KEY).trim()
  const start = scan.text[scan.at]
  if (!key || start === '=') {
    lose(
      scan,
      head.offset,
      `Unexpected entry without a key, expected a word and a comma after "@${head.type}{".`,
    )
    return
  }
  const end = scan.at
  space(scan)
  if (start !== ',' && start !== head.close && scan.at < scan.limit)
    scan.faults.push({
      offset: end,
      reason: `Unexpected end of the key "${short(key)}", expected a comma after it.`,
    })
  const fields = new Map<string, RawField>()
  if (!readFields(scan, {...head, key}, fields)) return
  scan.entries.push({type: head.type, key, offset: head.offset, fields})
  const early = endsEarly(scan.text, scan.at, key)
  if (early) scan.faults.push(early)
}

/** Reads fields up to the closing sign; false when the entry is lost. */
function readFields(scan: Scan, head: Opened, fields: Map<string, RawField>): boolean {
  let separated = true
  for (;;) {
    space(scan)
    if (scan.at >= scan.limit) return leave(scan, head, head.close, fields)
    const sign = scan.text[scan.at]
    if (sign === head.close) {
      scan.at++
      return true
    }
    if (sign === ',') {
      scan.at++
      separated = true
      continue
    }
    const offset = scan.at
    const name = take(scan, NAME)
    if (name && !separated)
      scan.faults.push({
        offset,
        reason: `Unexpected "${short(name)}" in the entry "${short(head.key)}", expected a comma before it.`,
      })
    const value = assigned(scan, name, head, fields)
    if (value === undefined) return false
    keep(scan, fields, name, {value, offset})
    separated = false
  }
}

/** Of two fields with one name the first counts, as in BibTeX. */
function keep(scan: Scan, fields: Map<string, RawField>, typed: string, field: RawField): void {
  const name = typed.toLowerCase()
  if (!fields.has(name)) fields.set(name, field)
  else if (fields.get(name)?.value !== field.value)
    scan.doubts.push({
      offset: field.offset,
      reason: `Unexpected second "${short(typed)}" in one entry.`,
      help: 'The first one counts. Take one of the two out.',
    })
}

/** Reads `= value` after the name of a field. */
function assigned(
  scan: Scan,
  name: string,
  head: Opened,
  fields: ReadonlyMap<string, RawField> = new Map(),
): string | undefined {
  const key = short(head.key)
  if (!name) {
    const found = scan.text[scan.at] ?? ''
    lose(
      scan,
      scan.at,
      `Unexpected "${found}" in the entry "${key}", expected the name of a field.`,
    )
    return undefined
  }
  space(scan)
  if (scan.text[scan.at] !== '=' || scan.at >= scan.limit) {
    if (scan.at >= scan.limit) leave(scan, head, head.close, fields)
    else
      lose(
        scan,
        scan.at,
        `Unexpected "${scan.text[scan.at]}" in the entry "${key}", expected "=" after "${short(name)}".`,
      )
    return undefined
  }
  scan.at++
  const {value, open} = readValue(scan)
  if (open) leave(scan, head, open, fields)
  return value
}

function leave(
  scan: Scan,
  head: Opened,
  wanted: string,
  fields: ReadonlyMap<string, RawField>,
): false {
  scan.faults.push(unclosed(scan.text, scan.limit, head, wanted, fields))
  scan.at = scan.limit
  return false
}

function lose(scan: Scan, offset: number, reason: string): void {
  scan.faults.push({offset, reason})
  scan.at = scan.limit
}

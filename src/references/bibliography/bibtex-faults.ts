import type {RawField} from './bibtex-value.ts'
import {type Fault, short} from './faults.ts'

const NEXT = /@([A-Za-z]+)/uy

/** A field that holds the beginning of another one in a line of its own was not closed. */
const SWALLOWED = /\n[\t ]*[A-Za-z-]{2,20}[\t ]*=[\t ]*[{"]/u

/** Says that an entry is not closed before `limit`, at the field that seems to have swallowed its end. */
export function unclosed(
  text: string,
  limit: number,
  entry: {readonly key: string; readonly offset: number},
  wanted: string,
  fields: ReadonlyMap<string, RawField>,
): Fault {
  NEXT.lastIndex = limit
  const before = NEXT.exec(text)?.[1]
  const open = [...fields].find(([, {value}]) => SWALLOWED.test(value))
  const place = before === undefined ? 'the end of the file' : `"@${before}"`
  const sign = wanted === '"' ? "'\"'" : `"${wanted}"`
  const reason = `Entry "${short(entry.key)}" is not closed: expected ${sign} before ${place}.`
  return open
    ? {offset: open[1].offset, reason, help: `The field "${open[0]}" seems to end too late.`}
    : {offset: entry.offset, reason}
}

/** Fields after the closing brace mean that it came too early. */
export function endsEarly(text: string, end: number, key: string): Fault | undefined {
  AFTER.lastIndex = end
  const found = AFTER.exec(text)
  return found
    ? {
        offset: end - 1,
        reason: `Unexpected "}" before "${found[1]}", expected it at the end of the entry "${short(key)}".`,
        help: 'The fields after it were left out.',
      }
    : undefined
}

const AFTER = /[\t ]*,\s*([A-Za-z-]{2,20})[\t ]*=/uy

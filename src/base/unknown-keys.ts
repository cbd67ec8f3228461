import {nearest} from './nearest.ts'
import type {Note} from './note.ts'
import type {RuleId} from './rules.ts'
import type {YamlEntry} from './yaml.ts'

/** Keys of other programs for what Handpress calls something else. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['abstract', 'description'],
  ['copyright', 'rights'],
  ['isbn', 'identifier'],
  ['language', 'lang'],
  ['license', 'rights'],
  ['organization', 'clinic'],
  ['summary', 'description'],
  ['tags', 'keywords'],
])

const MOST = 3

/**
 * Notes the keys that are not among the names. Each that is close to one is a slip of its own;
 * more than three that are not come from another program and are one message.
 */
export function noteUnknownKeys(
  entries: readonly YamlEntry[],
  names: readonly string[],
  rule: RuleId,
  note: Note,
): void {
  const all = `All keys: handpress explain ${rule}`
  const foreign: YamlEntry[] = []
  for (const entry of entries) {
    const near = meant(entry.key, names)
    if (near) note(rule, one(entry, names), entry.at, `Did you mean "${near}"?`)
    else foreign.push(entry)
  }
  if (foreign.length <= MOST)
    for (const entry of foreign) note(rule, one(entry, names), entry.at, all)
  else {
    const first = foreign.slice(0, MOST).map(({key}) => `"${short(key)}"`)
    note(
      rule,
      `Unexpected keys ${first.join(', ')} and ${foreign.length - MOST} more, expected only some of ${names.length} keys.`,
      foreign[0]?.at,
      all,
    )
  }
}

function meant(key: string, names: readonly string[]): string | undefined {
  const elsewhere = ELSEWHERE.get(key.toLowerCase())
  return elsewhere && names.includes(elsewhere) ? elsewhere : nearest(key, names)
}

function one({key}: YamlEntry, names: readonly string[]): string {
  return `Unexpected key "${short(key)}", expected one of ${names.length} keys.`
}

function short(key: string): string {
  return key.length > 40 ? `${key.slice(0, 39)}…` : key
}

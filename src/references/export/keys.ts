import {slug} from '../fold.ts'
import type {Work, WorkId} from '../graph.ts'
import {surname} from '../known.ts'

const LONGEST = 32

/** Gives each work the key it is written under: its own, or one such as `oei2012`; every key once. */
export function keysFor(works: readonly Work[]): ReadonlyMap<WorkId, string> {
  const taken = new Set(works.map(({key}) => key).filter(Boolean))
  const counts = new Map<string, number>()
  const keys = new Map<WorkId, string>()
  for (const work of works) {
    const key = work.key || freeKey(stemOf(work), taken, counts)
    taken.add(key)
    keys.set(work.id, key)
  }
  return keys
}

function stemOf({authors, year, text}: Work): string {
  const [first] = authors
  const words = slug(first ? surname(first) : text.slice(0, 60)).split('-')
  let name = ''
  for (const word of words) if ((name + word).length <= LONGEST) name += word
  const [digits] = /^\d{4}[a-z]?/u.exec(year) ?? []
  return (name || 'work') + (digits ?? slug(year).replaceAll('-', ''))
}

/** `oei2012`, then `oei2012b`; behind a letter a number follows: `oei2012a`, then `oei2012a2`. */
function freeKey(stem: string, taken: ReadonlySet<string>, counts: Map<string, number>): string {
  const digit = /\d$/u.test(stem)
  let count = counts.get(stem) ?? 1
  let key = count > 1 ? stem + ending(count, digit) : stem
  while (taken.has(key)) key = stem + ending(++count, digit)
  counts.set(stem, count + 1)
  return key
}

/** Gives b to z for 2 to 26 behind a digit, and a number for any other. */
function ending(count: number, digit: boolean): string {
  return digit && count <= 26 ? String.fromCharCode(96 + count) : `-${count}`
}

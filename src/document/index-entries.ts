import type {IndexMark} from './index-marks.ts'

/** One line of an index with the lines below it. */
export interface IndexEntry {
  readonly name: string
  /** Names of the entries from the outside in, as they are compared. */
  readonly key: string
  /** Marks a reader is sent to, in reading order. */
  readonly marks: readonly IndexMark[]
  readonly see: readonly (readonly string[])[]
  readonly also: readonly (readonly string[])[]
  readonly below: readonly IndexEntry[]
}

/** Entries that begin with one letter; '' for digits, signs and scripts without letters. */
export interface IndexGroup {
  readonly letter: string
  readonly entries: readonly IndexEntry[]
}

/** An entry while its marks are collected. */
interface Collected {
  readonly names: string[]
  readonly key: string
  readonly marks: IndexMark[]
  readonly see: (readonly string[])[]
  readonly also: (readonly string[])[]
  readonly below: Map<string, Collected>
}

/**
 * Sorts marks into entries as a language does, letter by letter. Entries that differ in the case of their
 * first letter are one, for a word may begin a sentence; the small letter is printed where there is one.
 */
export function indexGroups(marks: readonly IndexMark[], lang: string): IndexGroup[] {
  const top = new Map<string, Collected>()
  for (const mark of marks) collect(mark, top, lang)
  const groups: {letter: string; entries: IndexEntry[]}[] = []
  const letterOf = letters(lang)
  for (const entry of sorted(top, lang)) {
    const letter = letterOf(entry.name)
    const last = groups.at(-1)
    if (last?.letter === letter) last.entries.push(entry)
    else groups.push({letter, entries: [entry]})
  }
  return groups
}

/** Gives the key of an entry, which is the same for all spellings that are one entry. */
export function keyOf(path: readonly string[], lang: string): string {
  return path.map((name) => nameKey(name, lang)).join('!')
}

function nameKey(name: string, lang: string): string {
  const [first = '', ...rest] = name.normalize('NFC')
  return first.toLocaleLowerCase([lang, 'en']) + rest.join('')
}

function collect(mark: IndexMark, top: Map<string, Collected>, lang: string): void {
  const {path, see, also} = mark.term
  let level = top
  let entry: Collected | undefined
  for (const [at, name] of path.entries()) {
    const key = keyOf(path.slice(0, at + 1), lang)
    entry = level.get(key) ?? {names: [], key, marks: [], see: [], also: [], below: new Map()}
    level.set(key, entry)
    entry.names.push(name)
    level = entry.below
  }
  if (see.length) entry?.see.push(see)
  else entry?.marks.push(mark)
  if (also.length) entry?.also.push(also)
}

function sorted(level: ReadonlyMap<string, Collected>, lang: string): IndexEntry[] {
  const compare = comparison(lang)
  return [...level.values()]
    .map((entry) => ({
      ...entry,
      name: entry.names.find((name) => nameKey(name, lang) === name) ?? entry.names[0] ?? '',
      below: sorted(entry.below, lang),
    }))
    .sort((a, b) => compare(a.name, b.name))
}

/** Letter by letter without spaces and signs first; what is alike then by all its signs, so that no order is left to chance. */
function comparison(lang: string): (a: string, b: string) => number {
  const letters = new Intl.Collator([lang, 'en'], {ignorePunctuation: true, numeric: true})
  const signs = new Intl.Collator([lang, 'en'])
  return (a, b) => letters.compare(a, b) || signs.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}

const WITHOUT_LETTERS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Gives a function that says under which letter a name stands: é under E, but Å under Å where it is a letter of its own. */
function letters(lang: string): (name: string) => string {
  const same = new Intl.Collator([lang, 'en'], {sensitivity: 'base'})
  return (name) => {
    const first = /[\p{L}\p{N}]\p{M}*/u.exec(name.normalize('NFC'))?.[0] ?? ''
    if (!/^\p{L}/u.test(first) || WITHOUT_LETTERS.test(first)) return ''
    const plain = first.normalize('NFD').replace(/\p{M}/gu, '')
    const letter = same.compare(plain, first) === 0 ? plain : first
    return letter.toLocaleUpperCase([lang, 'en'])
  }
}

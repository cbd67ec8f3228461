import {isNameWord, isOrganisationWord} from '../typed/authors.ts'
import {fold} from '../fold.ts'
import type {Name, Work} from '../graph.ts'
import {type Token, tokenize} from '../tokens.ts'
import {type Known, surname} from '../known.ts'

/** A name in the text that is the first author of works. */
export interface Named {
  readonly works: readonly Work[]
  /** Index of the first token after the name. */
  readonly end: number
  readonly possessive: boolean
  /** True when only letters of an acronym agree, as in NICE. */
  readonly guessed: boolean
}

const LONGEST_NAME = 14
const MOST_WORKS = 1000
/** Of an entry, so many capitalised words and years are remembered. */
const MOST_WORDS = 100
const MOST_YEARS = 4

/** Finds works by the name of their first author as a text prints it. */
export class Lookup {
  readonly #works = new Map<string, Work[]>()
  /** Works whose author may be called by the last word of the name; they stand back behind the others. */
  readonly #lastWords = new Map<string, Work[]>()
  readonly #beginnings = new Set<string>()
  readonly #organisations: {readonly initials: string; readonly work: Work}[] = []
  readonly #guesses = new Map<string, readonly Work[]>()
  /** Each capitalised word of an entry with each year of it. */
  readonly #said = new Set<string>()

  constructor(known: readonly Known[]) {
    for (const {work, acronym} of known) {
      this.#remember(work.text)
      const [first] = work.authors
      if (!first) continue
      for (const key of new Set(keysOf(first, acronym))) this.#add(key, work)
      const last = lastWordOf(first)
      if (last) append(this.#lastWords, last, work)
      if ('literal' in first && /\s/u.test(first.literal))
        this.#organisations.push({initials: initialsOf(first.literal, false), work})
    }
  }

  /** Gives the longest name that begins at a token; nothing when no entry begins with one. */
  match(tokens: readonly Token[], at: number): Named | undefined {
    let key = ''
    let best: Named | undefined
    for (let end = at; end < at + LONGEST_NAME; end++) {
      const word = tokens[end]?.folded
      if (word === undefined) break
      const next = key + word
      const bare = key + word.replace(/'s$/u, '')
      const possessive = bare !== next && !this.#works.has(next)
      const found = possessive ? bare : next
      const works = this.#works.get(found) ?? this.#lastWords.get(found)
      if (works) best = {works, end: end + 1, possessive, guessed: false}
      if (!this.#beginnings.has(next)) break
      key = `${next} `
    }
    const printed = best && tokens.slice(at, best.end).some((token) => token.capital)
    return printed ? best : this.#guess(tokens[at], at)
  }

  /** Says whether an entry holds a word and a year somewhere, so that it may be what a mention means. */
  isSaid(word: string, year: string): boolean {
    return this.#said.has(`${word.replace(/'s$/u, '')} ${year.slice(0, 4)}`)
  }

  #remember(text: string): void {
    const tokens = tokenize(text.slice(0, 4000))
    const years = new Set(
      tokens.filter(({kind}) => kind === 'year').map(({folded}) => folded.slice(0, 4)),
    )
    const names = tokens.filter(isNameWord).slice(0, MOST_WORDS)
    for (const year of [...years].slice(0, MOST_YEARS))
      for (const {folded} of names) this.#said.add(`${folded} ${year}`)
  }

  /** "NICE" stands for initials that hold its letters in this order. */
  #guess(token: Token | undefined, at: number): Named | undefined {
    if (!token || !/^\p{Lu}{3,8}$/u.test(token.text)) return undefined
    const works = this.#guesses.get(token.folded) ?? this.#standFor(token.folded)
    this.#guesses.set(token.folded, works)
    return works.length ? {works, end: at + 1, possessive: false, guessed: true} : undefined
  }

  #standFor(acronym: string): readonly Work[] {
    return this.#organisations
      .filter(({initials}) => initials[0] === acronym[0] && isWithin(acronym, initials))
      .slice(0, MOST_WORKS)
      .map(({work}) => work)
  }

  #add(key: string, work: Work): void {
    append(this.#works, key, work)
    for (let at = key.indexOf(' '); at > 0; at = key.indexOf(' ', at + 1))
      this.#beginnings.add(key.slice(0, at))
  }
}

function append(map: Map<string, Work[]>, key: string, work: Work): void {
  const works = map.get(key) ?? []
  if (works.length < MOST_WORKS) works.push(work)
  map.set(key, works)
}

function keysOf(first: Name, acronym: string): string[] {
  const name = surname(first)
  const tokens = tokenize(name).slice(0, LONGEST_NAME)
  const from = (start: number): string =>
    tokens
      .slice(start)
      .map((token) => token.folded)
      .join(' ')
  const keys = [from(0), fold(acronym)]
  if ('literal' in first) {
    const initials = initialsOf(name, true)
    if (initials.length > 2) keys.push(initials)
  } else {
    // "van der Kolk" is found as "Kolk" too.
    keys.push(
      from(
        Math.max(
          0,
          tokens.findIndex((token) => token.capital),
        ),
      ),
    )
  }
  return keys.filter(Boolean)
}

/** "Ann Roe. Title" may be a person, and "Roe Poe, A." be cited as Poe: then the last word is the name. */
function lastWordOf(name: Name): string {
  const tokens = tokenize(surname(name).slice(0, 100))
  const few = tokens.length > 1 && tokens.length < 4
  const person = few && tokens.every((token) => isNameWord(token) && !isOrganisationWord(token))
  return person ? (tokens.at(-1)?.folded ?? '') : ''
}

function initialsOf(name: string, capitalsOnly: boolean): string {
  const pattern = capitalsOnly ? /(?<!\p{L})\p{Lu}/gu : /(?<!\p{L})\p{L}/gu
  return fold([...name.matchAll(pattern)].join(''))
}

function isWithin(part: string, whole: string): boolean {
  let at = 0
  for (const letter of whole) if (letter === part[at]) at++
  return at === part.length
}

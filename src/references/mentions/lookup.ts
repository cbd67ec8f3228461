import {initialsOf, isShort, type Spelled, spell, standsFor} from './acronyms.ts'
import {isAcronym} from './company.ts'
import {fold} from '../fold.ts'
import type {Name, Work} from '../graph.ts'
import {type Known, surname} from '../known.ts'
import {type Token, tokenize} from '../tokens.ts'
import {is, isNameWord, isOrganisationWord} from '../typed/authors.ts'

/** A name in the text that is the first author of works. */
export interface Named {
  readonly works: readonly Work[]
  /** Index of the first token after the name. */
  readonly end: number
  readonly possessive: boolean
  /** True when only letters of an acronym, or the first words of a title agree: then one work of the year decides. */
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
  /** The beginnings of names of several words, with the works that organisations and titles are cited for. */
  readonly #beginnings = new Map<string, Work[]>()
  readonly #organisations: {readonly spelled: Spelled; readonly work: Work}[] = []
  readonly #guesses = new Map<string, readonly Work[]>()
  /** Each capitalised word of an entry with each year of it. */
  readonly #said = new Set<string>()
  readonly #words = new Set<string>()

  constructor(known: readonly Known[]) {
    for (const {work, acronym} of known) {
      this.#remember(work.text)
      const [first] = work.authors
      if (!first) continue
      for (const key of new Set(keysOf(first, acronym))) this.#add(key, work)
      const last = lastWordOf(first)
      if (last) append(this.#lastWords, last, work)
      if ('literal' in first && /\s/u.test(first.literal))
        this.#organisations.push({spelled: spell(first.literal), work})
    }
  }

  /** Remembers the acronyms a line defines, as in "World Health Organization [WHO]" and "(WHO; 2020)". */
  learn(tokens: readonly Token[]): void {
    for (const [open, token] of tokens.entries()) {
      if (token.kind !== 'open' || !isAcronym(tokens[open + 1])) continue
      if (!endsAcronym(tokens, open + 2)) continue
      const acronym = tokens[open + 1]?.folded ?? ''
      for (const work of this.#before(tokens, open)) append(this.#works, acronym, work)
    }
  }

  /** Gives the works of the longest organisation whose name ends right before a token. */
  #before(tokens: readonly Token[], end: number): readonly Work[] {
    for (let at = Math.max(0, end - LONGEST_NAME); at < end - 1; at++) {
      const named = this.match(tokens, at)
      if (named?.end === end && !named.guessed) return named.works.filter(isOrganisation)
    }
    return []
  }

  /** Gives the longest name that begins at a token; nothing when no entry begins with one. */
  match(tokens: readonly Token[], at: number): Named | undefined {
    const first = tokens[at]
    if (!first) return undefined
    let key = ''
    let best: Named | undefined
    let begun = 0
    for (let end = at; end < at + LONGEST_NAME; end++) {
      const word = tokens[end]?.folded
      if (word === undefined) break
      const next = key + word
      const named = this.#named(next, end + 1)
      if (named) best = named
      if (!this.#beginnings.has(next)) break
      begun = end + 1
      key = `${next} `
    }
    if (best && isPrinted(tokens, at, best.end)) return best
    return this.#guess(first, at) ?? this.#opening(tokens, at, begun)
  }

  #named(key: string, end: number): Named | undefined {
    const works = this.#works.get(key)
    if (works) return {works, end, possessive: false, guessed: false}
    const possessive = key.endsWith("'s")
    const bare = possessive ? key.slice(0, -2) : key
    const found = (possessive && this.#works.get(bare)) || this.#lastWords.get(bare)
    return found && {works: found, end, possessive, guessed: false}
  }

  /** Says whether an entry holds a word and a year somewhere, so that it may be what a mention means. */
  isSaid(word: string, year: string): boolean {
    const bare = word.endsWith("'s") ? word.slice(0, -2) : word
    return this.#said.has(`${bare} ${year.slice(0, 4)}`)
  }

  /** Says whether an entry holds a capitalised word. */
  holds(word: string): boolean {
    return this.#words.has(word)
  }

  #remember(text: string): void {
    const tokens = tokenize(text.slice(0, 4000))
    const years = new Set(
      tokens.filter(({kind}) => kind === 'year').map(({folded}) => folded.slice(0, 4)),
    )
    const names = tokens.filter(isNameWord).slice(0, MOST_WORDS)
    for (const {folded} of names) this.#words.add(folded)
    for (const year of [...years].slice(0, MOST_YEARS))
      for (const {folded} of names) this.#said.add(`${folded} ${year}`)
  }

  /** "NICE" stands for initials that hold its letters in this order. */
  #guess(token: Token, at: number): Named | undefined {
    if (!token.capital || !this.#organisations.length || !isShort(token.text)) return undefined
    const works = this.#guesses.get(token.folded) ?? this.#standFor(token.folded)
    this.#guesses.set(token.folded, works)
    return works.length ? {works, end: at + 1, possessive: false, guessed: true} : undefined
  }

  #standFor(acronym: string): readonly Work[] {
    return this.#organisations
      .filter(({spelled}) => standsFor(acronym, spelled))
      .slice(0, MOST_WORKS)
      .map(({work}) => work)
  }

  /** A long title is cited by its first words: "Why Desire Fades" for "Why desire fades, and what helps". */
  #opening(tokens: readonly Token[], at: number, end: number): Named | undefined {
    if (end < at + 2 || !tokens[at]?.capital || !/^[,"”»’]$/u.test(tokens[end]?.text ?? ''))
      return undefined
    const key = tokens.slice(at, end).map(({folded}) => folded)
    const works = this.#beginnings.get(key.join(' ')) ?? []
    return works.length ? {works, end, possessive: false, guessed: true} : undefined
  }

  #add(key: string, work: Work): void {
    append(this.#works, key, work)
    for (let at = key.indexOf(' '); at > 0; at = key.indexOf(' ', at + 1))
      if (isOrganisation(work)) append(this.#beginnings, key.slice(0, at), work)
      else if (!this.#beginnings.has(key.slice(0, at))) this.#beginnings.set(key.slice(0, at), [])
  }
}

function isOrganisation({authors: [first]}: Work): boolean {
  return first !== undefined && 'literal' in first
}

function isPrinted(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (tokens[at]?.capital) return true
  return false
}

/** An acronym in brackets ends with them, or with a year. */
function endsAcronym(tokens: readonly Token[], at: number): boolean {
  return (
    is(tokens[at], 'close') || (is(tokens[at], 'comma', 'semicolon') && is(tokens[at + 1], 'year'))
  )
}

function append(map: Map<string, Work[]>, key: string, work: Work): void {
  const works = map.get(key) ?? []
  if (
    works.length < MOST_WORKS &&
    works.at(-1) !== work &&
    !(works.length < 20 && works.includes(work))
  )
    works.push(work)
  map.set(key, works)
}

function keysOf(first: Name, acronym: string): string[] {
  const name = surname(first)
  const tokens = tokenize(name).slice(0, LONGEST_NAME)
  const words = tokens.map((token) => token.folded)
  const keys = [words.join(' '), fold(acronym)]
  if ('literal' in first) {
    const initials = initialsOf(name)
    if (initials.length > 2) keys.push(initials)
  } else {
    // "van der Kolk" is found as "Kolk" too.
    const main = tokens.findIndex((token) => token.capital)
    keys.push(words.slice(Math.max(0, main)).join(' '))
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

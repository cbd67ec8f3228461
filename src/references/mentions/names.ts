import {afterInitials, type Company, readCompany} from './company.ts'
import {isCredited, isOrdinary, isOwnWork, isSaying, isTitle} from './cues.ts'
import {workedOn} from './fit.ts'
import type {Lookup, Named} from './lookup.ts'
import type {Mention} from './mention.ts'
import {isNoName} from './not-names.ts'
import type {Work} from '../graph.ts'
import type {Token} from '../tokens.ts'
import {is, isNameWord} from '../typed/authors.ts'

/**
 * Finds authors that a line names without a year: "Dr. Roe", "work by Roe", "Roe and colleagues", "Roe’s theory".
 * `cited` are its mentions by year; a work that one of them means already is not found again.
 */
export function nameMentions(
  tokens: readonly Token[],
  lookup: Lookup,
  path: string,
  cited: readonly Mention[],
): Mention[] {
  return new Reading(tokens, lookup, path, cited).mentions()
}

interface Person {
  /** Index of the first token of title, initials and name. */
  readonly from: number
  /** Index of the first token of the name. */
  readonly at: number
  readonly titled: boolean
}

class Reading {
  readonly #tokens: readonly Token[]
  readonly #lookup: Lookup
  readonly #path: string
  readonly #cited: ReadonlySet<Work>
  /** Characters that mentions by year take up; -1 ends them. */
  readonly #taken: readonly Mention[]
  #next = 0

  constructor(tokens: readonly Token[], lookup: Lookup, path: string, cited: readonly Mention[]) {
    this.#tokens = tokens
    this.#lookup = lookup
    this.#path = path
    this.#cited = new Set(cited.flatMap(({works}) => (works.length === 1 ? works : [])))
    this.#taken = cited
  }

  mentions(): Mention[] {
    const tokens = this.#tokens
    const mentions: Mention[] = []
    for (let at = 0; at < tokens.length; ) {
      const found = tokens[at]?.capital ? this.#read(at) : undefined
      if (found?.mention) mentions.push(found.mention)
      at = found?.end ?? at + 1
    }
    return mentions
  }

  #read(from: number): {readonly mention: Mention | undefined; readonly end: number} | undefined {
    const person = this.#person(from)
    const named = person && this.#lookup.match(this.#tokens, person.at)
    if (!person) return undefined
    if (!named || named.guessed) return this.#stranger(person)
    const company = readCompany(this.#tokens, named.end, named.possessive)
    const works = this.#worksOf(person, named, company)
    if (!works.length || !this.#isAuthor(person, company)) return undefined
    const end = nameEnd(this.#tokens, named, company)
    return {mention: mentionOf(this.#tokens, person.from, end, works), end: company.end}
  }

  /** Reads "Prof. Dr. Ann B." before a name; without a title a name begins with itself or its initials. */
  #person(from: number): Person | undefined {
    const tokens = this.#tokens
    let at = from
    for (let titles = 0; titles < 3 && isTitle(tokens[at]); titles++)
      at += is(tokens[at + 1], 'dot') ? 2 : 1
    const titled = at > from
    for (let given = 0; titled && given < 2 && this.#isGivenName(at); given++) at++
    at = afterInitials(tokens, at)
    return tokens[at] && this.#isFree(from, at) ? {from, at, titled} : undefined
  }

  #isGivenName(at: number): boolean {
    return (
      isNameWord(this.#tokens[at]) &&
      !this.#lookup.match(this.#tokens, at) &&
      (isNameWord(this.#tokens[at + 1]) || afterInitials(this.#tokens, at + 1) > at + 1)
    )
  }

  /** Says whether no mention by year holds the tokens; it is asked from left to right. */
  #isFree(from: number, to: number): boolean {
    const start = this.#tokens[from]?.start ?? 0
    const end = this.#tokens[to]?.end ?? 0
    while ((this.#taken[this.#next]?.end ?? Number.POSITIVE_INFINITY) <= start) this.#next++
    return (this.#taken[this.#next]?.start ?? Number.POSITIVE_INFINITY) >= end
  }

  #isAuthor({at, from, titled}: Person, company: Company): boolean {
    if (titled) return true
    const tokens = this.#tokens
    const {possessive, others, end} = company
    if (possessive && (others || isOwnWork(tokens, end))) return true
    if (isOrdinary(tokens[at]) || isNoName(tokens[at])) return false
    return others || isCredited(tokens, from) || isSaying(tokens[end])
  }

  /** Where a year stands in the same sentence, only a work of that year is meant. */
  #worksOf({from, at}: Person, {works}: Named, company: Company): readonly Work[] {
    const people = works.filter(({authors: [first]}) => first !== undefined && 'family' in first)
    if (!people.length) return people
    const initials = this.#initialsIn(from, at)
    const fits = workedOn(people, {company, initials}, this.#path)
    const years = this.#yearsAround(from, company.end)
    const ofYear = years.size ? fits.filter(({year}) => years.has(year.slice(0, 4))) : fits
    return ofYear.some((work) => this.#cited.has(work)) ? [] : ofYear
  }

  #initialsIn(from: number, end: number): string {
    const letters = this.#tokens.slice(from, end).filter(({text}) => /^\p{Lu}$/u.test(text))
    return letters.map(({folded}) => folded).join('')
  }

  /** Gives the years within some words of a name, up to the ends of its sentence. */
  #yearsAround(from: number, end: number): ReadonlySet<string> {
    const years = new Set<string>()
    const collect = (at: number): boolean => {
      const token = this.#tokens[at]
      if (!token || (token.kind === 'dot' && this.#endsSentence(at))) return false
      if (token.kind === 'year' && !this.#isTaken(token)) years.add(token.folded.slice(0, 4))
      return true
    }
    for (let at = from - 1; at >= from - NEAR && collect(at); at--);
    for (let at = end; at < end + NEAR && collect(at); at++);
    return years
  }

  #endsSentence(at: number): boolean {
    const before = this.#tokens[at - 1]
    return (before?.text.length ?? 0) > 1 && !isTitle(before)
  }

  #isTaken({start}: Token): boolean {
    return this.#taken.some(
      (one, i) =>
        i >= this.#next - 2 && i < this.#next + NEAR && one.start <= start && start < one.end,
    )
  }

  /** "Dr. Kim argues": a name that no entry holds, and that is surely one of an author. */
  #stranger({from, at, titled}: Person): {mention: Mention; end: number} | undefined {
    const token = this.#tokens[at]
    if (!titled || !isNameWord(token) || !isSaying(this.#tokens[at + 1])) return undefined
    if (this.#lookup.holds(token.folded)) return undefined
    return {mention: mentionOf(this.#tokens, from, at + 1, []), end: at + 1}
  }
}

/** Years within so many words of a name belong to it. */
const NEAR = 12

/** The words of a name without its possessive: "Rogers" of "Rogers’ theory". */
function nameEnd(tokens: readonly Token[], named: Named, company: Company): number {
  const owned = company.possessive && is(tokens[company.end - 1], 'apostrophe')
  return owned ? company.end - 1 : Math.max(named.end, company.end)
}

function mentionOf(
  tokens: readonly Token[],
  from: number,
  end: number,
  works: readonly Work[],
): Mention {
  const last = tokens[end - 1]
  const owned = /['’ʼ]s$/u.test(last?.text ?? '') ? 2 : 0
  return {
    start: tokens[from]?.start ?? 0,
    end: (last?.end ?? 0) - owned,
    works,
    through: [],
    method: 'name',
  }
}

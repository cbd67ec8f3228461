import {isAcronym} from './company.ts'
import {isSpan, isYear, readYears, type StatedYear, type StatedYears} from './dates.ts'
import {fitting} from './fit.ts'
import {isSaying} from './cues.ts'
import {type Head, HeadReader} from './heads.ts'
import {isCitedIn, isLead} from './leads.ts'
import {locatorEnd} from './locator.ts'
import type {Lookup} from './lookup.ts'
import type {Mention} from './mention.ts'
import {afterTopic} from './topic.ts'
import type {Work} from '../graph.ts'
import type {Token} from '../tokens.ts'
import {is} from '../typed/authors.ts'

/** A mention by author and year; when no entry fits, whether it is certainly a mention. */
export interface YearMention extends Mention {
  readonly certain: boolean
}

/** Finds "(Oei et al., 2012)", "Porges (2011)" and the like in one line of text. */
export function yearMentions(
  tokens: readonly Token[],
  lookup: Lookup,
  path: string,
): YearMention[] {
  return new Reading(tokens, lookup, path).mentions()
}

interface Found {
  readonly mentions: YearMention[]
  readonly end: number
}

/** Where a year of a mention is printed, from its names on or alone. */
type Place = (year: StatedYear, i: number) => {readonly start: number; readonly end: number}

class Reading {
  readonly #tokens: readonly Token[]
  readonly #lookup: Lookup
  readonly #path: string
  readonly #heads: HeadReader
  #depth = 0
  /** True where a name would be the first one of its brackets, or the first after a semicolon. */
  #fresh = false

  constructor(tokens: readonly Token[], lookup: Lookup, path: string) {
    this.#tokens = tokens
    this.#lookup = lookup
    this.#path = path
    this.#heads = new HeadReader(tokens, lookup)
  }

  mentions(): YearMention[] {
    const tokens = this.#tokens
    const mentions: YearMention[] = []
    for (let at = 0; at < tokens.length; ) {
      const found = this.#read(at)
      if (found) {
        for (const one of found.mentions) mentions.push(one)
        this.#fresh = false
        at = found.end
      } else this.#pass(tokens[at++])
    }
    return mentions
  }

  #pass(token: Token | undefined): void {
    if (is(token, 'open')) this.#depth++
    if (is(token, 'close')) this.#depth = Math.max(0, this.#depth - 1)
    const opens = is(token, 'open', 'semicolon') || (this.#fresh && isLead(token))
    this.#fresh = this.#depth > 0 && opens
  }

  #read(at: number): Found | undefined {
    if (!is(this.#tokens[at], 'word', 'number', 'year', 'sign', 'and')) return undefined
    const known = this.#heads.known(at, this.#fresh)
    const found = known && this.#afterNames(known)
    if (found) return found
    // "by the WHO, Roe and colleagues (2014)": a short name and a comma begin no list of authors in a sentence.
    if (!this.#depth && isAcronym(this.#tokens[at]) && is(this.#tokens[at + 1], 'comma'))
      return undefined
    const unknown = this.#heads.unknown(at, this.#fresh, this.#depth > 0)
    return unknown && this.#afterNames(unknown)
  }

  #afterNames(head: Head): Found | undefined {
    const tokens = this.#tokens
    const at = head.company.end
    const direct = afterComma(tokens, at)
    if (isYear(tokens, direct)) return this.#direct(head, direct)
    if (!is(tokens[at], 'open')) return this.#afterTopic(head, at)
    const from = afterDefinition(tokens, at + 1)
    if (isYear(tokens, from)) return this.#bracketed(head, from, false)
    return this.#afterTopic(head, at)
  }

  /** "Bancroft and Janssen’s dual control model (2000)": some words may stand between. */
  #afterTopic(head: Head, at: number): Found | undefined {
    if (!head.known || !head.company.possessive) return undefined
    const open = afterTopic(this.#tokens, at, this.#lookup)
    return open === undefined ? undefined : this.#bracketed(head, open + 1, true)
  }

  /** "Roe, 2012": in brackets with locator and further years, in a sentence only as it stands. */
  #direct(head: Head, at: number): Found | undefined {
    const tokens = this.#tokens
    if (!this.#depth) return this.#plain(head, at)
    if (head.ordinary && !(this.#fresh && !head.place && is(tokens[at - 1], 'comma')))
      return undefined
    const stated = readYears(tokens, at)
    if (isSpan(tokens, stated.end)) return undefined
    const end = locatorEnd(tokens, stated.end) ?? stated.end
    const closed = is(tokens[end], 'close', 'semicolon')
    const last = stated.years.length === 1 ? (tokens[end - 1]?.end ?? 0) : 0
    return this.#found(head, stated, {end, closed}, (year, i) =>
      i ? year : {start: head.start, end: Math.max(year.end, last)},
    )
  }

  #plain(head: Head, at: number): Found | undefined {
    const year = this.#tokens[at]
    if (!year || head.ordinary || !/^\d/u.test(year.text)) return undefined
    if (isSpan(this.#tokens, at + 1) || this.#isAddress(at)) return undefined
    const works = this.#fitting(head, year.folded)
    if (!works.length) return undefined
    const mention = {start: head.start, end: year.end, works, through: [], certain: true}
    const further = this.#furtherYears(head, at + 1)
    return {mentions: [{...mention, method: 'year'}, ...further.mentions], end: further.end}
  }

  /** "Roe 2018 and 2019": a year more is one of the same author where there is such a work. */
  #furtherYears(head: Head, at: number): Found {
    const mentions: YearMention[] = []
    let end = at
    while (is(this.#tokens[end], 'and') && isYear(this.#tokens, end + 1)) {
      const year = this.#tokens[end + 1]
      const works = year ? this.#fitting(head, year.folded) : []
      if (!year || !works.length) break
      mentions.push({
        start: year.start,
        end: year.end,
        works,
        through: [],
        certain: true,
        method: 'year',
      })
      end += 2
    }
    return {mentions, end}
  }

  /** After a comma a number with a name, as in "NHS England, 2019 Quay House", is no year. */
  #isAddress(at: number): boolean {
    const next = this.#tokens[at + 1]
    return is(this.#tokens[at - 1], 'comma') && is(next, 'word') && next?.capital === true
  }

  /** "Roe (2012, p. 4)" is one mention with its brackets; of several years each is one. */
  #bracketed(head: Head, at: number, topic: boolean): Found | undefined {
    const tokens = this.#tokens
    const stated = readYears(tokens, at)
    const end = locatorEnd(tokens, stated.end) ?? stated.end
    const close = tokens[end]
    const closed = is(close, 'close')
    if (isSpan(tokens, stated.end)) return undefined
    const whole = closed && stated.years.length === 1
    const named = head.known || head.company.others || this.#fresh || isSaying(tokens[end + 1])
    const missing = closed && named && !topic
    if (!closed) this.#depth++
    const found = this.#found(
      head,
      stated,
      {end: closed ? end + 1 : end, closed: missing},
      (year) => (whole ? {start: head.start, end: close?.end ?? 0} : year),
    )
    if (!closed && !found) this.#depth--
    return found
  }

  #fitting({works, company, initials, guessed}: Head, year: string): readonly Work[] {
    const fits = fitting(works, {year, company, initials}, this.#path)
    return guessed && fits.length > 1 ? [] : fits
  }

  /** Without an entry a mention counts only when nothing but its year stands before the closing bracket. */
  #found(
    head: Head,
    {years, end: yearsEnd}: StatedYears,
    {end, closed}: {readonly end: number; readonly closed: boolean},
    place: Place,
  ): Found | undefined {
    const mentions: YearMention[] = []
    for (const [i, year] of years.entries()) {
      const works = this.#fitting(head, year.year)
      const missing = closed && !isCitedIn(this.#tokens, yearsEnd)
      if (!works.length && !(missing && this.#isMissing(head, year.year))) continue
      const through = year.through.flatMap((one) => this.#fitting(head, one))
      const certain = works.length > 0 || head.sure
      mentions.push({...place(year, i), works, through, method: 'year', certain})
    }
    return mentions.length ? {mentions, end} : undefined
  }

  #isMissing(head: Head, year: string): boolean {
    if (head.place && !head.company.others && !head.company.names.length) return false
    const elsewhere = !head.initials && this.#lookup.isSaid(head.name, year)
    return (head.sure || !head.known) && !elsewhere
  }
}

/** A comma may stand before the year, and the quotation mark of a title before or after it. */
function afterComma(tokens: readonly Token[], at: number): number {
  let next = isQuote(tokens[at]) ? at + 1 : at
  if (is(tokens[next], 'comma')) next++
  return next > at && isQuote(tokens[next]) ? next + 1 : next
}

const isQuote = (token: Token | undefined): boolean => /^["”»“]$/u.test(token?.text ?? '')

/** "World Health Organization (WHO; 2020)" names itself once more before the year. */
function afterDefinition(tokens: readonly Token[], at: number): number {
  return isAcronym(tokens[at]) && is(tokens[at + 1], 'comma', 'semicolon') ? at + 2 : at
}

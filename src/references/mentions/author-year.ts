import {is, isNameWord} from '../typed/authors.ts'
import {type Company, fullNameEnd, readCompany} from './company.ts'
import {isSpan, locatorEnd, readYears, type StatedYears} from './dates.ts'
import {fitting} from './fit.ts'
import type {Work} from '../graph.ts'
import type {Lookup} from './lookup.ts'
import type {Mention} from './mention.ts'
import {isNoName} from './not-names.ts'
import type {Token} from '../tokens.ts'

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
  const mentions: YearMention[] = []
  let depth = 0
  let fresh = false
  for (let at = 0; at < tokens.length; ) {
    const found = new Reading(tokens, lookup, path, depth > 0, fresh).read(at)
    if (found) {
      mentions.push(...found.mentions)
      at = found.end
      fresh = false
      continue
    }
    const token = tokens[at]
    if (is(token, 'open')) depth++
    if (is(token, 'close')) depth = Math.max(0, depth - 1)
    fresh = depth > 0 && (is(token, 'open', 'semicolon') || (fresh && isLead(token)))
    at++
  }
  return mentions
}

const LEAD =
  /^(?:see|also|cf|eg|g|i|for|example|by|as|compare|in|from|cited|reviewed|vgl|siehe|z|b|vor|auch|voir|aussi|véase|ver|zie|ook|vedi|cfr)$/u

/** "see, e.g.," may stand before the first name of a bracket. */
function isLead(token: Token | undefined): boolean {
  return is(token, 'comma', 'dot', 'and') || LEAD.test(token?.folded ?? '')
}

interface Found {
  readonly mentions: YearMention[]
  readonly end: number
}

/** The names of a mention, and what is known about them. */
interface Head {
  /** Where the names begin, in characters. */
  readonly start: number
  /** The first word of the names, folded. */
  readonly name: string
  readonly works: readonly Work[]
  readonly company: Company
  /** True when an entry has the first name. */
  readonly known: boolean
  /** True when a missing work is certain without any other sign. */
  readonly sure: boolean
}

class Reading {
  readonly #tokens: readonly Token[]
  readonly #lookup: Lookup
  readonly #path: string
  readonly #inside: boolean
  readonly #fresh: boolean

  constructor(
    tokens: readonly Token[],
    lookup: Lookup,
    path: string,
    inside: boolean,
    fresh: boolean,
  ) {
    this.#tokens = tokens
    this.#lookup = lookup
    this.#path = path
    this.#inside = inside
    this.#fresh = fresh
  }

  /** Reads a mention whose names begin at a token. */
  read(at: number): Found | undefined {
    if (!is(this.#tokens[at], 'word', 'number', 'year', 'sign')) return undefined
    const head = this.#knownHead(at)
    return (head && this.#afterNames(head)) ?? this.#unknown(at)
  }

  #knownHead(at: number): Head | undefined {
    const named = this.#lookup.match(this.#tokens, at)
    if (!named || this.#isSecondName(at)) return undefined
    const company = readCompany(this.#tokens, named.end, named.possessive)
    const {start = 0, folded: name = ''} = this.#tokens[at] ?? {}
    const sure = !named.guessed && !isNoName(this.#tokens[at])
    return {start, name, works: named.works, company, known: true, sure}
  }

  /** In "Roe and Young (2004)" Young is not the first author. */
  #isSecondName(at: number): boolean {
    const before = this.#tokens[at - 2]
    return is(this.#tokens[at - 1], 'and') && isNameWord(before) && !isNoName(before)
  }

  /** A name no entry has: in brackets, or with "et al.", it may still be a citation; with a second name it is one. */
  #unknown(at: number): Found | undefined {
    const tokens = this.#tokens
    const end = isNoName(tokens[at]) ? undefined : fullNameEnd(tokens, at)
    if (end === undefined || this.#isSecondName(at)) return undefined
    const company = readCompany(tokens, end, false)
    if (!company.others && !this.#fresh) return undefined
    if (!company.others && /^\p{Lu}+$/u.test(tokens[at]?.text ?? '')) return undefined
    const {start = 0, folded: name = ''} = tokens[at] ?? {}
    const sure = company.others || company.names.length > 0
    return this.#afterNames({start, name, works: [], company, known: false, sure})
  }

  #afterNames(head: Head): Found | undefined {
    const tokens = this.#tokens
    const at = head.company.end
    const direct = is(tokens[at], 'comma') ? at + 1 : at
    if (is(tokens[direct], 'year')) return this.#direct(head, direct)
    if (is(tokens[at], 'open') && is(tokens[at + 1], 'year'))
      return this.#bracketed(head, readYears(tokens, at + 1), false)
    const open = head.company.possessive ? this.#afterTopic(at) : undefined
    return open === undefined ? undefined : this.#bracketed(head, readYears(tokens, open + 1), true)
  }

  /** "Bancroft and Janssen’s dual control model (2000)": up to five words may stand between. */
  #afterTopic(at: number): number | undefined {
    let open = at
    while (open < at + 5 && is(this.#tokens[open], 'word')) open++
    return is(this.#tokens[open], 'open') && is(this.#tokens[open + 1], 'year') ? open : undefined
  }

  /** "Roe, 2012": in brackets with locator and further years, in a sentence only as it stands. */
  #direct(head: Head, at: number): Found | undefined {
    const tokens = this.#tokens
    if (!this.#inside) return this.#plain(head, at)
    const stated = readYears(tokens, at)
    if (isSpan(tokens, stated.end)) return undefined
    const end = locatorEnd(tokens, stated.end) ?? stated.end
    const closed = is(tokens[end], 'close', 'semicolon')
    const last = stated.years.length === 1 ? (tokens[end - 1]?.end ?? 0) : 0
    return this.#found(head, stated, end, closed, (i, year) =>
      i ? year : {start: head.start, end: Math.max(year.end, last)},
    )
  }

  #plain(head: Head, at: number): Found | undefined {
    const year = this.#tokens[at]
    if (!year || !/^\d/u.test(year.text) || isSpan(this.#tokens, at + 1)) return undefined
    const works = fitting(head.works, year.folded, head.company, this.#path)
    if (!works.length) return undefined
    return {mentions: [mention(head.start, year.end, works, true)], end: at + 1}
  }

  /** "Roe (2012, p. 4)" is one mention with its brackets; of several years each is one. */
  #bracketed(head: Head, stated: StatedYears, topic: boolean): Found | undefined {
    const end = locatorEnd(this.#tokens, stated.end) ?? stated.end
    const close = this.#tokens[end]
    const closed = is(close, 'close')
    if (isSpan(this.#tokens, stated.end)) return undefined
    const whole = closed && stated.years.length === 1
    return this.#found(head, stated, closed ? end + 1 : end, closed && !topic, (_, year) =>
      whole ? {start: head.start, end: close?.end ?? 0} : year,
    )
  }

  /** Without an entry a mention counts only when nothing but its year stands before the closing bracket. */
  #found(
    head: Head,
    {years}: StatedYears,
    end: number,
    closed: boolean,
    place: (i: number, year: StatedYears['years'][number]) => {start: number; end: number},
  ): Found | undefined {
    const mentions = years.flatMap((year, i) => {
      const works = fitting(head.works, year.year, head.company, this.#path)
      const {start, end} = place(i, year)
      if (works.length) return [mention(start, end, works, true)]
      const missing =
        closed && (head.sure || !head.known) && !this.#lookup.isSaid(head.name, year.year)
      return missing ? [mention(start, end, [], head.sure)] : []
    })
    return mentions.length ? {mentions, end} : undefined
  }
}

function mention(
  start: number,
  end: number,
  works: readonly Work[],
  certain: boolean,
): YearMention {
  return {start, end, works, through: [], method: 'year', certain}
}

import {isSurelyOthers} from './colleagues.ts'
import {afterInitials, type Company, fullNameEnd, readCompany} from './company.ts'
import {mayHaveInitials} from './fit.ts'
import {isPlaceAhead} from './leads.ts'
import type {Lookup} from './lookup.ts'
import {isNoName} from './not-names.ts'
import type {Work} from '../graph.ts'
import type {Token} from '../tokens.ts'
import {is, isNameWord, isParticle} from '../typed/authors.ts'

/** The names of a mention, and what is known about them. */
export interface Head {
  /** Where the names begin, in characters. */
  readonly start: number
  /** The first word of the names, folded. */
  readonly name: string
  readonly works: readonly Work[]
  readonly company: Company
  /** Folded initials before the name; or ''. */
  readonly initials: string
  /** True when an entry has the first name. */
  readonly known: boolean
  /** True when a missing work is certain without any other sign. */
  readonly sure: boolean
  /** True when only an acronym or the beginning of a title agrees. */
  readonly guessed: boolean
  /** True for a name that is a month, a place or another ordinary word. */
  readonly ordinary: boolean
  /** True after "in", "at" and "from", where a place may be meant. */
  readonly place: boolean
}

/** Reads the names that mentions begin with in one line of text. */
export class HeadReader {
  readonly #tokens: readonly Token[]
  readonly #lookup: Lookup

  constructor(tokens: readonly Token[], lookup: Lookup) {
    this.#tokens = tokens
    this.#lookup = lookup
  }

  /** Reads a name that entries have; `fresh` says that it would be the first one in its brackets. */
  known(at: number, fresh: boolean): Head | undefined {
    const tokens = this.#tokens
    if (!is(tokens[at], 'word', 'number', 'year', 'sign')) return undefined
    const direct = this.#lookup.match(tokens, at)
    const from = direct ? at : this.#afterLeadIn(at, fresh)
    const named = direct ?? (from > at ? this.#lookup.match(tokens, from) : undefined)
    if (!named || this.#isSecondName(at)) return undefined
    const typed = direct ? '' : initialsIn(tokens, at, from)
    const agreeing = named.works.some((work) => mayHaveInitials(work, typed))
    // "…of group B. Lee (2020) found": what is nobody's initial may end a sentence.
    if (typed && !agreeing && !fresh) return undefined
    const company = readCompany(tokens, named.end, named.possessive)
    const {folded: name = ''} = tokens[from] ?? {}
    const ordinary = named.end === from + 1 && isNoName(tokens[from])
    return {
      start: tokens[at]?.start ?? 0,
      name,
      works: named.works,
      company,
      initials: typed,
      known: true,
      sure: !named.guessed && !ordinary,
      guessed: named.guessed,
      ordinary,
      place: isPlaceAhead(tokens, at),
    }
  }

  /** In brackets, particles may lead a name that its entry has without them. */
  #afterLeadIn(at: number, fresh: boolean): number {
    const tokens = this.#tokens
    const end = afterInitials(tokens, at)
    // The B of "z. B." is no initial.
    if (end > at && /^\p{Ll}$/u.test(tokens[at - 2]?.text ?? '')) return at
    if (end > at || !fresh) return end
    let from = at
    while (from < at + 4 && isParticle(tokens[from])) from++
    return from
  }

  /** In "Roe and Young (2004)" Young is not the first author; nor is he in "Roe & B. Young". */
  #isSecondName(at: number): boolean {
    const tokens = this.#tokens
    const first = beforeInitials(tokens, at)
    const joined = is(tokens[first - 1], 'and') || tokens[first - 1]?.text === '/'
    const before = tokens[first - 2]
    return joined && isNameWord(before) && !isNoName(before)
  }

  /** In "Still Roe et al." the name begins at its second word, which an entry has. */
  #holdsKnown(at: number, end: number): boolean {
    for (let next = at + 1; next < end; next++) {
      const found = this.#tokens[next]?.capital ? this.#lookup.match(this.#tokens, next) : undefined
      if (found && !found.guessed) return true
    }
    return false
  }

  /** A name no entry has: in brackets, or with "et al.", it may still be a citation; with a second name it is one. */
  unknown(at: number, fresh: boolean, inside: boolean): Head | undefined {
    const tokens = this.#tokens
    if (!isNameWord(tokens[at]) && !isParticle(tokens[at]) && afterInitials(tokens, at) === at)
      return undefined
    const end = isNoName(tokens[at]) ? undefined : fullNameEnd(tokens, at)
    if (end === undefined || this.#isSecondName(at) || this.#holdsKnown(at, end)) return undefined
    const company = readCompany(tokens, end, false)
    if (company.others && !isSurelyOthers(tokens, company.end)) return undefined
    const alone = !company.others && !company.names.length
    const stands = company.others || fresh || (inside && !alone) || is(tokens[company.end], 'open')
    if (!stands || (alone && !isOneName(tokens, at, end))) return undefined
    const {start = 0, folded: name = ''} = tokens[at] ?? {}
    const sure = company.others || company.names.length > 0
    return {
      start,
      name,
      works: [],
      company,
      initials: '',
      known: false,
      sure,
      guessed: false,
      ordinary: false,
      place: isPlaceAhead(tokens, at),
    }
  }
}

function initialsIn(tokens: readonly Token[], from: number, end: number): string {
  let letters = ''
  for (let at = from; at < end; at++) {
    const token = tokens[at]
    if (token?.kind === 'word' && token.text.length === 1) letters += token.folded
  }
  return letters
}

const MOST_INITIALS = 4

function beforeInitials(tokens: readonly Token[], at: number): number {
  let first = at
  const initial = (end: number): boolean =>
    is(tokens[end - 1], 'dot') && /^\p{Lu}$/u.test(tokens[end - 2]?.text ?? '')
  for (let count = 0; count < MOST_INITIALS && initial(first); count++) first -= 2
  return first
}

/** A name of several words, or in capitals, that no entry has may be a publisher, a place or a product. */
function isOneName(tokens: readonly Token[], at: number, end: number): boolean {
  let words = 0
  for (let next = at; next < end; next++)
    if (isNameWord(tokens[next]) && !isParticle(tokens[next])) words++
  return words === 1 && !/^\p{Lu}{2,}$/u.test(tokens[end - 1]?.text ?? '')
}

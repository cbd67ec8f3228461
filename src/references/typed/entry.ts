import type {Work} from '../graph.ts'
import type {Token} from '../tokens.ts'
import {dissect} from './anatomy.ts'
import {findIdentifiers, identifierOfAddress} from './identifiers.ts'

/** What a typed entry and its work have in common. */
type Said = Pick<
  Work,
  'authors' | 'others' | 'year' | 'doi' | 'pmid' | 'pmcid' | 'arxiv' | 'isbn' | 'url'
>

/** What one typed entry says about its work. A field that the entry does not hold is '' or 0. */
export interface Entry extends Said {
  /** Number typed before the entry, as in "[7] Roe". */
  readonly label: number
  /** True when a line stands for the authors of the entry before. */
  readonly repeated: boolean
  /** Short name of an organisation, as in "World Health Organization [WHO]". */
  readonly acronym: string
  /** True when it is built as entries are, and not as a sentence that mentions a work. */
  readonly sure: boolean
}

const QUOTED = /^[“"‘«„]\s*([^”"»“]{2,200}?)[.,]?\s*[”"»“’]/u
const REPEATED = /^[—–_―-]{2,}/u

/** Reads a typed entry in any of the usual styles; `addresses` are those of its links. */
export function readEntry(typed: string, addresses: readonly string[] = []): Entry {
  const {label, body, rest, tokens, people, year: found} = dissect(typed)
  const {year, at} = found
  const literal = people.names.length ? '' : readLiteral(rest, tokens, at)
  const named = splitAcronym(literal)
  const authors = named.name ? [{literal: named.name}] : people.names
  return {
    label,
    authors,
    others: people.others,
    repeated: REPEATED.test(body),
    acronym: named.acronym,
    year,
    ...identifiersOf(body, addresses),
    sure:
      label > 0 || people.names.length > 0
        ? year !== '' && !verbFollows(rest, tokens, at)
        : titleFollows(rest, tokens, at),
  }
}

/** Gives the organisation or title an entry without people begins with. */
function readLiteral(rest: string, tokens: readonly Token[], year: number): string {
  const quoted = QUOTED.exec(rest)
  if (quoted?.[1]) return quoted[1].trim()
  const bracket = year > 0 && tokens[year - 1]?.kind === 'open' ? tokens[year - 1] : undefined
  const head = rest.slice(0, Math.min(bracket?.start ?? rest.length, 240))
  const sentence = sentenceEnd(head)
  const whole = bracket !== undefined && sentence >= head.trimEnd().length - 1
  const cut = whole ? head : head.slice(0, sentence).split(/, | \((?!\p{Lu}{2,8}\))/u, 1)[0]
  return (cut ?? '').trim().replace(/[.,:;]$/u, '')
}

/** Gives where the first sentence ends; the dots of "U.S. Department" end none. */
function sentenceEnd(text: string): number {
  for (const found of text.matchAll(/\.(?=\s|$)/gu))
    if (!/(?:^|[\s.])\p{Lu}$/u.test(text.slice(Math.max(0, found.index - 2), found.index)))
      return found.index
  return text.length
}

function splitAcronym(literal: string): {name: string; acronym: string} {
  const found = /^(.{2,}?)\s*[[(](\p{Lu}[\p{Lu}\p{N}-]{1,9})[\])]$/u.exec(literal)
  const name = (found?.[1] ?? literal)
    // The real name behind a pseudonym, or the edition behind a title.
    .replace(/\s*(?:\[[^[\]]*\]|\([^()]*(?:ed|edn|edition|Aufl)\.?\))$/u, '')
    .replace(/^The\s/u, '')
  return {name: /[\p{L}\p{N}]/u.test(name) ? name : '', acronym: found?.[2] ?? ''}
}

/** After "Roe, Poe and Doe (2019)" a sentence goes on with a small letter. */
function verbFollows(rest: string, tokens: readonly Token[], year: number): boolean {
  const close = tokens[year + 1]
  return close?.kind === 'close' && /^\s*,?\s*\p{Ll}/u.test(rest.slice(close.end))
}

/** After "NHS (2023)" a title begins with a capital; in a sentence a verb would follow. */
function titleFollows(rest: string, tokens: readonly Token[], year: number): boolean {
  const first = tokens[0]
  const after = tokens[year + 1]
  if (year < 1 || !first || !/^[\p{Lu}\p{Lo}\p{N}“"«„]/u.test(first.text)) return false
  const close = after?.kind === 'close' ? after.end : undefined
  return close !== undefined && /^\s*[.,:]?\s*[\p{Lu}\p{Lo}\p{N}“"‘«„]/u.test(rest.slice(close))
}

type Identifiers = Pick<Entry, 'doi' | 'pmid' | 'pmcid' | 'arxiv' | 'isbn' | 'url'>

function identifiersOf(text: string, addresses: readonly string[]): Identifiers {
  const found = {doi: '', pmid: '', pmcid: '', arxiv: '', isbn: '', url: ''}
  const all = [
    ...findIdentifiers(text).map((one) =>
      one.kind === 'url' ? {...identifierOfAddress(one.href), href: one.href} : one,
    ),
    ...addresses.map((address) => ({...identifierOfAddress(address), href: address})),
  ]
  for (const {kind, value, href} of all) {
    if (kind === 'url') found.url ||= href
    else if (kind !== 'orcid') found[kind] ||= value
  }
  return found
}

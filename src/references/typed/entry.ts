import {readAuthors} from './authors.ts'
import type {Name} from '../graph.ts'
import {findIdentifiers, identifierOfAddress} from './identifiers.ts'
import {type Token, tokenize} from '../tokens.ts'
import {readYear} from './year.ts'

/** What one typed entry says about its work. A field that the entry does not hold is '' or 0. */
export interface Entry {
  /** Number typed before the entry, as in "[7] Roe". */
  readonly label: number
  readonly authors: readonly Name[]
  readonly others: boolean
  /** True when a line stands for the authors of the entry before. */
  readonly repeated: boolean
  /** Short name of an organisation, as in "World Health Organization [WHO]". */
  readonly acronym: string
  readonly year: string
  readonly doi: string
  readonly pmid: string
  readonly pmcid: string
  readonly isbn: string
  readonly url: string
  /** True when it is built as entries are, and not as a sentence that mentions a work. */
  readonly sure: boolean
}

const LABEL = /^(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)])\s+/u
const QUOTED = /^[“"‘«„]\s*([^”"»“]{2,200}?)[.,]?\s*[”"»“’]/u
const REPEATED = /^[—–_―-]{2,}/u

/** Reads a typed entry in any of the usual styles; `addresses` are those of its links. */
export function readEntry(typed: string, addresses: readonly string[] = []): Entry {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 4000)
  const label = LABEL.exec(text)
  const body = label ? text.slice(label[0].length) : text
  const rest = withoutNoise(body)
  const tokens = tokenize(rest)
  const people = readAuthors(tokens)
  const {year, at} = readYear(tokens, people.end)
  const literal = people.names.length ? '' : readLiteral(rest, tokens, at)
  const named = splitAcronym(literal)
  const authors = named.name ? [{literal: named.name}] : people.names
  const labelled = label !== null
  return {
    label: label ? Number(label[1] ?? label[2] ?? label[3]) : 0,
    authors,
    others: people.others,
    repeated: REPEATED.test(body),
    acronym: named.acronym,
    year,
    ...identifiersOf(body, addresses),
    sure:
      labelled || people.names.length > 0
        ? year !== '' && !verbFollows(rest, tokens, at)
        : titleFollows(rest, tokens, at),
  }
}

/** Blanks what holds years that are not the entry's: addresses, quoted titles and days of access. */
function withoutNoise(text: string): string {
  let rest = ''
  let last = 0
  for (const {start, end} of findIdentifiers(text)) {
    rest += text.slice(last, start) + ' '.repeat(end - start)
    last = end
  }
  const blank = (found: string): string => found[0] + ' '.repeat(found.length - 1)
  return (rest + text.slice(last))
    .replace(/(?<=.)[“«„"][^“”"»„]{3,400}[”"»“]/gu, blank)
    .replace(
      /(?<!\p{L})(?:accessed|retrieved|abgerufen|zugriff|consulté|consultado|last visited|cited)(?!\p{L})[^.;)]{0,40}?\d{4}/giu,
      blank,
    )
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
  const name = (found?.[1] ?? literal).replace(/^The\s/u, '')
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

type Identifiers = Pick<Entry, 'doi' | 'pmid' | 'pmcid' | 'isbn' | 'url'>

function identifiersOf(text: string, addresses: readonly string[]): Identifiers {
  const found = {doi: '', pmid: '', pmcid: '', isbn: '', url: ''}
  const all = [
    ...findIdentifiers(text).map((one) =>
      one.kind === 'url' ? {...identifierOfAddress(one.href), href: one.href} : one,
    ),
    ...addresses.map((address) => ({...identifierOfAddress(address), href: address})),
  ]
  for (const {kind, value, href} of all) {
    if (kind === 'url' || kind === 'arxiv') found.url ||= href
    else found[kind] ||= value
  }
  return found
}

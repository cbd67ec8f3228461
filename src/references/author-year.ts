import {is, isNameWord} from './authors.ts'
import {fold} from './fold.ts'
import type {Work} from './graph.ts'
import type {Mention} from './mention.ts'
import {type Token, tokenize} from './tokens.ts'
import type {Known} from './known.ts'

/** A work by the tokens each of its authors may be called by. */
interface Called {
  readonly work: Work
  readonly year: string
  /** For each author the folded words of the family name or organisation, longest form first. */
  readonly names: readonly (readonly (readonly string[])[])[]
}

/** Makes the table that author and year are looked up in. */
export function callNames(works: readonly Known[]): Called[] {
  return works
    .filter(({work}) => work.year && work.authors.length)
    .map(({work, acronym}) => ({
      work,
      year: work.year,
      names: work.authors.map((author, i) =>
        forms('family' in author ? author.family : author.literal, i === 0 ? acronym : ''),
      ),
    }))
}

/** "van der Graaf" may be called "Graaf"; an organisation also by its acronym. */
function forms(name: string, acronym: string): string[][] {
  const words = tokenize(name).map((token) => token.folded)
  const last = words.slice(
    words.findLastIndex((_, i) => /^\p{Ll}{1,3}$/u.test(words[i - 1] ?? '') && i > 0),
  )
  const all = [
    words,
    ...(last.length < words.length && last.length ? [last] : []),
    ...(acronym ? [[fold(acronym)]] : []),
  ]
  return all.filter((form) => form.length)
}

/** Finds "(Oei et al., 2012)", "Porges (2011)" and the like in one line of text. */
export function authorYearMentions(tokens: readonly Token[], called: readonly Called[]): Mention[] {
  const mentions: Mention[] = []
  let before: {works: readonly Called[]; at: number} | undefined
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'year') continue
    if (before && is(tokens[i - 1], 'comma') && before.at === i - 2) {
      const works = before.works.filter((one) => sameYear(one.year, token.folded))
      if (works.length)
        mentions.push({
          start: token.start,
          end: token.end,
          works: works.map((one) => one.work),
          through: [],
          method: 'year',
        })
      before = {...before, at: i}
      continue
    }
    const found = mentionAt(tokens, i, called)
    if (found?.mention) mentions.push(found.mention)
    before = found && {works: found.byName, at: i}
  }
  return mentions
}

function mentionAt(
  tokens: readonly Token[],
  year: number,
  called: readonly Called[],
): {mention: Mention | undefined; byName: readonly Called[]} | undefined {
  const head = headOf(tokens, year)
  if (!head) return undefined
  const matches = called.flatMap((one) => {
    const start = namesBefore(tokens, head.last, one)
    return start === undefined ? [] : [{one, start}]
  })
  const typed = tokens[year]?.folded ?? ''
  const right = matches.filter(({one}) => sameYear(one.year, typed))
  const longest = Math.min(...right.map(({start}) => start))
  const best = right.filter(({start}) => start === longest)
  if (best.length) {
    const start = tokens[longest]?.start ?? 0
    return {
      mention: {
        start,
        end: head.end,
        works: best.map(({one}) => one.work),
        through: [],
        method: 'year',
      },
      byName: matches.map(({one}) => one),
    }
  }
  return {
    mention: missing(tokens, year, head, matches.length > 0),
    byName: matches.map(({one}) => one),
  }
}

interface Head {
  /** Index of the last token of the names. */
  readonly last: number
  /** Where the mention ends, in characters. */
  readonly end: number
  readonly others: boolean
  readonly bracketed: boolean
}

/** Steps back from a year over a comma or bracket, "et al." and a possessive to the names. */
function headOf(tokens: readonly Token[], year: number): Head | undefined {
  let at = year - 1
  const narrative = is(tokens[at], 'open')
  if (narrative || is(tokens[at], 'comma')) at--
  if (is(tokens[at], 'apostrophe')) at--
  const others = is(tokens[at], 'others')
  if (others) at--
  if (others && is(tokens[at], 'comma')) at--
  const name = tokens[at]
  if (name?.kind !== 'word') return undefined
  return {
    last: at,
    end: narrative ? closeAfter(tokens, year) : (tokens[year]?.end ?? 0),
    others,
    bracketed: !narrative,
  }
}

/** A narrative mention ends with its bracket, page number included, when no other work stands in it. */
function closeAfter(tokens: readonly Token[], year: number): number {
  const rest = tokens.slice(year + 1, year + 9)
  const close = rest.findIndex((token) => is(token, 'close', 'semicolon', 'year', 'open'))
  const end = rest[close]
  return end && is(end, 'close') ? end.end : (tokens[year]?.end ?? 0)
}

/** Gives the first token of the names before `last` when they are those of a work, its first author among them. */
function namesBefore(tokens: readonly Token[], last: number, {names}: Called): number | undefined {
  let end = last
  let start: number | undefined
  for (let count = 0; count < 8; count++) {
    const found = oneBefore(tokens, end, names)
    if (!found) break
    if (found.author === 0) start = found.start
    let next = found.start - 1
    if (is(tokens[next], 'and')) next--
    if (is(tokens[next], 'comma')) next--
    if (next === found.start - 1) break
    end = next
  }
  return start
}

function oneBefore(
  tokens: readonly Token[],
  end: number,
  names: Called['names'],
): {author: number; start: number} | undefined {
  for (const [author, forms] of names.entries())
    for (const form of forms) {
      const start = end - form.length + 1
      if (
        start >= 0 &&
        form.every((word, i) => sameWord(tokens[start + i], word, i === form.length - 1))
      )
        return {author, start}
    }
  return undefined
}

/** A possessive counts as the name. */
function sameWord(token: Token | undefined, word: string, last: boolean): boolean {
  if (!token) return false
  return token.folded === word || (last && token.folded === `${word}'s`)
}

/** "2012" means 2012a as well; "2012a" only that one. */
function sameYear(year: string, typed: string): boolean {
  return year === typed || (/^\d{4}$/u.test(typed) && year.replace(/[a-z]$/u, '') === typed)
}

/** A form that can be nothing but a citation, with no entry for it. */
function missing(
  tokens: readonly Token[],
  year: number,
  head: Head,
  knownName: boolean,
): Mention | undefined {
  const name = tokens[head.last]
  if (!head.bracketed || !isNameWord(name) || !is(tokens[year + 1], 'close', 'semicolon', 'comma'))
    return undefined
  const pair = is(tokens[head.last - 1], 'and') && isNameWord(tokens[head.last - 2])
  const first = pair ? head.last - 2 : head.last
  const opened = is(tokens[first - 1], 'open', 'semicolon')
  if (!opened || !is(tokens[year - 1], 'comma') || !(head.others || pair || knownName))
    return undefined
  return {start: tokens[first]?.start ?? 0, end: head.end, works: [], through: [], method: 'year'}
}

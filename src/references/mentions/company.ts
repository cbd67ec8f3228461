import {is, nameWordAfterParticles} from '../typed/authors.ts'
import type {Token} from '../tokens.ts'

/** What stands between the first name of a mention and its year. */
export interface Company {
  /** Folded names of further authors. */
  readonly names: readonly string[]
  /** True for "et al.", "and colleagues" and the like. */
  readonly others: boolean
  readonly possessive: boolean
  /** Index of the first token after it. */
  readonly end: number
}

const MOST_NAMES = 12
const COLLEAGUES =
  /^(?:colleagues|co-?workers|co-?authors|others|associates|team|kolleg\p{L}+|mitarbeiter|collègues|collaborateurs|colegas|colaboradores|collega'?s|colleghi|collaboratori)$/u
const THEIR = /^(?:her|his|their|ihre|seine|ses|sus|haar|zijn|suoi|seus)$/u

/** Reads "[WHO]", "and Poe", ", Poe, & Doe", "et al." and a possessive after the first name. */
export function readCompany(tokens: readonly Token[], at: number, possessive: boolean): Company {
  const names: string[] = []
  let end = afterAcronym(tokens, at)
  let owned = possessive
  while (names.length < MOST_NAMES) {
    const others = afterOthers(tokens, end)
    if (others !== undefined)
      return {names, others: true, ...afterApostrophe(tokens, others, owned)}
    const next = coauthorEnd(tokens, end)
    if (next === undefined) break
    const name = nameOf(tokens, end, next)
    owned = name.endsWith("'s")
    names.push(name.replace(/'s$/u, ''))
    end = next
  }
  return {names, others: false, ...afterApostrophe(tokens, end, owned)}
}

function afterAcronym(tokens: readonly Token[], at: number): number {
  const acronym = /^\p{Lu}{2,8}$/u.test(tokens[at + 1]?.text ?? '')
  return is(tokens[at], 'open') && acronym && is(tokens[at + 2], 'close') ? at + 3 : at
}

function afterApostrophe(
  tokens: readonly Token[],
  at: number,
  possessive: boolean,
): {possessive: boolean; end: number} {
  const owned = is(tokens[at], 'apostrophe') && tokens[at]?.start === tokens[at - 1]?.end
  return owned ? {possessive: true, end: at + 1} : {possessive, end: at}
}

function afterOthers(tokens: readonly Token[], at: number): number | undefined {
  let next = is(tokens[at], 'comma') ? at + 1 : at
  if (is(tokens[next], 'others')) return next + 1
  if (!is(tokens[next], 'and')) return undefined
  next++
  if (THEIR.test(tokens[next]?.text ?? '') || is(tokens[next], 'number')) next++
  return COLLEAGUES.test(tokens[next]?.folded ?? '') ? next + 1 : undefined
}

/** A comma alone leads to an author only when the list goes on after that. */
function coauthorEnd(tokens: readonly Token[], at: number): number | undefined {
  let start = is(tokens[at], 'comma') ? at + 1 : at
  const last = is(tokens[start], 'and')
  if (last) start++
  if (start === at) return undefined
  const end = fullNameEnd(tokens, start)
  if (end === undefined || last || is(tokens[end], 'and', 'others')) return end
  return is(tokens[end], 'comma') && !is(tokens[end + 1], 'year') ? end : undefined
}

/** Gives the end of a name of one to three words, such as "van der Graaf"; initials may lead it. */
export function fullNameEnd(tokens: readonly Token[], at: number): number | undefined {
  let start = at
  while (/^\p{Lu}$/u.test(tokens[start]?.text ?? '') && is(tokens[start + 1], 'dot')) start += 2
  let end = nameWordAfterParticles(tokens, start)
  for (let words = 1; end !== undefined && words < 3; words++) {
    const next = nameWordAfterParticles(tokens, end)
    if (next === undefined) break
    end = next
  }
  return end
}

function nameOf(tokens: readonly Token[], from: number, end: number): string {
  return tokens
    .slice(from, end)
    .filter((token) => token.kind === 'word' && token.text.length > 1)
    .map((token) => token.folded)
    .join(' ')
}

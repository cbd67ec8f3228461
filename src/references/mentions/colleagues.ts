import type {Token} from '../tokens.ts'
import {is} from '../typed/authors.ts'

const COLLEAGUES =
  /^(?:colleagues?|co-?workers?|co-?authors?|co-?investigators|others|associates|collaborators|team|group|kolleg\p{L}*|mitarbeiter\p{L}*|mitarbeitenden?|andere|weitere|coll(?:ègues|egues)?|collaborateurs|autres|cols?|colegas|colaborador[ae]s|otros|outros|equipo|equipe|équipe|collega'?s|medewerkers|anderen|colleghi|collaboratori|altri|medarbetare|kollegor|kolleger|andra|andre|arbeitsgruppe)$/u
const BETWEEN =
  /^(?:her|his|their|its|the|other|several|many|two|three|four|five|six|research|own|former|ihre[nr]?|seine[nr]?|ses|son|leur|leurs|sus|su|haar|zijn|suoi|seus|sua|hennes|hans)$/u
/** Words that speak of colleagues wherever they stand after a name, of an entry or not. */
const SURELY =
  /^(?:colleagues|co-?workers|co-?authors|collaborators|kolleg\p{L}*|mitarbeiter\p{L}*|collegues|collaborateurs|colegas|colaborador[ae]s|coll|cols?|colleghi|medarbetare|kollegor|kolleger)$/u
const GROUP = /^(?:group|team|lab|laboratory)$/u
const MOST_BETWEEN = 3

/** Gives the end of "et al.", "and colleagues", "and her team", "u. a." or "group"; nothing when none of them stands there. */
export function afterOthers(tokens: readonly Token[], at: number): number | undefined {
  const next = is(tokens[at], 'comma') ? at + 1 : at
  if (is(tokens[next], 'others')) return next + 1
  if (GROUP.test(tokens[at]?.text ?? '')) return at + 1
  return afterShort(tokens, next) ?? afterAnd(tokens, next)
}

/** "m. fl." and "e. a." mean "et al." in Swedish and in Dutch. */
function afterShort(tokens: readonly Token[], at: number): number | undefined {
  if (!is(tokens[at + 1], 'dot') || !is(tokens[at + 3], 'dot')) return undefined
  const said = `${tokens[at]?.text} ${tokens[at + 2]?.text}`
  return said === 'm fl' || said === 'e a' ? at + 4 : undefined
}

function afterAnd(tokens: readonly Token[], at: number): number | undefined {
  if (!is(tokens[at], 'and')) return undefined
  let next = at + 1
  while (next <= at + MOST_BETWEEN && isBetween(tokens[next])) next++
  const folded = tokens[next]?.folded ?? ''
  const said = folded.endsWith("'s") ? folded.slice(0, -2) : folded
  if (!COLLEAGUES.test(folded) && !COLLEAGUES.test(said)) return undefined
  return afterEnding(tokens, next + 1, said)
}

/** "coll." and "cols." are short; "Kolleg:innen" and "Mitarbeiter*innen" are three tokens. */
function afterEnding(tokens: readonly Token[], at: number, said: string): number {
  if (/^coll?s?$/u.test(said)) return is(tokens[at], 'dot') ? at + 1 : at
  const gender = /^[:*_/]$/u.test(tokens[at]?.text ?? '') && tokens[at + 1]?.folded === 'innen'
  return gender ? at + 2 : at
}

const isBetween = (token: Token | undefined): boolean =>
  is(token, 'number') || BETWEEN.test(token?.text ?? '')

/** Says whether words that end before a token can only mean further authors; "Teachers and others" do not. */
export function isSurelyOthers(tokens: readonly Token[], end: number): boolean {
  const last = tokens[end - 1]
  if (is(last, 'others')) return true
  return SURELY.test(tokens[is(last, 'dot') ? end - 2 : end - 1]?.folded ?? '')
}

import {is} from '../typed/authors.ts'
import type {Token} from '../tokens.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that stand before the first name of a bracket: "(see, e.g., Roe, 2019)". */
const LEADS = words(
  'see also cf eg e.g g i for example instance by as compare in from cited quoted reviewed review reviews ' +
    'discussed described reported adapted reprinted modified but contra pace especially notably ' +
    'particularly more most recently a per after following based on cp viz ' +
    'vgl siehe z b vor auch auch etwa dazu hierzu nach zit zitiert bei u so ' +
    'voir aussi par exemple ex notamment selon cite dans d apres ' +
    'vease ver tambien por ejemplo p ej citado en apud segun em conforme vide ' +
    'zie ook bijv vedi anche cfr se aven jfr',
)

/** Says whether a token may stand between a bracket and the first name in it. */
export function isLead(token: Token | undefined): boolean {
  if (is(token, 'comma', 'dot', 'and', 'apostrophe') || token?.text === ':') return true
  return token?.kind === 'word' && LEADS.has(token.folded)
}

const MOST_LEADS = 6

/** Gives the first token after "see also" and the like. */
export function afterLeads(tokens: readonly Token[], at: number): number {
  let next = at
  while (next < at + MOST_LEADS && isLead(tokens[next])) next++
  return next
}

const PLACE = words('in at from near en a aus bei zu dans de em')
const CITED = words('cited quoted zitiert zit cite citado reviewed discussed described adapted')

/** After "in" a capitalised word may be a place, unless "cited" stands before it. */
export function isPlaceAhead(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before || !PLACE.has(before.folded)) return false
  return !CITED.has(tokens[at - 2]?.folded ?? '')
}

/** "as cited in" and "zit. nach" after a year: the work itself need not stand in the list. */
export function isCitedIn(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 4; next++) {
    const token = tokens[next]
    if (token?.kind === 'word' && CITED.has(token.folded)) return true
    if (!is(token, 'comma', 'semicolon') && token?.folded !== 'as') return false
  }
  return false
}

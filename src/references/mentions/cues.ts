import type {Token} from '../tokens.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Names that are ordinary words, which a sentence may begin with. */
const ORDINARY = words(
  'may brown white young long day king green black gray grey stone wood woods hill rose mark marks will ' +
    'bell best love case cook fox good hall hope house hunt lane law little page park parks price rice ' +
    'rich rivers short small smart strong summers summer winter ward waters wise field fields ford cross ' +
    'church frost moon snow power powers sharp swift read bush banks brooks stern mind major pope bishop ' +
    'knight mann noble loving gay grace dean judge miles moss pearl ray reed ring root rush sage savage ' +
    'stark storm street temple vine wall walls wells west north south east weeks child children light ' +
    'blank bond bright bull bird camp chance chase christian couch dark early england france ireland ' +
    'finding first free friend gold silver hand hands head high holder holy joy key lamb lively',
)

const NOUNS = words(
  'team group lab laboratory study studies trial trials model models theory theories work works research ' +
    'findings finding paper papers article articles review experiment experiments framework hypothesis ' +
    'concept concepts approach account analysis results survey scale questionnaire paradigm argument ' +
    'definition notion meta-analysis hypotheses data thesis taxonomy typology inventory ' +
    'studie theorie modell arbeit forschung etude modele travaux estudio teoria modelo',
)

const SOURCES = words(
  'work works research study studies trial trials paper papers article articles review reviews theory ' +
    'theories model models findings experiments writings analysis',
)

const TITLES = words('dr drs prof professor professors')

const SAYING = words(
  'argue argues argued report reported reports propose proposes proposed demonstrated demonstrates ' +
    'conclude concludes concluded suggest suggests suggested hypothesized hypothesised theorized ' +
    'theorised observed claim claims claimed contends contended maintains maintained posits posited ' +
    'postulated hypothesizes hypothesises theorizes',
)

/** Says whether a word is a name and an ordinary word as well. */
export function isOrdinary(token: Token | undefined): boolean {
  return ORDINARY.has(token?.folded ?? '')
}

export function isTitle(token: Token | undefined): boolean {
  return token?.capital === true && TITLES.has(token.folded)
}

/** Says whether a word says what an author does in a paper: "argues", "reported". */
export function isSaying(token: Token | undefined): boolean {
  return SAYING.has(token?.text ?? '')
}

const MOST_BETWEEN = 2

/** "Roe’s theory" and "Roe’s dual control model" speak of what Roe has written. */
export function isOwnWork(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next <= at + MOST_BETWEEN; next++) {
    const token = tokens[next]
    if (token?.kind !== 'word') return false
    if (NOUNS.has(token.folded)) return true
  }
  return false
}

/** "according to", "work by" and "studies of" before a name speak of what its bearer has written. */
export function isCredited(tokens: readonly Token[], at: number): boolean {
  const [noun, of] = [tokens[at - 2]?.folded ?? '', tokens[at - 1]?.text ?? '']
  if (noun === 'according' && of === 'to') return true
  return (of === 'by' || of === 'of') && SOURCES.has(noun)
}

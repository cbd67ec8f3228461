import type {Name} from '../graph.ts'
import {tokenize} from '../tokens.ts'
import {readAuthors} from './author-list.ts'
import type {Remainder} from './cursor.ts'

const ROLE = '(?:eds?|editors?|hrsg|hg|éds?|dirs?|coords?|a cura di|red)\\.?(?:\\s&\\strans\\.?)?'
/** "A. Roe & B. Poe (Eds.), " and "Roe A, Poe B, editors. " stand before the title of the book. */
const BEFORE_BRACKET = new RegExp(
  String.raw`^(.{2,600}?)\s?[([]${ROLE}[^()[\]]{0,20}[)\]][,.:]?\s?`,
  'iu',
)
const BEFORE_COMMA = new RegExp(String.raw`^(.{2,600}?),\s${ROLE}(?:[.:,]\s|\s)`, 'iu')
/** "edited by Ann Roe and Bob Poe" stands behind it. */
const EDITED_BY =
  /[,.]?\s(?:[Ee]dited\sby|[Ee]d\.\sby|eds?\.|[Hh]rsg\.\svon|herausgegeben\svon|sous\sla\sdirection\sde|[Ee]dited\sand\stranslated\sby)\s(?=\p{Lu})/u
/** ", A. Roe and B. Poe, Eds." and " (A. Roe, ed.)" do so too. */
const AFTER_TITLE = new RegExp(
  String.raw`(?:,\s(?<plain>\p{Lu}\..{2,300}?),?\s\(?${ROLE}\)?|\s\((?<bracket>[^()]{3,300}),\s${ROLE}\))(?=[.,;:]|\s|$)`,
  'iu',
)

/** Cuts out the editors of a book, before its title or behind it, and gives their names. */
export function cutEditors(left: Remainder): readonly Name[] {
  for (const pattern of [BEFORE_BRACKET, BEFORE_COMMA]) {
    const before = pattern.exec(left.text)
    const named = before ? namesIn(before[1] ?? '') : []
    if (!before || !named.length) continue
    left.text = left.text.slice(before[0].length)
    return named
  }
  const after = AFTER_TITLE.exec(left.text)
  const late = after ? namesIn(after.groups?.plain ?? after.groups?.bracket ?? '') : []
  if (late.length) {
    left.cut(AFTER_TITLE)
    return late
  }
  const edited = EDITED_BY.exec(left.text)
  return edited ? cutNamesBehind(left, edited.index, edited.index + edited[0].length) : []
}

/** Cuts out the names at `names` with the words before them from `from` on, and gives the names. */
export function cutNamesBehind(left: Remainder, from: number, names: number): readonly Name[] {
  const tail = left.text.slice(names)
  const tokens = tokenize(`${tail} `)
  const read = readAuthors(tokens)
  // One name alone needs a comma or a full stop to be told from what follows.
  const end = read.names.length ? (tokens[read.end - 1]?.end ?? 0) : single(tail).length
  left.text = `${left.text.slice(0, from)}. ${tail.slice(end).replace(/^[\s,.]+/u, '')}`
  return read.names.length ? read.names : namesIn(single(tail))
}

const single = (text: string): string =>
  /^[^,.;:]{2,60}(?:\s\p{Lu}\.\s[^,.;:]{2,40})?/u.exec(text)?.[0] ?? ''

/** Reads a text that is names and nothing else. */
export function namesIn(text: string): readonly Name[] {
  const bare = text.trim().replace(/[,.;]$/u, '')
  const tokens = tokenize(`${bare}.`)
  const {names, end, others} = readAuthors(tokens)
  if (names.length && (others || end >= tokens.length - 1)) return names
  // "Ann Roe" alone is not sure to be a person at the head of an entry, but it is here.
  const alone =
    /^((?:\p{Lu}[\p{L}.’-]*\s){1,3})((?:(?:van|von|der|de|den|la|du)\s){0,3}\p{Lu}[\p{L}’-]+)$/u.exec(
      bare,
    )
  return alone ? [{family: alone[2] ?? '', given: (alone[1] ?? '').trim()}] : []
}

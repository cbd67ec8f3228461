import {SOURCE} from '../line.ts'

/** One sentence of a line, in characters of its text; the sources after its full stop belong to it. */
export interface Sentence {
  readonly start: number
  readonly end: number
}

/** So many characters decide whether a space parts two sentences, which keeps the reading linear. */
const WINDOW = 48

/** A source in brackets, or alone. */
const CITED = String.raw`(?:[(\[][^()\[\]]*${SOURCE}[^()\[\]]*[)\]]|${SOURCE}+)`
/** A full stop with the letters before it, what closes after it, and marks of notes. */
const END = new RegExp(
  String.raw`(?<word>[\p{L}\p{N}.]*)(?<stop>[.!?…])["'”’»“)\]]*[${SOURCE}⁰¹²³⁴-⁹]*(?:\s${CITED}\.?)?$`,
  'u',
)
/** A source between two sentences belongs to the first. */
const TRAILING = new RegExp(String.raw`^${CITED}\.?(?:\s+[^\p{Ll}\s]|\s*$)`, 'u')

/** Cuts a line into sentences. A dot after an abbreviation, an initial or a small number ends none. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const {0: space, index} of text.matchAll(/\s+/gu)) {
    const from = index + space.length
    const before = text.slice(Math.max(start, index - WINDOW), index)
    if (!endsSentence(before, text.slice(from, from + WINDOW))) continue
    sentences.push({start, end: index})
    start = from
  }
  if (start < text.length) sentences.push({start, end: text.length})
  return sentences
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'e.g eg i.e ie al dr prof mr mrs ms st vs approx ca cf fig figs no nos nr vol pp p ed eds resp incl ' +
    'z.b z d.h u.a bzw ggf evtl inkl sog vgl abb tab mind max min env p.ej ej pag art sra sr dra'
  ).split(' '),
)

function endsSentence(before: string, after: string): boolean {
  const found = END.exec(before)?.groups
  if (!found || /^["'“„«»(]*\p{Ll}/u.test(after) || TRAILING.test(after)) return false
  if (found.stop !== '.') return true
  const word = (found.word ?? '').toLowerCase()
  return !ABBREVIATIONS.has(word) && !/^(?:\p{L}|\d{1,2}|(?:\p{L}\.)+\p{L})$/u.test(word)
}

import type {Name} from '../graph.ts'
import type {Remainder} from './cursor.ts'
import {namesIn} from './editors.ts'

/** What an entry says of its own kind, such as "Doctoral dissertation" or "Report No. 7". */
export interface Kind {
  readonly type: 'report' | 'thesis' | ''
  readonly genre: string
  readonly number: string
  /** The university named in the same bracket. */
  readonly publisher: string
}

const DEGREE = String.raw`(?:doctoral|ph\.?\s?d\.?|d\.?\s?phil\.?|master(?:[’']?s)?|m\.?\s?(?:sc|a|phil)\.?|bachelor(?:[’']?s)?|undergraduate|habilitation)`
const THESIS = new RegExp(
  String.raw`[\s.,]*[([]?(?<genre>(?:unpublished\s)?(?:${DEGREE}\s(?:dissertation|thesis|diss\.?)|dissertation|thèse de doctorat|tesis doctoral|habilitationsschrift))(?![\p{L}])(?:,\s(?<school>[^()[\]]{3,80}))?(?<close>[)\]])?`,
  'iu',
)
const REPORT =
  /\s?[([](?<genre>[^()[\]]{0,60}?(?:report|guideline|working paper|white paper|technical note|publication|policy brief|fact sheet|bulletin))\s?(?:no\.?|number|nr\.?)?\s?(?<number>[\p{L}\p{N}./-]{0,20}\d[\p{L}\p{N}./-]{0,20})[)\]]/iu
const TECHNICAL =
  /[.,]\s(?<genre>(?:tech(?:nical)?\.?\s)rep(?:ort|\.)|working paper|research report)\s?(?:no\.?\s?)?(?<number>[\p{L}\p{N}-]{0,12}\d[\p{L}\p{N}./-]{0,12})(?=[.,;:\s]|$)/iu

/** Cuts out what an entry says of its kind, and gives it. */
export function cutKind(left: Remainder): Kind {
  const thesis = THESIS.exec(left.text)
  if (thesis && thesis.index > 0) {
    const {genre = '', school = '', close} = thesis.groups ?? {}
    // Without a bracket the university is read with the publisher.
    left.cut(THESIS, close ? '' : `. ${school}`)
    return {type: 'thesis', genre, number: '', publisher: close ? school : ''}
  }
  const report = left.cut(REPORT) ?? left.cut(TECHNICAL, '. ')
  if (!report) return {type: '', genre: '', number: '', publisher: ''}
  const {genre = '', number = ''} = report.groups ?? {}
  return {type: 'report', genre: genre.trim(), number, publisher: ''}
}

const EDITION =
  /[,.;]?\s?(?<open>[([])?(?:(?<number>\d{1,3})(?:st|nd|rd|th|\.|e|a|ª)?|(?<rank>second|third|fourth|fifth|sixth)|(?<revised>rev(?:ised|\.)?))\s(?:rev(?:ised|\.)?\s|überarb(?:eitete|\.)?\s|international\s)?(?:ed(?:ition|n)?|aufl(?:age)?|éd|ed(?:ición|izione))(?![\p{L}])\.?(?:,\s(?:text rev|rev)\.?)?,?\s?(?<close>[)\]])?/iu
const RANKS = ['second', 'third', 'fourth', 'fifth', 'sixth']

/** Cuts out "(5th ed.)", "2nd edn" or "3. Aufl.", and gives the number of the edition. */
export function cutEdition(left: Remainder): string {
  const found = EDITION.exec(left.text)
  if (!found?.groups || found.index === 0) return ''
  const {open, close, number, rank, revised} = found.groups
  // A bracket that goes on, as in "(2nd ed., pp. 3–9)", stays open.
  left.cut(EDITION, open ? (close ? '' : ' (') : '. ')
  left.text = left.text
    .replace(/\.\s?\.\s/u, '. ')
    .replace(/\s(?=[.,;])/gu, '')
    .trim()
  if (rank) return String(RANKS.indexOf(rank.toLowerCase()) + 2)
  return number ?? (revised ? 'Rev. ed.' : '')
}

const TRANSLATED =
  /(?:[.,;]\s(?:translated|trans\.|übers(?:etzt|\.)\svon|traduit|trad\.)\s(?:by\s|de\s|par\s)?|\s\((?=[^()]{3,80},\sTrans\.\)))(?<names>[^()]{3,80}?)(?:,\sTrans\.\)|(?=[.,;]\s(?!\p{Lu}\.)))/iu

/** Cuts out "Translated by Ann Roe" or "(A. Roe, Trans.)", and gives the names. */
export function cutTranslators(left: Remainder): readonly Name[] {
  const found = TRANSLATED.exec(left.text)
  const names = found && found.index > 0 ? namesIn(found.groups?.names ?? '') : []
  if (names.length) left.cut(TRANSLATED)
  return names
}

const VOLUME =
  /(?:(?<=[.?!]\s)Vols?\.?\s(?<plain>\d{1,3}|[IVXLC]{1,6})(?:,\s(?!Nos?\.|Iss|pp?\.)[^.]{2,80})?\.\s|\s\(Vols?\.?\s(?<bracket>\d{1,3}(?:[-–]\d{1,3})?|[IVXLC]{1,6})\))/u

/** Cuts out "Vol. 1, An Introduction." or "(Vol. 1)" behind the title of a book, and gives the number. */
export function cutVolume(left: Remainder): string {
  const groups = left.cut(VOLUME)?.groups
  return (groups?.plain ?? groups?.bracket ?? '').replace(/–/gu, '-')
}

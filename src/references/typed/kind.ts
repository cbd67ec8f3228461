import type {Name} from '../graph.ts'
import type {Remainder} from './cursor.ts'
import {DATE} from './locator.ts'
import {cutNamesBehind, namesIn} from './editors.ts'

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
  String.raw`[\s.,]*[([]?(?<genre>(?:unpublished\s)?(?:${DEGREE}\s(?:dissertation|thesis|diss\.?)|dissertation(?!\sabstracts)|thèse de doctorat|tesis doctoral|habilitationsschrift))(?![\p{L}])(?:,\s(?<school>[^()[\]]{3,80}))?(?<close>[)\]])?`,
  'iu',
)
const REPORT =
  /\s?[([](?<genre>[^()[\]]{0,60}?(?:report|guideline|working paper|white paper|technical note|publication|policy brief|fact sheet|bulletin))\s?(?:no\.?|number|nr\.?)?\s?(?<number>[\p{L}\p{N}./-]{0,20}\d[\p{L}\p{N}./-]{0,20})[)\]]/iu
/** Where a thesis was written, or who wrote a report, among the parts behind it. */
const SCHOOL =
  /univ|college|school|institut|hochschule|academy|polytech|laborator|center|centre|inc\.?$|ltd\.?$/iu

const TECHNICAL =
  /[.,;]\s(?<genre>tech(?:nical|\.)?\srep(?:ort|\.)|working\spaper|research\sreport)(?:\s(?:no\.?\s)?(?<number>(?:\p{Lu}{2,6}[\s-])?[\p{L}\p{N}/-]{0,16}\d[\p{L}\p{N}./-]{0,12}))?(?=[.,;:\s]|$)/iu

/** Gives the school or company among the parts behind a thesis or a report; '' when none is sure. */
export function schoolIn(text: string): string {
  const parts = text.replaceAll(DATE, '').split(/[,;]\s|\.\s(?=\p{Lu}\p{L}{3})/u)
  const found = parts.findIndex((part) => SCHOOL.test(part))
  const [name = '', town = ''] = found < 0 ? [] : parts.slice(found)
  const campus =
    /^University of (?:California|Wisconsin|Texas|Illinois|North Carolina|Massachusetts|Colorado|Michigan|Maryland|Nebraska|Tennessee|Hawaii|Missouri)$/u
  const whole = campus.test(name.trim()) && /^\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?[\s.]*$/u.test(town)
  return (whole ? `${name}, ${town}` : name).replace(/^[\s.,:(]+|[\s.,:)]+$/gu, '')
}

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
  /[.,;]\s(?:[Tt]ranslated\sby|[Tt]rans\.|[Üü]bers(?:etzt|\.)\svon|[Tt]raduit\spar|[Tt]rad\.(?:\spor)?)\s(?=\p{Lu})/u
const TRANSLATED_BRACKET = /\s\((?<names>[^()]{3,80}),\sTrans\.\)/u
const EDITED = /[.,;]\s[Ee]dited\sby\s(?=\p{Lu})/u
const EDITED_BRACKET = /\s\((?<names>[^()]{3,200}),\sEds?\.\)/u

/** Cuts out "Translated by Ann Roe" or "(A. Roe, Trans.)", and gives the names. */
export function cutTranslators(left: Remainder): readonly Name[] {
  return cutNames(left, TRANSLATED_BRACKET, TRANSLATED)
}

/** Cuts out "Edited by Ann Roe" or "(A. Roe, Ed.)" behind a title, and gives the names. */
export function cutTitleEditors(left: Remainder): readonly Name[] {
  return cutNames(left, EDITED_BRACKET, EDITED)
}

function cutNames(left: Remainder, bracket: RegExp, words: RegExp): readonly Name[] {
  const found = bracket.exec(left.text)
  const names = found && found.index > 0 ? namesIn(found.groups?.names ?? '') : []
  if (names.length) left.cut(bracket)
  const place = names.length ? null : words.exec(left.text)
  return place && place.index > 0
    ? cutNamesBehind(left, place.index, place.index + place[0].length)
    : names
}

const VOLUMES = /[.,]\s(\d{1,2})\svols?\.?(?=[.,\s])/u

/** Cuts out "2 vols." and gives the number of volumes. */
export function cutVolumes(left: Remainder): string {
  return left.cut(VOLUMES, '.')?.[1] ?? ''
}

const VOLUME =
  /(?:(?<=[.?!]\s)Vols?\.?\s(?<plain>\d{1,3}|[IVXLC]{1,6})(?:,\s(?!Nos?\.|Iss|pp?\.)[^.]{2,80})?\.\s|\s\(Vols?\.?\s(?<bracket>\d{1,3}(?:[-–]\d{1,3})?|[IVXLC]{1,6})\))/u

/** Cuts out "Vol. 1, An Introduction." or "(Vol. 1)" behind the title of a book, and gives the number. */
export function cutVolume(left: Remainder): string {
  const groups = left.cut(VOLUME)?.groups
  return (groups?.plain ?? groups?.bracket ?? '').replace(/–/gu, '-')
}

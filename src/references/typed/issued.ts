import type {CslDate} from '../item.ts'
import {fold} from '../fold.ts'
import type {Anatomy} from './anatomy.ts'

/** A date in an entry: where it stands, with its brackets, and what it says. */
export interface DateSpan {
  readonly start: number
  readonly end: number
  readonly month: number
  readonly day: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const SAME: Readonly<Record<string, string>> = {mai: 'may', okt: 'oct', dez: 'dec', ene: 'jan'}
const NAME =
  '(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)'
const SEASON = '(?:spring|summer|autumn|fall|winter|published)'
const MONTH_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<day>\d{1,2})\.?\s)?(?:(?<month>${NAME})|${SEASON})\.?(?:\s(?<late>\d{1,2})(?:st|nd|rd|th)?)?,?\s$`,
  'iu',
)
const MONTH_AFTER = new RegExp(
  String.raw`^,?\s(?:(?<day>\d{1,2})\.?\s)?(?:(?<month>${NAME})|${SEASON})(?![\p{L}])\.?(?:\s(?<late>\d{1,2})(?![\p{L}\p{N}]))?(?:\s?[-–/]\s?(?:${NAME}|\d{1,2})(?![\p{L}\p{N}]))?`,
  'iu',
)
const ISO_AFTER = /^-(?<month>\d\d)(?:-(?<day>\d\d))?(?!\d)/u

/** Finds the date around the year of an entry; nothing when it has none. */
export function dateSpan({body, tokens, year}: Anatomy): DateSpan | undefined {
  const token = tokens[year.at]
  if (!token) return undefined
  const before = MONTH_BEFORE.exec(body.slice(Math.max(0, token.start - 30), token.start))
  const follows = body.slice(token.end, token.end + 40)
  const after = before ? null : (ISO_AFTER.exec(follows) ?? MONTH_AFTER.exec(follows))
  const start = token.start - (before?.[0].length ?? 0)
  const end = token.end + (after?.[0].length ?? 0)
  const groups = (before ?? after)?.groups
  const month = monthOf(groups?.month ?? '')
  const day = month ? Number(groups?.day ?? groups?.late ?? 0) : 0
  return {...withBrackets(body, start, end), month, day: day <= 31 ? day : 0}
}

function monthOf(name: string): number {
  if (/^\d/u.test(name)) return Number(name) <= 12 ? Number(name) : 0
  const short = fold(name).slice(0, 3)
  return MONTHS.indexOf(SAME[short] ?? short) + 1
}

/** Takes the brackets round a date along, and what else stands in them. */
function withBrackets(body: string, start: number, end: number): {start: number; end: number} {
  const open = /[([]\s?(?:ca?\.\s?|published\s|originally published\s)?$/iu.exec(
    body.slice(Math.max(0, start - 30), start),
  )
  const close = open ? /^[^()[\]]{0,60}[)\]]/u.exec(body.slice(end)) : null
  if (!open || !close) return {start, end}
  return {start: start - open[0].length, end: end + close[0].length}
}

/** Gives the fields of the year as printed: "1905/1953" is a work and its later edition. */
export function datesOf(
  year: string,
  span: DateSpan | undefined,
): {issued?: CslDate; 'original-date'?: CslDate; status?: string} {
  const [, first, second] = /^(\d{4})(?:\/(\d{4}))?/u.exec(year) ?? []
  if (!first) return undated(year)
  const parts = [
    Number(first),
    ...(span?.month ? [span.month, ...(span.day ? [span.day] : [])] : []),
  ]
  if (!second) return {issued: {'date-parts': [parts]}}
  // Two years side by side are one volume that runs over New Year.
  if (Number(second) - Number(first) === 1)
    return {issued: {'date-parts': [[Number(first)], [Number(second)]]}}
  return {
    issued: {'date-parts': [[Number(second)]]},
    'original-date': {'date-parts': [[Number(first)]]},
  }
}

function undated(year: string): {issued?: CslDate; status?: string} {
  if (!year) return {}
  return year === 'n.d.' ? {issued: {literal: year}} : {status: year}
}

const ACCESSED = new RegExp(
  String.raw`(?:accessed|retrieved|cited|last visited)(?: on)?:?\s(?:(?<first>\d{1,2})\s)?(?:(?<year>\d{4})\s)?(?<month>${NAME})\.?\s(?:(?<day>\d{1,2})(?!\d),?\s?)?(?<late>\d{4})?`,
  'iu',
)

/** Finds the day an address was looked at: "Retrieved March 3, 2021, from", "(Accessed: 5 January 2024)". */
export function accessedIn(body: string): CslDate | undefined {
  const groups = ACCESSED.exec(body)?.groups
  const year = groups?.late ?? groups?.year
  if (!groups || !year) return undefined
  const day = Number(groups.day ?? groups.first ?? 0)
  return {'date-parts': [[Number(year), monthOf(groups.month ?? ''), ...(day ? [day] : [])]]}
}

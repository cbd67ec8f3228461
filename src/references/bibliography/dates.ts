import type {CslDate} from '../item.ts'

const DAY = /^(-?\d{4,5})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?:[T ].*)?([?~%]?)[?~%]?$/u
const UNKNOWN_DIGITS = /^(\d{1,3})([Xu]{1,3})$/u
const OPEN = new Set(['', '..', 'open', 'unknown', '*'])
/** Months 21 to 24 of ISO 8601-2, and those of the southern half of the world. */
const SEASONS = 20

interface End {
  readonly parts: readonly number[]
  readonly season?: number
  readonly circa: boolean
}

/** Reads a date or a range as ISO 8601-2 (EDTF) and BibLaTeX write them; anything else is kept as words. */
export function readDate(text: string): CslDate | undefined {
  const typed = text.trim().replace(/^\[(.*)\]$/u, '$1')
  if (!typed) return undefined
  const day = dayOf(typed.replace(/^(\d{4})\/(\d{1,2})\/(\d{1,2})\/?$/u, '$1-$2-$3'))
  return day
    ? dateOf(day)
    : (readDecade(typed) ?? readRange(typed) ?? readWords(typed) ?? {literal: typed})
}

/** Reads "199X", any year of the nineties. */
function readDecade(typed: string): CslDate | undefined {
  const known = typed.length === 4 ? UNKNOWN_DIGITS.exec(typed)?.[1] : undefined
  return known === undefined
    ? undefined
    : range([Number(known.padEnd(4, '0'))], [Number(known.padEnd(4, '9'))])
}

/** Reads "3 May 2019" and "May 3, 2019". */
function readWords(typed: string): CslDate | undefined {
  const years = typed.slice(0, 60).match(/(?<!\d)\d{4}(?!\d)/gu) ?? []
  const [year = ''] = years
  const rest = typed.replace(year, ' ')
  const {months, days} = readMonth(rest, '')
  const plain = years.length === 1 && months.length === 1 && days.length < 2 && /\p{L}/u.test(rest)
  return plain ? readYearMonth(year, rest, '') : undefined
}

function readRange(typed: string): CslDate | undefined {
  const ends = typed.split(/\/|(?<=\d{4})(?:--|–|-)(?=\d{4}$|$)/u).map((end) => end.trim())
  const days = ends.map(dayOf)
  if (ends.length !== 2 || !days.some(Boolean)) return undefined
  if (!ends.every((end, i) => days[i] || OPEN.has(end))) return undefined
  const [start, end] = days
  const made = range(start?.parts ?? [0], end?.parts ?? [0])
  return start?.circa || end?.circa ? {...made, circa: true} : made
}

function dateOf({parts, season, circa}: End): CslDate {
  return {
    'date-parts': [parts],
    ...(season === undefined ? {} : {season}),
    ...(circa ? {circa} : {}),
  }
}

function dayOf(text: string): End | undefined {
  const found = DAY.exec(text)
  if (!found) return undefined
  const [year, month, day] = found.slice(1, 4).map(Number)
  const circa = Boolean(found[4])
  if (year === undefined || !month || Number.isNaN(month)) return {parts: [year ?? 0], circa}
  if (month > SEASONS && month <= SEASONS + 4)
    return {parts: [year], season: month - SEASONS, circa}
  if (month > 12) return undefined
  return {parts: day && day <= 31 ? [year, month, day] : [year, month], circa}
}

/** Gives a range whose two ends are known equally well, as CSL processors want them; an open end is 0. */
export function range(from: readonly number[], to: readonly number[]): CslDate {
  const length = Math.min(from.length, to.length)
  return {'date-parts': [from.slice(0, length), to.slice(0, length)]}
}

/** Gives the date of the BibTeX fields `year`, `month` and `day`. */
export function readYearMonth(year: string, month: string, day: string): CslDate | undefined {
  const typed = year.trim().replace(/^[[(](.*)[\])]$/u, '$1')
  const years = /^(?:c(?:a|irca)?\.? ?)?(\d{1,4})(?: ?(?:-{1,3}|–|\/) ?(\d{2,4}))?[?~]?$/iu.exec(
    typed,
  )
  if (!years) return typed ? readDate(typed) : undefined
  const first = Number(years[1])
  const {months, days, season} = readMonth(month, day)
  if (years[2])
    return range([first], [Number((years[1] ?? '').slice(0, -years[2].length) + years[2])])
  if (season) return {'date-parts': [[first]], season}
  const [from, to] = months
  if (from === undefined) return dateOf({parts: [first], circa: /^c|[?~]$/iu.test(typed)})
  const ends = days.length === 1 ? [] : days
  if (to !== undefined && to > from)
    return range([first, from, ...ends.slice(0, 1)], [first, to, ...ends.slice(1, 2)])
  const [one, two] = days
  if (one !== undefined && two !== undefined) return range([first, from, one], [first, from, two])
  return {'date-parts': [one === undefined ? [first, from] : [first, from, one]]}
}

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const OTHER_NAMES: ReadonlyMap<string, number> = new Map([
  ['mär', 3],
  ['mrz', 3],
  ['mai', 5],
  ['okt', 10],
  ['dez', 12],
  ['ene', 1],
  ['abr', 4],
  ['ago', 8],
  ['dic', 12],
  ['fév', 2],
  ['avr', 4],
  ['aoû', 8],
  ['déc', 12],
])
const SEASON_NAMES: ReadonlyMap<string, number> = new Map([
  ['spring', 1],
  ['summer', 2],
  ['autumn', 3],
  ['fall', 3],
  ['winter', 4],
])

interface Month {
  readonly months: number[]
  readonly days: number[]
  season: number | undefined
}

/** Reads "May", "5", "3 May", "May 3", "July/August", "Spring". */
function readMonth(typed: string, day: string): Month {
  const found: Month = {months: [], days: [], season: undefined}
  for (const [word] of typed
    .toLowerCase()
    .slice(0, 60)
    .matchAll(/\p{L}+|\d+/gu)) {
    const name = word.slice(0, 3)
    const month = MONTH_NAMES.indexOf(name) + 1 || OTHER_NAMES.get(name)
    found.season ??= SEASON_NAMES.get(word)
    if (month) found.months.push(month)
    else if (/^\d{1,2}$/u.test(word)) found.days.push(Number(word))
  }
  if (!found.months.length && found.days.every((number) => number >= 1 && number <= 12))
    found.months.push(...found.days.splice(0))
  if (/^\d{1,2}$/u.test(day.trim()) && !found.days.length) found.days.push(Number(day))
  return found
}

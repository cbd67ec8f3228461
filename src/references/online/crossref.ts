import * as v from 'valibot'
import {doiKey, type Metadata, type Notice} from './answer.ts'
import {plainText} from './plain-text.ts'

const text = v.fallback(v.string(), '')
const listOf = <T extends v.GenericSchema>(one: T) => v.fallback(v.array(one), [])
const date = v.fallback(v.object({'date-parts': listOf(listOf(v.fallback(v.number(), 0)))}), {
  'date-parts': [],
})
const update = v.fallback(v.object({type: text, DOI: text, updated: date}), {
  type: '',
  DOI: '',
  updated: {'date-parts': []},
})
const contributor = v.fallback(v.object({family: text, name: text, sequence: text}), {
  family: '',
  name: '',
  sequence: '',
})

/** The fields Handpress reads; one that is missing or of another form counts as empty. Only a DOI every work has. */
const work = v.object({
  DOI: v.pipe(v.string(), v.minLength(1)),
  type: text,
  title: listOf(text),
  subtitle: listOf(text),
  author: listOf(contributor),
  issued: date,
  published: date,
  'published-print': date,
  'published-online': date,
  'update-to': listOf(update),
  'updated-by': listOf(update),
})
const reply = v.object({status: v.literal('ok'), message: work})

type Work = v.InferOutput<typeof work>
type Update = v.InferOutput<typeof update>

/** Kinds of notice that take a work back, the gravest first. */
const RETRACTIONS = ['retraction', 'withdrawal', 'removal', 'partial_retraction']

/**
 * Reads an answer of `GET https://api.crossref.org/works/{doi}`; nothing when it is none.
 * Source: Crossref REST API documentation; for updates "Get Retraction Watch metadata from Crossref's API".
 */
export function readCrossref(json: unknown, doi: string): Metadata | undefined {
  const read = v.safeParse(reply, json)
  if (!read.success) return undefined
  const {message} = read.output
  const registered = plainText(message.title[0] ?? '')
  const title = registered.replace(MARKED, '')
  const notices = noticesOf(message, doi)
  const marked = title === registered ? [] : [{kind: 'retraction', date: '', doi: ''}]
  return {
    type: plainText(message.type) || 'other',
    title: withSubtitle(title, plainText(message.subtitle[0] ?? '')),
    author: firstAuthor(message),
    year: yearOf(message),
    retracted: gravest(notices) ?? marked[0] ?? noticeItself(message, doi) ?? null,
    notices: notices.filter(({kind}) => !RETRACTIONS.includes(kind)),
  }
}

/** Gives the path of the question at Crossref. */
export function crossrefPath(doi: string): string {
  return `/works/${encodeURIComponent(doi)}`
}

/** Publishers write it before the title of a work they took back. */
const MARKED =
  /^\[?(?:RETRACTED|Retracted|WITHDRAWN|REMOVED)(?: (?:ARTICLE|Article|PAPER|CHAPTER))?\]?\s?[:.–—-]\s?/u

function withSubtitle(title: string, subtitle: string): string {
  if (!title || !subtitle || title.includes(subtitle)) return title
  return plainText(`${title}: ${subtitle}`)
}

function firstAuthor({author}: Work): string {
  const first = author.find(({sequence}) => sequence === 'first') ?? author[0]
  return plainText(first?.family || first?.name || '')
}

function yearOf(message: Work): number {
  const dates = [
    message.issued,
    message.published,
    message['published-print'],
    message['published-online'],
  ]
  return dates.map((one) => one['date-parts'][0]?.[0] ?? 0).find(isYear) ?? 0
}

const isYear = (year: number): boolean => Number.isInteger(year) && year > 999 && year < 10_000

/** What `updated-by` says of this work, and `update-to` where the update was made in place. */
function noticesOf(message: Work, doi: string): Notice[] {
  const inPlace = message['update-to'].filter((one) => isSame(one, message, doi))
  const all = [...message['updated-by'], ...inPlace].map(noticeOf).filter(({kind}) => kind !== '')
  const once = new Map(all.map((one) => [`${one.kind} ${one.doi}`, one]))
  return [...once.values()].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
}

function isSame(one: Update, message: Work, doi: string): boolean {
  const key = doiKey(one.DOI)
  return key === doiKey(doi) || key === doiKey(message.DOI)
}

/** `update-to` another work: the DOI is that of the notice, not of the work that was retracted. */
function noticeItself(message: Work, doi: string): Notice | undefined {
  const other = message['update-to'].filter((one) => one.DOI && !isSame(one, message, doi))
  const found = gravest(other.map(noticeOf))
  return found && {...found, kind: 'notice'}
}

function gravest(notices: readonly Notice[]): Notice | undefined {
  for (const kind of RETRACTIONS) {
    const found = notices.find((one) => one.kind === kind)
    if (found) return found
  }
  return undefined
}

function noticeOf({type, DOI, updated}: Update): Notice {
  const kind = plainText(type)
    .toLowerCase()
    .replace(/[\s-]+/gu, '_')
  return {kind, date: dayOf(updated['date-parts'][0] ?? []), doi: doiKey(plainText(DOI))}
}

/** Gives 2010-02-06, 2010-02 or 2010, as far as the parts are known. */
function dayOf([year = 0, month = 0, day = 0]: readonly number[]): string {
  if (!isYear(year)) return ''
  const known = month >= 1 && month <= 12 ? [month, ...(day >= 1 && day <= 31 ? [day] : [])] : []
  return [year, ...known].map((part) => String(part).padStart(2, '0')).join('-')
}

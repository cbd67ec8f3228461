import {Cursor} from './cursor.ts'

/** Stands in the text of an entry for the date taken out of it. */
export const DATE = '\u0001'

/** Where in a journal or a series a work stands; '' for what is not printed. */
export interface Locator {
  readonly volume: string
  readonly issue: string
  /** Pages with a plain hyphen: "49-81", "e12345", "3862-3881.e28". */
  readonly page: string
  /** Number of an article that has no pages, printed as such: "Article e30000". */
  readonly number: string
  readonly start: number
  readonly end: number
}

/** Where a locator may begin: at a date, a label of a volume, or a number. */
const START =
  /(?:^|(?<=[\s,;:(\u0001]))(?=\d|\u0001|vols?[\s.]|volume|v\.|bd[\s.]|band\s|t\.|tome\s|jg)/giu
const DATED = /\u0001\s?[;:,]\s?/uy
const VOLUME_LABEL = /(?:volumes?|vols?\.?|v\.|bd\.?|band|tome|t\.|jg\.?|jahrgang)\s?/iuy
const VOLUME = /\d{1,4}(?:\s?[-–/]\s?\d{1,4})?[A-Z]?(?![\p{L}\p{N}])/uy
const ROMAN = /[IVXLC]{1,7}(?![\p{L}\p{N}])/uy
const ISSUE_BRACKET = /\s?\(([^()\u0001]{1,40})\)/uy
const ISSUE_LABEL =
  /,?\s?(?:nos?\.|no\s|nr\.?|issues?|iss\.?|n[°º]\.?|№|heft|h\.|n[úu]m\.?|n\.)\s?(\p{L}{0,8}\d[\p{L}\d–/-]{0,11})/iuy
/** "13.2 (1989)" and "19, 4 (1988)" before the date. */
const ISSUE_BARE = /(?:\.|,\s)(\d{1,3})(?=\s?\u0001\s?[:,])/uy
const SUPPLEMENT = /,?\s(suppl(?:ement)?\.?(?:\s?\p{L}?\d{1,3})?)(?![\p{L}\p{N}])/iuy
const MIDDLE = /[\s,]*\u0001/uy
const SEPARATOR = /\s?[,:;]\s?/uy
const PAGE_LABEL =
  /\s?(?:pp\.?|p\.|pages?|p[áa]gs?\.?|S\.|Seiten?|(art(?:icle|\.)?(?:\s(?:no\.?|id|number))?\.?:?))\s?/iuy
const PAGES =
  /((?:[a-z]{1,4}-?)?\d{1,9}(?:[a-z]\d{0,4}|\.e\d{1,4})?)(?:\s?[-–—‐−]\s?([a-z]{0,4}\d{1,9}(?:[a-z]\d{0,4}|\.e\d{1,4})?))?(?![\p{L}\p{N}])/iuy
const SPACE = /\s/uy
/** "55 367-375": a volume and pages. */
const RANGE = /^\s\d{1,6}\s?[-–—]\s?\d/u
/** After a locator a sentence ends, or a bracket opens. */
const AFTER = /\s*(?:$|[.,;:()[\]\u0001])/uy

/** Finds the last volume with its issue or pages: "98(1), 49–81", "vol. 3, no. 2", "2000;26(1):51-65". */
export function findLocator(text: string): Locator | undefined {
  let last: Locator | undefined
  for (const {index} of text.matchAll(START)) {
    if (last && index < last.end) continue
    last = locatorAt(text, index) ?? last
  }
  return last
}

function locatorAt(text: string, start: number): Locator | undefined {
  const cursor = new Cursor(text, start)
  const dated = cursor.take(DATED)?.[0] ?? ''
  const labelled = cursor.take(VOLUME_LABEL) !== undefined
  const volume = (cursor.take(VOLUME) ?? (labelled ? cursor.take(ROMAN) : undefined))?.[0]
  if (volume === undefined) return undefined
  const issue = issueAt(cursor)
  cursor.take(MIDDLE)
  const pages = pagesAt(cursor, issue !== '' || RANGE.test(text.slice(cursor.at, cursor.at + 14)))
  const {at: end} = cursor
  if (!cursor.take(AFTER)) return undefined
  // After "2015: 3-9" the numbers are pages of a book.
  if (dated.includes(':') && !issue && !pages && /\D/u.test(volume))
    return {volume: '', issue: '', page: plain(volume), number: '', start, end}
  // A volume alone counts after a comma only: "Attachment and loss: Vol. 1. Attachment" is a title.
  const alone = dated.includes(';') || (labelled && /,\s$/u.test(text.slice(0, start)))
  if (!pages && !issue && !alone) return undefined
  return {volume: plain(volume), issue, page: '', number: '', ...pages, start, end}
}

function issueAt(cursor: Cursor): string {
  const {at} = cursor
  const bracket = cursor.take(ISSUE_BRACKET)?.[1]
  if (bracket !== undefined) {
    if (/\d|suppl|special/iu.test(bracket))
      return plain(bracket.replace(/^(?:no|issue)\.?\s/iu, ''))
    cursor.at = at
    return ''
  }
  const labelled = cursor.take(ISSUE_LABEL) ?? cursor.take(SUPPLEMENT) ?? cursor.take(ISSUE_BARE)
  return plain(labelled?.[1] ?? '')
}

/** Reads the pages after a colon, a comma or a label, or `bare`; an article has a number instead. */
export function pagesAt(
  cursor: Cursor,
  bare: boolean,
): {page: string} | {number: string} | undefined {
  const {at} = cursor
  const separated = cursor.take(SEPARATOR)
  const label = cursor.take(PAGE_LABEL)
  if (!separated && !label && bare) cursor.take(SPACE)
  const found = separated || label || bare ? cursor.take(PAGES) : undefined
  if (!found) {
    cursor.at = at
    return undefined
  }
  const page = [found[1], found[2]].filter(Boolean).join('-')
  return label?.[1] ? {number: page} : {page}
}

function plain(text: string): string {
  return text.replace(/\s?[-–—‐−]\s?/gu, '-').trim()
}

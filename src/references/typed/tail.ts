import type {Entry} from './entry.ts'
import type {Anatomy} from './anatomy.ts'
import {isCapitalised} from './evidence.ts'
import type {DateSpan} from './issued.ts'
import {DATE} from './locator.ts'

/** What stands behind the authors of an entry, without identifiers and days of access. */
export interface Tail {
  readonly text: string
  /** True when the date stands right behind the authors, as in APA and Harvard. */
  readonly authorDate: boolean
  /** True when those named first are editors: "Roe, A. (Ed.)." */
  readonly edited: boolean
  /** The title, when the entry begins with it and has no author. */
  readonly title: string
  readonly quoted: boolean
  /** True when commas part the fields, as in "Roe, A. 1969, Title, Publisher, Place". */
  readonly commas: boolean
}

/** No title with its journal and publisher is longer. */
const LONGEST = 1500

/** Stands for each sign of an identifier taken out. */
const GONE = '\u0002'
const NOISE: readonly RegExp[] = [
  /[[(<]?\s?(?:(?<!\p{L})(?:available\s(?:from|at|online)(?:\sat)?|retrieved(?:\s[^.\u0002]{0,60}?)?(?:\sfrom)?|accessed(?:\s[^.\u0002]{0,40}?)?(?:\sat|\sfrom)?|url|doi|isbn|pmc?id|verfügbar\sunter|abrufbar\sunter|disponible\s(?:en|sur|à)|online|from|at|see)\s?:?\s?)<?\u0002+>?\s?[)\]]?[.;,]?/giu,
  /[([]?(?<!\p{L})(?:accessed|retrieved|cited|last visited|abgerufen|zugriff|consulté|consultado)(?!\p{L})(?:[^.;)\]\u0002]|\.(?=\d)){0,40}?\d{4}(?:,?\sfrom)?[)\]]?[.,;]?/giu,
  /\s?\[(?:internet|online|electronic resource|e-?book|kindle(?: edition)?|video|audiobook|pdf|(?:cs|stat|math|physics|q-bio|eess|hep-\p{L}+|astro-ph|quant-ph|cond-mat)(?:\.[\p{L}-]{2,8})?)\]/giu,
  /(?<=[.;(]\s?)(?:epub|published|advance online publication)(?!\p{L})[^.;]{0,40}?[.;]/giu,
  /[([<]?\u0002+[)\]>]?[.;,]?/gu,
]
const ALIAS = /^\s?[([](?:as\s)?\p{Lu}[\p{L}.’-]*(?:,?\s[\p{L}.’-]+){0,3}[)\]](?=\s?[.,(])/u
/** "(Producer), & Roe, A. (Director)." */
const FILM =
  /^\s?\((?:executive\s)?producers?\)(?:,?\s(?:&|and)\s[^()]{2,80}\((?:writer\s&\s)?directors?\))?\.?/iu
const ROLE =
  /^[\s,.]{0,2}[([]?(?:eds?|editors?|hrsg|hg|éds?|dirs?|coords?)(?!\p{L})(?:\.?\s&\strans)?\.?[)\]]?[.,]?/iu

/** Gives what stands behind the authors, with a sign in place of the date unless it comes first. */
export function tailOf(anatomy: Anatomy, entry: Entry, span: DateSpan | undefined): Tail {
  const {identifiers, body} = anatomy
  let text = ''
  let last = 0
  for (const {start, end} of identifiers) {
    text += body.slice(last, start) + GONE.repeat(end - start)
    last = end
  }
  text += body.slice(last)
  const head = headOf(anatomy, entry)
  const role = head.title ? null : ROLE.exec(text.slice(head.end))
  // The real name behind a pseudonym, or a nickname.
  const film = role ? null : (FILM.exec(text.slice(head.end)) ?? ALIAS.exec(text.slice(head.end)))
  const start = head.end + (role?.[0].length ?? film?.[0].length ?? 0)
  const between = span && span.start >= start ? text.slice(start, span.start) : undefined
  const authorDate = between !== undefined && /^[\s.,;:]*$/u.test(between)
  const raw =
    !span || span.start < start
      ? text.slice(start)
      : authorDate
        ? text.slice(span.end)
        : `${text.slice(start, span.start)}${DATE}${text.slice(span.end)}`
  return {
    text: tidy(raw.slice(0, LONGEST)),
    authorDate,
    edited: role !== null,
    title: head.title,
    quoted: /^[“"‘«„]/u.test(body),
    commas: text[authorDate ? (span?.end ?? -1) : start] === ',',
  }
}

/** Gives where the authors end, or the title of an entry without authors. */
function headOf({people, tokens, body}: Anatomy, entry: Entry): {end: number; title: string} {
  if (people.end) return {end: tokens[people.end - 1]?.end ?? 0, title: ''}
  const line = /^[—–_―-]{2,}/u.exec(body)?.[0].length
  const [first] = entry.authors
  if (line || !first || !('literal' in first)) return {end: line ?? 0, title: ''}
  const {literal} = first
  const at = body.indexOf(literal)
  if (at < 0) return {end: 0, title: ''}
  const opened = /^[“"‘«„]/u.test(body)
  const article = /\bThe\s$/u.test(body.slice(Math.max(0, at - 4), at)) ? 'The ' : ''
  const end = at + literal.length
  const short = /^\s?[[(]\p{Lu}[\p{Lu}\p{N}-]{1,9}[\])]/u.exec(body.slice(end))?.[0].length ?? 0
  if (!opened && isCapitalised(literal)) return {end: end + short, title: ''}
  return {
    end: opened ? end + (/^[.,]?[”"’»“]/u.exec(body.slice(end))?.[0].length ?? 0) : end,
    title: article + literal,
  }
}

function tidy(raw: string): string {
  let text = raw
  for (const pattern of NOISE) text = text.replace(pattern, ' ')
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,:;)\]]+/u, '')
    .replace(/\s(?=[.,;])/gu, '')
    .trim()
}

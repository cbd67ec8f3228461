import type {Name} from '../graph.ts'
import {Cursor, Remainder} from './cursor.ts'
import {cutEditors} from './editors.ts'
import {splitBeforePlace} from './imprint.ts'
import {pagesAt} from './locator.ts'
import {sentenceEnds} from './sentences.ts'

/** The book or the proceedings a chapter stands in. */
export interface Host {
  readonly container: string
  readonly editors: readonly Name[]
  readonly page: string
  readonly volume: string
  /** Series of the book. */
  readonly series: string
  /** Where a conference was held. */
  readonly event: string
  /** What stands behind the title of the book: place, publisher. */
  readonly rest: string
}

const PAGES_LABEL = /[\s,(]*(?<![\p{L}\p{N}])(?:pp?|pages?|S|pág|págs)\.?\s?(?=[A-Za-z]{0,3}\d)/u
const LABEL = /(?:pp?|pages?|S|pág|págs)\.?\s?$/u
const BARE_PAGES = /[,.]\s(?=\d{1,4}\s?[-–—]\s?\d{1,4}(?:[.,\s]|$))/u
const VOLUME =
  /[\s,(]*(?<![\p{L}\p{N}])(?:[Vv]ol(?:ume|s)?|Bd|Band)\.?\s(\d{1,4}|[IVXLC]{1,6})(?![\p{L}\p{N}])(?:,?\s[Nn]o\.\s\d{1,3})?(?:,?\sof\s(\p{Lu}[^.,()]{3,80}))?/u

/** Reads what follows "In": editors, the title of the book, its volume and the pages of the chapter. */
export function readHost(text: string): Host {
  const left = new Remainder(text)
  const page = cutPages(left)
  left.text = left.text.replace(/[\s,(]*\u0001\)?(?=[.,\s]|$)/gu, '')
  const [, volume = '', series = ''] = left.cut(VOLUME) ?? []
  left.text = left.text.replace(/\(\s*[,.]*\s*\)/gu, '').replace(/\s+([,.])/gu, '$1')
  const editors = cutEditors(left)
  const {container, rest} = titleOf(left.text.replace(/^[\s,.:]+/u, ''))
  const {name, place} =
    isConference(container) || /,\s\p{Lu}{2}$/u.test(container)
      ? splitBeforePlace(container)
      : {name: container, place: ''}
  return {container: name, editors, page, volume, series, event: place, rest}
}

/** True for a name that says it is the proceedings of a meeting. */
export function isConference(name: string): boolean {
  return (
    /(?<!\p{L})(?:conference|conf|symposium|symp|workshop|congress|meeting)(?!\p{L})/iu.test(
      name,
    ) || /^(?:the\s)?proceedings of the (?:\d|\p{L}+th )/iu.test(name)
  )
}

/** Cuts out "(pp. 3–9)", "p. 3-9" or ", 3–9." and gives the pages. */
export function cutPages(left: Remainder, bare = true): string {
  const found = PAGES_LABEL.exec(left.text) ?? (bare ? BARE_PAGES.exec(left.text) : null)
  if (!found) return ''
  const label = LABEL.exec(found[0])?.[0].length ?? 0
  const cursor = new Cursor(left.text, found.index + found[0].length - label)
  const pages = pagesAt(cursor, !label)
  if (!pages || !('page' in pages)) return ''
  const end = cursor.at + (/^\s?\)/u.exec(left.text.slice(cursor.at))?.[0].length ?? 0)
  const open = found[0].includes('(') && left.text[end - 1] !== ')' ? ' (' : ''
  const stop = found[0].startsWith('.') ? '.' : ''
  left.text = left.text.slice(0, found.index) + stop + open + left.text.slice(end)
  return pages.page
}

/** The title of the book ends with its sentence, or before a bracket; a short name in brackets belongs to it. */
function titleOf(text: string): {container: string; rest: string} {
  const quoted = /^[“"«](.{2,300}?)[,.]?[”"»][,.]?/u.exec(text)
  if (quoted) return {container: quoted[1] ?? '', rest: text.slice(quoted[0].length)}
  if (/^Proc\.\s/u.test(text)) return upTo(text, text.indexOf(', '))
  const bracket = text.search(/\s\((?!\p{Ll}|[\p{Lu}\p{N}*’'-]{2,16}\p{Ll}{0,3}[\p{N}’'-]*\))/u)
  const [end = text.length] = sentenceEnds(text)
  const cut = bracket > 0 && bracket < end ? bracket : end
  return upTo(text, cut)
}

const upTo = (text: string, at: number): {container: string; rest: string} =>
  at < 0 ? {container: text, rest: ''} : {container: text.slice(0, at), rest: text.slice(at)}

import {sentenceEnds, splitBeforeName} from './sentences.ts'
import {findLocator, type Locator} from './locator.ts'
import {isCapitalised, isPublisher} from './evidence.ts'
import {readImprint} from './imprint.ts'

/** The title of an entry and what stands behind it. */
export interface Titled {
  readonly title: string
  readonly quoted: boolean
  /** The text of the book behind "In", or nothing when the entry has none. */
  readonly host: string | undefined
  /** Name of the journal before its volume; '' when there is none. */
  readonly journal: string
  readonly locator: Locator | undefined
  /** What stands behind the title or the volume. */
  readonly rest: string
}

const CLOSERS: Readonly<Record<string, RegExp>> = {
  '“': /”/u,
  '„': /[“”]/u,
  '«': /»/u,
  '"': /"(?!\p{L})/u,
  '‘': /(?<=[.,?!])’|’(?=[.,:;)\]]|\s(?:in\s|\p{Lu})|\s?$)/u,
  "'": /(?<=[.,?!])'|'(?=[.,:;)\]]|\s(?:in\s|\p{Lu})|\s?$)/u,
}
const IN =
  /(?<=[.?!,)\]”"’']\s?)(?:\s|^)In:?\s(?=[\p{Lu}\p{Lo}“"]|van\s|von\s|de\s)(?!V(?:itro|ivo)(?!\p{L}))/u
/** In a list that parts its fields by commas: ", in: A. Roe (ed.), Book" and ", Proceedings of …". */
const IN_COMMA =
  /,\s(?:in:\s|in\s(?=(?:the\s)?Proc|(?:\p{Lu}\.\s){1,2}\p{Lu}|\p{Lu}\p{L}+,\s\p{Lu}\.)|(?=Proc(?:\.|eedings)\s))|[.?!]\s(?=Proc(?:\.|eedings)\s(?!Natl|R\.))/u
const IN_QUOTED =
  /^[\s,.]*(?:(?:in|presented at(?: the)?):?\s(?=\S)|(?=Proc(?:\.|eedings)\s|Conf\.\s))/iu
const SERIES = /\/\/\s?/u

/** Reads the title at the beginning of what stands behind the authors. */
export function readTitle(text: string, emphasised: readonly string[], commas: boolean): Titled {
  const quoted = quotedAt(text)
  if (quoted) return behindQuoted(quoted.title, quoted.rest)
  const marked = text.search(/\s?\[[JMCDRNP](?:\/OL)?\]/u)
  if (marked > 0) return behindMark(text, marked)
  const whole = emphasised.find((one) => one.length > 5 && text.startsWith(one))
  if (whole) return behindTitle(whole, text.slice(whole.length))
  const host = IN.exec(text)
  if (host && host.index > 1)
    return {
      ...EMPTY,
      title: text.slice(0, host.index),
      host: text.slice(host.index + host[0].length),
    }
  const locator = findLocator(text)
  const after = IN_COMMA.exec(text)
  if (after && (!locator || /in:?\s$/u.test(after[0])))
    return {
      ...EMPTY,
      title: text.slice(0, after.index),
      host: text.slice(after.index + after[0].length),
    }
  if (locator && locator.start > 0) return beforeLocator(text, locator, emphasised, commas)
  return bareTitle(text, emphasised, commas)
}

const EMPTY: Titled = {
  title: '',
  quoted: false,
  host: undefined,
  journal: '',
  locator: undefined,
  rest: '',
}

function quotedAt(text: string): {title: string; rest: string} | undefined {
  const closer = CLOSERS[text[0] ?? '']
  const close = closer?.exec(text.slice(1))
  if (!close) return undefined
  const end = close.index + 1
  return {title: text.slice(1, end), rest: text.slice(end + 1)}
}

function behindQuoted(title: string, rest: string): Titled {
  const host = IN_QUOTED.exec(rest)
  if (host) return {...EMPTY, title, quoted: true, host: rest.slice(host[0].length)}
  // MLA names no "In" before a book with editors.
  if (/,\s(?:edited|translated)\sby\s/u.test(rest))
    return {...EMPTY, title, quoted: true, host: rest.replace(/^[\s.,]+/u, '')}
  return {...behindTitle(title, rest), quoted: true}
}

/** A journal with its volume, or a publisher, follows. */
function behindTitle(title: string, rest: string): Titled {
  const behind = rest.replace(/^[\s.,:;]+/u, '')
  const host = /^In:?\s(?=\p{Lu})/u.exec(behind)
  if (host) return {...EMPTY, title, host: behind.slice(host[0].length)}
  const locator = findLocator(behind)
  if (!locator?.volume) return {...EMPTY, title, rest: behind.slice(0, locator?.start)}
  return {
    ...EMPTY,
    title,
    journal: behind.slice(0, locator.start),
    locator,
    rest: behind.slice(locator.end),
  }
}

/** GB/T 7714 marks the kind of a work behind its title: [J], [M], [C]//. */
function behindMark(text: string, at: number): Titled {
  const title = text.slice(0, at)
  const rest = text.slice(at).replace(/^\s?\[[^\]]*\]/u, '')
  const host = SERIES.exec(rest)
  if (host && host.index < 3)
    return {...EMPTY, title, host: rest.slice(host.index + host[0].length)}
  return behindTitle(title, rest)
}

function beforeLocator(
  text: string,
  locator: Locator,
  emphasised: readonly string[],
  commas: boolean,
): Titled {
  const head = text.slice(0, locator.start).replace(/[\s,:(]+$/u, '')
  const rest = text.slice(locator.end)
  const named = emphasised.map(journalOf).find((one) => one.length > 2 && head.endsWith(one))
  if (named) return {...EMPTY, title: head.slice(0, -named.length), journal: named, locator, rest}
  const byComma = commas && !sentenceEnds(head).length ? splitAtComma(head) : undefined
  const split = byComma ?? splitBeforeName(head) ?? splitAtComma(head)
  if (split) return {...EMPTY, title: split.title, journal: split.name, locator, rest}
  return {...EMPTY, title: head, locator, rest}
}

/** "Progress in Neurobiology, 98" in one emphasis: the journal and its volume. */
const journalOf = (emphasised: string): string => emphasised.replace(/[\s,]+\d{0,4}[\s,]*$/u, '')

/** Harvard without quotation marks: "Title of the article, Name of the Journal, vol. 5". */
function splitAtComma(head: string): {title: string; name: string} | undefined {
  const at = head.lastIndexOf(', ')
  const name = head.slice(at + 2)
  return at > 0 && /^\p{Lu}/u.test(name) ? {title: head.slice(0, at), name} : undefined
}

function bareTitle(text: string, emphasised: readonly string[], commas: boolean): Titled {
  const inside = emphasised.find(
    (one) => text.indexOf(one) > 5 && /[.?!,]\s$/u.test(text.slice(0, text.indexOf(one))),
  )
  if (inside) {
    const at = text.indexOf(inside)
    return {
      ...EMPTY,
      title: text.slice(0, at),
      journal: inside,
      rest: text.slice(at + inside.length),
    }
  }
  const ends = sentenceEnds(text)
  const cut = ends.find((end) => {
    const {publisher} = readImprint(text.slice(end), false)
    return publisher !== ''
  })
  // A question may be the first half of a title.
  const sentence = ends.find(
    (end, i) => !/[?!]/u.test(text[end - 1] ?? '') || i === ends.length - 1,
  )
  const first = Math.min(sentence ?? text.length, bracketIn(text))
  const end = cut ?? first
  const comma = commas || end === text.length ? titleBeforeComma(text, first) : undefined
  if (comma !== undefined) return {...EMPTY, title: text.slice(0, comma), rest: text.slice(comma)}
  return {...EMPTY, title: text.slice(0, end), rest: text.slice(end)}
}

/** "Title (Place: Publisher, 1988)" ends before the bracket. */
function bracketIn(text: string): number {
  const at = text.search(/\s\((?=[^()]{2,60}:\s)/u)
  return at < 0 ? text.length : at
}

/** "Title, Publisher, Place" is cut before a name that is a publisher's. */
function titleBeforeComma(text: string, end: number): number | undefined {
  const commas = [...text.matchAll(/,\s/gu)].map(({index}) => index).filter((at) => at < end)
  const known = commas.find((at) => {
    const [name = ''] = text.slice(at + 2).split(/,\s(?!Brown)/u)
    return isPublisher(name) && isCapitalised(name) && name.length < 60
  })
  return known ?? (commas.length === 2 && end === text.length ? commas[0] : undefined)
}

import type {CslName} from '../item.ts'
import {cslName} from './csl-names.ts'
import {Remainder} from './cursor.ts'
import type {Entry} from './entry.ts'
import {isJournal, isPublisher, pressType} from './evidence.ts'
import {cutPages, type Host, isConference, readHost} from './host.ts'
import {type Imprint, readImprint, trimmed} from './imprint.ts'
import {
  cutEdition,
  cutKind,
  cutTitleEditors,
  cutTranslators,
  cutVolume,
  cutVolumes,
  type Kind,
  schoolIn,
} from './kind.ts'
import {DATE, type Locator} from './locator.ts'
import type {Tail} from './tail.ts'
import {readTitle, type Titled} from './title.ts'

/** The fields of an entry behind its authors, as CSL names them; '' where nothing is sure. */
export interface Fields {
  readonly type: string
  readonly texts: Readonly<Record<string, string>>
  readonly editors: readonly CslName[]
  readonly translators: readonly CslName[]
}

/** What every kind of work may have. */
interface Base {
  readonly title: string
  readonly volume: string
  readonly edition: string
  readonly genre: string
  readonly number: string
  readonly 'number-of-volumes': string
}

type Found = Pick<Fields, 'type' | 'texts'> & {readonly editors?: readonly CslName[]}

/** Reads title, container, place in it and publisher; `emphasised` are the stretches in italics. */
export function readFields(tail: Tail, entry: Entry, emphasised: readonly string[]): Fields {
  const left = new Remainder(tail.text)
  const edition = QUOTE.test(left.text) ? '' : cutEdition(left)
  const kind = cutKind(left)
  const translators = cutTranslators(left).map(cslName)
  const volume = cutVolume(left)
  const volumes = cutVolumes(left)
  const behind = QUOTE.test(left.text) ? [] : cutTitleEditors(left).map(cslName)
  const titled = tail.title
    ? {...readTitle(`“${tail.title}” ${left.text}`, emphasised, false), quoted: tail.quoted}
    : readTitle(left.text, emphasised, tail.commas)
  const {title, medium} = withoutMedium(cleaned(titled.title))
  const {genre, number} = kind
  const base = {
    title,
    volume,
    edition,
    genre: genre || medium,
    number,
    'number-of-volumes': volumes,
  }
  const found = foundIn(base, titled, entry, tail, kind)
  return {editors: behind, ...found, translators}
}

/** "Title [Motion picture]" and "Title, pp. 3–9" end before what is no part of the title. */
function withoutMedium(text: string): {title: string; medium: string} {
  const [, title = text, medium = ''] =
    /^(.+?)\s\[([\p{Lu}\p{Ll}][^[\]]{1,40})\]$/u.exec(text) ?? []
  return {title: title.replace(/[,.]\s(?:pp?\.|pages?)\s\d.*$/u, ''), medium}
}

const QUOTE = /^[“"‘'«„]/u

function foundIn(base: Base, titled: Titled, entry: Entry, tail: Tail, kind: Kind): Found {
  if (titled.host !== undefined) return chapter(base, readHost(titled.host))
  if (titled.locator && titled.journal) return article(base, titled.journal, titled.locator)
  if (!kind.type) return standing(base, titled, entry, tail)
  const imprint = published(readImprint(titled.rest, kind.type === 'report' && kind.number !== ''))
  const publisher = kind.publisher || schoolIn(titled.rest) || imprint.publisher
  const placed = publisher === imprint.publisher ? imprint : {}
  return {type: kind.type, texts: {...base, ...placed, publisher}}
}

const cleaned = (text: string): string =>
  text
    .replaceAll(DATE, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s.,:;]+$/u, '')
    .replace(/^[\s.,:;]+/u, '')

const published = ({
  publisher,
  place,
}: Imprint): {publisher: string; 'publisher-place': string} => ({
  publisher,
  'publisher-place': place,
})

function article(base: Base, journal: string, locator: Locator): Found {
  const container = journalName(journal)
  const {page} = locator
  // "Sleep, no. 1, 49–81" has an issue and no volume.
  const onlyIssue = /,\s(?:no|nr)\.?\s*$/iu.test(journal) && !locator.issue
  const [volume, issue] = onlyIssue ? ['', locator.volume] : [locator.volume, locator.issue]
  const type =
    pressType(container) || (isConference(container) ? 'paper-conference' : 'article-journal')
  return {
    type,
    texts: {
      ...base,
      'container-title': container,
      volume,
      issue,
      page,
      number: locator.number || base.number,
    },
  }
}

/** "J Sex Marital Ther." loses its full stop; "Annu. Rev. Psychol." keeps those of its short words. */
function journalName(text: string): string {
  const name = text
    .replaceAll(DATE, ' ')
    .trim()
    .replace(/[\s,:;(]+$/u, '')
    .replace(/^[\s,.:;]+/u, '')
  const bare = name.replace(/,\s(?:no|nr|num|vol|iss)\.?$/iu, '')
  return /\p{L}\.\s/u.test(bare) ? bare : bare.replace(/\.$/u, '')
}

function chapter(base: Base, host: Host): Found {
  const left = new Remainder(host.container + host.rest)
  const edition = base.edition || cutEdition(left)
  const name = journalName(
    host.container.slice(0, Math.max(3, commonStart(host.container, left.text))),
  )
  const stop = /\p{L}\.\s/u.test(name) && host.rest.startsWith('.') ? '.' : ''
  const container = name + stop
  const type =
    isConference(container) || /^Proc(?:\.|eedings)/u.test(container)
      ? 'paper-conference'
      : 'chapter'
  // A town follows a comma: "Proc. X, Las Vegas, 2016".
  const certain = type === 'chapter' || host.editors.length > 0 || /^[.)\s]/u.test(host.rest)
  const imprint = readImprint(left.text.slice(container.length), certain)
  const texts = {
    ...base,
    edition,
    'container-title': container,
    volume: host.volume || base.volume,
    page: host.page,
    'collection-title': host.series,
    'event-place': cleaned(host.event),
    ...published(imprint),
  }
  return {type, texts, editors: host.editors.map(cslName)}
}

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** A work that stands alone, or an article without volume. */
function standing(base: Base, titled: Titled, entry: Entry, tail: Tail): Found {
  const left = new Remainder(titled.rest)
  const page = cutPages(left, titled.quoted)
  const name = trimmed(left.text.split(DATE, 1)[0] ?? '')
  const container = titled.journal ? journalName(titled.journal) : ''
  if (titled.quoted || container || isSerial(name, entry)) {
    const called = container || firstPart(name)
    const press = pressType(called)
    const type =
      press ||
      (entry.url && !isJournal(called)
        ? 'webpage'
        : isJournal(called)
          ? 'article-journal'
          : 'document')
    return {type, texts: {...base, page, 'container-title': called}}
  }
  const imprint = readImprint(left.text, !entry.url || tail.authorDate)
  return {
    type: typeOf(imprint, base, entry),
    texts: {...base, page, ...published(imprint)},
  }
}

const firstPart = (name: string): string => name.split(/[,;]\s|\.\s(?=\p{Lu}\p{L}{4})/u)[0] ?? ''

/** True for a name alone that is a journal's or a newspaper's, and no publisher's. */
function isSerial(name: string, {year}: Entry): boolean {
  if (!name || /:\s/u.test(name)) return false
  return pressType(name) !== '' || (!isPublisher(name) && (isJournal(name) || year === 'in press'))
}

function typeOf(
  {publisher}: Imprint,
  base: Base,
  {url, isbn, arxiv, authors: [first]}: Entry,
): string {
  if (arxiv) return 'article'
  if (publisher && first && 'literal' in first && first.literal === publisher) return 'report'
  if (isbn || base.edition) return 'book'
  if (url)
    return publisher && first && 'family' in first && isPublisher(publisher) ? 'book' : 'webpage'
  return publisher ? 'book' : 'document'
}

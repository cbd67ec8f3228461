import type {BibliographyEntry} from '../bibliography/entry.ts'
import type {Name, Work, WorkId} from '../graph.ts'
import type {CslDate, CslItem, CslName} from '../item.ts'

/** Where a work of a bibliography stands. */
export interface Shelf {
  readonly path: string
  /** Its place among the entries of that file, from 1. */
  readonly number: number
  /** Text it is listed for; '' for the whole publication. */
  readonly group: string
}

/** Makes a work of an entry of a bibliography. */
export function workOf(id: WorkId, {key, item, at}: BibliographyEntry, shelf: Shelf): Work {
  const named = item.author ?? item.editor ?? []
  const others = hasOthers(item)
  const authors = (others ? named.slice(0, -1) : named).map(nameOf)
  const year = yearOf(item.issued)
  const short = authors.map((name) => ('family' in name ? name.family : name.literal))
  const people = others || short.length > 2 ? `${short[0]} et al.` : short.join(' & ')
  const text = [people, year && `(${year}).`, item.title ?? ''].filter(Boolean).join(' ')
  return {
    id,
    ...shelf,
    position: {start: at, end: at},
    text: plain(text) || key,
    key,
    item: {...item, id},
    authors,
    others,
    year,
    doi: item.DOI ?? '',
    pmid: item.PMID ?? '',
    pmcid: item.PMCID ?? '',
    isbn: (item.ISBN ?? '').replace(/[^\dXx]/gu, ''),
    arxiv: '',
    url: item.URL ?? '',
  }
}

/** "and others" of a BibTeX file stands among the authors as a name of its own, as in pandoc. */
export function hasOthers({author, editor}: CslItem): boolean {
  return (author ?? editor)?.at(-1)?.literal === 'others'
}

function nameOf(name: CslName): Name {
  const {literal, family = '', given = ''} = name
  if (literal !== undefined || !family) return {literal: literal ?? given}
  const particle = name['non-dropping-particle']
  return {family: particle ? `${particle} ${family}` : family, given}
}

function yearOf(date: CslDate | undefined): string {
  const year = date?.['date-parts']?.[0]?.[0]
  return year === undefined ? (date?.literal ?? '') : String(year)
}

/** Takes the markup from a field. */
function plain(text: string): string {
  return text.replace(/<\/?[a-z]+[^<>]*>/gu, '')
}

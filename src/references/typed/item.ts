import type {CslItem} from '../item.ts'
import {dissect} from './anatomy.ts'
import {cslName} from './csl-names.ts'
import type {Entry} from './entry.ts'
import {readFields} from './fields.ts'
import {accessedIn, dateSpan, datesOf} from './issued.ts'
import {tailOf} from './tail.ts'

/**
 * Gives what a typed entry says of its work as a CSL item. A field that is not sure is left out;
 * `emphasised` are the stretches in italics, which are titles of books and names of journals.
 */
export function itemOf(
  text: string,
  entry: Entry,
  id: string,
  emphasised: readonly string[] = [],
): CslItem {
  const anatomy = dissect(text)
  const span = dateSpan(anatomy)
  const tail = tailOf(anatomy, entry, span)
  const {type, texts, editors, translators} = readFields(tail, entry, emphasised)
  const people = tail.title ? [] : entry.authors.map(cslName)
  const accessed = entry.url ? accessedIn(anatomy.body) : undefined
  const item = {
    id,
    type,
    ...(people.length && (tail.edited ? {editor: people} : {author: people})),
    ...(editors.length && {editor: editors}),
    ...(translators.length && {translator: translators}),
    ...datesOf(entry.year, span),
    ...(accessed && {accessed}),
    ...Object.fromEntries(
      Object.entries({...texts, ...identifiersOf(entry), ...archiveOf(type, entry)}).filter(
        ([, value]) => value !== '',
      ),
    ),
  }
  return item
}

function identifiersOf({doi, pmid, pmcid, isbn, url, arxiv}: Entry): Record<string, string> {
  return {
    DOI: doi,
    PMID: pmid,
    PMCID: pmcid,
    ISBN: isbn,
    URL: url || (arxiv && `https://arxiv.org/abs/${arxiv}`),
  }
}

/** A preprint is published by its archive. */
function archiveOf(type: string, {arxiv}: Entry): Record<string, string> {
  return type === 'article' && arxiv ? {publisher: 'arXiv', number: `arXiv:${arxiv}`} : {}
}

import type {Work} from '../../references/graph.ts'
import type {CslItem, TextField} from '../../references/item.ts'
import {callWork, type Check, worksIn} from './audit.ts'

/** A field an entry should have, under the name readers know; any of `fields` will do. */
interface Wish {
  readonly name: string
  readonly fields: readonly TextField[]
}

const CONTAINER = ['container-title', 'container-title-short', 'journalAbbreviation'] as const
const PUBLISHER: Wish = {name: 'publisher', fields: ['publisher']}

/** What each type of work should state, besides its title and year. */
const WISHES: Readonly<Record<string, readonly Wish[]>> = {
  'article-journal': [
    {name: 'journal', fields: CONTAINER},
    {name: 'volume', fields: ['volume']},
    {name: 'pages', fields: ['page', 'page-first', 'number']},
  ],
  'article-magazine': [{name: 'magazine', fields: CONTAINER}],
  'article-newspaper': [{name: 'newspaper', fields: CONTAINER}],
  'paper-conference': [{name: 'title of the proceedings', fields: [...CONTAINER, 'event-title']}],
  book: [PUBLISHER],
  chapter: [{name: 'title of the book', fields: CONTAINER}, PUBLISHER],
  report: [{name: 'publisher', fields: ['publisher', 'authority', 'URL', 'DOI']}],
  thesis: [{name: 'university', fields: ['publisher']}],
  webpage: [{name: 'address', fields: ['URL', 'DOI']}],
}
const TITLE: Wish = {name: 'title', fields: ['title', 'title-short']}

/** Notes entries without a year, and those that lack what their type of work should state. */
export const checkFields: Check = ({graph}, noteFor) => {
  for (const work of worksIn(graph)) {
    const missing = [...(work.year ? [] : ['year']), ...lacking(work)]
    if (!missing.length) continue
    const verb = missing.length > 1 || missing[0] === 'pages' ? 'are' : 'is'
    noteFor(work.path)(
      work.year ? 'ref/incomplete' : 'ref/fields',
      `The ${inWords(missing)} ${verb} missing in ${callWork(work)}.`,
      work.position.start,
      helpFor(work.item, missing),
    )
  }
}

function lacking({key, item, year}: Work): string[] {
  const found = key ? item : surelyRead(item)
  const wishes = found ? (WISHES[found.type] ?? []) : []
  const wanted = isAhead(item, year) ? wishes.slice(0, 1) : wishes
  return [...(key ? [TITLE] : []), ...wanted]
    .filter(({fields}) => !fields.some((field) => found?.[field]))
    .map(({name}) => name)
}

/**
 * Of a typed entry only an article is known well enough, and of that its place in the journal:
 * with an issue and no volume, or with a volume and no pages.
 */
function surelyRead(item: CslItem): CslItem | undefined {
  const {volume, issue, 'container-title': journal = ''} = item
  if (item.type !== 'article-journal' || !journal || /\d|^proc/iu.test(journal)) return undefined
  return volume || issue ? item : undefined
}

/** An article that is out ahead of its issue has no volume and no pages yet. */
function isAhead({type, DOI, status, volume, issue, page}: CslItem, year: string): boolean {
  if (type !== 'article-journal') return false
  const ahead = Boolean(DOI) && !volume && !issue && !page
  return ahead || Boolean(status) || (year !== '' && !/\d/u.test(year))
}

function helpFor({type}: CslItem, missing: readonly string[]): string {
  if (type === 'webpage')
    return missing.includes('address')
      ? 'Copy the address from the browser.'
      : 'Look at the end of the page, and write n.d. where it names no year.'
  if (type.startsWith('article')) return 'Look at the first page of the article.'
  return type === 'book' || type === 'chapter'
    ? 'Look at the back of the title page.'
    : 'Look at the first page of the article or the back of the title page.'
}

/** "year", "year and volume", "year, volume and pages". */
function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last
}

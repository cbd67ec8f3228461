import {fold} from '../../references/fold.ts'
import type {Work} from '../../references/graph.ts'
import {surname} from '../../references/known.ts'
import {type Check, worksIn} from './audit.ts'

/** Notes a work that stands in a list twice, or in a list and in a bibliography file. */
export const checkDuplicates: Check = ({graph, show}, noteFor) => {
  const seen = new Map<string, Work[]>()
  for (const work of worksIn(graph)) {
    const names = namesOf(work)
    const first = names
      .flatMap((name) => seen.get(name) ?? [])
      .find((one) => areTogether(one, work) && isOneWork(one, work))
    if (first) {
      const {line} = first.position.start
      noteFor(work.path)(
        'ref/duplicate',
        reasonOf(first, work),
        work.position.start,
        `Keep one, and cite that. The other stands at ${show(first.path)}:${line}.`,
      )
    }
    for (const name of names) remember(seen, name, work)
  }
}

/** So many works of one name are compared; more are no work of a person. */
const MOST_ALIKE = 20

function remember(seen: Map<string, Work[]>, name: string, work: Work): void {
  const works = seen.get(name)
  if (!works) seen.set(name, [work])
  else if (works.length < MOST_ALIKE) works.push(work)
}

/** Two texts may each have a list with the same work; a bibliography file belongs to all of them. */
function areTogether(a: Work, b: Work): boolean {
  return a.path === b.path || a.key !== '' || b.key !== ''
}

function reasonOf(a: Work, b: Work): string {
  if (!a.key && !b.key) return `References ${a.number} and ${b.number} are the same work.`
  return `${nameIn(a, true)} and ${nameIn(b, false)} are the same work.`
}

function nameIn({key, number}: Work, first: boolean): string {
  return key ? `"${key}"` : `${first ? 'Reference' : 'reference'} ${number}`
}

/** Names under which two entries may be one work; DOIs ignore case. */
function namesOf(work: Work): string[] {
  const {doi, isbn, pmid, item} = work
  const [main = ''] = titleOf(work).split(':')
  const author = work.authors[0] ? fold(surname(work.authors[0])) : ''
  const year = work.year.slice(0, 4)
  const kind = item.type === 'chapter' ? 'chapter' : 'title'
  return [
    doi && `doi ${doi.toLowerCase()}`,
    isbn && `isbn ${isbn.replace(/[^\dX]/giu, '')}`,
    pmid && `pmid ${pmid}`,
    main && author && year && `${kind} ${author} ${year} ${main}`,
  ].filter(Boolean)
}

/** Letters and digits only, and a colon before a subtitle. */
function titleOf({item}: Work): string {
  return fold((item.title ?? '').replace(/<\/?[a-z]+>/gu, ''))
    .split(/[:.?!]\s|\s[-—]\s/u)
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
    .filter(Boolean)
    .join(':')
}

/** Two chapters share the ISBN of their book, and two parts their title: what both state must agree. */
function isOneWork(a: Work, b: Work): boolean {
  if (a.doi && b.doi) return a.doi.toLowerCase() === b.doi.toLowerCase()
  if (a.pmid && b.pmid) return a.pmid === b.pmid
  const [x, y] = [titleOf(a), titleOf(b)]
  const titled = !x || !y || x === y || x.startsWith(`${y}:`) || y.startsWith(`${x}:`)
  return (
    titled &&
    agree(initialOf(a), initialOf(b)) &&
    oneYear(a.year, b.year) &&
    SAME.every((field) => agree(firstPart(a.item[field]), firstPart(b.item[field])))
  )
}

function initialOf({authors: [first]}: Work): string {
  return first && 'given' in first ? fold(first.given).slice(0, 1) : ''
}

const SAME = ['volume', 'page', 'edition'] as const

/** Pages as 1729–37 and 1729–1737 agree in the first. */
function firstPart(field = ''): string {
  return fold(field).split(/\s?-/u)[0] ?? ''
}

const agree = (a: string, b: string): boolean => !a || !b || a === b

/** 2012a and 2012b are two works, 2012 and 2012a may be one. */
function oneYear(a: string, b: string): boolean {
  return agree(a, b) || a.slice(0, 4) === b || a === b.slice(0, 4)
}

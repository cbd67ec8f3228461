import type {Element} from 'hast'
import {element, text} from '../../base/element.ts'
import type {Document, Heading} from '../../document/document.ts'
import {pageNumber} from './page-numbers.ts'

/** A shorter text is found by leafing through it. */
const MANY_HEADINGS = 14
const MANY_WORDS = 2500
/** With more rows than a page holds, the sections of the chapters are left out. */
const MANY_ROWS = 34

/** One row of the contents with the rows below it. */
interface Row {
  readonly heading: Heading
  readonly below: readonly Heading[]
}

/** Gives the rows of the contents with their page numbers; none for a short text. */
export function contentsRows(document: Document, wordCount: number): Element[] {
  const rows = document.single ? sectionRows(document) : chapterRows(document)
  const count = rows.reduce((sum, {below}) => sum + 1 + below.length, 0)
  if (rows.length < 2 || (rows.length <= MANY_HEADINGS && wordCount <= MANY_WORDS)) return []
  const all = count <= MANY_ROWS
  return rows.map(({heading, below}) => rowOf(heading, all ? below : []))
}

function sectionRows({chapters}: Document): Row[] {
  const headings = chapters.flatMap(({outline}) => outline.filter(({level}) => level === 2))
  return headings.map((heading) => ({heading, below: []}))
}

function chapterRows({chapters}: Document): Row[] {
  return chapters.flatMap(({outline}): Row[] => {
    const [heading, ...others] = outline
    return heading ? [{heading, below: others.filter(({level}) => level === 2)}] : []
  })
}

function rowOf({id, title}: Heading, below: readonly Heading[]): Element {
  const line = element('a', {href: `#${id}`}, [
    element('span', {}, [text(title)]),
    text(' '),
    pageNumber(id),
  ])
  if (below.length === 0) return element('li', {}, [line])
  const rows = below.map((heading) => rowOf(heading, []))
  return element('li', {className: ['hp-chapter-row']}, [line, element('ol', {}, rows)])
}

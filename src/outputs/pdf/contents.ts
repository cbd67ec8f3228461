import type {Element} from 'hast'
import {element, text} from '../../base/element.ts'
import type {Document, Heading} from '../../document/document.ts'
import {pageNumber} from './page-numbers.ts'

/** A shorter text is found by leafing through it. */
const MANY_HEADINGS = 14
const MANY_WORDS = 2500
/** With more rows than fit below a title, the sections of the chapters are left out. */
const MANY_ROWS = 20
/** Chapters with fewer words follow each other; longer ones begin a page. */
const LONG_CHAPTER = 800

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
  if (document.single || count > MANY_ROWS) return rows.map(({heading}) => lineOf(heading))
  return rows.map(({heading, below}) => rowOf(heading, below))
}

/** Says whether each chapter is long enough to begin a page: pages are not to stand half empty. */
export function chaptersOpenPages({single, chapters}: Document, wordCount: number): boolean {
  return !single && wordCount / chapters.length >= LONG_CHAPTER
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

function rowOf(heading: Heading, below: readonly Heading[]): Element {
  const row = lineOf(heading)
  row.properties.className = ['hp-chapter-row']
  if (below.length > 0) row.children.push(element('ol', {}, below.map(lineOf)))
  return row
}

function lineOf({id, title}: Heading): Element {
  const words = element('span', {}, [text(title)])
  return element('li', {}, [element('a', {href: `#${id}`}, [words, text(' '), pageNumber(id)])])
}

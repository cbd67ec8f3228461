import type {Element, Properties} from 'hast'
import {element, text} from '../../base/element.ts'
import type {Words} from '../../base/words.ts'
import type {Entry} from './contents.ts'
import type {Page} from './page.ts'
import type {PageMark} from './printed.ts'

/** A place readers jump to by what it is, such as `bodymatter`. */
export interface Landmark {
  readonly type: string
  readonly title: string
  readonly href: string
}

export const navPath = 'toc.xhtml'

/** What has this type is held to be an index itself, with the markup of EPUB Indexes; the guide names it. */
const INDEX = 'index'

/** A list of figures (`loi`) or tables (`lot`). */
export interface CaptionList {
  readonly type: 'loi' | 'lot'
  readonly title: string
  readonly rows: readonly {readonly words: string; readonly href: string}[]
}

export interface NavInput {
  readonly entries: readonly Entry[]
  readonly lists: readonly CaptionList[]
  readonly landmarks: readonly Landmark[]
  readonly marks: readonly PageMark[]
  readonly words: Words
}

/**
 * Gives the navigation document: the contents and the lists of captions, which are a page of the book too, and lists
 * that only programs read.
 */
export function navPage({entries, lists, landmarks, marks, words}: NavInput): Page {
  const contents = element(
    'nav',
    {id: 'toc', 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: ['toc-title']},
    [element('h1', {id: 'toc-title'}, [text(words.contents)]), listOf(entries)],
  )
  const places = landmarks.filter(({type}) => type !== INDEX).map(landmarkItem)
  const pages = marks.map(({label, href}) => element('li', {}, [link(label, {href})]))
  return {
    id: 'nav',
    path: navPath,
    title: words.contents,
    part: 'frontmatter',
    content: [
      contents,
      ...lists.map(captionList),
      hidden('landmarks', '', words.landmarks, places),
      ...(marks.length ? [hidden('page-list', 'doc-pagelist', words.printedPages, pages)] : []),
    ],
  }
}

function captionList({type, title, rows}: CaptionList): Element {
  const label = `${type}-title`
  const items = rows.map(({words, href}) => element('li', {}, [link(words, {href})]))
  const properties = {className: ['hp-list'], id: type, 'epub:type': type}
  return element('nav', {...properties, ariaLabelledBy: [label]}, [
    element('h2', {id: label}, [text(title)]),
    element('ol', {}, items),
  ])
}

function hidden(type: string, role: string, title: string, items: readonly Element[]): Element {
  const label = `${type}-title`
  return element(
    'nav',
    {id: type, 'epub:type': type, role, ariaLabelledBy: [label], hidden: true},
    [element('h2', {id: label}, [text(title)]), element('ol', {}, items)],
  )
}

function listOf(entries: readonly Entry[]): Element {
  return element(
    'ol',
    {},
    entries.map(({title, lang, href, children}) =>
      element('li', {}, [
        link(title, {href, lang}),
        ...(children.length ? [listOf(children)] : []),
      ]),
    ),
  )
}

function landmarkItem({type, title, href}: Landmark): Element {
  return element('li', {}, [link(title, {href, 'epub:type': type})])
}

function link(title: string, properties: Properties): Element {
  return element('a', properties, [text(title)])
}

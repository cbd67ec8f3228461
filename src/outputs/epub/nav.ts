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

/** Gives the navigation document: the contents, which is a page of the book too, and lists that only programs read. */
export function navPage(
  entries: readonly Entry[],
  landmarks: readonly Landmark[],
  marks: readonly PageMark[],
  words: Words,
): Page {
  const contents = element(
    'nav',
    {id: 'toc', 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: ['toc-title']},
    [element('h1', {id: 'toc-title'}, [text(words.contents)]), listOf(entries)],
  )
  const places = hidden('landmarks', '', words.landmarks, landmarks.map(landmarkItem))
  const pages = marks.map(({label, href}) => element('li', {}, [link(label, {href})]))
  return {
    id: 'nav',
    path: navPath,
    title: words.contents,
    part: 'frontmatter',
    content: [
      contents,
      places,
      ...(marks.length ? [hidden('page-list', 'doc-pagelist', words.printedPages, pages)] : []),
    ],
  }
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
    entries.map(({title, href, children}) =>
      element('li', {}, [link(title, {href}), ...(children.length ? [listOf(children)] : [])]),
    ),
  )
}

function landmarkItem({type, title, href}: Landmark): Element {
  return element('li', {}, [link(title, {href, 'epub:type': type})])
}

function link(title: string, properties: Properties): Element {
  return element('a', properties, [text(title)])
}

import type {Element} from 'hast'
import {element, text} from '../../base/element.ts'
import type {Words} from '../../base/words.ts'
import {type Caption, captionsOf, listedWords} from '../../document/captions.ts'
import type {Document} from '../../document/document.ts'
import type {ListName} from '../../project/project.ts'
import {pageNumber} from './page-numbers.ts'

/** Gives one row for each figure and each table that has a caption: label, caption and page. */
export function listRows(document: Document): Readonly<Record<ListName, Element[]>> {
  const {figures, tables} = captionsOf(document)
  const {lang} = document.meta
  const rows = (all: readonly Caption[]) => all.map((one) => rowOf(one, lang))
  return {figures: rows(figures), tables: rows(tables)}
}

/** Gives the lists that an edition wants, each with its title, in the markup of the contents; none is empty. */
export function captionLists(
  document: Document,
  wanted: readonly ListName[],
  words: Words,
): Element[] {
  const rows = listRows(document)
  return wanted
    .filter((name) => rows[name].length > 0)
    .map((name) => {
      const id = `hp-list-${name}`
      const title = element('h2', {id}, [text(words[name])])
      return element('nav', {className: ['hp-contents', 'hp-list'], ariaLabelledBy: [id]}, [
        title,
        element('ol', {}, rows[name]),
      ])
    })
}

function rowOf(caption: Caption, lang: string): Element {
  const {id} = caption
  const entry = element('span', {className: ['hp-entry']}, [text(listedWords(caption, lang))])
  return element('li', {}, [element('a', {href: `#${id}`}, [entry, text(' '), pageNumber(id)])])
}

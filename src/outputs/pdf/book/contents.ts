import type {Element} from 'hast'
import {element, text} from '../../../base/element.ts'
import {headingText} from '../../../document/headings.ts'
import {pageNumber} from '../page-numbers.ts'
import type {Part} from './parts.ts'

/** Gives one row for each part that has a title: number, title and page. */
export function contentsRows(parts: readonly Part[]): Element[] {
  return parts.flatMap(({id, number, heading}) => (heading ? [rowOf(id, number, heading)] : []))
}

function rowOf(id: string, number: string, heading: Element): Element {
  const count = number
    ? [element('span', {className: ['hp-count']}, [text(number)]), text(' ')]
    : []
  const title = element('span', {className: ['hp-entry']}, [text(headingText(heading).trim())])
  return element('li', {className: number ? [] : ['hp-uncounted']}, [
    element('a', {href: `#${id}`}, [...count, title, text(' '), pageNumber(id)]),
  ])
}

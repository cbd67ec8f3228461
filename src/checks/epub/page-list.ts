import type {OpenBook} from '../../epub/book.ts'
import {textOf} from '../../epub/xml.ts'
import type {BookPlace, FindInBook} from './find.ts'
import {navLinks} from './nav.ts'
import type {LateRule} from './rules.ts'
import type {PageBreak} from './seen.ts'

/** A line of the list of printed pages. */
interface Line extends Required<BookPlace> {
  readonly address: string
  readonly label: string
}

/** Checks that the marks of printed pages, the list of them and what the book says of its print belong together. */
export const checkPageList: LateRule = ({breaks}, book, find) => {
  const lines = linesOf(book)
  const [mark] = breaks
  const [line] = lines
  if (mark && !line)
    find('epub/page-list', 'The book marks printed pages and has no list of them.', mark)
  if (line && !mark) find('epub/page-list', 'The book lists printed pages and marks none.', line)
  const source = book.metadata.some(({name, value}) => name === 'pageBreakSource' && value)
  if (mark && !source)
    find('epub/page-list', 'The book marks printed pages and does not say of which print.', mark)
  if (source && !mark)
    find('epub/page-list', 'The book names a print (pageBreakSource) and marks no page of it.', {
      path: book.opfPath,
    })
  if (mark && line && !book.faults.length) compare(breaks, lines, find)
}

function linesOf({nav}: OpenBook): Line[] {
  if (!nav) return []
  const {path} = nav
  return navLinks(nav, 'page-list').map(({node, element, to, fragment}) => ({
    path,
    element,
    address: `${to}#${fragment}`,
    label: textOf(node).trim(),
  }))
}

function compare(breaks: readonly PageBreak[], lines: readonly Line[], find: FindInBook): void {
  const marks = new Map(breaks.map((one) => [`${one.path}#${one.id}`, one]))
  for (const line of lines) {
    const {address, label} = line
    const marked = marks.get(address)
    const shown = marked?.label
    const fault = shown === undefined ? 'no mark of a page' : `the mark of page "${shown}"`
    if (shown !== label)
      find('epub/page-list', `Page "${label}" of the list leads to ${fault}.`, line)
  }
  const addresses = new Set(lines.map(({address}) => address))
  for (const [address, mark] of marks)
    if (!addresses.has(address))
      find('epub/page-list', `The mark of page "${mark.label}" is not in the list of pages.`, mark)
}

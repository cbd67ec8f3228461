import type {Element} from 'xast'
import {pathOf} from '../../epub/book.ts'
import {attribute, elementsOf, wordsIn} from '../../epub/xml.ts'
import type {BookLook} from './look.ts'
import {look, must, rule, should, type ShopRule} from './rule.ts'
import {counted, listed} from './say.ts'

/** The list in the navigation document of one kind, such as `toc`. */
function listOf({book}: BookLook, type: string): Element | undefined {
  return book.nav?.elements.find(
    (node) => node.name === 'nav' && wordsIn(node, 'epub:type').includes(type),
  )
}

function linksIn(list: Element | undefined, from: string): string[] {
  return list
    ? elementsOf(list).flatMap((node) =>
        node.name === 'a' ? [pathOf(attribute(node, 'href'), from)] : [],
      )
    : []
}

function depthOf(node: Element): number {
  const inside = node.children.map((child) => (child.type === 'element' ? depthOf(child) : 0))
  return Math.max(0, ...inside) + (node.name === 'navPoint' ? 1 : 0)
}

export const navigationRules: readonly ShopRule[] = [
  rule(
    'contents',
    'Table of contents with links',
    {
      kdp: must('an HTML contents made of links', 'kdpNavigation'),
      apple: must('a toc nav in every book', 'appleNavigation'),
      kobo: must('a toc nav', 'kobo'),
      ingram: must('an HTML contents with links', 'ingramAvoid'),
    },
    (book) => {
      const links = linksIn(listOf(book, 'toc'), book.book.nav?.path ?? '')
      return links.length
        ? {measured: counted(links.length, 'entry', 'entries')}
        : {measured: 'none', help: 'Begin each text with a heading.'}
    },
  ),
  rule(
    'contents-front',
    'Contents among the first pages',
    {
      kdp: should('at the beginning of the book', 'kdpNavigation'),
      ingram: must('at the beginning of the book', 'ingramAvoid'),
    },
    ({book}) => {
      const at = book.spine.findIndex(({path}) => path === book.nav?.path)
      if (at < 0)
        return {measured: 'not among the pages', help: 'Let readers see the contents as a page.'}
      return at < 6
        ? {measured: `page ${at + 1} of ${book.spine.length}`}
        : {
            measured: `page ${at + 1} of ${book.spine.length}`,
            help: 'Put it before the first chapter.',
          }
    },
  ),
  rule(
    'contents-order',
    'Contents in order of the pages',
    {kdp: should('links that lead somewhere, in order', 'sendToKindleContents')},
    (book) => {
      const order = book.book.spine.map(({path}) => path)
      const places = linksIn(listOf(book, 'toc'), book.book.nav?.path ?? '').map((path) =>
        order.indexOf(path),
      )
      const back = places.findIndex((at, i) => at < 0 || at < (places[i - 1] ?? 0))
      return back < 0
        ? {measured: 'in order'}
        : {
            measured: `entry ${back + 1} leads back or nowhere`,
            help: 'Order the texts as the contents name them.',
          }
    },
  ),
  rule(
    'contents-plain',
    'Contents of links only',
    {
      kdp: must('no table, no page numbers', 'kdpNavigation'),
      ingram: must('no page numbers', 'ingramFile'),
    },
    (book) => {
      const toc = listOf(book, 'toc')
      const nodes = toc ? elementsOf(toc) : []
      const table = book.book.nav?.elements.some(({name}) => name === 'table')
      const numbers = nodes.filter(
        ({name, children}) =>
          name === 'a' &&
          children.some(
            (one) =>
              one.type === 'text' && /\s\d+\s*$/u.test(one.value) && /\.{3}|…|\t/u.test(one.value),
          ),
      )
      return table || numbers.length
        ? {
            measured: table ? 'a table' : counted(numbers.length, 'page number'),
            help: 'Leave only links.',
          }
        : {measured: 'links only'}
    },
  ),
  rule(
    'ncx',
    'Contents for old readers (NCX)',
    {kdp: should('an NCX of two levels', 'kdpGuide', 2)},
    ({book}, {limit}) => {
      const map = book.ncx && elementsOf(book.ncx).find(({name}) => name === 'navMap')
      if (!map) return {measured: 'none', help: 'Add an NCX beside the contents.'}
      const depth = depthOf(map)
      return depth > limit
        ? {measured: counted(depth, 'level'), help: 'Keep it to chapters and their parts.'}
        : {measured: counted(depth, 'level')}
    },
  ),
  rule(
    'landmarks',
    'Places named for the menu',
    {kdp: should('cover and contents', 'kdpNavigation')},
    (book) => {
      const list = listOf(book, 'landmarks')
      const types = list ? elementsOf(list).flatMap((node) => wordsIn(node, 'epub:type')) : []
      const missing = ['toc', 'bodymatter'].filter((type) => !types.includes(type))
      return missing.length
        ? {
            measured: `without ${missing.join(' and ')}`,
            help: 'Name the contents and where the text begins.',
          }
        : {measured: counted(new Set(types).size - 1, 'place')}
    },
  ),
  rule(
    'page-numbers',
    'Page numbers in the text',
    {
      kdp: should('no reference to page numbers', 'kdpGuide'),
      ingram: must('no reference to page numbers', 'ingramFile'),
    },
    ({pages}) => {
      const found = pages.filter(({pageNumbers}) => pageNumbers.length)
      const words = found.flatMap(({pageNumbers}) => pageNumbers)
      return words.length
        ? {
            measured: `"${words[0]}" in ${listed(found.map(({path}) => path))}`,
            help: 'Name the section instead: [the next step](#the-next-step).',
          }
        : {measured: 'none found'}
    },
  ),
  rule(
    'page-list',
    'Page numbers of the print',
    {
      kdp: look('whether a hidden list counts is not said', 'kdpGuide'),
      ingram: look('whether a hidden list counts is not said', 'ingramFile'),
    },
    (book) => {
      const n = linksIn(listOf(book, 'page-list'), book.book.nav?.path ?? '').length
      return n
        ? {
            measured: `${counted(n, 'page')}, hidden from the text`,
            help: 'If the shop turns it down: pageList: no, and make it again.',
          }
        : {measured: 'none'}
    },
  ),
  rule(
    'page-source',
    'Print named in the metadata',
    {kobo: look('Kobo checks with EPUBCheck 4.2.6', 'kobo')},
    ({valuesOf}) =>
      valuesOf('pageBreakSource').length
        ? {
            measured: 'named; an old EPUBCheck calls it an error',
            help: 'If Kobo turns it down: pageList: no, and make it again.',
          }
        : {measured: 'none'},
  ),
]

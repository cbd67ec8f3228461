import type {Meta} from '../../base/meta.ts'
import type {Words} from '../../base/words.ts'
import type {Entry} from './contents.ts'
import type {PageMark} from './printed.ts'
import {type Xml, xmlDeclaration, xmlLeaf, xmlNode} from './xml.ts'

export interface NcxInput {
  readonly meta: Meta
  readonly identifier: string
  readonly entries: readonly Entry[]
  readonly marks: readonly PageMark[]
  readonly words: Words
}

/** Kindle takes no more levels than these (Amazon Kindle Publishing Guidelines). */
const DEPTH = 2

/** Gives the table of contents in the form of EPUB 2, which Kindle and old readers still use. */
export function ncx({meta, identifier, entries, marks, words}: NcxInput): Xml {
  let order = 0
  const point = ({title, href, children}: Entry, depth: number): Xml => {
    const at = String(++order)
    const below = depth < DEPTH ? children.map((child) => point(child, depth + 1)) : []
    const inside = [label(title), xmlNode('content', {src: href}), ...below]
    return xmlNode('navPoint', {id: `point-${at}`, playOrder: at}, inside)
  }
  const target = ({label: page, href}: PageMark): Xml => {
    const at = String(++order)
    const numbered = /^[1-9]\d*$/.test(page)
    return xmlNode(
      'pageTarget',
      {
        id: `page-${at}`,
        type: numbered ? 'normal' : 'front',
        value: numbered ? page : '',
        playOrder: at,
      },
      [label(page), xmlNode('content', {src: href})],
    )
  }
  const root = xmlNode(
    'ncx',
    {xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': meta.lang},
    [
      head(identifier, entries, marks),
      xmlNode('docTitle', {}, [xmlLeaf('text', {}, meta.title)]),
      xmlNode(
        'navMap',
        {},
        entries.map((entry) => point(entry, 1)),
      ),
      ...(marks.length
        ? [xmlNode('pageList', {}, [label(words.printedPages), ...marks.map(target)])]
        : []),
    ],
  )
  return `${xmlDeclaration}${root}\n`
}

function head(identifier: string, entries: readonly Entry[], marks: readonly PageMark[]): Xml {
  const numbers = marks.map((mark) => Number(mark.label)).filter(Number.isInteger)
  const values = {
    'dtb:uid': identifier,
    'dtb:depth': entries.some(({children}) => children.length) ? '2' : '1',
    'dtb:totalPageCount': String(marks.length),
    'dtb:maxPageNumber': String(Math.max(0, ...numbers)),
  }
  return xmlNode(
    'head',
    {},
    Object.entries(values).map(([name, content]) => xmlNode('meta', {name, content})),
  )
}

function label(words: string): Xml {
  return xmlNode('navLabel', {}, [xmlLeaf('text', {}, words)])
}

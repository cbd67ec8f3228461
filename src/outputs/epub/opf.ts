import type {Author} from '../../base/meta.ts'
import type {Accessibility} from './accessibility.ts'
import type {Book} from './book.ts'
import {publisherOf} from './colophon.ts'
import {navPath} from './nav.ts'
import {holds, type Page} from './page.ts'
import {type Attributes, type Xml, xmlDeclaration, xmlLeaf, xmlNode} from './xml.ts'

/** Gives the package document: what the book is, which files it has, and in which order they are read. */
export function opf(book: Book): Xml {
  const {meta} = book
  const root = xmlNode(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'pub-id',
      'xml:lang': meta.lang,
      dir: meta.dir,
    },
    [metadata(book), manifest(book), spine(book), guide(book)],
  )
  return `${xmlDeclaration}${root}\n`
}

function metadata(book: Book): Xml {
  const {meta} = book
  return xmlNode('metadata', {'xmlns:dc': 'http://purl.org/dc/elements/1.1/'}, [
    xmlLeaf('dc:identifier', {id: 'pub-id'}, book.identifier),
    ...title('main', meta.title),
    ...title('subtitle', meta.subtitle),
    xmlLeaf('dc:language', {}, meta.lang),
    ...meta.authors.flatMap((one, i) => person('dc:creator', `creator-${i + 1}`, 'aut', one)),
    ...meta.reviewers.flatMap((one, i) =>
      person('dc:contributor', `reviewer-${i + 1}`, 'rev', one),
    ),
    ...given('dc:publisher', publisherOf(meta)),
    ...given('dc:date', meta.date),
    ...given('dc:description', meta.description),
    ...meta.keywords.flatMap((word) => given('dc:subject', word)),
    ...given('dc:rights', meta.rights),
    property('dcterms:modified', `${meta.date}T00:00:00Z`),
    ...accessibility(book.accessibility),
    ...(book.marks.length ? [property('pageBreakSource', book.pageSource)] : []),
    ...(book.cover ? [xmlNode('meta', {name: 'cover', content: 'cover-image'})] : []),
    xmlNode('meta', {name: 'generator', content: book.tool}),
  ])
}

function property(name: string, value: string, more: Attributes = {}): Xml {
  return xmlLeaf('meta', {property: name, ...more}, value)
}

function given(name: string, value: string): Xml[] {
  return value.trim() ? [xmlLeaf(name, {}, value.trim())] : []
}

function title(type: 'main' | 'subtitle', words: string): Xml[] {
  if (!words.trim()) return []
  const id = `title-${type}`
  return [
    xmlLeaf('dc:title', {id}, words.trim()),
    property('title-type', type, {refines: `#${id}`}),
  ]
}

/** `role` is a MARC relator: `aut` wrote the text, `rev` reviewed it. */
function person(element: string, id: string, role: string, {name}: Author): Xml[] {
  if (!name.trim()) return []
  return [
    xmlLeaf(element, {id}, name.trim()),
    property('role', role, {refines: `#${id}`, scheme: 'marc:relators'}),
  ]
}

function accessibility(found: Accessibility): Xml[] {
  return Object.entries(found).flatMap(([name, values]) =>
    [values].flat().map((value) => property(`schema:${name}`, value)),
  )
}

function manifest({pages, pictures, cover}: Book): Xml {
  const item = (id: string, href: string, mediaType: string, properties = '') =>
    xmlNode('item', {id, href, 'media-type': mediaType, properties})
  return xmlNode('manifest', {}, [
    ...pages.map((page) => item(page.id, page.path, 'application/xhtml+xml', propertiesOf(page))),
    item('ncx', 'toc.ncx', 'application/x-dtbncx+xml'),
    item('css', 'style.css', 'text/css'),
    ...(cover ? [item('cover-image', cover.path, cover.mediaType, 'cover-image')] : []),
    ...pictures.map(({id, path, mediaType}) => item(id, path, mediaType)),
  ])
}

/** What a reading system must know before it opens a file. */
function propertiesOf(page: Page): string {
  const found = [
    page.path === navPath ? 'nav' : '',
    holds(page, 'svg') ? 'svg' : '',
    holds(page, 'math') ? 'mathml' : '',
  ]
  return found.filter(Boolean).join(' ')
}

function spine({pages, meta}: Book): Xml {
  const direction: Attributes = {
    toc: 'ncx',
    'page-progression-direction': meta.dir === 'rtl' ? 'rtl' : '',
  }
  return xmlNode(
    'spine',
    direction,
    pages.map(({id}) => xmlNode('itemref', {idref: id})),
  )
}

/** The landmarks in the form of EPUB 2. */
function guide({landmarks}: Book): Xml {
  const types: Readonly<Record<string, string>> = {
    cover: 'cover',
    titlepage: 'title-page',
    toc: 'toc',
    bodymatter: 'text',
    bibliography: 'bibliography',
    colophon: 'colophon',
  }
  return xmlNode(
    'guide',
    {},
    landmarks.map(({type, title, href}) =>
      xmlNode('reference', {type: types[type] ?? type, title, href}),
    ),
  )
}

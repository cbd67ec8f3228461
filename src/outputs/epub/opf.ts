import type {AccessClaims} from '../../epub/access.ts'
import {accessMetadata} from './access.ts'
import type {Book} from './book.ts'
import {publisherOf} from './colophon.ts'
import {given, people, property, series, titles} from './metadata.ts'
import {navPath} from './nav.ts'
import {holds, type Page} from './page.ts'
import {type Attributes, type Xml, xmlDeclaration, xmlLeaf, xmlNode} from './xml.ts'

/** Gives the package document: what the book is, which files it has, and in which order they are read. */
export function opf(book: Book, access?: AccessClaims): Xml {
  return opfOf(book)(access)
}

/** Gives what writes the package document once the claims are settled; the trees of the pages are let go before. */
export function opfOf({pages, ...about}: Book): (access: AccessClaims | undefined) => Xml {
  const {meta} = about
  const rest = [manifest({...about, pages}), spine({...about, pages}), guide(about)]
  return (access) => {
    const root = xmlNode(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'pub-id',
        'xml:lang': meta.lang,
        dir: meta.dir,
        prefix: hasFonts(about) ? APPLE : '',
      },
      [metadata(about, access), ...rest],
    )
    return `${xmlDeclaration}${root}\n`
  }
}

type About = Omit<Book, 'pages'>

function metadata(book: About, access: AccessClaims | undefined): Xml {
  const {meta} = book
  return xmlNode('metadata', {'xmlns:dc': 'http://purl.org/dc/elements/1.1/'}, [
    xmlLeaf('dc:identifier', {id: 'pub-id'}, book.identifier),
    ...titles(meta),
    xmlLeaf('dc:language', {}, meta.lang),
    ...people(meta),
    ...series(meta),
    ...given('dc:publisher', publisherOf(meta)),
    ...given('dc:date', meta.date),
    ...given('dc:description', meta.description),
    ...meta.keywords.flatMap((word) => given('dc:subject', word)),
    ...given('dc:rights', meta.rights),
    property('dcterms:modified', `${meta.date}T00:00:00Z`),
    ...(access ? accessMetadata(access) : []),
    ...(book.marks.length ? [property('pageBreakSource', book.pageSource)] : []),
    ...fonts(book),
    ...(book.cover ? [xmlNode('meta', {name: 'cover', content: 'cover-image'})] : []),
    xmlNode('meta', {name: 'generator', content: book.tool}),
  ])
}

/** Apple Books sets its own typefaces unless a book says that it brings some (Apple Books Asset Guide). */
const APPLE = 'ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/'

function hasFonts(book: About): boolean {
  return book.fonts.length > 0
}

function fonts(book: About): Xml[] {
  return hasFonts(book) ? [property('ibooks:specified-fonts', 'true')] : []
}

/** A page is called by its file, so that no name of a chapter is one of ours. */
function manifest({pages, pictures, fonts: faces, cover}: Book): Xml {
  const item = (id: string, href: string, mediaType: string, properties = '') =>
    xmlNode('item', {id, href, 'media-type': mediaType, properties})
  return xmlNode('manifest', {}, [
    ...pages.map((page) => item(page.path, page.path, 'application/xhtml+xml', propertiesOf(page))),
    item('ncx', 'toc.ncx', 'application/x-dtbncx+xml'),
    item('css', 'style.css', 'text/css'),
    ...(cover ? [item('cover-image', cover.path, cover.mediaType, 'cover-image')] : []),
    ...[...pictures, ...faces].map(({id, path, mediaType}) => item(id, path, mediaType)),
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

/** A bookmark names the place in the spine by its number and its id; the id stays when a chapter comes in between. */
function spine({pages, meta}: Book): Xml {
  const direction: Attributes = {
    toc: 'ncx',
    'page-progression-direction': meta.dir === 'rtl' ? 'rtl' : '',
  }
  return xmlNode(
    'spine',
    direction,
    pages.map(({path}) => xmlNode('itemref', {id: `spine-${path}`, idref: path})),
  )
}

/** The landmarks in the form of EPUB 2. */
function guide({landmarks}: About): Xml {
  const types: Readonly<Record<string, string>> = {
    cover: 'cover',
    titlepage: 'title-page',
    toc: 'toc',
    bodymatter: 'text',
    bibliography: 'bibliography',
    glossary: 'glossary',
    index: 'index',
    footnotes: 'notes',
    preface: 'preface',
    foreword: 'foreword',
    dedication: 'dedication',
    acknowledgments: 'acknowledgements',
    epigraph: 'epigraph',
    loi: 'loi',
    lot: 'lot',
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

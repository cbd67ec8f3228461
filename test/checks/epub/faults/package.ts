import type {Fault} from './fault.ts'

const modified = '2026-11-22T00:00:00Z'

/** Faults of the package document: what the book says it is, and its reading order. */
export const packageFaults: readonly Fault[] = [
  {
    name: 'no title',
    change: ({edit}) =>
      edit(
        'opf',
        /<dc:title[\s\S]*?<\/dc:title>\s*<meta[\s\S]*?<\/meta>\s*<dc:title[\s\S]*?<\/dc:title>\s*<meta[\s\S]*?<\/meta>/,
        '',
      ),
  },
  {
    name: 'a prefix of the package that stands for nothing',
    change: ({edit}) => edit('opf', ' xmlns:dc="http://purl.org/dc/elements/1.1/"', ''),
  },
  {
    name: 'an empty title',
    change: ({edit}) => edit('opf', /(<dc:title[^>]*>)[^<]*/, '$1'),
  },
  {
    name: 'no language',
    change: ({edit}) => edit('opf', /<dc:language>[\s\S]*?<\/dc:language>/, ''),
  },
  {
    name: 'a language with an underscore',
    change: ({edit}) => edit('opf', '<dc:language>en-GB', '<dc:language>en_GB'),
  },
  {
    name: 'a language by its name',
    change: ({edit}) => edit('opf', '<dc:language>en-GB', '<dc:language>British English'),
  },
  {
    name: 'no identifier',
    change: ({edit}) => edit('opf', /<dc:identifier[\s\S]*?<\/dc:identifier>/, ''),
  },
  {
    name: 'the package names another identifier',
    change: ({edit}) => edit('opf', 'unique-identifier="pub-id"', 'unique-identifier="book"'),
  },
  {
    name: 'no day of change',
    change: ({edit}) => edit('opf', /<meta property="dcterms:modified">[\s\S]*?<\/meta>/, ''),
  },
  {
    name: 'a day of change in local time',
    change: ({edit}) => edit('opf', modified, '2026-11-22T00:00:00+01:00'),
  },
  {
    name: 'a day of change that is no day',
    change: ({edit}) => edit('opf', modified, '2026-02-30T00:00:00Z'),
  },
  {
    name: 'two days of change',
    change: ({edit}) =>
      edit('opf', '</metadata>', `<meta property="dcterms:modified">${modified}</meta></metadata>`),
  },
  {
    name: 'a publication date in words',
    change: ({edit}) => edit('opf', /<dc:date>[^<]*/, '<dc:date>22 November 2026'),
  },
  {
    name: 'an empty subject',
    change: ({edit}) => edit('opf', '<dc:subject>sleep', '<dc:subject>'),
  },
  {
    name: 'a value that says more about nothing',
    change: ({edit}) => edit('opf', 'refines="#creator-1"', 'refines="#creator-9"'),
  },
  {
    name: 'a prefix that is not declared',
    change: ({edit}) =>
      edit('opf', '</metadata>', '<meta property="clinic:code">HP-020</meta></metadata>'),
  },
  {
    name: 'no file is the cover picture',
    change: ({edit}) => edit('opf', ' properties="cover-image"', ''),
  },
  {
    name: 'no cover picture for old readers',
    change: ({edit}) => edit('opf', '<meta name="cover" content="cover-image"/>', ''),
  },
  {
    name: 'a page is the cover picture',
    change: ({edit, href}) => {
      edit('opf', ' properties="cover-image"', '')
      edit(
        'opf',
        `href="${href('cover')}" media-type="application/xhtml+xml"`,
        `href="${href('cover')}" media-type="application/xhtml+xml" properties="cover-image"`,
      )
    },
  },
  {
    name: 'a version of the package of long ago',
    change: ({edit}) => edit('opf', 'version="3.0"', 'version="2.0"'),
  },
  {
    name: 'the package is not well-formed',
    change: ({edit}) => edit('opf', '</metadata>', '</metadat>'),
  },
  {
    name: 'a page twice in the reading order',
    change: ({edit}) =>
      edit('opf', /(<itemref[^>]*>)(\s*<\/spine>)/, '$1<itemref idref="title.xhtml"/>$2'),
  },
  {
    name: 'the reading order names nothing',
    change: ({edit}) => edit('opf', '</spine>', '<itemref idref="nothing"/></spine>'),
  },
  {
    name: 'a picture in the reading order',
    change: ({edit}) => edit('opf', '</spine>', '<itemref idref="cover-image"/></spine>'),
  },
  {
    name: 'a page is not in the reading order',
    change: ({edit, href}) => edit('opf', new RegExp(`<itemref[^>]*idref="${href('four')}"/>`), ''),
  },
  {
    name: 'a page that is not reached by turning',
    change: ({edit, href}) =>
      edit('opf', `idref="${href('four')}"`, `idref="${href('four')}" linear="no"`),
  },
  {
    name: 'the reading order does not name the NCX',
    change: ({edit}) => edit('opf', ' toc="ncx"', ''),
  },
  {
    name: 'pages turn from right to left in English',
    change: ({edit}) =>
      edit('opf', '<spine toc="ncx"', '<spine toc="ncx" page-progression-direction="rtl"'),
  },
]

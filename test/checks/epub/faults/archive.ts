import {type Fault, pixel} from './fault.ts'

/** Faults of the archive and of the list of its files. */
export const archiveFaults: readonly Fault[] = [
  {name: 'the type is not the first file', packing: {first: 'META-INF/container.xml'}},
  {name: 'the type is compressed', packing: {packType: true}},
  {name: 'the type has an extra field', packing: {extra: 8}},
  {name: 'a file is in the archive twice', packing: {twice: 'OEBPS/style.css'}},
  {name: 'a file is damaged', packing: {damaged: 'OEBPS/style.css'}},
  {name: 'a file is marked as encrypted', packing: {locked: 'OEBPS/style.css'}},
  {name: 'the archive is cut off', packing: {cut: 60}},
  {
    name: 'the type has a line break',
    change: ({put}) => put('mimetype', 'application/epub+zip\n'),
  },
  {name: 'the type is another', change: ({put}) => put('mimetype', 'application/zip')},
  {
    name: 'container.xml leads to nothing',
    change: ({edit}) => edit('container', 'OEBPS/content.opf', 'OEBPS/package.opf'),
  },
  {name: 'no container.xml', change: ({files}) => files.delete('META-INF/container.xml')},
  {
    name: 'a file is not listed',
    change: ({put}) => put('OEBPS/left-over.txt', 'Notes of the author'),
  },
  {
    name: 'a listed picture is missing',
    change: ({list}) => list('<item id="x" href="gone.png" media-type="image/png"/>'),
  },
  {
    name: 'a listed page is missing',
    change: ({list, edit}) => {
      list('<item id="x" href="gone.xhtml" media-type="application/xhtml+xml"/>')
      edit('opf', '</spine>', '<itemref idref="x"/></spine>')
    },
  },
  {
    name: 'a listed picture is never shown',
    change: ({list, put}) => {
      put('OEBPS/spare.png', pixel)
      list('<item id="x" href="spare.png" media-type="image/png"/>')
    },
  },
  {
    name: 'a file is listed twice',
    change: ({list, href}) =>
      list(`<item id="x" href="${href('one')}" media-type="application/xhtml+xml"/>`),
  },
  {
    name: 'two rows have one id',
    change: ({list, put}) => {
      put('OEBPS/more.css', 'h1 { margin: 0; }')
      list('<item id="css" href="more.css" media-type="text/css"/>')
    },
  },
  {
    name: 'a PNG is listed as JPEG',
    change: ({edit}) => edit('opf', 'media-type="image/png"', 'media-type="image/jpeg"'),
  },
  {
    name: 'a cover that is no picture',
    change: ({put, path}) => put(path('picture'), 'This is no picture, only a few words.'),
  },
  {name: 'an empty cover', change: ({put, path}) => put(path('picture'), '')},
  {
    name: 'a page is listed as HTML',
    change: ({edit, href}) =>
      edit(
        'opf',
        `href="${href('two')}" media-type="application/xhtml+xml"`,
        `href="${href('two')}" media-type="text/html"`,
      ),
  },
  {
    name: 'a style sheet is listed as text',
    change: ({edit}) => edit('opf', 'media-type="text/css"', 'media-type="text/plain"'),
  },
  {
    name: 'a font is listed as another kind',
    change: ({list, put, edit}) => {
      put('OEBPS/fonts/plain.woff', `wOFF\0\u0001\0\0${'\0'.repeat(60)}`)
      list('<item id="x" href="fonts/plain.woff" media-type="font/ttf"/>')
      edit('css', /$/, '@font-face { font-family: Plain; src: url("fonts/plain.woff"); }')
    },
  },
  {
    name: 'a font is listed by no kind at all',
    change: ({list, put, edit}) => {
      put('OEBPS/fonts/plain.woff', `wOFF\0\u0001\0\0${'\0'.repeat(60)}`)
      list('<item id="x" href="fonts/plain.woff" media-type="application/octet-stream"/>')
      edit('css', /$/, '@font-face { font-family: Plain; src: url("fonts/plain.woff"); }')
    },
  },
  {
    name: 'a font is in a form few readers open',
    change: ({list, put, edit}) => {
      put('OEBPS/fonts/plain.woff2', `wOF2\0\u0001\0\0${'\0'.repeat(60)}`)
      list('<item id="x" href="fonts/plain.woff2" media-type="font/woff2"/>')
      edit('css', /$/, '@font-face { font-family: Plain; src: url("fonts/plain.woff2"); }')
    },
  },
  {
    name: 'a picture on another computer',
    change: ({list, edit}) => {
      list('<item id="x" href="https://example.org/a.png" media-type="image/png"/>')
      edit('two', '<hr/>', '<hr/><p><img src="https://example.org/a.png" alt="A lamp"/></p>')
    },
  },
  {
    name: 'a file name with a blank',
    change: ({list, put, edit}) => {
      put('OEBPS/images/my lamp.png', pixel)
      list('<item id="x" href="images/my%20lamp.png" media-type="image/png"/>')
      edit('two', '<hr/>', '<hr/><p><img src="images/my%20lamp.png" alt="A lamp"/></p>')
    },
  },
  {
    name: 'file names that differ in capitals only',
    change: ({list, put, edit}) => {
      put('OEBPS/STYLE.css', 'h1 { margin: 0; }')
      list('<item id="x" href="STYLE.css" media-type="text/css"/>')
      edit('two', '</head>', '<link rel="stylesheet" type="text/css" href="STYLE.css"/></head>')
    },
  },
  {
    name: 'a part of the book is locked',
    change: ({put}) =>
      put(
        'META-INF/encryption.xml',
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/><enc:CipherData><enc:CipherReference URI="OEBPS/style.css"/></enc:CipherData></enc:EncryptedData></encryption>',
      ),
  },
  {
    name: 'a page without the property "mathml" it needs',
    change: ({edit}) => edit('opf', ' properties="mathml"', ''),
  },
  {
    name: 'a page with the property "svg", and no drawing',
    change: ({edit, href}) =>
      edit(
        'opf',
        `href="${href('three')}" media-type="application/xhtml+xml"`,
        `href="${href('three')}" media-type="application/xhtml+xml" properties="svg"`,
      ),
  },
]

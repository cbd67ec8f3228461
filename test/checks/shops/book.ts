import type {ShopInput} from '../../../src/checks/shops/look.ts'
import {openBook} from '../../../src/epub/book.ts'
import {jpeg, png} from './pictures.ts'

/** A small book that every shop takes, file by file. */
export const goodFiles: Readonly<Record<string, string | Uint8Array>> = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml':
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
  'OEBPS/content.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:isbn:9781234567897</dc:identifier><dc:title>Quiet nights</dc:title><dc:language>en-GB</dc:language>
<dc:creator>Ada Penn</dc:creator><dc:publisher>Riverside Clinic</dc:publisher><dc:description>How to rest.</dc:description>
${['sleep', 'rest', 'night', 'calm', 'evening', 'habits', 'light'].map((word) => `<dc:subject>${word}</dc:subject>`).join('')}
<meta property="belongs-to-collection" id="s">Plain guides</meta><meta property="group-position" refines="#s">2</meta>
<meta name="cover" content="cover"/></metadata><manifest>
<item id="p0" href="cover.xhtml" media-type="application/xhtml+xml"/><item id="p1" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="p2" href="one.xhtml" media-type="application/xhtml+xml"/><item id="p3" href="two.xhtml" media-type="application/xhtml+xml"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/><item id="css" href="style.css" media-type="text/css"/>
<item id="cover" href="cover.jpg" media-type="image/jpeg" properties="cover-image"/><item id="lamp" href="lamp.png" media-type="image/png"/></manifest>
<spine toc="ncx"><itemref idref="p0"/><itemref idref="p1"/><itemref idref="p2"/><itemref idref="p3"/></spine></package>`,
  'OEBPS/cover.xhtml': page('<img src="cover.jpg" alt="Quiet nights, by Ada Penn"/>'),
  'OEBPS/toc.xhtml': page(
    `<nav epub:type="toc"><h1>Contents</h1><ol><li><a href="one.xhtml">Rest</a><ol><li><a href="one.xhtml#light">Light</a></li></ol></li><li><a href="two.xhtml">Works</a></li></ol></nav>
<nav epub:type="landmarks" hidden="hidden"><ol><li><a epub:type="cover" href="cover.xhtml">Cover</a></li><li><a epub:type="toc" href="toc.xhtml">Contents</a></li><li><a epub:type="bodymatter" href="one.xhtml">Start</a></li></ol></nav>`,
  ),
  'OEBPS/one.xhtml': page(
    `<h1>Rest</h1><p>Sleep comes<sup><a id="r1" epub:type="noteref" href="#n1">1</a></sup> by itself (<a id="c1" epub:type="biblioref" role="doc-biblioref" href="two.xhtml#ref-oei">Oei, 2012, page 12</a>).</p>
<h2 id="light">Light</h2><p>More: <a href="https://example.org/sleep">a site</a>. <img src="lamp.png" alt="A lamp"/></p>
<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
<aside epub:type="footnote" id="n1"><p><a href="#r1">1</a> Most nights.</p></aside>`,
  ),
  'OEBPS/two.xhtml': page(
    '<section epub:type="bibliography" role="doc-bibliography"><h1>Works</h1><ul><li id="ref-oei"><p>Oei, N. (2012). Nights, page 3. <a href="one.xhtml#c1">Back</a></p></li></ul></section>',
  ),
  'OEBPS/toc.ncx':
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap><navPoint id="a" playOrder="1"><navLabel><text>Rest</text></navLabel><content src="one.xhtml"/><navPoint id="b" playOrder="2"><navLabel><text>Light</text></navLabel><content src="one.xhtml#light"/></navPoint></navPoint></navMap></ncx>',
  'OEBPS/style.css': 'h1 { font-size: 1.6em; margin: 1em 0; } .box { border-left: 1px solid; }',
  'OEBPS/cover.jpg': jpeg(1400, 2240),
  'OEBPS/lamp.png': png(4, 4),
}

function page(body: string): string {
  return `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en"><head><title>Quiet nights</title><link rel="stylesheet" href="style.css"/></head><body>${body}</body></html>`
}

/** Replaces words of a file; words that are not there are a slip of the test. */
export type Edit = readonly [file: string, from: string, to: string]

export interface Change {
  readonly edits?: readonly Edit[]
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly input?: Partial<ShopInput>
}

/** The good book with something changed. */
export function bookWith({edits = [], files = {}, input = {}}: Change = {}): ShopInput {
  const all = new Map(Object.entries({...goodFiles, ...files}))
  for (const [file, from, to] of edits) {
    const text = all.get(file)
    if (typeof text !== 'string' || !text.includes(from)) throw new Error(`No "${from}" in ${file}`)
    all.set(
      file,
      text.replace(from, () => to),
    )
  }
  const bytes = [...all].map(
    ([path, data]) => [path, typeof data === 'string' ? Buffer.from(data) : data] as const,
  )
  return {
    book: openBook(new Map(bytes)),
    bytes: 40_000,
    beside: [
      {
        path: 'quiet-nights-cover.jpg',
        mediaType: 'image/jpeg',
        bytes: jpeg(1600, 2560),
        pages: 0,
        chapters: 0,
      },
    ],
    ownCover: false,
    printed: true,
    faults: 0,
    ...input,
  }
}

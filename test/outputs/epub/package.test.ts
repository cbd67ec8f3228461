import {describe, expect, test} from 'vitest'
import {fromXml} from 'xast-util-from-xml'
import {uuid5} from '../../../src/base/fingerprint.ts'
import type {Meta} from '../../../src/base/meta.ts'
import {type Book, type BookInput, makeBook} from '../../../src/outputs/epub/book.ts'
import {bookIdentifier} from '../../../src/outputs/epub/identifier.ts'
import {ncx} from '../../../src/outputs/epub/ncx.ts'
import {opf as packageDocument} from '../../../src/outputs/epub/opf.ts'
import {pageXhtml} from '../../../src/outputs/epub/page.ts'
import {documentOf, everyClass, inputOf, meta, printedAt} from './fixture.ts'

function book(change: Partial<Meta> = {}, input: Partial<BookInput> = {}) {
  return makeBook(inputOf({document: documentOf(everyClass, change), ...input}))
}

const opf = (one: Book) => packageDocument(one, undefined)

describe('the identifier', () => {
  test.each([
    ['978-0-306-40615-7', 'urn:isbn:9780306406157'],
    ['ISBN 0-8044-2957-x', 'urn:isbn:080442957X'],
    ['urn:isbn:9780306406157', 'urn:isbn:9780306406157'],
    ['URN:example:a', 'URN:example:a'],
    ['D0D52570-B2AB-5704-8FD0-5F64815C9C3E', 'urn:uuid:d0d52570-b2ab-5704-8fd0-5f64815c9c3e'],
    ['leaflet 14', `urn:uuid:${uuid5('leaflet 14')}`],
    ['urn:a b', `urn:uuid:${uuid5('urn:a b')}`],
    ['', `urn:uuid:${uuid5(meta.title)}`],
  ])('%j is %s', (identifier, urn) => {
    expect(bookIdentifier({...meta, identifier})).toBe(urn)
  })
})

describe('the package document', () => {
  test('names the people one by one, each with what they did', () => {
    const xml = opf(book())
    expect(xml).toContain('<dc:creator id="creator-1">Dana Marsh</dc:creator>')
    expect(xml).toContain('refines="#creator-2" scheme="marc:relators">aut</meta>')
    expect(xml).toContain('<dc:contributor id="reviewer-1">Kim Otieno</dc:contributor>')
    expect(xml).toContain('refines="#reviewer-1" scheme="marc:relators">rev</meta>')
  })

  test('tells the title from the subtitle', () => {
    expect(opf(book())).toContain(
      '<dc:title id="title-main">Calm evenings &amp; quiet nights</dc:title>',
    )
    expect(opf(book())).toContain('refines="#title-subtitle">subtitle</meta>')
    expect(opf(book({subtitle: ''}))).not.toContain('subtitle')
  })

  test('takes the clinic for the publisher where none is named', () => {
    expect(opf(book())).toContain('<dc:publisher>Riverside Clinic</dc:publisher>')
    expect(opf(book({publisher: 'House'}))).toContain('<dc:publisher>House</dc:publisher>')
    expect(opf(book({clinic: {...meta.clinic, name: ''}}))).not.toContain('dc:publisher')
  })

  test('has no empty element, for EPUBCheck takes none', () => {
    const bare = {description: '', rights: ' ', keywords: ['', 'sleep'], authors: [], reviewers: []}
    const xml = opf(book(bare))
    expect(xml).not.toMatch(/<dc:\w+[^>]*>\s*<\/dc:/)
    expect(xml).not.toMatch(/dc:(?:description|rights|creator|contributor)/)
    expect(xml.match(/<dc:subject>/g)).toHaveLength(1)
  })

  test('dates the book by its day of publication', () => {
    expect(opf(book())).toContain('<meta property="dcterms:modified">2026-11-22T00:00:00Z</meta>')
    expect(opf(book())).toContain('<dc:date>2026-11-22</dc:date>')
  })

  test('marks the cover for new and for old readers', () => {
    expect(opf(book())).toContain(
      'href="cover.jpg" media-type="image/jpeg" properties="cover-image"',
    )
    expect(opf(book())).toContain('<meta name="cover" content="cover-image"/>')
    const {cover: _, ...without} = inputOf()
    expect(opf(makeBook(without))).not.toContain('cover')
  })

  test('says which files hold drawings', () => {
    const xml = opf(book())
    expect(xml).toContain(
      'href="chapter-001.xhtml" media-type="application/xhtml+xml" properties="svg"',
    )
    expect(xml).toContain('href="chapter-003.xhtml" media-type="application/xhtml+xml"/>')
  })

  test('lists the pictures that are shown, and no others', () => {
    const xml = opf(book({}, {document: documentOf([everyClass[1]])}))
    expect(xml.match(/href="images\//g)).toHaveLength(1)
  })

  test('reads cover, title page, contents, chapters and colophon in this order', () => {
    const order = [...opf(book()).matchAll(/<itemref id="[^"]+" idref="([^"]+)"/g)]
    expect(order.map(([, id]) => id)).toEqual([
      'cover.xhtml',
      'title.xhtml',
      'toc.xhtml',
      'chapter-001.xhtml',
      'chapter-002.xhtml',
      'chapter-003.xhtml',
      'colophon.xhtml',
    ])
  })

  test.each([
    ['stress', 'stress.xhtml'],
    ['cover', 'text-cover.xhtml'],
    ['colophon', 'text-colophon.xhtml'],
    ['2-plan', 'text-2-plan.xhtml'],
    ['für', 'f-r.xhtml'],
    ['', 'text-.xhtml'],
    ['titles', 'titles.xhtml'],
    ['dedication', 'text-dedication.xhtml'],
  ])('keeps the chapter %s apart from other files as %s', (id, path) => {
    const document = documentOf(['<h1 id="a">A</h1>'])
    const chapters = document.chapters.map((chapter) => ({...chapter, id}))
    const {pages} = book({}, {document: {...document, chapters}})
    expect(pages.map((page) => page.path)).toEqual([
      'cover.xhtml',
      'title.xhtml',
      'toc.xhtml',
      path,
      'colophon.xhtml',
    ])
  })
})

describe('the contents', () => {
  test('list chapters and sections, not the headings that every chapter has', () => {
    expect(
      book().entries.map(({title, children}) => [title, children.map((one) => one.title)]),
    ).toEqual([
      ['What the evening is for', ['Light and dark']],
      ['A plan', ['Three steps', 'Überblick', 'Get help now', 'Questions people ask']],
      ['Where this comes from', ['References']],
      ['About this book', []],
    ])
  })

  test('hold words only, on the page and in the old form', () => {
    const one = book()
    const nav = one.pages.find(({id}) => id === 'nav')!
    expect(pageXhtml(nav, one.meta)).toContain(
      '<a href="chapter-001.xhtml#light">Light and dark</a>',
    )
    expect(ncx(one)).toContain('<text>Light and dark</text>')
    expect(() => fromXml(ncx(one))).not.toThrow()
  })

  test('number the points of the old form without a gap or a double', () => {
    const orders = [...ncx(book()).matchAll(/playOrder="(\d+)"/g)].map(([, order]) => Number(order))
    expect(orders).toEqual(Array.from({length: 10}, (_, i) => i + 1))
    expect(ncx(book())).toContain('<meta name="dtb:depth" content="2"/>')
  })

  test('lead to the landmarks that are there', () => {
    expect(book().landmarks.map(({type, href}) => `${type} ${href}`)).toEqual([
      'cover cover.xhtml',
      'titlepage title.xhtml',
      'toc toc.xhtml#toc',
      'bodymatter chapter-001.xhtml',
      'footnotes chapter-001.xhtml#notes-1',
      'bibliography chapter-003.xhtml#references',
      'colophon colophon.xhtml',
    ])
    const types = book({}, {document: documentOf([everyClass[1]])}).landmarks.map(({type}) => type)
    expect(types).not.toContain('bibliography')
  })

  test('name a list of references that fills a chapter by the title of the chapter', () => {
    const document = documentOf([
      '<h1 id="refs">References</h1><section class="hp-references"><ol><li id="r">x</li></ol></section>',
    ])
    const {landmarks} = book({}, {document})
    expect(landmarks).toContainEqual({
      type: 'bibliography',
      title: 'References',
      href: 'chapter-001.xhtml#refs',
    })
  })
})

describe('printed pages', () => {
  const printed = printedAt('urn:isbn:9780306406157', {evening: 'iv', 'tab-1': '5', 'q-1': '6'})

  test('are marked before the block they begin with, in reading order', () => {
    const one = book({}, {printed})
    expect(one.marks).toEqual([
      {label: 'iv', href: 'chapter-001.xhtml#printed-page-iv'},
      {label: '5', href: 'chapter-002.xhtml#printed-page-5'},
      {label: '6', href: 'chapter-002.xhtml#printed-page-6'},
    ])
    const page = (at: number) =>
      pageXhtml(one.pages.find(({id}) => id === `chapter-00${at}`)!, one.meta)
    const mark = (label: string) =>
      `<span id="printed-page-${label}" epub:type="pagebreak" role="doc-pagebreak" aria-label="${label}"></span>`
    expect(page(1)).toContain(`${mark('iv')}<h1 id="evening">`)
    expect(page(2)).toContain(`${mark('6')}<h3 id="q-1">`)
    expect(page(2)).toContain(`${mark('5')}<table id="tab-1">`)
  })

  test('are listed for programs, with the edition they belong to', () => {
    const one = book({}, {printed})
    const nav = pageXhtml(one.pages.find(({id}) => id === 'nav')!, one.meta)
    expect(nav).toContain('epub:type="page-list" role="doc-pagelist"')
    expect(ncx(one)).toContain('type="front"')
    expect(ncx(one)).toContain('type="normal" value="6"')
    expect(opf(one)).toContain('<meta property="pageBreakSource">urn:isbn:9780306406157</meta>')
  })

  test('are not there without a printed edition', () => {
    const one = book()
    expect(opf(one)).not.toContain('pageBreak')
    expect(ncx(one)).not.toContain('pageList')
  })
})

describe('pages that are no chapters', () => {
  const written = (id: string, change: Partial<Meta> = {}, draft = false) => {
    const one = book(change, {draft})
    return pageXhtml(one.pages.find((page) => page.id === id)!, one.meta)
  }

  test('say that a sample is one, and that a draft is one', () => {
    for (const id of ['title', 'colophon']) {
      expect(written(id)).toContain('Sample, not for patients')
      expect(written(id, {sample: false})).not.toContain('Sample')
      expect(written(id, {}, true)).toContain('DRAFT')
      expect(written(id)).not.toContain('DRAFT')
    }
  })

  test('describe the cover', () => {
    expect(written('cover')).toContain(
      'alt="Calm evenings &amp; quiet nights. A plain guide to winding down. Dana Marsh, Ola Berg. Cover." role="doc-cover"',
    )
  })

  test('tell at the end who made it, when and with what rights', () => {
    const colophon = written('colophon')
    for (const row of [
      '<dt>Written by</dt><dd>Dana Marsh, Clinical psychologist</dd><dd>Ola Berg</dd>',
      '<dt>Version</dt><dd>1.2 (HP-020)</dd>',
      '<dt>Published</dt><dd>22 November 2026, Riverside Clinic</dd>',
      '<dt>Review by</dt><dd>22 November 2028</dd>',
      '<dt>Website</dt><dd><a href="https://example.org/sleep">https://example.org/sleep</a></dd>',
      '<dt>Rights</dt><dd>© 2026 Riverside Clinic</dd>',
      '<dt>Identifier</dt><dd>urn:uuid:',
    ])
      expect(colophon).toContain(row)
    expect(written('colophon', {funding: '', authors: []})).not.toMatch(/Funding|Written by/)
    expect(written('colophon', {clinic: {...meta.clinic, website: 'javascript:x'}})).toContain(
      '<dd>javascript:x</dd>',
    )
  })
})

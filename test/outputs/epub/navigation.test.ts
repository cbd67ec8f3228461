import {describe, expect, test} from 'vitest'
import type {Meta} from '../../../src/base/meta.ts'
import {type Book, makeBook} from '../../../src/outputs/epub/book.ts'
import type {Entry} from '../../../src/outputs/epub/contents.ts'
import {ncx} from '../../../src/outputs/epub/ncx.ts'
import {opf} from '../../../src/outputs/epub/opf.ts'
import {pageXhtml} from '../../../src/outputs/epub/page.ts'
import {documentOf} from '../../made-document.ts'
import {inputOf} from './fixture.ts'

type Texts = Readonly<Record<string, string>>

function bookOf(texts: Texts, meta: Partial<Meta> = {}): Book {
  const {document} = documentOf(texts, {
    plain: true,
    names: ['ebook'],
    meta: {title: 'B', ...meta},
  })
  return makeBook(inputOf({document}))
}

function pageOf(book: Book, id: string): string {
  const page = book.pages.find((one) => one.id === id)
  return page ? pageXhtml(page, book.meta) : ''
}

/** "A(B(C))" */
const outline = (entries: readonly Entry[]): string =>
  entries
    .map(({title, children}) => `${title}${children.length ? `(${outline(children)})` : ''}`)
    .join(' ')

const DEEP = {
  'a.md': '# A[^1]\n\n## B[^1]\n\n### C\n\n#### D\n\n### E\n\n## F\n\nText.\n\n[^1]: Note.',
  'b.md': '# G\n\n### H\n\nText.',
}

describe('the contents', () => {
  test('hold sections and what is below them, and no deeper; marks of notes stay out', () => {
    const book = bookOf(DEEP)
    expect(outline(book.entries)).toBe('A(B(C E) F) G(H) About this book')
    expect(pageOf(book, 'nav')).toContain(
      '<li><a href="a.xhtml#b">B</a><ol><li><a href="a.xhtml#c">C</a></li><li><a href="a.xhtml#e">E</a></li></ol></li>',
    )
    expect(pageOf(book, 'nav')).not.toMatch(/noteref|<sup/u)
  })
  test('of old readers are two levels deep, and say so', () => {
    const xml = ncx(bookOf(DEEP))
    const titles = [...xml.matchAll(/<text>([^<]*)<\/text>/gu)].map(([, title]) => title)
    expect(titles).toEqual(['B', 'A', 'B', 'F', 'G', 'H', 'About this book'])
    expect(xml).toContain('<meta name="dtb:depth" content="2"/>')
    const orders = [...xml.matchAll(/playOrder="(\d+)"/gu)].map(([, order]) => Number(order))
    expect(orders).toEqual([1, 2, 3, 4, 5, 6])
  })
  test('put the chapters of a part below its opener, up to the next and to what ends the book', () => {
    const book = bookOf({
      'pre.md': '# Preface\n\nText.',
      'one.md': '# One {.part}',
      'a.md': '# A\n\n## Below\n\nText.',
      'two.md': '# Two {.part}\n\n## Why\n\nText.',
      'c.md': '# C\n\nText.',
      'app.md': '# Appendix\n\nText.',
    })
    expect(outline(book.entries)).toBe('Preface One(A(Below)) Two(Why C) Appendix About this book')
    const xml = ncx(book)
    expect(xml).not.toContain('Below')
    expect(xml).toMatch(/<text>One<\/text>.*<text>A<\/text>/su)
  })
  test('leave out headings that belong to a box', () => {
    const text =
      '# A\n\n:::key\n1. x\n2. y\n3. z\n:::\n\n:::tip\n## In a tip\n:::\n\n:::faq\n## Why?\n\nSo.\n:::\n\n:::urgent\nNow.\n\nCall\n: 000\n:::'
    expect(outline(bookOf({'a.md': text, 'z.md': '# Z'}).entries)).toBe(
      'A(Get help now) Z About this book',
    )
  })
  test('say the language of a title that is in another one', () => {
    const {document} = documentOf({'a.md': '# Nuit\n\n## Lit\n\nx', 'b.md': '# Jour'}, {lang: 'fr'})
    const nav = pageOf(makeBook(inputOf({document})), 'nav')
    expect(nav).toContain('<a href="a.xhtml" lang="fr" xml:lang="fr">Nuit</a>')
    expect(nav).toContain('<a href="a.xhtml#lit" lang="fr" xml:lang="fr">Lit</a>')
    expect(nav).toContain('<a href="colophon.xhtml">About')
  })
})

describe('lists of figures and tables', () => {
  const figure = (at: number) => `![x](figures/lamp.png "Lamp ${at}.")`
  const table = (at: number) => `| a |\n|---|\n| 1 |\n\nTable: Doses ${at}.`
  const book = (figures: number, tables: number) =>
    bookOf({
      'a.md': `# A\n\n${Array.from({length: figures}, (_, at) => figure(at + 1)).join('\n\n')}`,
      'b.md': `# B\n\n${Array.from({length: tables}, (_, at) => table(at + 1)).join('\n\n')}`,
    })

  test('stand below the contents when there is more than one of a kind', () => {
    const nav = pageOf(book(2, 2), 'nav')
    expect(nav).toContain(
      '<nav class="hp-list" id="loi" epub:type="loi" aria-labelledby="loi-title"><h2 id="loi-title">Figures</h2><ol><li><a href="a.xhtml#figure-a-1">Figure 1. Lamp 1</a></li><li><a href="a.xhtml#figure-a-2">Figure 2. Lamp 2</a></li></ol></nav>',
    )
    expect(nav).toContain('<li><a href="b.xhtml#table-b-2">Table 2. Doses 2</a></li>')
    expect(nav).toContain('<a href="toc.xhtml#lot" epub:type="lot">Tables</a>')
  })
  test('are not there for one figure and one table', () => {
    expect(pageOf(book(1, 1), 'nav')).not.toMatch(/lo[it]/u)
  })
})

describe('landmarks', () => {
  const whole = bookOf(
    {
      'pre.md': '# Preface\n\nText.',
      'a.md': '# A\n\nSaid (Lee, 2012).[^1] Of [rest]{.index}.\n\n[^1]: Note.',
      'app.md': '# Appendix\n\nText.',
      'words.md': '# Words {.glossary}\n\nCue\n: Sign.\n',
      'refs.md': '# References\n\n- Lee, A. (2012). A study. *Quiet*, 1, 2–3.',
      'index.md': '# Index {.index}',
    },
    {dedication: 'For you'},
  )
  const types = (xml: string) =>
    [...xml.matchAll(/<li><a href="([^"]+)" epub:type="([^"]+)">/gu)].map(
      ([, href, type]) => `${type} ${href}`,
    )

  test('name every place the book has', () => {
    expect(types(pageOf(whole, 'nav'))).toEqual([
      'cover cover.xhtml',
      'titlepage title.xhtml',
      'dedication dedication.xhtml',
      'toc toc.xhtml#toc',
      'bodymatter a.xhtml',
      'preface pre.xhtml',
      'appendix app.xhtml',
      'glossary words.xhtml#words',
      'footnotes a.xhtml#notes-a',
      'bibliography refs.xhtml#references',
      'colophon colophon.xhtml',
    ])
  })
  test('are a guide for old readers, the index among them', () => {
    const guide = [
      ...opf(whole, undefined).matchAll(/<reference type="([^"]+)"[^>]*href="([^"]+)"/gu),
    ]
    expect(guide.map(([, type, href]) => `${type} ${href}`)).toEqual([
      'cover cover.xhtml',
      'title-page title.xhtml',
      'dedication dedication.xhtml',
      'toc toc.xhtml#toc',
      'text a.xhtml',
      'preface pre.xhtml',
      'appendix app.xhtml',
      'glossary words.xhtml#words',
      'notes a.xhtml#notes-a',
      'bibliography refs.xhtml#references',
      'index index.xhtml#index',
      'colophon colophon.xhtml',
    ])
  })
  test('name no one of the notes that stand at the end of each chapter', () => {
    const text = '# A\n\nText.[^1]\n\n[^1]: Note.'
    const nav = pageOf(bookOf({'a.md': text, 'b.md': text}), 'nav')
    expect(nav).not.toContain('footnotes')
  })
})

describe('a dedication', () => {
  test('has a page between title page and contents', () => {
    const book = bookOf({'a.md': '# A'}, {dedication: 'For you'})
    expect(book.pages.map(({id}) => id)).toEqual([
      'cover',
      'title',
      'dedication',
      'nav',
      'a',
      'colophon',
    ])
    expect(pageOf(book, 'dedication')).toContain(
      '<section class="hp-dedication" epub:type="dedication" role="doc-dedication" aria-labelledby="dedication-title"><h1 id="dedication-title" class="hp-sr">Dedication</h1><p>For you</p></section>',
    )
  })
  test('that is not there has none', () => {
    expect(bookOf({'a.md': '# A'}).pages.map(({id}) => id)).not.toContain('dedication')
  })
})

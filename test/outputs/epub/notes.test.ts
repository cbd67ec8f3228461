import type {Element} from 'xast'
import {beforeAll, describe, expect, test} from 'vitest'
import {type OpenBook, type OpenPage, openBook} from '../../../src/epub/book.ts'
import {attribute, elementsOf, textOf, wordsIn} from '../../../src/epub/xml.ts'
import {bind} from '../../../src/outputs/epub/epub.ts'
import {documentOf} from '../../made-document.ts'
import {inputOf} from './fixture.ts'

const chapter = (title: string) =>
  `# ${title}[^1]\n\nSaid.[^a] Again.[^a]\n\n- In a list[^b]\n\n| In a table[^c] |\n|---|\n| x |\n\n[^1]: On the title.\n[^a]: First *words*.\n\n    A second paragraph.\n[^b]: Of a list.\n[^c]: Of a table.`

let book: OpenBook
let pages: OpenPage[]
beforeAll(() => {
  const {document} = documentOf({'a.md': chapter('A'), 'b.md': chapter('B')}, {plain: true})
  book = openBook(bind(inputOf({document})).files)
  pages = [...book.pages()].filter(({path}) => /\/[ab]\.xhtml$/u.test(path))
})

const typed = (page: OpenPage, type: string): Element[] =>
  page.elements.filter((node) => wordsIn(node, 'epub:type').includes(type))
const parentOf = (page: OpenPage, child: Element): Element | undefined =>
  page.elements.find((node) => node.children.includes(child))

/** Rules under which notes pop up on Apple Books and Kindle, each from a fault somebody met there. */
describe('notes that pop up', () => {
  test('have nothing between the link and its number; the sign that lifts it stands around the link', () => {
    for (const page of pages) {
      const marks = typed(page, 'noteref')
      expect(marks).toHaveLength(5)
      for (const mark of marks) {
        expect(mark.name).toBe('a')
        expect(mark.children.map(({type}) => type)).toEqual(['text'])
        expect(textOf(mark)).toMatch(/^\d$/u)
        expect(parentOf(page, mark)?.name).toBe('sup')
      }
    }
  })
  test('begin with the way back, which is their number', () => {
    for (const page of pages)
      for (const note of typed(page, 'footnote')) {
        const [paragraph] = elementsOf(note).filter(({name}) => name === 'p')
        const [first] = paragraph?.children ?? []
        const link = first?.type === 'element' ? first : undefined
        expect(link?.attributes).toMatchObject({
          role: 'doc-backlink',
          'aria-label': expect.any(String),
        })
        expect(textOf(note).trim()).toMatch(/^\d /u)
        const back = attribute(link!, 'href').slice(1)
        const mark = page.elements.find((node) => attribute(node, 'id') === back)
        expect(textOf(mark!)).toBe(textOf(link!))
      }
  })
  test('are each an element of its own, and no item of a list', () => {
    for (const page of pages) {
      const notes = typed(page, 'footnote')
      expect(notes.map(({name}) => name)).toEqual(['aside', 'aside', 'aside', 'aside'])
      for (const note of notes) expect(parentOf(page, note)?.name).toBe('section')
    }
  })
  test('stand in the file of their mark, and say in both ways what they are', () => {
    for (const page of pages) {
      const notes = new Map(typed(page, 'footnote').map((note) => [attribute(note, 'id'), note]))
      for (const mark of typed(page, 'noteref')) {
        expect(attribute(mark, 'role')).toBe('doc-noteref')
        const [, id = ''] = /^#(.+)$/u.exec(attribute(mark, 'href')) ?? []
        expect(attribute(notes.get(id)!, 'role')).toBe('doc-footnote')
      }
    }
  })
  test('leave nothing in the contents when they stand in a heading', () => {
    const nav = textOf(book.nav!.tree)
    expect(nav).toContain('Contents')
    expect(book.nav!.elements.filter(({name}) => name === 'sup')).toEqual([])
    const [first] = book.nav!.elements.filter((node) => attribute(node, 'href') === 'a.xhtml')
    expect(textOf(first!)).toBe('A')
  })
  test('carry their chapter in their ids, so that chapters can be joined', () => {
    const ids = pages.flatMap((page) =>
      [...typed(page, 'footnote'), ...typed(page, 'noteref')].map((node) => attribute(node, 'id')),
    )
    expect(new Set(ids).size).toBe(18)
    for (const id of ids) expect(id).toMatch(/^fn(?:ref)?-[ab]-/u)
  })
})

test('a citation never pops up as a note', () => {
  const {document} = documentOf({
    'a.md':
      '# A\n\nSaid (Lee, 2012).\n\n## References\n\n- Lee, A. (2012). A study. *Quiet*, 1, 2–3.',
  })
  const elements = [...openBook(bind(inputOf({document})).files).pages()].flatMap(
    (page) => page.elements,
  )
  const cites = elements.filter((node) => wordsIn(node, 'class').includes('hp-cite'))
  expect(cites.map((node) => attribute(node, 'epub:type'))).toEqual(['biblioref'])
})

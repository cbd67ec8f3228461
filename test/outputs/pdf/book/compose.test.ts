import type {Element, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toString as textOf} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import type {Meta} from '../../../../src/base/meta.ts'
import {sizeOf} from '../../../../src/base/page-size.ts'
import {readPack} from '../../../../src/host/pack.ts'
import {bookJob} from '../../../../src/outputs/pdf/book/compose.ts'
import {type Layout, type PageInput, unknownLayout} from '../../../../src/outputs/pdf/page.ts'
import {fontResources} from '../../../../src/themes/fonts.ts'
import {icons} from '../../../../src/themes/icons.ts'
import {paperLinks} from '../../../../src/outputs/pdf/paper-links.ts'
import {theme} from '../../../../src/themes/theme.ts'
import {documentOf} from '../../../made-document.ts'

const pack = await readPack()

interface Wishes {
  readonly meta?: Partial<Meta>
  readonly layout?: Layout
  readonly draft?: boolean
  readonly notes?: 'chapter' | 'side'
  readonly lists?: PageInput['lists']
  readonly backlinks?: PageInput['backlinks']
}

function print(texts: Readonly<Record<string, string>>, wishes: Wishes = {}) {
  const {document} = documentOf(texts, {meta: {title: 'Nights', ...wishes.meta}, plain: true})
  const before = JSON.stringify(document.chapters)
  const {html} = bookJob({
    document,
    ...theme(pack, 'calm', 'a5', 'book'),
    size: sizeOf('a5'),
    icons: icons(pack),
    fonts: fontResources(pack),
    pictures: new Map(),
    layout: wishes.layout ?? unknownLayout,
    links: paperLinks(document),
    draft: wishes.draft ?? false,
    lists: wishes.lists ?? [],
    backlinks: wishes.backlinks ?? 'pages',
    notes: wishes.notes ?? 'chapter',
  })
  expect(JSON.stringify(document.chapters), 'the document itself stays as it is').toBe(before)
  return {html, page: fromHtml(html)}
}

function all(root: Root | Element, name: string): Element[] {
  const found: Element[] = []
  visit(root, 'element', (node) => {
    const classes = node.properties.className
    if (node.tagName === name || (Array.isArray(classes) && classes.includes(name)))
      found.push(node)
  })
  return found
}

const texts = (root: Root | Element, name: string) => all(root, name).map((node) => textOf(node))

const chapters = {
  'a.md': '# Rest {#rest}\n\nText (Oei, 2012).\n\n## Part {#part}\n\nMore.',
  'b.md': '# Light {#light}\n\nText. See [](#part){.page}.',
  'c.md': '# Words {#words}\n\nLux\n: a measure of light',
  'd.md': '# References {#refs}\n\n- Oei N (2012). Nights. *Journal*, 3, 1–9.',
}

test('the parts stand in the order of the Chicago Manual of Style', () => {
  const {html} = print(chapters, {meta: {dedication: 'For Ada'}})
  const body = html.slice(html.indexOf('<body'))
  const places = ['half-title', 'title-page', 'colophon', 'dedication', 'contents', 'body'].map(
    (name) => body.indexOf(`class="hp-${name}"`),
  )
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('the title is the one first heading; the half title is none', () => {
  const {page} = print(chapters)
  expect(texts(page, 'h1')).toEqual(['Nights'])
  expect(texts(page, 'hp-half-title')).toEqual(['Nights'])
  expect(texts(page, 'h2')).toEqual(['Contents', '1 Rest', '2 Light', 'Words', 'References'])
  expect(texts(page, 'h3')).toEqual(['Part'])
})

test('chapters are counted, lists at the end are not', () => {
  const {page} = print(chapters)
  expect(texts(page, 'hp-chapter-number')).toEqual(['1 ', '2 '])
  const rows = all(all(page, 'hp-contents')[0] as Element, 'li')
  expect(rows.map((row) => textOf(row))).toEqual([
    '1 Rest 0',
    '2 Light 0',
    'Words 0',
    'References 0',
  ])
})

test('titles that say their number are not counted again', () => {
  const {page} = print({
    'a.md': '# Chapter 7: Rest\n\nText.',
    'b.md': '# Chapter 8: Light\n\nText.',
  })
  expect(all(page, 'hp-chapter-number')).toEqual([])
})

test('the number a reference gives to a chapter is printed above its title', () => {
  const {page} = print({
    'a.md': '# Rest {#rest}\n\nSee [](#light){.number}.',
    'b.md': '# Light {#light}\n\nText.',
  })
  const numbers = texts(page, 'hp-chapter-number').map((one) => one.trim())
  expect(numbers.length).toBe(2)
  expect(all(page, 'hp-number')).toEqual([])
  for (const opener of texts(page, 'hp-opener')) expect(opener).toMatch(/^\d (?:Rest|Light)$/u)
})

const layout: Layout = {
  pageOf: new Map([
    ['hp-title-page', 3],
    ['hp-contents-page', 5],
    ['rest', 7],
    ['part', 8],
    ['light', 9],
    ['words', 11],
    ['refs', 13],
    ['cite-oei-2012-1', 7],
    ['hp-contents', 5],
  ]),
  pages: 14,
  blankBefore: new Set(['hp-title-page', 'rest', 'words']),
}

test('printed numbers are folios', () => {
  const {page} = print(chapters, {layout})
  const rows = all(all(page, 'hp-contents')[0] as Element, 'hp-page-number')
  expect(rows.map((row) => textOf(row))).toEqual(['1', '3', '5', '7'])
  expect(texts(page, 'hp-backlinks').join()).toContain('page 1')
  expect(texts(page, 'hp-page').join()).toContain('2')
})

test('a blank page is empty, silent, and stands before what opens on a right-hand page', () => {
  const {page} = print(chapters, {layout})
  const blanks = all(page, 'hp-blank')
  expect(blanks.map((blank) => [blank.children.length, blank.properties.ariaHidden])).toEqual([
    [0, 'true'],
    [0, 'true'],
    [0, 'true'],
  ])
  const followed: unknown[] = []
  visit(page, 'element', (node, at, parent) => {
    const before = parent?.children[(at ?? 0) - 1]
    if (before && blanks.some((blank) => blank === before))
      followed.push(node.properties.dataOpening)
  })
  expect(followed).toEqual(['hp-title-page', 'rest', 'words'])
})

test('every id that says where a part opens is the target of a link', () => {
  const {page} = print(chapters)
  const targets = new Set(all(page, 'a').map((link) => link.properties.href))
  for (const id of ['hp-title-page', 'hp-contents-page', 'rest', 'light', 'words', 'refs'])
    expect(targets.has(`#${id}`), id).toBe(true)
})

test('what was not given leaves no empty place', () => {
  const {page} = print(chapters)
  for (const gone of ['hp-dedication', 'hp-subtitle', 'hp-authors', 'hp-house', 'hp-lists'])
    expect(all(page, gone), gone).toEqual([])
  expect(texts(page, 'hp-colophon')).toEqual(['Published22 November 2026'])
})

test('a short single text has a title page, and no chapters', () => {
  const {page} = print({
    'a.md': '# Nights {#top}\n\nTo [the title](#top).\n\n## One {#one}\n\nText.',
  })
  expect(all(page, 'h1')[0]?.properties.id).toBe('top')
  expect(texts(page, 'h1')).toEqual(['Nights'])
  expect(texts(page, 'h2')).toEqual(['One'])
  expect(all(page, 'hp-part').length).toBe(1)
  expect(all(page, 'hp-contents')).toEqual([])
})

test('the sections of a long single text are its chapters', () => {
  const text = 'Calm words go on and on. '.repeat(150)
  const section = (name: string) => `## ${name} {#${name}}\n\n${text}`
  const {page} = print({
    'a.md': `# Nights\n\nBefore.[^1]\n\n${['one', 'two', 'three'].map(section).join('\n\n')}\n\n[^1]: A note.`,
  })
  expect(all(page, 'hp-part').map(({properties}) => properties.dataOpening)).toEqual([
    'hp-text',
    'one',
    'two',
    'three',
    expect.stringMatching(/notes/u),
  ])
  expect(texts(page, 'hp-opener')).toEqual(['1 one', '2 two', '3 three', 'Notes'])
})

test('a thick book has a wider spine', () => {
  const spine = (pages: number) =>
    Number(
      /@page:right\{margin-left:([\d.]+)mm/u.exec(
        print(chapters, {layout: {...layout, pages}}).html,
      )?.[1],
    )
  expect(spine(400)).toBeGreaterThan(spine(100))
})

test('a draft says so on every page', () => {
  expect(print(chapters, {draft: true}).html).toContain('@top-center{content:"DRAFT, not for use"}')
})

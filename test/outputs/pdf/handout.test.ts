import type {Element, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toString as textOf} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import type {Meta} from '../../../src/base/meta.ts'
import {sizeOf} from '../../../src/base/page-size.ts'
import {readPack} from '../../../src/host/pack.ts'
import {handoutJob} from '../../../src/outputs/pdf/handout.ts'
import type {PageInput} from '../../../src/outputs/pdf/page.ts'
import {fontResources} from '../../../src/themes/fonts.ts'
import {icons} from '../../../src/themes/icons.ts'
import {paperLinks} from '../../../src/outputs/pdf/paper-links.ts'
import {theme} from '../../../src/themes/theme.ts'
import {documentOf, plainMeta} from '../../made-document.ts'

const pack = await readPack()
const {css, template} = theme(pack, 'calm', 'a4', 'handout')
const clinic = {
  name: 'Harbour Lane Clinic',
  service: 'Talking service',
  phone: '01632 960 014',
  website: 'https://example.org/',
  logo: 'logo.svg',
}
const leaflet: Partial<Meta> = {
  title: 'Sleep',
  clinic,
  code: 'HP-1',
  version: '1.0',
  reviewBy: '2028-01-02',
}

interface Wishes {
  readonly meta?: Partial<Meta>
  readonly pageNumbers?: Readonly<Record<string, number>>
  readonly draft?: boolean
  readonly lists?: PageInput['lists']
  readonly backlinks?: PageInput['backlinks']
  readonly pictures?: readonly string[]
}

function print(text: string | Readonly<Record<string, string>>, wishes: Wishes = {}) {
  const texts = typeof text === 'string' ? {'text.md': text} : text
  const {document} = documentOf(texts, {meta: wishes.meta ?? {title: 'Sleep'}, plain: true})
  const before = JSON.stringify(document.chapters)
  const pageNumbers = new Map(Object.entries(wishes.pageNumbers ?? {}))
  const job = handoutJob({
    document,
    css,
    template,
    icons: icons(pack),
    fonts: fontResources(pack),
    pictures: new Map(
      (wishes.pictures ?? []).map((path) => [
        path,
        {mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(`<svg id="${path}"/>`)},
      ]),
    ),
    size: sizeOf('a4'),
    layout: {pageOf: pageNumbers, pages: pageNumbers.size ? 2 : 0, blankBefore: new Set()},
    draft: wishes.draft ?? false,
    lists: wishes.lists ?? [],
    backlinks: wishes.backlinks ?? 'pages',
    notes: 'chapter',
    links: paperLinks(document),
  })
  expect(JSON.stringify(document.chapters), 'the document itself stays as it is').toBe(before)
  return {...job, page: fromHtml(job.html)}
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

test('the title of a whole text stands once, with its markup and the id links lead to', () => {
  const {page} = print('# Sleep *well* {#top}\n\nGo to [the title](#top).', {
    meta: {title: 'Sleep well'},
  })
  expect(texts(page, 'h1')).toEqual(['Sleep well'])
  const [title] = all(page, 'h1')
  expect(texts(title as Element, 'em')).toEqual(['well'])
  const [link] = all(page, 'hp-body').flatMap((body) => all(body, 'a'))
  expect(link?.properties.href).toBe(`#${title?.properties.id}`)
})

test('the headings of several texts go one level down, under the title of the publication', () => {
  const {page} = print(
    {'a.md': '# One\n\n## Part\n\nText.', 'b.md': '# Two\n\nText.'},
    {meta: {title: 'Both'}},
  )
  expect(texts(page, 'h1')).toEqual(['Both'])
  expect(texts(page, 'h2')).toEqual(['One', 'Two'])
  expect(texts(page, 'h3')).toEqual(['Part'])
})

test('a plain text has a title, a date and no empty place', () => {
  const {page} = print('# Colds\n\nA cold goes by itself.', {meta: {title: 'Colds'}})
  expect(all(page, 'html')[0]?.properties.className).toEqual(['hp-article'])
  expect(texts(page, 'hp-byline')).toEqual(['22 November 2026'])
  for (const gone of [
    'hp-mast',
    'hp-subtitle',
    'hp-audience',
    'hp-facts',
    'hp-contents',
    'hp-review',
  ])
    expect(all(page, gone), gone).toEqual([])
})

test('a leaflet says beside its first lines what it is, and at the end who stands behind it', () => {
  const {page} = print('# Sleep\n\nText.', {
    meta: {
      ...leaflet,
      reviewers: [{name: 'Dr Aster', role: 'family doctor', sort: ''}],
      funding: 'None',
    },
    pictures: ['logo.svg'],
  })
  expect(all(page, 'html')[0]?.properties.className).toEqual(['hp-leaflet'])
  const [facts] = all(page, 'hp-facts')
  expect(texts(facts as Element, 'dt')).toEqual(['This leaflet', 'Published', 'Review by'])
  const [name, ...days] = texts(facts as Element, 'dd')
  expect(name).toMatch(/HP-1.*version 1\.0/iu)
  expect(days).toEqual(['22 November 2026', '2 January 2028'])
  const review = texts(page, 'hp-review').join()
  for (const said of ['Dr Aster, family doctor', 'HP-1', 'None', '01632 960 014', 'example.org'])
    expect(review).toContain(said)
  expect(texts(page, 'hp-mast')).toEqual(['Harbour Lane ClinicTalking service'])
})

const urgent = `# Sleep\n\n${'Some text. '.repeat(60)}\n\n:::urgent{#help}\nCall now.\n:::\n`

test('a leaflet sends people in danger to the right page at once', () => {
  const first = print(urgent, {meta: leaflet})
  expect(texts(first.page, 'hp-now')).toEqual(['Need help now?Turn to page\u00a00'])
  const then = print(urgent, {meta: leaflet, pageNumbers: {help: 6}})
  expect(texts(then.page, 'hp-now')).toEqual(['Need help now?Turn to page\u00a06'])
  const [link] = all(all(then.page, 'hp-now')[0] as Element, 'a')
  expect(link?.properties.href).toBe('#help')
})

test('help near the beginning needs no pointer, whatever the last print had', () => {
  const near = '# Sleep\n\nText.\n\n:::urgent{#help}\nCall now.\n:::\n'
  for (const page of [1, 2])
    expect(all(print(near, {meta: leaflet, pageNumbers: {help: page}}).page, 'hp-now')).toEqual([])
})

const long = Array.from({length: 16}, (_, i) => `## Part ${i + 1} {#p${i + 1}}\n\nText.`).join(
  '\n\n',
)

test('a long text has contents with the page of each part', () => {
  const pageNumbers = Object.fromEntries(Array.from({length: 16}, (_, i) => [`p${i + 1}`, i + 2]))
  const {page} = print(`# Sleep\n\n${long}`, {pageNumbers})
  const [contents] = all(page, 'hp-contents')
  const rows = all(contents as Element, 'a')
  expect(rows.map((row) => textOf(row))).toEqual(
    Array.from({length: 16}, (_, i) => `Part ${i + 1} ${i + 2}`),
  )
  expect(rows.map((row) => row.properties.href)).toEqual(
    Array.from({length: 16}, (_, i) => `#p${i + 1}`),
  )
})

test('a short text is found by leafing through it', () => {
  expect(all(print('# Sleep\n\n## One\n\nText.\n\n## Two\n\nText.').page, 'hp-contents')).toEqual(
    [],
  )
})

test('key points that open a text stand before its contents', () => {
  const {html} = print(`# Sleep\n\n:::key\n1. Rest.\n:::\n\n${long}`)
  const [key, contents, body] = ['hp-key"', 'class="hp-contents"', 'hp-body"'].map((one) =>
    html.indexOf(`${one}`, html.indexOf('<body')),
  )
  expect(key).toBeGreaterThan(0)
  expect(contents).toBeGreaterThan(key ?? 0)
  expect(body).toBeGreaterThan(contents ?? 0)
})

test('every id whose page is printed is the target of a link, or the browser would not note it', () => {
  const {page} = print(`${urgent}\nSee [](#help){.page}.\n\n${long}`, {meta: leaflet})
  const targets = new Set(all(page, 'a').map((link) => link.properties.href))
  const wanted = all(page, 'hp-page-number').map((node) => `#${node.properties.dataFor}`)
  expect(wanted.length).toBeGreaterThan(16)
  for (const one of wanted) expect(targets.has(one), one).toBe(true)
  expect(all(page, 'hp-targets')[0]?.properties.hidden).toBe(true)
})

test('a link back names the pages a work is cited on, each once', () => {
  const text =
    '# Sleep\n\nFirst (Oei, 2012). Again (Oei, 2012). Late (Oei, 2012).\n\n## References\n\n- Oei N (2012). Nights. *Journal*, 3, 1–9.\n'
  const {page} = print(text)
  const back = all(page, 'hp-backlinks')[0] as Element
  const ids = all(back, 'a').map((link) => String(link.properties.href).slice(1))
  expect(ids.length).toBe(3)
  const pages = Object.fromEntries(ids.map((id, i) => [id, i < 2 ? 1 : 4]))
  const settled = all(print(text, {pageNumbers: pages}).page, 'hp-backlinks')[0] as Element
  expect(all(settled, 'a').map((link) => textOf(link))).toEqual(['1', '4'])
  expect(textOf(settled)).toMatch(/^Cited on pages/u)
  expect(all(print(text, {backlinks: 'off'}).page, 'hp-backlinks')).toEqual([])
})

test('lists of captions come after the contents when they are asked for', () => {
  const text = '# Sleep\n\n| a |\n|---|\n| 1 |\n\nTable: Doses'
  expect(all(print(text).page, 'hp-list')).toEqual([])
  const {page} = print(text, {lists: ['figures', 'tables'], pageNumbers: {'table-text-1': 4}})
  expect(all(page, 'hp-list').map((list) => textOf(list))).toEqual(['TablesTable 1. Doses 4'])
})

test('boxes get their drawing, which is silent', () => {
  const {page} = print(
    '# Sleep\n\n:::tip\nRest.\n:::\n\n:::pullquote\nRest.\n:::\n\n:::warning\nPain.\n:::\n',
  )
  const drawings = all(page, 'hp-icon')
  expect(drawings.length).toBe(3)
  for (const drawing of drawings) expect(drawing.properties.ariaHidden).toBe('true')
  expect(all(page, 'hp-pullquote')[0]?.properties.ariaHidden, 'it repeats the text').toBe('true')
  expect(all(all(page, 'hp-tip')[0] as Element, 'hp-icon').length).toBe(1)
})

test('pictures are asked for by what they are, and only what is asked for is given', () => {
  const {page, resources} = print('# Sleep\n\n![A room](room.svg)', {
    pictures: ['room.svg', 'other.svg'],
  })
  const src = String(all(page, 'img')[0]?.properties.src)
  expect(src).toMatch(/^\/a\/[0-9a-f]{64}\.svg$/u)
  expect([...resources.keys()].filter((path) => path.startsWith('/a/'))).toEqual([src])
  expect([...resources.keys()].filter((path) => path.startsWith('/f/')).length).toBe(
    fontResources(pack).size,
  )
})

test('a picture that was not read leaves its description', () => {
  const {page} = print('# Sleep\n\n![A room](room.svg)')
  expect(all(page, 'img')).toEqual([])
  expect(texts(page, 'hp-missing')).toEqual(['A room'])
})

test('nothing a writer types gets out of its place', () => {
  const title = 'A "b" \\ c </style></title><script>alert(1)</script> & d'
  const {page} = print('Text.', {meta: {...leaflet, title, subtitle: title, audience: title}})
  const printed = title.replace('"b"', '“b”')
  expect(texts(page, 'title')).toEqual([printed])
  expect(texts(page, 'h1')).toEqual([printed])
  expect(texts(page, 'hp-subtitle')).toEqual([printed])
  expect(all(page, 'style').length).toBe(1)
  expect(all(page, 'script')).toEqual([])
})

test('a page says its language, direction, title and writers, and has no roles of a book', () => {
  const {html, page} = print(
    '# نوم\n\nText[^1] (Oei, 2012).\n\n[^1]: Note.\n\n## References\n\n- Oei N (2012). Nights. *J*, 3, 1.',
    {
      meta: {
        ...plainMeta,
        title: 'نوم',
        lang: 'ar',
        dir: 'rtl',
        authors: [
          {name: 'Ann', role: '', sort: ''},
          {name: 'Bo', role: '', sort: ''},
        ],
      },
    },
  )
  expect(all(page, 'html')[0]?.properties).toMatchObject({lang: 'ar', dir: 'rtl'})
  expect(html).toContain('name="author" content="Ann, Bo"')
  expect(html).not.toMatch(/role="doc-|epub:type/u)
})

test('a draft is marked as one', () => {
  const {page} = print('# Sleep\n\nText.', {draft: true})
  expect(all(page, 'html')[0]?.properties.className).toContain('hp-draft')
  expect(texts(page, 'style')[0]).toContain('--running-first-note:"DRAFT, not for use"')
})

test('a pull quote that repeats is seen and not heard, and holds no link that nobody could hear', () => {
  const said = 'See [the page](https://example.org/x).'
  const {page} = print(`# Sleep\n\n${said}\n\n:::pullquote\n${said}\n:::\n`)
  const [quote] = all(page, 'hp-pullquote')
  expect(quote?.properties.ariaHidden).toBe('true')
  expect(textOf(quote as Element)).toContain('See the page.')
  expect(all(quote as Element, 'a')).toEqual([])
})

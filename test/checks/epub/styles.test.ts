import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {checkInlineStyles, checkStyles} from '../../../src/checks/epub/styles.ts'
import {openBook} from '../../../src/epub/book.ts'
import {ebookSheet} from '../../../src/themes/ebook.ts'
import {goodBook} from './good-book.ts'

const STYLE = 'OEBPS/style.css'
const good = await goodBook()

/** What is found in the good book when its sheet is another, or begins with more. */
function found(css: string, more: Readonly<Record<string, string>> = {}): string[] {
  const files = new Map(good)
  files.set(STYLE, Buffer.from(css))
  for (const [path, text] of Object.entries(more)) files.set(path, Buffer.from(text))
  const list: string[] = []
  checkStyles(openBook(files), (rule, reason, place) =>
    list.push(`${rule.replace('epub/style-', '')} ${place?.path === STYLE ? '' : '?'}${reason}`),
  )
  return list
}

const rulesIn = (css: string) => [...new Set(found(css).map((one) => one.split(' ')[0]))]

describe('the style sheets of Handpress', () => {
  const sheet = (name: string) =>
    readFileSync(new URL(`../../../styles/${name}.css`, import.meta.url))
  const pack = new Map(['ebook', 'tokens'].map((name) => [`styles/${name}.css`, sheet(name)]))
  it.each(['ltr', 'rtl'] as const)('have nothing a reader breaks on, from %s', (dir) => {
    expect(found(ebookSheet(pack, dir))).toEqual([])
  })
})

describe('checkStyles', () => {
  it('says what it found, and in which line', () => {
    expect(found('h1 { margin: 0 }\nh2 { margin: 40px }')).toEqual([
      'unit Unexpected "margin: 40px", in line 2 of the style sheet.',
    ])
  })
  it.each([
    ['syntax', 'p { margin: 1em'],
    ['syntax', 'p { margin: 1em }}'],
    ['syntax', 'p { content: "x }'],
    ['syntax', '/* a -- b */ p { margin: 1em }'],
    ['syntax', '<!-- p { margin: 1em } -->'],
    ['body', 'body { font-family: Georgia }'],
    ['body', 'h1, p { font-size: 1.1em }'],
    ['body', 'html { line-height: 1.5 }'],
    ['body', 'body { font: 1em serif }'],
    ['body', 'li { color: inherit }'],
    ['body', 'body { background: transparent }'],
    ['colour', '.a { color: #333 }'],
    ['colour', '.a { background-color: rgb(1, 2, 3) }'],
    ['colour', '.a { border-left: thin solid navy }'],
    ['colour', '.a { background: white }'],
    ['unit', '.a { margin: 0 -3PX }'],
    ['unit', '.a { width: .5cm }'],
    ['unit', '.a { font-size: 1.2rem }'],
    ['unit', '.a { width: 50vw }'],
    ['function', '.a { margin: var(--x) }'],
    ['function', '.a { --x: 1em }'],
    ['function', '.a { width: calc(1em + 2%) }'],
    ['function', '.a { width: min(1em, 2%) }'],
    ['function', '.a { width: max(1em, 2%) }'],
    ['function', '.a { width: clamp(1em, 2%, 3em) }'],
    ['function', '.a { margin: env(safe-area-inset-top) }'],
    ['layout', '.a { display: grid }'],
    ['layout', '.a { display: inline-flex }'],
    ['layout', '.a { position: fixed }'],
    ['layout', '.a { gap: 1em }'],
    ['layout', '.a { justify-content: center }'],
    ['at-rule', '@import "other.css";'],
    ['at-rule', '@media (min-width: 40em) { .a { margin: 0 } }'],
    ['at-rule', '@media screen and (orientation: portrait) { .a { margin: 0 } }'],
    ['at-rule', '@supports (display: grid) { .a { margin: 0 } }'],
    ['force', '.a { margin: 0 ! important }'],
    ['file', '.a { list-style-image: url(none.png) }'],
    ['file', '@font-face { font-family: A; src: url("a.woff2") }'],
    ['break', 'h2 { break-after: avoid }'],
    ['break', 'h2 { page-break-inside: avoid; break-after: avoid }'],
    ['content', '.a::before { content: "Note: " }'],
    ['content', '.a::before { content: counter(step) }'],
    ['content', '.a::after { content: attr(title) }'],
  ])('finds %s in %j', (rule, css) => {
    expect(rulesIn(css)).toContain(rule)
  })
  it.each([
    'h1 { color: inherit; background-color: transparent; border: thin solid }',
    'h1 { font-family: serif; font-size: 1.5em }',
    '.a { margin: 0 1.5em -2% }',
    '.a { content: "" }',
    'q::before { content: "\\201c" }',
    '@media print { .a { margin: 0 } }',
    '@media amzn-kf8, not amzn-mobi { .a { margin: 0 } }',
    '@page { margin: 5% }',
    '@charset "utf-8"; @namespace epub "http://www.idpf.org/2007/ops";',
    'h2 { page-break-after: avoid; break-after: avoid }',
    '.a { font-family: "12px Blue (min)" }',
    '.golden-max { margin: 0 }',
    '.a { display: inline-block; position: absolute; clip: rect(0, 0, 0, 0) }',
  ])('finds nothing in %j', (css) => {
    expect(found(css)).toEqual([])
  })
  it('knows the files and fonts of the book', () => {
    const files = new Map(good)
    const opf = Buffer.from(files.get('OEBPS/content.opf') ?? []).toString()
    const item = '<item id="face" href="face.woff" media-type="font/woff"/></manifest>'
    const more = {'OEBPS/content.opf': opf.replace('</manifest>', item), 'OEBPS/face.woff': 'x'}
    const css = '@font-face { font-family: A; src: url(face.woff) }'
    expect(found(css, more)).toEqual([])
    const wrong = {
      ...more,
      'OEBPS/content.opf': more['OEBPS/content.opf'].replace('font/woff', 'font/woff2'),
    }
    expect(found(css, wrong)[0]).toContain('a font that some readers cannot open')
    expect(
      found('@font-face { font-family: A; src: url(https://example.org/a.ttf) }')[0],
    ).toContain('not in the book')
  })
  it('is quick with a sheet that was made to be slow', () => {
    const sheets = ['a{b:url(', 'a{content:"\\', 'a{color:#', '@media (', 'a{b:1'].map((one) =>
      one.repeat(12_000),
    )
    const book = openBook(good)
    const started = process.cpuUsage()
    for (const css of sheets) checkStyles({...book, styles: [{path: STYLE, css}]}, () => {})
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000)
  })
})

describe('checkInlineStyles', () => {
  const look = (from: string, to: string) => {
    const path = 'OEBPS/chapter-001.xhtml'
    const files = new Map(good)
    const page = Buffer.from(files.get(path) ?? []).toString()
    expect(page).toContain(from)
    files.set(path, Buffer.from(page.replace(from, to)))
    const list: string[] = []
    const book = openBook(files)
    for (const one of book.pages())
      checkInlineStyles(one, book, (rule, reason, place) =>
        list.push(`${rule} ${reason} ${one.elements[place?.element ?? -1]?.name}`),
      )
    return list
  }
  it('finds styles in a page', () => {
    expect(look('<h1', '<h1')).toEqual([])
    expect(look('<h1', '<h1 style="color:red"')).toEqual([
      'epub/style-inline Unexpected style on <h1>, expected a class. h1',
    ])
    expect(look('</head>', '<style>p{}</style></head>')).toEqual([
      'epub/style-inline Unexpected <style>, expected a class. style',
    ])
  })
})

import {expect, test} from 'vitest'
import {sizeOf} from '../../../../src/base/page-size.ts'
import {geometryOf} from '../../../../src/outputs/pdf/book/geometry.ts'
import {pageRules, shortTitle} from '../../../../src/outputs/pdf/book/running.ts'

const size = sizeOf('a5')
const rules = (wishes: Partial<Parameters<typeof pageRules>[0]> = {}) =>
  pageRules(
    {book: 'The book', parts: ['Sleep', ''], notice: '', dir: 'ltr', ...wishes},
    geometryOf(size, 100),
    size,
  )

test('each part has pages of its own: the book on the left, the part on the right', () => {
  const css = rules()
  expect(css).toContain(
    '@page hp-c1:left{@bottom-left{content:counter(page) "        " "The book"}}',
  )
  expect(css).toContain(
    '@page hp-c1:right{@bottom-right{content:"Sleep" "        " counter(page)}}',
  )
  expect(css).toContain('.hp-c2{page:hp-c2}')
  expect(css, 'a part without a title names the book').toContain(
    '@page hp-c2:right{@bottom-right{content:"The book" "        " counter(page)}}',
  )
})

test('a book that is read from right to left opens on the left', () => {
  const css = rules({dir: 'rtl'})
  expect(css).toContain('@page hp-c1:left{@bottom-left{content:counter(page) "        " "Sleep"}}')
  expect(css).toContain('@page hp-c1:right{@bottom-right{content:"The book"')
})

test('the margins mirror each other', () => {
  const css = rules()
  const right = /@page:right\{margin-left:([\d.]+)mm;margin-right:([\d.]+)mm\}/u.exec(css)
  const left = /@page:left\{margin-left:([\d.]+)mm;margin-right:([\d.]+)mm\}/u.exec(css)
  expect(right?.slice(1)).toEqual(left?.slice(1).reverse())
  expect(Number(right?.[1])).toBeGreaterThan(Number(right?.[2]))
})

test('no title gets out of its rule', () => {
  const css = rules({parts: ['A "b" \\ c </style>} d'], book: 'x"}@page{size:1mm}'})
  expect(css).not.toMatch(/<\/style|"b"/u)
  expect(css.match(/size:/gu)?.length).toBe(2)
  expect(css.match(/@page\{/gu)?.length).toBe(2)
  expect(css).toContain('"x\\22 }@page{size:1mm}"')
})

test('what must be said on every page stands at its head', () => {
  expect(rules({notice: 'Sample'})).toContain('@top-center{content:"Sample"}')
  expect(rules()).toContain('@top-center{content:none}')
})

test.each([
  ['Sleep', 40, 'Sleep'],
  ['After trauma: go slowly, and get help from people who know', 20, 'After trauma'],
  ['Rest – and what it is good for in the long run', 12, 'Rest'],
  ['A very long title that would never fit into one line', 16, 'A very long title that would…'],
  ['Donaudampfschifffahrtsgesellschaft', 10, 'Donaudampfschif…'],
])('%j in %d em is %j', (title, room, short) => {
  expect(shortTitle(title, room)).toBe(short)
})

test('a short title never ends in a sign that leads on', () => {
  for (let room = 4; room < 30; room++)
    expect(shortTitle('One, two; three: four - five – six and seven', room)).not.toMatch(
      /[\s,;:–-]…$/u,
    )
})

test('a title of any length is shortened at once', () => {
  const before = process.cpuUsage().user
  for (const title of ['word '.repeat(20_000), 'x'.repeat(100_000), ' - '.repeat(30_000)])
    expect(shortTitle(title, 40).length).toBeLessThan(140)
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(200)
})

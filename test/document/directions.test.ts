import type {Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {expect, it} from 'vitest'
import {settleDirections} from '../../src/document/directions.ts'

const stringify = unified().use(rehypeStringify).freeze()

function settled(html: string, direction: 'ltr' | 'rtl' = 'rtl'): string {
  const tree: Root = fromHtml(html, {fragment: true})
  settleDirections(tree, direction)
  const once = stringify.stringify(tree)
  settleDirections(tree, direction)
  expect(stringify.stringify(tree)).toBe(once)
  return once
}

it.each([
  ['اتصل 01632 960 099 الآن', '01632 960 099'],
  ['اتصل (01632) 960-099 الآن', '(01632) 960-099'],
  ['اتصل +44 1632 960099', '+44 1632 960099'],
  ['٠١٦٣٢ ٩٦٠ ٠٩٩', '٠١٦٣٢ ٩٦٠ ٠٩٩'],
  ['نحو 12 345,6 شخص', '12 345,6'],
  ['جرعة 400 mg يوميًا', '400 mg'],
  ['جرعة 2.5–5 mg/kg يوميًا', '2.5–5 mg/kg'],
  ['בחדר (18–20 °C) קר', '18–20 °C'],
  ['نحو 50% منهم', '50%'],
])('%s keeps the order of %s', (text, run) => {
  expect(settled(`<p>${text}</p>`)).toBe(
    `<p>${text.replace(run, `<bdi dir="ltr">${run}</bdi>`)}</p>`,
  )
})

it.each(['من 6–12 سنة', 'عام 2019 كان', 'رأي 7 Smith and Jones هنا', 'كلمة melatonin هنا'])(
  '%s needs nothing',
  (text) => {
    expect(settled(`<p>${text}</p>`)).toBe(`<p>${text}</p>`)
  },
)

it('leaves code and formulas alone, and texts from left to right', () => {
  const html = '<p><code>5 mg</code><math><mn>5 mg</mn></math></p>'
  expect(settled(html)).toBe(html)
  expect(settled('<p>Take 400 mg, 01632 960 099.</p>', 'ltr')).toBe(
    '<p>Take 400 mg, 01632 960 099.</p>',
  )
})

it('gives a part in another language its direction', () => {
  expect(settled('<p lang="en">Take 5 mg.</p>')).toBe('<p lang="en" dir="ltr">Take 5 mg.</p>')
  expect(settled('<p lang="ar">جرعة 5 mg</p>', 'ltr')).toBe(
    '<p lang="ar" dir="rtl">جرعة <bdi dir="ltr">5 mg</bdi></p>',
  )
  expect(settled('<p lang="fa" dir="ltr">a</p>')).toBe('<p lang="fa" dir="ltr">a</p>')
})

it('sets works in Latin letters from left to right, and no others', () => {
  const list = (entry: string) =>
    `<section class="hp-references"><ul><li>${entry}</li></ul></section>`
  expect(settled(list('<p>Smith, J. (2019). Sleep.</p><p>ورد في 1</p>'))).toBe(
    list('<p dir="ltr">Smith, J. (2019). Sleep.</p><p>ورد في 1</p>'),
  )
  expect(settled(list('<p>حداد، ل. (2019). النوم.</p>'))).toBe(
    list('<p>حداد، ل. (2019). النوم.</p>'),
  )
})

it.each(['1', '1 ', '1.', '1–', '+', '(1', '1 m'])('reads 100 kB of %j at once', (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length))
  const tree: Root = {
    type: 'root',
    children: [
      {type: 'element', tagName: 'p', properties: {}, children: [{type: 'text', value: text}]},
    ],
  }
  const before = process.cpuUsage()
  settleDirections(tree, 'rtl')
  const {user, system} = process.cpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(200)
})

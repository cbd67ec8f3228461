import {describe, expect, it} from 'vitest'
import {lines, lint} from './lint.ts'

/** 170 mm hold 26 lines of 18 points. */
const PAGE = 26
const only = (rule: string, found: Awaited<ReturnType<typeof lint>>) =>
  found.filter((one) => one.rule === rule)

describe('a heading at the foot of a page', () => {
  it('is reported with its words, its page and its line', async () => {
    const found = await lint(`${lines(PAGE - 1)}\n<h2>Sleep</h2>\n${lines(5)}`)
    expect(only('layout/heading-at-foot', found)).toEqual([
      {
        rule: 'layout/heading-at-foot',
        reason: 'The heading "Sleep" stands alone at the foot of page 1.',
        line: 2,
        help: expect.stringContaining('Shorten'),
      },
    ])
  })
  it('is not reported when one line of its text stands below it', async () => {
    const found = await lint(`${lines(PAGE - 2)}\n<h2>Sleep</h2>\n${lines(5)}`)
    expect(only('layout/heading-at-foot', found)).toEqual([])
  })
  it('is not reported on a title page, nor at the end of the text', async () => {
    const title = '<h1 style="break-after:page">A book</h1><p>Its text.</p><h2>The end</h2>'
    expect(only('layout/heading-at-foot', await lint(title))).toEqual([])
  })
  it('is not reported above a picture that only decorates', async () => {
    const picture =
      '<div aria-hidden="true" style="height:40pt;background:teal;print-color-adjust:exact"></div>'
    const found = await lint(`${lines(PAGE - 5)}<h2>Sleep</h2>${picture}${lines(5)}`)
    expect(only('layout/heading-at-foot', found)).toEqual([])
  })
})

describe('a box on two pages', () => {
  const box = (count: number) => `<aside class="hp-box hp-tip">${lines(count)}</aside>`
  it('is reported with both pages', async () => {
    const found = await lint(`${lines(PAGE - 2)}\n${box(5)}`)
    expect(only('layout/split-box', found)).toEqual([
      {
        rule: 'layout/split-box',
        reason:
          'The box "Line 1 of the text. Line 2 of the text. Line 3 of the text.…" is split over pages 1 and 2.',
        line: 2,
        help: expect.stringContaining('one page'),
      },
    ])
  })
  it('is not reported when it may not break', async () => {
    const css = 'aside{break-inside:avoid}'
    expect(only('layout/split-box', await lint(`${lines(PAGE - 2)}${box(5)}`, css))).toEqual([])
  })
  it('is taller than a page when no page could hold it', async () => {
    const found = await lint(box(PAGE + 4), 'aside{break-inside:avoid}')
    expect(only('layout/split-box', found)).toEqual([])
    expect(only('layout/too-tall', found).map(({reason}) => reason)).toEqual([
      expect.stringMatching(
        /^The box "Line 1 .* is taller than a page: it takes pages 1 and 2\.$/u,
      ),
    ])
  })
  it.each([
    [
      '<section class="hp-urgent" aria-labelledby="a"><h2 id="a">Help</h2>',
      '</section>',
      'urgent box',
    ],
    [
      '<section class="hp-key" aria-labelledby="a"><h2 id="a">Main</h2>',
      '</section>',
      'box of main points',
    ],
    [
      '<figure class="hp-figure" role="group"><figcaption>Words</figcaption>',
      '</figure>',
      'figure',
    ],
  ])('is found for %s', async (open, close, name) => {
    const found = await lint(`${lines(PAGE - 3)}${open}${lines(6)}${close}`)
    expect(only('layout/split-box', found).map(({reason}) => reason)).toEqual([
      expect.stringContaining(`The ${name} "`),
    ])
  })
  it('may be a row of a table, but not the head that is printed again', async () => {
    const rows = Array.from({length: PAGE}, (_, at) => `<tr><td>Row ${at}</td><td>x</td></tr>`)
    const table = (row: string) =>
      `<table><thead><tr><th>One</th><th>Two</th></tr></thead><tbody>${rows.join('')}${row}</tbody></table>`
    expect(only('layout/split-box', await lint(table('')))).toEqual([])
    const tall = `<tr><td>${lines(PAGE)}</td><td>x</td></tr>`
    const found = [
      ...only('layout/split-box', await lint(table(tall))),
      ...only('layout/too-tall', await lint(table(tall))),
    ]
    expect(found.map(({reason}) => reason)).toEqual([expect.stringMatching(/^The row "Line 1/u)])
  })
})

describe('a picture', () => {
  const picture = (height: number) =>
    `<img alt="A square" width="100" height="${height}" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' preserveAspectRatio='none'%3E%3Crect width='1' height='1' fill='teal'/%3E%3C/svg%3E">`
  it('is reported when it is taller than a page', async () => {
    const found = await lint(`${picture(1200)}<p>Text</p>`)
    expect(only('layout/too-tall', found)).toHaveLength(1)
  })
  it('is not reported when a page holds it', async () => {
    expect(only('layout/too-tall', await lint(`${picture(500)}<p>Text</p>`))).toEqual([])
  })
})

describe('the last page', () => {
  it('is reported when it holds one line', async () => {
    const found = await lint(`${lines(PAGE)}\n<p>The last words.</p>`)
    expect(only('layout/last-page', found)).toEqual([
      {
        rule: 'layout/last-page',
        reason: 'Page 2, the last one, is filled to 3 %; the limit is 15 %.',
        line: 2,
        help: expect.stringContaining('Shorten'),
      },
    ])
  })
  it('is not reported when it holds five lines, or is the only one', async () => {
    expect(only('layout/last-page', await lint(lines(PAGE + 5)))).toEqual([])
    expect(only('layout/last-page', await lint(lines(1)))).toEqual([])
  })
})

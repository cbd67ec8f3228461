import {describe, expect, it} from 'vitest'
import {lint} from './lint.ts'

const CLIP = 'html,body{overflow-x:clip}'
const cell = (letter: string, count: number) => `<th>${letter.repeat(count)}</th>`
const of = (rule: string, found: Awaited<ReturnType<typeof lint>>) =>
  found.filter((one) => one.rule === rule)

describe('a table', () => {
  const wide = `<p>Words.</p>\n<table><tr>${cell('a', 30)}${cell('b', 30)}${cell('c', 30)}</tr></table>`
  it('that is wider than the page is one finding', async () => {
    const found = await lint(wide, CLIP)
    expect(of('layout/overflow', found)).toEqual([
      {
        rule: 'layout/overflow',
        reason: expect.stringMatching(/^The table "a{30}b+…?" is wider than page 1\.$/u),
        line: 2,
        help: expect.stringMatching(/^Split it.* cut off\.$/u),
      },
    ])
  })
  it('is found by its lines when its words fit', async () => {
    const lined = `<table><tr>${cell('a', 8)}${cell('b', 8)}</tr></table>`
    const css = `${CLIP}table{width:150mm;border-collapse:collapse}th{border:1pt solid #000}`
    expect(of('layout/overflow', await lint(lined, css))).toHaveLength(1)
    expect(of('layout/overflow', await lint(lined, css.replace('150mm', '100%')))).toEqual([])
  })
  it('that shrinks the whole print is reported for all pages, and not as small text', async () => {
    const found = await lint(wide)
    expect(of('layout/overflow', found).map(({reason}) => reason)).toContainEqual(
      expect.stringMatching(
        /^Something is wider than the page, so all pages are printed at [\d.]+ %/u,
      ),
    )
    expect(of('layout/small-text', found)).toEqual([])
  })
  it('that fits is not reported', async () => {
    const fits = `<table><tr>${cell('a', 12)}${cell('b', 12)}</tr></table>`
    for (const css of ['', CLIP]) expect(await lint(fits, css)).toEqual([])
  })
})

describe('a picture', () => {
  const picture = (width: number) =>
    `<p>Words.</p>\n<img alt="Dots" width="${width}" height="40" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAAAAACwAAAAAAQABAAACAkQBADs=">`
  it('that is wider than the page is reported', async () => {
    expect(of('layout/overflow', await lint(picture(600), CLIP))).toEqual([
      {
        rule: 'layout/overflow',
        reason: 'The picture is wider than page 1.',
        line: 2,
        help: expect.stringContaining('Save it smaller.'),
      },
    ])
  })
  it('that fits is not', async () => {
    expect(await lint(picture(300), CLIP)).toEqual([])
  })
})

describe('words', () => {
  it('that are longer than a line are reported', async () => {
    const found = await lint(`<p>Short.</p>\n<p>${'long'.repeat(30)}</p>`, CLIP)
    expect(of('layout/overflow', found)).toEqual([
      expect.objectContaining({line: 2, reason: expect.stringContaining('The text "longlong')}),
    ])
  })
  it('that end with a space at the edge are not', async () => {
    const found = await lint(
      `<pre style="font:inherit;margin:0">${'word '.repeat(14)}   </pre>`,
      CLIP,
    )
    expect(of('layout/overflow', found)).toEqual([])
  })
  it('in a frame that sticks out are not', async () => {
    const framed =
      '<p><span style="outline:1pt solid #000;outline-offset:2pt">Framed</span> words</p>'
    expect(of('layout/overflow', await lint(framed, CLIP))).toEqual([])
  })
  it('or numbers that are cut off at the left are', async () => {
    const list = (padding: string) =>
      `<ol start="10" style="margin:0;padding-left:${padding}"><li>Tenth</li></ol>`
    expect(of('layout/overflow', await lint(list('4mm'), CLIP))).toHaveLength(1)
    expect(of('layout/overflow', await lint(list('9mm'), CLIP))).toEqual([])
  })
  it('that only a screen reader hears are not', async () => {
    const css =
      '.hp-sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}'
    expect(
      await lint('<p>Seen <span class="hp-sr">and heard, at some length</span></p>', css),
    ).toEqual([])
  })
  const box = (style: string) =>
    `<p>First.</p>\n<div style="overflow:hidden;${style}"><p>Words that are longer than their box allows.</p></div>`
  it('that are cut off at the side of a box are reported', async () => {
    const found = await lint(box('width:30mm;white-space:nowrap'))
    expect(of('layout/clipped', found)).toEqual([
      {
        rule: 'layout/clipped',
        reason: expect.stringMatching(
          /^The end of "Words that .*" on page 1 is cut off at the edge of what it stands in\.$/u,
        ),
        line: 2,
        help: expect.stringContaining('room'),
      },
    ])
  })
  it('that are cut through along the line are reported without the letters that are left', async () => {
    const found = await lint(box('height:9pt'))
    expect(of('layout/clipped', found).map(({reason}) => reason)).toEqual([
      'A line of words on page 1 is cut off at the edge of what it stands in.',
    ])
  })
  it('that fit their box are not reported', async () => {
    expect(await lint(box('height:60pt'))).toEqual([])
  })
})

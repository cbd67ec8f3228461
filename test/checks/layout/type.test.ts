import {describe, expect, it} from 'vitest'
import {lint} from './lint.ts'

const of = (rule: string, found: Awaited<ReturnType<typeof lint>>) =>
  found.filter((one) => one.rule === rule)
const prose = 'Some words that go on and on until the line is full and more. '.repeat(8)

describe('the length of lines', () => {
  const wide = '@page{size:A4;margin:15mm}'
  it('is reported once, with the count and the longest', async () => {
    const found = await lint(`<p>Short.</p>\n<p>${prose}</p>`, wide)
    expect(of('layout/measure', found)).toEqual([
      {
        rule: 'layout/measure',
        reason: expect.stringMatching(
          /^\d+ of \d+ lines have more than 75 characters, the longest (?:8|9)\d; the first stands on page 1\.$/u,
        ),
        line: 2,
        help: expect.stringContaining('paper'),
      },
    ])
  })
  it('is not reported on narrow paper, in tables, or for few lines of many', async () => {
    expect(of('layout/measure', await lint(`<p>${prose}</p>`))).toEqual([])
    expect(
      of('layout/measure', await lint(`<table><tr><td>${prose}</td></tr></table>`, wide)),
    ).toEqual([])
    const few = `<p>${prose.slice(0, 100)}</p>${'<p>A short line.</p>'.repeat(40)}`
    expect(of('layout/measure', await lint(few, wide))).toEqual([])
  })
  it('counts marks of notes as parts of their lines', async () => {
    const marked = `<p>${prose.replaceAll('full', 'full<sup style="font-size:.7em">1</sup>')}</p>`
    const [found] = of('layout/measure', await lint(marked, wide))
    const [plain] = of('layout/measure', await lint(`<p>${prose}</p>`, wide))
    const count = (reason = '') => /of (\d+) lines/u.exec(reason)?.[1]
    expect(count(found?.reason)).toBe(count(plain?.reason))
  })
})

describe('another font', () => {
  it('is reported with the characters it prints', async () => {
    const found = await lint(
      '<p>Plain.</p>\n<p>Some <span style="font-family:serif">odd</span> words.</p>',
    )
    expect(of('layout/fallback-font', found)).toEqual([
      {
        rule: 'layout/fallback-font',
        reason: expect.stringMatching(/^Another font \(.+\) prints "o", "d", first on page 1\.$/u),
        line: 2,
        help: expect.stringContaining('another computer'),
      },
    ])
  })
  it('is not reported for characters that were noted while the text was read', async () => {
    const body = '<p>Some <span style="font-family:serif">odd</span> words.</p>'
    expect(of('layout/fallback-font', await lint(body, '', {hasSign: () => false}))).toEqual([])
  })
  it('is reported for a page head that no element of the text stands for', async () => {
    const css = '@page{@top-left{content:"Head";font-family:serif}}'
    const found = of(
      'layout/fallback-font',
      await lint('<p>Text.</p>', css, {hasSign: () => false}),
    )
    expect(found).toEqual([expect.objectContaining({line: 0})])
  })
  it('is not reported for the fonts of the theme', async () => {
    const body =
      '<p>Text <b>bold</b> <code style="font-family:DejaVu Sans Mono">code</code> ≥ ☐</p>'
    const css = 'html{font-family:"Atkinson Hyperlegible Next","DejaVu Sans"}'
    expect(await lint(body, css)).toEqual([])
  })
})

describe('contrast', () => {
  const on = (ink: string, ground: string, more = '') =>
    `<p>Black.</p>\n<div style="background:${ground};print-color-adjust:exact"><p style="color:${ink};${more}">Words</p></div>`
  const reasons = async (body: string, css = '') =>
    of('layout/contrast', await lint(body, css)).map(({reason}) => reason)

  it.each([
    ['#999', '#fff', '2.84'],
    ['#fff', '#8fa9af', '2.48'],
    ['#0b5563', '#123f78', '1.13'],
  ])('of %s on %s is reported', async (ink, ground, ratio) => {
    expect(await reasons(on(ink, ground))).toEqual([
      expect.stringMatching(
        new RegExp(
          `^The words "Words" on page 1, .* have a contrast of ${ratio}; the limit is 4.5\\.$`,
          'u',
        ),
      ),
    ])
  })
  it('is told with the line of the words', async () => {
    expect(of('layout/contrast', await lint(on('#999', '#fff')))).toEqual([
      expect.objectContaining({line: 2}),
    ])
  })
  it('is measured in grey too', async () => {
    // 9.2 in colour, and 4.27 once a printer has made both grey.
    expect(await reasons(on('#333', '#0f0'))).toEqual([
      expect.stringMatching(/printed in grey, .* a contrast of 4\.27;/u),
    ])
  })
  it('may be lower for large words', async () => {
    expect(await reasons(on('#888', '#fff', 'font-size:18pt'))).toEqual([])
    expect(await reasons(on('#888', '#fff', 'font-size:14pt;font-weight:700'))).toEqual([])
    expect(await reasons(on('#888', '#fff', 'font-size:14pt'))).toHaveLength(1)
    expect(await reasons(on('#aaa', '#fff', 'font-size:18pt'))).toHaveLength(1)
  })
  it('of white words on a dark strip is enough, square or rounded', async () => {
    expect(await reasons(on('#fff', '#0b5563'))).toEqual([])
    expect(await reasons(on('#fff', '#0b5563;border-radius:4pt'))).toEqual([])
  })
  it('of black words in a dark frame is enough', async () => {
    expect(await reasons(on('#000', '#fff;border:3pt solid #000;border-radius:4pt'))).toEqual([])
  })
  it('of words over a picture or a gradient is not judged', async () => {
    expect(await reasons(on('#fff', 'linear-gradient(#000,#777)'))).toEqual([])
  })
  it('of half opaque words is that of what is seen', async () => {
    expect(await reasons(on('#000', '#fff', 'opacity:.45'))).toHaveLength(1)
    expect(await reasons(on('#000', '#fff', 'color:rgb(0 0 0/.45)'))).toHaveLength(1)
    expect(await reasons(on('#000', '#fff', 'opacity:.9'))).toEqual([])
  })
  it('is one finding for one pair of colours', async () => {
    expect(await reasons(on('#999', '#fff') + on('#999', '#fff'))).toHaveLength(1)
  })
})

describe('small text', () => {
  it('is reported with its size and the limit', async () => {
    const found = await lint('<p>Text.</p>\n<p style="font-size:10.5pt">Small print.</p>')
    expect(of('layout/small-text', found)).toEqual([
      {
        rule: 'layout/small-text',
        reason:
          'The words "Small print." on page 1 have 10.5 points; the limit for running text is 12.',
        line: 2,
        help: expect.any(String),
      },
    ])
  })
  it('is reported in drawings, at the size it is printed in', async () => {
    const drawing = (width: number) =>
      `<p>Text.</p><figure class="hp-figure"><svg role="img" aria-label="x" viewBox="0 0 100 50" width="${width}"><text x="5" y="20" font-size="10">Words</text></svg></figure>`
    expect(of('layout/small-text', await lint(drawing(100)))).toEqual([
      expect.objectContaining({reason: expect.stringContaining('have 7.5 points')}),
    ])
    expect(of('layout/small-text', await lint(drawing(200)))).toEqual([])
  })
  it('is allowed in tables, notes and page feet down to their own limit', async () => {
    const css =
      'th,td,.hp-notes{font-size:10pt;line-height:14pt}@page{@bottom-left{content:"Foot";font:10pt "Atkinson Hyperlegible Next"}}'
    const body =
      '<p>Text.</p><table><tr><th>Head</th><td>Cell</td></tr></table><section class="hp-notes" aria-labelledby="n"><h2 id="n">Notes</h2><p>Note.</p></section>'
    expect(of('layout/small-text', await lint(body, css))).toEqual([])
    expect(of('layout/small-text', await lint(body, css.replaceAll('10pt', '8pt')))).toHaveLength(1)
  })
  it('does not mean raised and lowered signs', async () => {
    const body =
      '<p>H<sub style="font-size:.7em">2</sub>O and a note<sup style="font-size:.7em">1, 2</sup> of 5.</p>'
    expect(await lint(body)).toEqual([])
  })
  it('does not mean program text, nor the mark of a note behind a picture', async () => {
    const css = 'kbd{font:11pt "DejaVu Sans Mono"}sup{font-size:.7em}'
    const picture =
      '<img alt="" width="300" height="9" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'
    const body = `<p>Press <kbd>Ctrl</kbd>.</p><p>${picture}<sup><a href="#a">a</a></sup></p><p id="a">A note.</p>`
    expect(of('layout/small-text', await lint(body, css))).toEqual([])
    const small = body.replace('>a</a>', '>as long as this</a>')
    expect(of('layout/small-text', await lint(small, css))).toHaveLength(1)
  })
})

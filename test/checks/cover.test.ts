import {describe, expect, it} from 'vitest'
import {checkCover} from '../../src/checks/cover.ts'
import {readPack} from '../../src/host/pack.ts'
import type {DrawnCover} from '../../src/themes/cover.ts'

const pack = await readPack()
const good: DrawnCover = {
  look: 'type',
  lines: {
    series: 'Quiet nights · 2',
    title: 'Sleep well — “at last”',
    subtitle: 'Été à Åsa, ≤ 5 Ω, ليلة, לילה',
    authors: 'Dana Marsh',
    house: 'Riverside Clinic',
  },
  drawn: [new Uint8Array(999_999), new Uint8Array(1_500_000)],
}

function found(cover: DrawnCover, files = pack, theme = 'calm'): string[] {
  const said: string[] = []
  checkCover(cover, theme, files, (rule, reason) => said.push(`${rule} ${reason}`))
  return said
}

const withLine = (line: string, words: string): DrawnCover => ({
  ...good,
  lines: {...good.lines!, [line]: words},
})

/** A theme with one colour changed. */
function painted(token: string, hex: string): Map<string, Uint8Array> {
  const sheet = Buffer.from(pack.get('styles/themes/plain.css')!).toString('utf8')
  const odd = sheet.replace(new RegExp(`(${token}:) #[\\da-f]+`, 'u'), `$1 ${hex}`)
  expect(odd).not.toBe(sheet)
  return new Map([...pack, ['styles/themes/odd.css', Buffer.from(odd)]])
}

describe('checkCover', () => {
  it('finds nothing in a good cover, and does not weigh the one for shops', () => {
    expect(found(good)).toEqual([])
  })

  it('knows no words of a cover that was ready, but weighs a copy of it', () => {
    expect(found({look: undefined, lines: undefined, drawn: []})).toEqual([])
    expect(found({look: undefined, lines: undefined, drawn: [new Uint8Array(1_250_000)]})).toEqual([
      'cover/size The cover has 1.3 MB at the lowest quality that looks well; the limit is 1 MB.',
    ])
  })

  it.each([
    ['title', 200, 'The title has 201 letters; a cover has room for 200.'],
    ['subtitle', 150, 'The subtitle has 151 letters; a cover has room for 150.'],
    ['series', 70, 'The series has 71 letters; a cover has room for 70.'],
    ['authors', 200, 'The list of authors has 201 letters; a cover has room for 200.'],
    ['house', 100, 'The name of the clinic has 101 letters; a cover has room for 100.'],
  ])('has room for a %s of %i letters', (line, most, reason) => {
    expect(found(withLine(line, 'a'.repeat(most)))).toEqual([])
    expect(found(withLine(line, 'a'.repeat(most + 1)))).toEqual([`cover/length ${reason}`])
  })

  it.each([
    [
      '--cover-ink',
      '#777',
      'title',
      'The title on the cover, #777 on #fff, has a contrast of 4.47; the limit is 4.5.',
    ],
    [
      '--cover-quiet',
      '#666',
      'subtitle',
      'The subtitle on the cover, #666 on #fff, has a contrast of 5.74; the limit is 7.',
    ],
    [
      '--cover-paper',
      '#000000',
      'house',
      'The name of the clinic on the cover, #000 on #000000, has a contrast of 1; the limit is 7.',
    ],
  ])('measures %s of %s behind the %s', (token, hex, _line, reason) => {
    expect(found(good, painted(token, hex), 'odd')).toContain(`cover/contrast ${reason}`)
  })

  it('takes a colour it cannot read for none, and asks nothing of a line that is not there', () => {
    const files = painted('--cover-paper', 'teal')
    expect(found(good, files, 'odd')).toHaveLength(5)
    expect(found(withLine('series', ''), files, 'odd')).toHaveLength(4)
  })

  it('names the signs no bundled font has', () => {
    expect(found(withLine('title', 'よく眠る ために よく'))).toEqual([
      'type/glyphs The typefaces of the cover have no "よ", "く", "眠", "る", "た", "め" and 1 more.',
    ])
  })
})

import {describe, expect, it} from 'vitest'
import {lookOf} from '../../../src/checks/layout/look.ts'
import {readPack} from '../../../src/host/pack.ts'
import {paintPages} from '../../../src/pdf/paint.ts'
import {fontFaces} from '../../../src/themes/fonts.ts'
import {lint, print} from './lint.ts'

/** Words that each family of the package prints. */
const WORDS: Readonly<Record<string, string>> = {
  'Atkinson Hyperlegible Next': 'Latin',
  'Source Serif 4': 'Serif',
  'DejaVu Sans': '☐',
  'DejaVu Sans Mono': 'code',
  Vazirmatn: 'سلام',
  'Noto Sans Hebrew': 'שלום',
  'Noto Sans Math': '∫',
}

describe('the look of a template', () => {
  it('allows every font of the package, by the name it has in a print', async () => {
    const look = lookOf('handout', await readPack())
    expect([...look.families].sort()).toEqual(Object.keys(WORDS).sort())
    const css = fontFaces(look.families)
    const body = Object.entries(WORDS)
      .map(([family, words]) => `<p style='font-family:"${family}"'>${words}</p>`)
      .join('')
    const [page] = paintPages(await print(body, css))
    expect(new Set(page?.texts.map(({font}) => font.name)).size).toBe(look.families.length)
    const found = await lint(body, css, look)
    expect(found.filter(({rule}) => rule === 'layout/fallback-font')).toEqual([])
  })
  it('knows the characters of these fonts, and asks more of a leaflet than of a book', async () => {
    const pack = await readPack()
    const [handout, book] = [lookOf('handout', pack), lookOf('book', pack)]
    expect([handout.hasSign(0x2610), handout.hasSign(0x6f22)]).toEqual([true, false])
    expect(handout.minSize.text).toBeGreaterThan(book.minSize.text)
    expect(handout.minSize.fine).toBeGreaterThan(book.minSize.fine)
  })
})

import {describe, expect, test} from 'vitest'
import {lookNames} from '../../src/base/cover-setting.ts'
import {contrast, grey} from '../../src/checks/layout/colours.ts'
import {readPack} from '../../src/host/pack.ts'
import {coverTheme, lineColours, titleSize, usualLook} from '../../src/themes/cover.ts'
import {packText} from '../../src/themes/pack.ts'
import {themeNames} from '../../src/themes/theme.ts'

const pack = await readPack()
const colour = (hex: string) =>
  Number.parseInt(hex.length === 4 ? hex.slice(1).replace(/./gu, '$&$&') : hex.slice(1), 16)

describe.each(themeNames(pack))('theme %s', (theme) => {
  test.each(lookNames)('has colours for "%s" that can be read, and as a grey copy', (look) => {
    const lines = lineColours(pack, theme, look)
    expect(lines.map(({line}) => line)).toEqual(['series', 'title', 'subtitle', 'authors', 'house'])
    for (const {line, ink, ground} of lines) {
      const least = line === 'title' ? 4.5 : 7
      expect([line, contrast(colour(ink), colour(ground)) >= least]).toEqual([line, true])
      expect([line, contrast(grey(colour(ink)), grey(colour(ground))) >= least]).toEqual([
        line,
        true,
      ])
    }
  })

  test.each(lookNames)('sets every colour "%s" uses', (look) => {
    const {css, template, art} = coverTheme(pack, theme, look)
    expect(css).toContain(packText(pack, `styles/themes/${theme}.css`))
    expect(template).toContain('<slot name="title">')
    expect(art.startsWith('<svg')).toBe(['rings', 'discs', 'band', 'frame'].includes(look))
    const plain = css.replace(/\/\*[\s\S]*?\*\//gu, '')
    const set = new Set([...plain.matchAll(/(--[\w-]+)\s*:/gu)].map(([, name]) => name))
    const used = [...plain.matchAll(/var\((--[\w-]+)/gu)].map(([, name]) => name)
    expect(used.filter((name) => name !== '--lines' && !set.has(name))).toEqual([])
  })

  test('has a usual look', () => {
    expect(usualLook(pack, theme)).toBe(
      {calm: 'rings', warm: 'discs', ink: 'type', plain: 'type'}[theme],
    )
  })
})

test('a theme that names no look is a fault of the package', () => {
  const broken = new Map([
    ...pack,
    ['styles/themes/odd.css', Buffer.from(':root { --ink: #000; }')],
  ])
  expect(() => usualLook(broken, 'odd')).toThrow('names no look')
})

test.each([
  ['Colds', 'rings', 232],
  ['Sleeping well again', 'rings', 190],
  ['When closeness feels far away', 'rings', 158],
  ['When closeness feels far away', 'type', 180],
  ['When closeness feels far away', 'plate', 132],
  ['Gastroenterology', 'rings', 130],
  ['Oesophagogastroduodenoscopy', 'rings', 77],
  ['Oesophago\u00adgastro\u00adduodenoscopy', 'rings', 158],
  ['What to expect after your heart operation', 'rings', 136],
  ['Living with atrial fibrillation: medicines, driving, work and days out', 'rings', 112],
  [`${'A title of many words '.repeat(6)}`.trim(), 'rings', 88],
  [`${'A title of many words '.repeat(11)}`.trim(), 'rings', 72],
  ['x'.repeat(200), 'frame', 44],
  // Seven signs as wide as thirteen letters, and a line may end after each.
  ['よく眠るために', 'rings', 232],
  ['家族が認知症になったとき', 'rings', 190],
  ['', 'rings', 232],
] as const)('"%s" stands in %s at %i pixels', (title, look, size) => {
  expect(titleSize(title, look)).toBe(size)
})

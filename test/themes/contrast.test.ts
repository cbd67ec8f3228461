import {describe, expect, test} from 'vitest'
import {readPack} from '../../src/host/pack.ts'
import type {PageName} from '../../src/project/project.ts'
import {packText} from '../../src/themes/pack.ts'
import {theme, themeNames} from '../../src/themes/theme.ts'

const pack = await readPack()
const names = themeNames(pack)
const pages: readonly PageName[] = ['a4', 'letter', 'a5']

const SET = /[{;]\s*(--[\w-]+)\s*:/gu
const USED_WITHOUT_DEFAULT = /var\((--[\w-]+)\)/gu

describe.each(names)('theme %s', (name) => {
  const sheet = packText(pack, `styles/themes/${name}.css`)

  test('sets custom properties and nothing else', () => {
    const rest = withoutComments(sheet).replace(/--[\w-]+:[^;{}]+;/gu, '')
    expect(rest.replace(/\s/gu, '')).toBe(':root{}')
  })

  test.each(pages)('leaves no property of a printed page unset on %s', (page) => {
    const {css} = theme(pack, name, page, 'handout')
    const known = properties(css, SET)
    const unset = [...properties(css, USED_WITHOUT_DEFAULT)].filter((one) => !known.has(one))
    expect(unset).toEqual([])
  })

  test.each([
    ['ink', 'paper', 4.5],
    ['ink', 'tint', 4.5],
    ['accent', 'paper', 4.5],
    ['accent', 'tint', 4.5],
    ['on-dark', 'urgent', 4.5],
    ['frame', 'paper', 3],
    ['cover-ink', 'cover-paper', 4.5],
    ['cover-quiet', 'cover-paper', 4.5],
  ])('%s on %s can be read, in colour and as a grey copy', (front, back, least) => {
    const [one, two] = [colour(sheet, front), colour(sheet, back)]
    expect(contrast(one, two)).toBeGreaterThanOrEqual(least)
    expect(contrast(grey(one), grey(two))).toBeGreaterThanOrEqual(least)
  })
})

test('contrast is measured as WCAG does', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5)
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2)
})

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//gu, '')
}

/** Custom properties a style sheet sets or uses. */
function properties(css: string, pattern: RegExp): Set<string> {
  return new Set([...withoutComments(css).matchAll(pattern)].map((found) => found[1] ?? ''))
}

type Colour = readonly [number, number, number]

function colour(sheet: string, name: string): Colour {
  const found = new RegExp(`--${name}: (#[0-9a-f]{3,6});`, 'u').exec(sheet)?.[1] ?? ''
  const full = found.length === 4 ? found.replace(/[0-9a-f]/gu, '$&$&') : found
  expect(full, name).toMatch(/^#[0-9a-f]{6}$/u)
  const part = (at: number) => Number.parseInt(full.slice(at, at + 2), 16)
  return [part(1), part(3), part(5)]
}

/** What a printer driver makes of a colour. */
function grey([r, g, b]: Colour): Colour {
  const level = 0.299 * r + 0.587 * g + 0.114 * b
  return [level, level, level]
}

/** Contrast as WCAG 2.2 defines it. */
function contrast(one: Colour, two: Colour): number {
  const [light, dark] = [luminance(one), luminance(two)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(parts: Colour): number {
  const [r = 0, g = 0, b = 0] = parts.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

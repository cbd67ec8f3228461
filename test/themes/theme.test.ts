import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {pageNames, sizeOf} from '../../src/base/page-size.ts'
import {readPack} from '../../src/host/pack.ts'
import {fontFaces, fontResources} from '../../src/themes/fonts.ts'
import {icons} from '../../src/themes/icons.ts'
import {fontFiles, packText} from '../../src/themes/pack.ts'
import {theme, themeNames} from '../../src/themes/theme.ts'

const pack = await readPack()
const names = themeNames(pack)
const pages = [...pageNames, '170x240mm', '90x90mm', '450x450mm']

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//gu, '')

/** Custom properties a style sheet sets or uses. */
function properties(css: string, pattern: RegExp): Set<string> {
  return new Set([...withoutComments(css).matchAll(pattern)].map((found) => found[1] ?? ''))
}
const SET = /[{;]\s*(--[\w-]+)\s*:/gu
const USED_WITHOUT_DEFAULT = /var\((--[\w-]+)\)/gu

test('there are three themes', () => {
  expect(names).toEqual(['calm', 'ink', 'plain', 'warm'])
})

describe.each(names)('theme %s', (name) => {
  const sheet = packText(pack, `styles/themes/${name}.css`)

  test('sets custom properties and nothing else', () => {
    const rest = withoutComments(sheet).replace(/--[\w-]+:[^;{}]+;/gu, '')
    expect(rest.replace(/\s/gu, '')).toBe(':root{}')
  })

  test('sets what the other themes set, but for their drawings', () => {
    const all = names.flatMap((one) => [
      ...properties(packText(pack, `styles/themes/${one}.css`), SET),
    ])
    const wanted = new Set(all.filter((one) => !one.startsWith('--cover-')))
    expect([...properties(sheet, SET)].filter((one) => wanted.has(one)).sort()).toEqual(
      [...wanted].sort(),
    )
  })

  test.each(pages)('leaves no property of a printed page unset on %s', (page) => {
    for (const template of ['handout', 'book'] as const) {
      const {css} = theme(pack, name, page, template)
      const known = properties(css, SET)
      const unset = [...properties(css, USED_WITHOUT_DEFAULT)].filter((one) => !known.has(one))
      expect(unset, template).toEqual([])
    }
  })

  test.each([
    ['ink', 'paper', 4.5],
    ['ink', 'tint', 4.5],
    ['accent', 'paper', 4.5],
    ['accent', 'tint', 4.5],
    ['on-dark', 'urgent', 4.5],
    ['frame', 'paper', 3],
  ])('%s on %s can be read, in colour and as a grey copy', (front, back, least) => {
    const [one, two] = [colour(sheet, front), colour(sheet, back)]
    expect(contrast(one, two)).toBeGreaterThanOrEqual(least)
    expect(contrast(grey(one), grey(two))).toBeGreaterThanOrEqual(least)
  })
})

test('a paper decides the size of the page', () => {
  const pageSizeIn = (page: string) => token(theme(pack, 'calm', page, 'handout').css, 'page-size')
  expect(['a4', 'letter', 'a5', '5x8', '170x240mm', '6.14x9.21in'].map(pageSizeIn)).toEqual([
    'A4',
    'Letter',
    'A5',
    '127mm 203.2mm',
    '170mm 240mm',
    '155.96mm 233.93mm',
  ])
})

test.each(pages)('a handout on %s has lines that can be read, and stays on the sheet', (page) => {
  const {css} = theme(pack, 'calm', page, 'handout')
  const [top = 0, right = 0, bottom = 0, left = 0] = token(css, 'page-margin')
    .split(' ')
    .map(Number.parseFloat)
  const {width, height} = sizeOf(page)
  const side = Number.parseFloat(token(css, 'side'))
  const measure = width - left - right - (side > 0 ? side + 6 : 0)
  // A letter of the typeface takes 0.4725 em in the mean, and a point 0.3528 mm.
  expect(measure / (Number.parseFloat(token(css, 'text')) * 0.4725 * 0.3528)).toBeLessThan(64)
  expect(Math.min(top, right, bottom, left)).toBeGreaterThanOrEqual(12)
  const text = Number.parseFloat(token(css, 'page-height'))
  expect(Math.abs(text - (height - top - bottom))).toBeLessThan(0.5)
})

/** The value of a custom property; the last one that is set counts. */
function token(css: string, name: string): string {
  return [...css.matchAll(new RegExp(`--${name}:\\s*([^;}]+)`, 'gu'))].at(-1)?.[1] ?? ''
}

test('what is not in the package is named', () => {
  expect(() => theme(pack, 'loud', 'a4', 'handout')).toThrow('styles/themes/loud.css is missing')
})

test('every font file is there, as a static file of outlines', () => {
  const resources = fontResources(pack)
  expect(resources.size).toBe(fontFiles.length)
  for (const {module} of fontFiles) {
    const bytes = readFileSync(`node_modules/${module}`)
    const packed = module.endsWith('.woff2')
    if (packed) expect(bytes.toString('latin1', 0, 4), module).toBe('wOF2')
    // Flavor 0x00010000 is TrueType; OTTO would be CFF, which is printed as Type 3.
    expect(bytes.readUInt32BE(packed ? 4 : 0), module).toBe(0x00010000)
  }
})

test('each face asks for a file that the page can load', () => {
  const addresses = [
    ...fontFaces([...new Set(fontFiles.map(({family}) => family))]).matchAll(/url\("([^"]+)"\)/gu),
  ]
  expect(addresses.length).toBe(fontFiles.length)
  const resources = fontResources(pack)
  for (const [, address] of addresses) expect(resources.has(address ?? ''), address).toBe(true)
})

test('names with letters of Central Europe have a file of their own', () => {
  const faces = fontFaces(['Atkinson Hyperlegible Next']).split('\n')
  for (const letter of 'éŁžőșİ') {
    const holding = faces.filter((face) => holds(face, letter.codePointAt(0) ?? 0))
    expect(holding.length, letter).toBe(faces.length / 2)
  }
})

test('signs of medicine that the typeface lacks have a file too', () => {
  const faces = fontFaces(['DejaVu Sans']).split('\n')
  for (const sign of 'βµ≥≤→✓☐')
    expect(faces.filter((face) => holds(face, sign.codePointAt(0) ?? 0)).length, sign).toBe(2)
})

test('letters from right to left have files of their own, in two weights', () => {
  const faces = fontFaces(['Vazirmatn', 'Noto Sans Hebrew']).split('\n')
  for (const letter of 'شپگےאש')
    expect(faces.filter((face) => holds(face, letter.codePointAt(0) ?? 0)).length, letter).toBe(2)
  for (const letter of 'aé1.')
    expect(faces.some((face) => holds(face, letter.codePointAt(0) ?? 0))).toBe(false)
})

test('templates open in a browser as they are', () => {
  for (const name of ['handout', 'book', 'cover']) {
    const html = packText(pack, `templates/${name}/index.html`)
    for (const [, path] of html.matchAll(/href="\.\.\/\.\.\/([^"]+)"/gu))
      expect(existsSync(path ?? ''), path).toBe(true)
  }
})

test('each box has a drawing that takes its colour from the text', () => {
  const drawings = icons(pack)
  const wanted = ['evidence', 'note', 'quote', 'tip', 'urgent', 'warning']
  expect([...drawings.keys()].sort()).toEqual(wanted)
  for (const name of wanted) {
    const svg = packText(pack, `templates/icons/${name}.svg`)
    expect(svg, name).toContain('currentColor')
    expect(svg, name).not.toMatch(/#[0-9a-f]{3,6}\b|<text|<script|href/iu)
    expect(drawings.get(name)?.tagName, name).toBe('svg')
  }
})

function holds(face: string, code: number): boolean {
  const ranges = /unicode-range:([^}]+)/u.exec(face)?.[1]?.split(',') ?? []
  return ranges.some((range) => {
    const [from, to] = range
      .replace('U+', '')
      .split('-')
      .map((one) => Number.parseInt(one, 16))
    return code >= (from ?? 0) && code <= (to ?? from ?? 0)
  })
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

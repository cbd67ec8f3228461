import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {readPack} from '../../src/host/pack.ts'
import type {PageName} from '../../src/project/project.ts'
import {fontFaces, fontResources} from '../../src/themes/fonts.ts'
import {icons} from '../../src/themes/icons.ts'
import {fontFiles, packText} from '../../src/themes/pack.ts'
import {coverTheme, theme, themeNames} from '../../src/themes/theme.ts'

const pack = await readPack()
const names = themeNames(pack)
const pages: readonly PageName[] = ['a4', 'letter', 'a5']

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//gu, '')

/** Custom properties a style sheet sets or uses. */
function properties(css: string, pattern: RegExp): Set<string> {
  return new Set([...withoutComments(css).matchAll(pattern)].map((found) => found[1] ?? ''))
}
const SET = /[{;]\s*(--[\w-]+)\s*:/gu
const USED_WITHOUT_DEFAULT = /var\((--[\w-]+)\)/gu

test('there are three themes', () => {
  expect(names).toEqual(['calm', 'plain', 'warm'])
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

  test('gives a cover its sheet and its template', () => {
    const {css, template} = coverTheme(pack, name)
    expect(css).toContain(sheet)
    expect(template).toContain('<slot name="title">')
  })
})

test('a paper decides the size of the page', () => {
  const sizes = pages.map(
    (page) =>
      [...theme(pack, 'calm', page, 'handout').css.matchAll(/--page-size:\s*(\w+)/gu)].at(-1)?.[1],
  )
  expect(sizes).toEqual(['A4', 'Letter', 'A5'])
})

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
    ...fontFaces([
      'Atkinson Hyperlegible Next',
      'DejaVu Sans',
      'DejaVu Sans Mono',
      'Source Serif 4',
    ]).matchAll(/url\("([^"]+)"\)/gu),
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

test('templates open in a browser as they are', () => {
  for (const name of ['handout', 'cover']) {
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

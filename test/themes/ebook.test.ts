import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {readCss} from '../../src/epub/css.ts'
import {compileSheet, ebookSheet} from '../../src/themes/ebook.ts'

const TOKENS = ':root { --text: 13pt; --line: 19.5pt; --h2: 26pt; }'
const made = (source: string, dir: 'ltr' | 'rtl' = 'ltr') => compileSheet(source, TOKENS, dir)
const sheet = (name: string) => readFileSync(new URL(`../../styles/${name}.css`, import.meta.url))
const pack = new Map(['ebook', 'tokens'].map((name) => [`styles/${name}.css`, sheet(name)]))

describe('compileSheet', () => {
  it('gives the tokens of print in em, and leaves comments and tokens out', () => {
    expect(made('/* x */ :root { --own: 2em } p { margin: var(--line) 0 var(--own) }')).toBe(
      'p {margin: 1.5em 0 2em}\n',
    )
  })
  it('measures in the type that the same rule sets', () => {
    expect(made('h2 { margin-top: var(--line); font-size: var(--h2) }')).toBe(
      'h2 {margin-top: 0.75em; font-size: 2em}\n',
    )
    expect(made('h2 { font-size: 50%; line-height: var(--line) }')).toBe(
      'h2 {font-size: 50%; line-height: 3}\n',
    )
  })
  it('puts the older word before the newer', () => {
    expect(made('a { break-after: avoid; break-before: page; overflow-wrap: anywhere }')).toBe(
      'a {page-break-after: avoid; break-after: avoid; page-break-before: always; break-before: page; word-wrap: break-word; overflow-wrap: anywhere}\n',
    )
  })
  it('turns sides by the direction of the book, and again in parts that are not', () => {
    const source = 'ul, ol { padding-inline-start: 1em }'
    expect(made(source)).toBe(
      'ul, ol {padding-left: 1em}\n[dir="rtl"] ul, ul[dir="rtl"], [dir="rtl"] ol, ol[dir="rtl"] {padding-left: 0; padding-right: 1em}\n',
    )
    expect(made(source, 'rtl').split('\n')[0]).toBe('ul, ol {padding-right: 1em}')
    expect(made(source, 'rtl')).toContain('ul[dir="ltr"]')
  })
  it.each([
    ['p { margin: 3px }', 'Unexpected unit in "3px"'],
    ['p { margin: calc(1em - 3px) }', 'Unexpected unit in'],
    ['p { margin: 2pt }', 'Unexpected unit in "2pt"'],
    ['p { margin: 1em !important }', 'Unexpected !important'],
    ['@media print { p { margin: 0 } }', 'Unexpected @media'],
    ['p { margin: var(--none) }', 'Unexpected custom property'],
    ['p { font-size: small }', 'Unexpected type size'],
    ['p { margin: 0', 'expected "}"'],
  ])('refuses %j', (source, reason) => {
    expect(() => made(source)).toThrow(reason)
  })
  it('refuses tokens without a size of the text', () => {
    expect(() => compileSheet('p { margin: 0 }', ':root { --text: 0pt }', 'ltr')).toThrow('--text')
  })
})

describe.each(['ltr', 'rtl'] as const)('the sheet of a book from %s', (dir) => {
  const css = ebookSheet(pack, dir)
  it('is small and without a fault', () => {
    expect(readCss(css).faults).toEqual([])
    expect(readCss(css).rules.length).toBeGreaterThan(100)
    expect(css.length).toBeLessThan(16_000)
  })
  it('takes sizes, spaces and lines from print', () => {
    const tokens = sheet('tokens').toString('utf8')
    const points = (name: string) =>
      Number(new RegExp(`--${name}: ([\\d.]+)pt`, 'u').exec(tokens)?.[1])
    const em = (value: number) => `${Math.round((value / points('text')) * 1000) / 1000}em`
    expect(css).toMatch(new RegExp(`\\nh2 \\{font-size: ${em(points('h2'))}`, 'u'))
    expect(css).toContain(`\np {margin: ${em(points('line') / 2)} 0}`)
    expect(css).toContain(`${em(points('edge-warning'))} solid`)
  })
})

import {describe, expect, it} from 'vitest'
import {Failure} from '../../src/base/failure.ts'
import {shopIds} from '../../src/checks/shops/shops.ts'
import {checkShops} from '../../src/checks/shops.ts'
import {paintFor} from '../../src/cli/paint.ts'
import {shopsExitCode, shopsJson, shopsNamed} from '../../src/cli/shops.ts'
import {shopsTable} from '../../src/cli/shops-table.ts'
import type {BookVerdicts} from '../../src/host/build.ts'
import {bookWith, type Change} from '../checks/shops/book.ts'

const made = (change: Change, names: readonly string[]): BookVerdicts => ({
  edition: 'ebook',
  path: 'quiet-nights.epub',
  shops: checkShops(bookWith(change), shopsNamed(names)),
})
const plain = paintFor(false)
const amazon: Change = {
  edits: [
    ['OEBPS/one.xhtml', 'https://example.org/sleep', 'http://www.amazon.com/dp/1'],
    ['OEBPS/content.opf', '<dc:description>How to rest.</dc:description>', ''],
  ],
}

describe('--shop', () => {
  it('takes names in any order and letters, and all', () => {
    expect(shopsNamed(['Kobo', 'apple', 'kobo'])).toEqual(['apple', 'kobo'])
    expect(shopsNamed(['all', 'kdp'])).toEqual(shopIds)
    expect(shopsNamed([])).toEqual([])
  })

  it('answers an unknown name with the nearest, or with all', () => {
    expect(() => shopsNamed(['aple'])).toThrow(
      'Unexpected shop "aple", expected one of 7 names. Did you mean "apple"?',
    )
    const failure = (() => {
      try {
        return shopsNamed(['tolino'])
      } catch (error) {
        return error
      }
    })()
    expect(failure).toBeInstanceOf(Failure)
    expect(failure).toMatchObject({
      exitCode: 2,
      help: ['They are: kdp, apple, kobo, google, ingram, d2d, all'],
    })
  })

  it('ends with 1 on an error, with strict on a warning', () => {
    expect(shopsExitCode([made({}, ['all'])], true)).toBe(0)
    expect(shopsExitCode([made(amazon, ['apple'])], false)).toBe(1)
    expect(shopsExitCode([made(amazon, ['kdp'])], false)).toBe(0)
    expect(shopsExitCode([made(amazon, ['kdp'])], true)).toBe(1)
    expect(shopsExitCode([made({input: {ownCover: true}}, ['kdp'])], true)).toBe(0)
  })

  it('gives a row for each ebook and shop as JSON', () => {
    const rows = shopsJson([made(amazon, ['apple', 'google'])])
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({edition: 'ebook', path: 'quiet-nights.epub', shop: 'apple'})
    expect(rows[0]).toHaveProperty('verdicts.0.rule', 'size')
  })
})

describe('the table', () => {
  it('of one shop has the worst first, then what to do, and how it adds up', () => {
    const lines = shopsTable(made(amazon, ['apple']), plain).split('\n')
    expect(lines.slice(0, 5)).toEqual([
      'Apple Books  quiet-nights.epub',
      '  error    Links to other shops            1 link: www.amazon.com',
      '           Link to the page of the author or of the publisher.',
      '  warning  Description for the shop        missing',
      '           Set description: before the text or in handpress.yaml.',
    ])
    expect(lines[5]).toBe('  ok       Size of the file                40 kB of 2 GB')
    expect(lines.at(-2)).toMatch(/^\d+ rules: 1 error, 1 warning\.$/u)
  })

  it('of several shops stands side by side, and says once what they say alike', () => {
    const text = shopsTable(made(amazon, ['all']), plain)
    const lines = text.split('\n')
    expect(lines[2]).toBe(`${' '.repeat(34)}kdp    apple  kobo   google ingram d2d`)
    expect(lines.find((line) => line.startsWith('  Links to other shops'))).toBe(
      '  Links to other shops            ok     error  error  -      error  warn',
    )
    expect(text.match(/Link to the page of the author/gu)).toHaveLength(2)
    expect(text).toContain('  error    Links to other shops  apple, kobo, ingram\n')
    expect(text).toMatch(/\n {2}google {2}\d+ rules: all kept\.\n/u)
  })

  it('keeps within 80 columns, with colours too', () => {
    const long: Change = {
      edits: [['OEBPS/one.xhtml', 'https://example.org/sleep', `#${'gone-'.repeat(6)}`]],
      files: {
        'OEBPS/style.css': 'body { color: red; font: serif; background: red; line-height: 2; }',
      },
    }
    for (const names of [['kdp'], ['kobo'], ['all']]) {
      const text = shopsTable(made(long, names), plain)
      expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
      expect(shopsTable(made(long, names), paintFor(true)).replace(/\u001b\[[\d;]*m/gu, '')).toBe(
        text,
      )
    }
  })

  it('of no shop is nothing', () => {
    expect(shopsTable(made({}, []), plain)).toBe('')
  })
})

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {claimsIn} from '../../../src/checks/references/claims/find.ts'
import {audit, reasons} from '../audit.ts'

const rows = readFileSync(join(import.meta.dirname, 'claims', 'claims.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))

/** The claims of a text, in quotes in its messages. */
function claims(text: string): string[] {
  return reasons(audit(text), 'ref/uncited-claim').map((one) => /"(.*)"/u.exec(one)?.[1] ?? one)
}

describe('a sentence', () => {
  it.each(rows)('%s', (text = '', expected = '') => {
    expect(claims(text)).toEqual(expected ? expected.split(' | ') : [])
  })
})

describe('the place of a claim', () => {
  it('is its line and column, in emphasis and after a line end too', () => {
    expect(audit('# T\n\nRest is good. We know\nthat **12 %** sleep badly.\n')).toEqual([
      '4:8 ref/uncited-claim This sentence says "12 %" and names no source. | Cite the work in the same sentence, such as (Lee, 2020), or take the claim out.',
    ])
  })
  it.each([
    ['- One\n- It is 12 %.', ['2:9']],
    ['> It is 12 %.', ['1:9']],
    [':::tip\nIt is 12 %.\n:::', ['2:7']],
    ['![A](a.png) It is 12 %.', ['1:19']],
  ])('is found in %j', (text, places) => {
    expect(audit(text).map((one) => one.split(' ')[0])).toEqual(places)
  })
})

describe('no claim', () => {
  it.each([
    '# It is 12 %',
    '```\nIt is 12 %.\n```',
    ':::urgent\nCall if 12 % hurts.\n:::',
    ':::pullquote\nIt is 12 %.\n:::',
    'Rest.[^1]\n\n[^1]: It is 12 %.',
    'Lee (2020) asked adults:\n\n- 12 % said no\n- 30 % said yes',
    '| What | 20 % |\n| - | - |\n| Rest | good |',
    '| What | Lee (2020) |\n| - | - |\n| Rest | 20 % |',
    '| What | Share | Source |\n| - | - | - |\n| Rest | 20 % | (Lee, 2020) |',
    '## References\n\n1. Lee, A. (2020). Of adults, 12 % sleep badly. Press.',
  ])('stands in %j', (text) => expect(claims(text)).toEqual([]))
  it('of a table is named more than once', () => {
    expect(claims('| a | b |\n| - | - |\n| Rest | 20 % |\n| Sleep | 30 % |')).toEqual(['20 %'])
  })
})

describe('many claims', () => {
  const text = (count: number) => Array.from({length: count}, () => 'It is 12 %.').join('\n\n')
  it('have ten messages, and one that counts the rest', () => {
    expect(claims(text(10))).toHaveLength(10)
    expect(reasons(audit(text(11)), 'ref/uncited-claim').at(-1)).toBe(
      '21:7 ref/uncited-claim Another sentence of this text makes such a claim and names no source.',
    )
    expect(reasons(audit(text(30)), 'ref/uncited-claim').slice(10)).toEqual([
      '21:7 ref/uncited-claim From here on, 20 more sentences make such claims and name no source.',
    ])
  })
})

describe('a long text', () => {
  it.each([
    ['dots', '.'.repeat(100_000)],
    ['spaces', `a${' '.repeat(100_000)}b`],
    ['sentences', 'A b. '.repeat(20_000)],
    ['digits', '1'.repeat(100_000)],
    ['commas', '1,1.'.repeat(25_000)],
    ['ranges', '1-1-'.repeat(25_000)],
    ['signs', '%'.repeat(100_000)],
    ['percentages', '12 % '.repeat(20_000)],
    ['shares', 'one in '.repeat(14_000)],
    ['studies', 'studies '.repeat(12_500)],
    ['a study', 'a new '.repeat(16_000)],
    ['brackets', '('.repeat(100_000)],
    ['sources', '\u0001'.repeat(100_000)],
    ['capitals', 'A'.repeat(100_000)],
    ['years', '(A 2020'.repeat(14_000)],
    ['quotes', '."'.repeat(50_000)],
    ['numbers', '[1,1,'.repeat(20_000)],
  ])('is read in time that grows with it: %s', (_, hostile) => {
    claimsIn(hostile.slice(0, 1000))
    const start = process.cpuUsage()
    claimsIn(hostile)
    // In microseconds.
    expect(process.cpuUsage(start).user).toBeLessThan(400_000)
  })
})

import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {notebook} from '../../src/base/note.ts'
import {nestingGuard} from '../../src/manuscript/nesting.ts'
import {readTree} from '../../src/manuscript/read.ts'
import {largeFiles} from '../hostile-large.ts'

const hostile = (name: string) =>
  readFileSync(new URL(`../hostile/${name}`, import.meta.url), 'utf8')

function guard(text: string) {
  const {note, messages} = notebook('a.md', true)
  const passed = nestingGuard(text, note)
  return {
    passed,
    said: messages.map((one) => `${one.line}:${one.column} ${one.ruleId} ${one.reason}`),
  }
}

const lines = (count: number, line: (i: number) => string) =>
  Array.from({length: count}, (_, i) => line(i)).join('\n')

const nestedList = (depth: number) => lines(depth, (i) => `${'  '.repeat(i)}- a`)

/** Gives the seconds of the processor some work takes; other work of the machine does not count. */
function secondsOf(work: () => void): number {
  const began = process.cpuUsage()
  work()
  return process.cpuUsage(began).user / 1e6
}

describe('nestingGuard', () => {
  it.each([
    [
      'txt09-quote-nest.md',
      'Lists, quotes and blocks nest more than 100 deep here; the limit is 100.',
    ],
    [
      'txt10-list-nest.md',
      'Lists, quotes and blocks nest more than 100 deep here; the limit is 100.',
    ],
    [
      'txt11-emph-nest.md',
      'This paragraph has more than 2000 signs for emphasis; the limit is 2000.',
    ],
  ])('refuses %s at its line', (name, reason) => {
    expect(guard(hostile(name))).toEqual({passed: false, said: [`3:1 text/nesting ${reason}`]})
  })

  it('refuses html10, 10,000 open tags', () => {
    const text = Buffer.from(largeFiles().get('html10-deep.md') ?? []).toString()
    expect(guard(text).said).toEqual([
      '3:1 text/nesting HTML tags nest more than 100 deep here; the limit is 100.',
    ])
  })

  it.each([
    ['quotes', (n: number) => `${'>'.repeat(n)} x`],
    ['quotes with spaces', (n: number) => `${'> '.repeat(n)}x`],
    ['items of one line', (n: number) => `${'- '.repeat(n)}x`],
    ['numbered items of one line', (n: number) => `${'1. '.repeat(n)}x`],
    ['quotes and items in turn', (n: number) => '> - '.repeat(n / 2)],
    ['items by their indent', (n: number) => nestedList(n)],
    ['items by their indent, tabs', (n: number) => lines(n, (i) => `${'\t'.repeat(i)}- a`)],
    ['items by their indent, loose', (n: number) => lines(n, (i) => `${'  '.repeat(i)}- a\n`)],
    ['items in a quote', (n: number) => lines(n - 1, (i) => `> ${'  '.repeat(i)}- a`)],
    ['items after lazy lines', (n: number) => lines(n, (i) => `${'  '.repeat(i)}- a\nlazy`)],
    ['blocks never closed', (n: number) => lines(n, () => ':::note')],
    ['blocks in blocks', (n: number) => lines(n, (i) => `${':'.repeat(n + 3 - i)}note`)],
    ['tags in a line', (n: number) => `a ${'<b>'.repeat(n)}`],
    ['tags over the lines of a paragraph', (n: number) => `a\n${lines(n, () => '<b>x')}`],
    ['tags over several blocks', (n: number) => lines(n, () => '<div>\n')],
  ])('lets 100 %s through, and no more', (_, text) => {
    expect(guard(text(100)).said).toEqual([])
    expect(guard(text(102)).said).toEqual([expect.stringContaining('the limit is 100')])
  })

  it.each([
    ['a long thematic break', '* '.repeat(500)],
    ['a long thematic break in a list', `- a\n\n  ${'- '.repeat(500)}`],
    ['a line of hyphens', '-'.repeat(5000)],
    ['one list of many items', lines(3000, (i) => `${i + 1}. **a** [b](c) *d*`)],
    ['one table of many rows', `| a | b |\n|---|---|\n${lines(3000, () => '| **a** | [b](c) |')}`],
    ['many headings', lines(3000, () => '## *a* [b](c)')],
    ['names with underscores', 'read_the_file_name '.repeat(2000)],
    ['many closed blocks', lines(500, () => ':::note\na\n:::\n')],
    ['many closed tags', lines(500, () => '<div>\n\na <b>b</b>\n\n</div>\n')],
    ['many tags that need no end', `<p>${'a<br>\n'.repeat(500)}<ul>${'<li>a\n'.repeat(500)}`],
    ['types in program text', '    Promise<void> Array<T> '.repeat(100)],
    ['list after list', lines(300, (i) => `${'  '.repeat(i % 3)}- a\n\n1. b`)],
    ['quote after quote', lines(300, () => '> a\n\n> > b\n')],
  ])('leaves %s alone', (_, text) => {
    expect(guard(text)).toEqual({passed: true, said: []})
  })

  it.each([
    ['in items', '- a\n  - b\n'],
    ['in one line', '- - a\n'],
    ['in a quote', '> - 1. a\n'],
    ['between paragraphs', '- a\n  - b\n\npara\n\n'],
  ])('refuses more than 3000 lists inside others, %s', (_, piece) => {
    expect(guard(piece.repeat(2900)).said).toEqual([])
    expect(guard(piece.repeat(3100)).said).toEqual([
      expect.stringContaining('more than 3000 lists inside others; the limit is 3000.'),
    ])
  })

  it.each([
    ['further items of a nested list', `- a\n${'  - b\n'.repeat(8000)}`],
    ['further items of a list in a quote', '> - a\n'.repeat(8000)],
    ['lists side by side', '- a\n\npara\n\n'.repeat(8000)],
    ['quotes side by side', '> a\n\npara\n\n'.repeat(8000)],
  ])('does not count %s', (_, text) => {
    expect(guard(text).said).toEqual([])
  })

  it('counts each paragraph for itself', () => {
    const half = '*a '.repeat(1500)
    expect(guard(`${half}\n\n${half}`).passed).toBe(true)
    expect(guard(`${half}\n${half}`).passed).toBe(false)
    expect(guard(`a\n${half}\n14. ${half}`).passed).toBe(false)
  })

  it('is quick on 1 MB of anything', () => {
    for (const piece of [
      '> ',
      '- ',
      '* ',
      '*',
      '[',
      '<',
      '<!',
      '<a>',
      '|',
      '|-',
      ':::a\n',
      '\t',
      '1. ',
      '_a',
      '- a\n',
      '  ',
      '> - a\n',
      '|a|\n',
    ]) {
      const text = piece.repeat(Math.floor(1e6 / piece.length))
      expect(
        secondsOf(() => guard(text)),
        piece,
      ).toBeLessThan(1)
    }
  }, 60_000)
})

describe('what the guard lets through is read in time', () => {
  it.each([
    ['quotes', `${'>'.repeat(100)} x\n`.repeat(100)],
    ['items of one line', `${'- '.repeat(100)}x\n\n`.repeat(20)],
    ['nested lists', `${nestedList(100)}\n`.repeat(5)],
    ['many lists in lists', '- a\n  - b\n'.repeat(1500)],
    ['nested emphasis', `${'*a **b '.repeat(500)}${' b** a*'.repeat(500)}`],
    ['emphasis of two kinds', `${'*_'.repeat(500)}a${'_*'.repeat(500)}`],
    ['emphasis that never matches', `a**${'b _c* '.repeat(999)}`],
    ['brackets', '['.repeat(1500)],
    ['pictures in pictures', `${'!['.repeat(1500)}a${'](b)'.repeat(1500)}`],
    ['links never closed', '[a](<x '.repeat(1000)],
    ['hidden HTML', 'a <!-- '.repeat(1000)],
    ['CDATA', 'a <![CDATA[ '.repeat(750)],
    ['blocks', lines(100, () => ':::note')],
    ['tags', `${'<div>'.repeat(100)}x\n\n`],
  ])('%s: in a few seconds', (_, text) => {
    expect(guard(text).said).toEqual([])
    expect(secondsOf(() => readTree(text, () => {}))).toBeLessThan(8)
  })
})

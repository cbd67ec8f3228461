import type {Root} from 'mdast'
import {describe, expect, it} from 'vitest'
import {type AnyMath, formulasIn} from '../../src/manuscript/dialect/math.ts'
import {readTree} from '../../src/manuscript/read.ts'

function tree(text: string): Root {
  return readTree(text, () => {})
}

function formulas(text: string): string[] {
  return formulasIn(tree(text)).map(({value}) => value)
}

function kinds(text: string): string[] {
  return tree(text).children.map(({type}) => type)
}

function only(text: string): AnyMath {
  const [found, ...more] = formulasIn(tree(text))
  if (!found || more.length) throw new Error('expected one formula')
  return found
}

describe('a dollar sign in prose is prose', () => {
  it.each([
    '$5 and $10',
    'It costs $5, or 10$ in all.',
    '$5 is cheap, 10$ is not',
    '$20,000 and USD$30,000',
    'US$5 and A$6',
    'cost $5/$10, $ x$ and $x $',
    'in €, $, and £; $ cheap, $$ fair, $$$ dear, $$ again',
    '$HOME and $PATH',
    '\\$x$',
    '`$x$`, $`x`$ and ``$$x$$``',
    '    $x$ in code',
    '[a](http://x.example/?p=$5&q=$6)',
    'https://x.example/?a=$b&c=$d',
    '$$',
    '$$a',
    '$$\n$$',
    '$$\nnever closed\n\nnext $$ word',
    'a $$x$$$ b',
    '$x$$y$',
    '$5-a-day and €3 (in A$)',
  ])('%j', (text) => {
    expect(formulas(text)).toEqual([])
  })
})

describe('a formula in a line', () => {
  it.each([
    ['It is $x+1$ here', ['x+1']],
    ['the $n$th of $2a$, $1$ and $(3)$', ['n', '2a', '1', '(3)']],
    ['x $a$b$ c', ['a']],
    ['$\\$5$ and $a\\\\b$', ['\\$5', 'a\\\\b']],
    ['$a\nb$', ['a\nb']],
    ['**$x$**, [$y$](#a), *a $z$*', ['x', 'y', 'z']],
    ['| $x$ | b |\n|-|-|\n| a | $y$ |', ['x', 'y']],
    ['# About $x$', ['x']],
    ['para $$\\text{if $x$}$$ more', ['\\text{if $x$}']],
  ])('%j', (text, wanted) => {
    expect(formulas(text)).toEqual(wanted)
  })
  it('stands on a line of its own between two dollar signs', () => {
    expect(only('so $x$ is')).toMatchObject({type: 'inlineMath', display: false})
    expect(only('so $$x$$ is')).toMatchObject({type: 'inlineMath', display: true})
  })
})

describe('a formula by itself', () => {
  it.each([
    ['$$x = 1$$', 'x = 1', ['math']],
    ['$$ x = 1 $$  ', ' x = 1 ', ['math']],
    ['$$\nx\n+ y\n$$\nafter', 'x\n+ y', ['math', 'paragraph']],
    ['$$ x\n= y $$', ' x\n= y ', ['math']],
    ['before\n$$\nx\n$$\nafter', 'x', ['paragraph', 'math', 'paragraph']],
    ['> $$\n> - x\n> $$\n\nafter', '- x', ['blockquote', 'paragraph']],
    ['- $$\n  x\n  $$\n- b', 'x', ['list']],
    ['$$\n\\text{$5}\n$$', '\\text{$5}', ['math']],
  ])('%j', (text, value, wanted) => {
    expect(only(text)).toMatchObject({type: 'math', value})
    expect(kinds(text)).toEqual(wanted)
  })
  it('does not go on in a line outside its quote', () => {
    expect(formulas('> $$\nx\n$$')).toEqual([])
  })
  it('knows where each of its lines stands', () => {
    const {lines, position} = only('a\n\n> - $$x\n>   y$$\n')
    expect(lines).toEqual([
      {line: 3, column: 7},
      {line: 4, column: 5},
    ])
    expect([position?.start.offset, position?.end.offset]).toEqual([7, 18])
  })
})

it('finds formulas in captions and labels too', () => {
  const text = ':::note[On $x$]\nA $y$.\n:::\n\nTable: Of $z$\n\n| a | b |\n|-|-|\n| 1 | 2 |'
  expect(formulas(text).sort()).toEqual(['x', 'y', 'z'])
})

const SIZE = 20_000
it.each([
  ['lines that open', '$$x\n'],
  ['signs', '$'],
  ['openings', '$x '],
  ['items that open', '- $$x\n'],
  ['parts that open', '$$x\n\n'],
  ['double signs in a line', 'a $$ '],
  ['escapes', '$\\'],
  ['runs of three', 'x $$$ '],
  ['closings that fail', '$$x $$ y\n'],
])('20 kB of %s are read as fast as plain text', (_, piece) => {
  const plain = time(`${'w'.repeat(piece.trimEnd().length)}${piece.endsWith('\n') ? '\n' : ' '}`)
  expect(time(piece)).toBeLessThan(4 * plain + 300)
})

/** Milliseconds of the processor for reading 20 kB of a piece. */
function time(piece: string): number {
  const text = piece.repeat(Math.ceil(SIZE / piece.length))
  const before = process.cpuUsage()
  tree(text)
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

it.each([
  ['a price with many words and a sign of formulas', `$1${' ab'.repeat(33_000)} ^$`],
  ['dollars that never close', '$a '.repeat(33_000)],
  ['pairs that never close', '$$a $b $b '.repeat(10_000)],
])('takes time that grows with the text: %s', (_, text) => {
  const start = process.cpuUsage()
  formulas(text)
  // In microseconds; a quadratic reader needs seconds for 100 KB.
  expect(process.cpuUsage(start).user).toBeLessThan(900_000)
})

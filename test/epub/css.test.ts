import {describe, expect, it} from 'vitest'
import {allRules, readCss} from '../../src/epub/css.ts'

const faults = (css: string) => readCss(css).faults.map(({reason, line}) => `${line} ${reason}`)

describe('readCss', () => {
  it('reads rules with their declarations and lines', () => {
    expect(readCss('h1,\nh2 { Margin: 0 ; color : RED ! important }\n').rules).toEqual([
      {
        at: '',
        prelude: 'h1, h2',
        line: 1,
        rules: [],
        declarations: [
          {name: 'margin', value: '0', important: false, line: 2},
          {name: 'color', value: 'RED', important: true, line: 2},
        ],
      },
    ])
  })
  it('reads at-rules with and without blocks, and rules inside rules', () => {
    const {rules} = readCss(
      '@IMPORT "a.css"; @media print { p { margin: 0 } } @page { margin: 5% }',
    )
    expect(
      allRules(rules).map(({at, prelude, declarations}) => [at, prelude, declarations.length]),
    ).toEqual([
      ['@import', '"a.css"', 0],
      ['@media', 'print', 0],
      ['', 'p', 1],
      ['@page', '', 1],
    ])
  })
  it('takes signs in strings, addresses and comments for what they are', () => {
    const {rules, comments} = readCss(
      `/* } -- */ a { content: "};/*\\""; background: url(a;b.png) /* x */ }`,
    )
    expect(rules[0]?.declarations.map(({value}) => value)).toEqual(['"};/*\\""', 'url(a;b.png)'])
    expect(comments.map(({text}) => text)).toEqual([' } -- ', ' x '])
  })
  it('keeps the names of custom properties as they are typed', () => {
    expect(readCss('a { --Big: 1 }').rules[0]?.declarations[0]?.name).toBe('--Big')
  })
  it.each([
    ['p { margin: 0', ['1 Unexpected end of the file, expected "}"']],
    ['p { margin: 0 }}', ['1 Unexpected "}" between rules']],
    ['p { margin }', ['1 Unexpected "margin"']],
    ['p { : 0 }', ['1 Unexpected ": 0"']],
    ['p', ['1 Unexpected end of a rule, expected "{"']],
    ['\np { a { b: c } }', ['2 Unexpected "a"', '2 Unexpected "{" in a block']],
    [
      'p { content: "x }\nq { margin: 0 }',
      ['1 Unexpected end of a string, expected a quotation mark'],
    ],
    ['p {} /* x', ['1 Unexpected end of a comment, expected "*/"']],
    ['p { background: url(a b) }', ['1 Unexpected end of an address, expected ")"']],
  ])('says what is wrong with %j', (css, expected) => {
    expect(faults(css)).toEqual(expect.arrayContaining(expected))
  })
  it('finds the rule after one that is broken', () => {
    const {rules} = readCss('p { margin: (0 } q { margin: 1em }')
    expect(rules.map(({prelude}) => prelude)).toEqual(['p', 'q'])
  })
  it.each([
    ['{', 100_000],
    ['}', 100_000],
    ['(', 100_000],
    ['"', 100_000],
    ["'\\", 50_000],
    ['url(', 25_000],
    ['url( ', 20_000],
    ['/*', 50_000],
    ['\\', 100_000],
    [' ', 100_000],
    ['a:(;', 25_000],
    ['@media{', 14_000],
    ['a{b:c;', 16_000],
  ])('reads %j many times over in little time', (piece, count) => {
    const started = process.cpuUsage()
    readCss(piece.repeat(count))
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(200)
  })
})

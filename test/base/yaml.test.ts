import {describe, expect, it} from 'vitest'
import {notebook} from '../../src/base/note.ts'
import {readYaml, type Yaml} from '../../src/base/yaml.ts'

const rules = {syntax: 'frontmatter/syntax', alias: 'frontmatter/alias'} as const

function read(text: string, firstLine = 1) {
  const {note, messages} = notebook('a.md', false)
  const map = readYaml(text, firstLine, rules, note)
  const said = messages.map((one) => `${one.line}:${one.column} ${one.ruleId} ${one.reason}`)
  return {map, said, help: messages.map((one) => one.note)}
}

function plain(yaml: Yaml | undefined): unknown {
  if (yaml?.kind === 'map') return yaml.entries.map(({key, value}) => [key, plain(value)])
  return yaml?.kind === 'list' ? yaml.items.map(plain) : yaml?.value
}

/** Gives the seconds of the processor some work takes; other work of the machine does not count. */
function secondsOf(work: () => void): number {
  const began = process.cpuUsage()
  work()
  return process.cpuUsage(began).user / 1e6
}

describe('readYaml', () => {
  it('keeps every scalar as it was typed', () => {
    const {map, said} = read(
      'version: 1.10\nlang: no\ndate: 2024-01-02\nn: ~\ne:\nt: 1:30\no: 012\n',
    )
    expect(said).toEqual([])
    expect(plain(map)).toEqual([
      ['version', '1.10'],
      ['lang', 'no'],
      ['date', '2024-01-02'],
      ['n', '~'],
      ['e', ''],
      ['t', '1:30'],
      ['o', '012'],
    ])
  })

  it('reads lists, maps, quotes and text over several lines', () => {
    const {map} = read('a: [x, "y, z"]\nb:\n  - c: d\n  - e\nf: >\n  g\n  h\n')
    expect(plain(map)).toEqual([
      ['a', ['x', 'y, z']],
      ['b', [[['c', 'd']], 'e']],
      ['f', 'g h\n'],
    ])
  })

  it('gives the place of every key and value in the file', () => {
    const {map} = read('title: x\nclinic:\n  phone: y\n', 2)
    const clinic = map?.entries[1]
    expect(clinic?.at).toEqual({line: 3, column: 1})
    const phone = clinic?.value.kind === 'map' ? clinic.value.entries[0] : undefined
    expect(phone?.at).toEqual({line: 4, column: 3})
    expect(phone?.value.at).toEqual({line: 4, column: 10})
  })

  it('reads no settings from nothing or comments only', () => {
    expect(plain(read('').map)).toEqual([])
    expect(plain(read('# later\n').map)).toEqual([])
  })

  it('accepts the mark of a first document, as handpress.yaml may have it', () => {
    expect(plain(read('---\na: b\n').map)).toEqual([['a', 'b']])
  })

  it.each([
    ['a: &x b', '1:4 frontmatter/alias Unexpected "&x", '],
    ['a: *x', '1:4 frontmatter/alias Unexpected "*x", '],
    ['a: *Sleep* well', '1:4 frontmatter/alias Unexpected "*Sleep*", '],
    ['a: !!js/function "x"', '1:4 frontmatter/alias Unexpected "!!js/function", '],
    ['b: c\na: !x y', '2:4 frontmatter/alias Unexpected "!x", '],
    ['<<: {a: b}', '1:1 frontmatter/alias Unexpected "<<", '],
    ['a: b\na: c', '2:1 frontmatter/syntax Unexpected second "a", '],
    ['c: {a: b, a: c}', '1:11 frontmatter/syntax Unexpected second "a", '],
    ['a: b\n---\nc: d', '2:1 frontmatter/syntax Unexpected second part, '],
    ['topics: ["sleep" "stress"]', '1:18 frontmatter/syntax Unexpected second value, '],
    ['a: b\n\tc: d', '2:1 frontmatter/syntax Unexpected tab '],
    ['a: [b, c\nd: e', '1:9 frontmatter/syntax Unexpected end of the value, expected "]".'],
    ['a: {b: c\nd: e', '1:9 frontmatter/syntax Unexpected end of the value, expected "}".'],
    [
      't: "a\nb: c\n',
      '1:4 frontmatter/syntax Unexpected end of the value, expected a closing quote.',
    ],
    ['a:\n  b: 1\n c: 2', '3:1 frontmatter/syntax Unexpected number of spaces '],
    ['a: 1\n  b: 2', '1:4 frontmatter/syntax Unexpected number of spaces '],
    ['? [a]\n: b', '1:3 frontmatter/syntax Unexpected list before a colon'],
    ['- a', '1:1 frontmatter/syntax Unexpected "- a", expected "key: value".'],
    [
      'a: b\nwords alone\n',
      '2:1 frontmatter/syntax Unexpected "words alone", expected "key: value".',
    ],
    ['a: "\\u0000"', '1:4 text/control-character Unexpected hidden character U+0000, '],
    ['a: "\\uD800"', '1:4 text/control-character Unexpected hidden character U+D800, '],
    ['a: "\\u202E"', '1:4 text/bidi-control Unexpected hidden sign that reverses text (U+202E).'],
  ])('refuses %j', (text, expected) => {
    const {map, said} = read(text)
    expect(map).toBeUndefined()
    expect(said).toHaveLength(1)
    expect(said[0]?.slice(0, expected.length)).toBe(expected)
  })

  it.each([
    ['title: Sleep: a guide', 'Write: title: "Sleep: a guide"'],
    ['title: "Say "hi""', `Write: title: 'Say "hi"'`],
    ["title: 'it's late'", `Write: title: "it's late"`],
    ['title: @home', 'Write: title: "@home"'],
    ['title: "Sleep\nlang: en', 'Write: title: "Sleep"'],
    ['title:Sleep', 'Write: title: Sleep'],
    ['title:Sleep\nlang: en', 'Write: title: Sleep'],
  ])('puts %j right', (text, line) => {
    expect(read(text).help).toEqual([line])
  })

  it('leaves a sign of right-to-left text to the check of the whole file', () => {
    expect(plain(read('a: \u2067x\u2069').map)).toEqual([['a', '\u2067x\u2069']])
  })

  it('knows __proto__ as a key like any other', () => {
    const {map} = read('__proto__:\n  polluted: yes\n')
    expect(plain(map)).toEqual([['__proto__', [['polluted', 'yes']]]])
    expect(({} as {polluted?: unknown}).polluted).toBeUndefined()
  })

  it.each([
    ['brackets', (n: number) => `a: ${'['.repeat(n)}`],
    ['closed brackets', (n: number) => `a: ${'['.repeat(n)}${']'.repeat(n)}`],
    ['brackets among quoted ones', (n: number) => `a: ${'["]", '.repeat(n)}`],
    ['braces', (n: number) => `a: ${'{b: '.repeat(n)}`],
    ['items in a line', (n: number) => `a:\n  ${'- '.repeat(n)}b`],
    ['keys in a line', (n: number) => '? '.repeat(n)],
    [
      'steps of spaces',
      (n: number) => Array.from({length: n}, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
    ],
  ])('stops %s at 20 levels', (_, text) => {
    for (const n of [25, 340]) {
      const {map, said} = read(text(n))
      expect(map).toBeUndefined()
      expect(said).toEqual([expect.stringContaining('the limit is 20')])
    }
    expect(read(text(15)).said.join()).not.toContain('limit')
  })

  it('is quick on 64 kB of anything', () => {
    for (const piece of [
      '[',
      '- ',
      '? ',
      'a: b\n',
      '"',
      "'",
      '&a ',
      '# ',
      '{a: ',
      '|\n ',
      ',\n',
      '\t',
      ': ',
    ]) {
      const text = `k: x\n${piece.repeat(64_000 / piece.length)}`
      expect(
        secondsOf(() => read(text)),
        piece,
      ).toBeLessThan(2)
    }
    const keys = Array.from({length: 9000}, (_, i) => `k${i}: v\n`).join('')
    expect(secondsOf(() => expect(read(keys).map?.entries).toHaveLength(9000))).toBeLessThan(2)
  })
})

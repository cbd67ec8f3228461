import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {notebook} from '../../src/base/note.ts'
import {checkBidi, readText} from '../../src/manuscript/text.ts'

const hostile = (name: string) => readFileSync(new URL(`../hostile/${name}`, import.meta.url))
const bytes = (text: string) => new TextEncoder().encode(text)

function read(input: Uint8Array) {
  const {note, messages} = notebook('a.md', true)
  const text = readText(input, note)
  return {
    text,
    said: messages.map((one) => `${one.line}:${one.column} ${one.ruleId} ${one.reason}`),
    messages,
  }
}

describe('readText', () => {
  it('drops the byte order mark and makes every line end the same', () => {
    expect(read(bytes('\uFEFF# A\r\n\r\nb\rc\n'))).toMatchObject({text: '# A\n\nb\nc\n', said: []})
    expect(read(hostile('fm20-bom-crlf.md')).text).toBe('---\ntitle: x\n---\n\n# T\n')
  })

  it.each([
    [
      'txt01-invalid-utf8.md',
      '3:3 text/encoding Unexpected byte at position 8, expected UTF-8 text.',
    ],
    ['txt06-utf16.md', '1:1 text/encoding Unexpected UTF-16 text, expected UTF-8 text.'],
    ['txt07-empty.md', '1:1 text/empty Unexpected end of the file, expected some text.'],
  ])('refuses %s', (name, said) => {
    expect(read(hostile(name))).toMatchObject({text: undefined, said: [said]})
  })

  it.each([
    [[0xfe, 0xff, 0, 0x41], 'Unexpected UTF-16 text'],
    [[0x25, 0x50, 0x44, 0x46, 0xff], 'Unexpected PDF file'],
    [[0x50, 0x4b, 0x03, 0x04, 0xff], 'Unexpected Word file'],
    [[0xff, 0xd8, 0xff, 0xe0], 'Unexpected picture'],
  ])('names other files by their first bytes %#', (file, reason) => {
    expect(read(Uint8Array.from(file)).said).toEqual([expect.stringContaining(reason)])
  })

  it.each([
    ['a lone byte of Windows-1252', [0x61, 0x0a, 0x62, 0xe9, 0x20], '2:2', 4],
    ['a character cut off at the end', [0x61, 0xe2, 0x82], '1:2', 2],
    ['an overlong form', [0xc0, 0xaf], '1:1', 1],
    ['a surrogate', [0x41, 0xed, 0xa0, 0x80], '1:2', 2],
  ])('gives the place of %s', (_, file, place, position) => {
    expect(read(Uint8Array.from(file)).said).toEqual([
      `${place} text/encoding Unexpected byte at position ${position}, expected UTF-8 text.`,
    ])
  })

  it('finds a wrong byte late in a long text', () => {
    const long = bytes('Nur Fußnoten. €\n'.repeat(100_000))
    const input = new Uint8Array(long.length + 1)
    input.set(long)
    input[long.length] = 0xff
    expect(read(input).said).toEqual([
      `100001:1 text/encoding Unexpected byte at position ${input.length}, expected UTF-8 text.`,
    ])
  })

  it('refuses more than 5 MB', () => {
    const {text, said} = read(new Uint8Array(5_000_001).fill(0x61))
    expect(text).toBeUndefined()
    expect(said).toEqual(['1:1 text/too-large This text has 5.0 MB; the limit is 5 MB.'])
    expect(read(new Uint8Array(5_000_000).fill(0x61)).said).toEqual([])
  })

  it('names the first hidden character and lists the others', () => {
    const {text, said, messages} = read(hostile('txt02-nul-control.md'))
    expect(said).toEqual([
      '3:2 text/control-character Unexpected hidden character U+0000, expected text.',
    ])
    expect(messages[0]?.note).toContain('U+0001 at 3:4')
    expect(messages[0]?.note).toContain('U+007F')
    expect(text).toBe('# T\n\na\uFFFDb\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD c\n')
  })

  it.each(['\v', '\f', '\x1b', '\x85', '\x9f', '\uFFFE', '\uFFFF'])(
    'knows %j as hidden',
    (sign) => {
      expect(read(bytes(`a${sign}`)).said).toHaveLength(1)
    },
  )

  it.each(['a\tb\nc', '\u00a0', '\u00ad', '\u200b', '\u200d', '🙂', '\u2028', '\uFFFD'])(
    'leaves %j alone',
    (sign) => {
      expect(read(bytes(`a${sign}b`))).toMatchObject({text: `a${sign}b`, said: []})
    },
  )
})

describe('checkBidi', () => {
  const check = (text: string, lang: string) => {
    const {note, messages} = notebook('a.md', true)
    checkBidi(text, lang, note)
    return messages.map(
      (one) => `${one.line}:${one.column} ${one.ruleId} ${one.reason} ${one.note}`,
    )
  }
  const hidden = readText(hostile('txt04-bidi.md'), () => {}) ?? ''

  it('notes a sign that reverses text in a language written from left to right', () => {
    expect(check(hidden, 'en')).toEqual([
      expect.stringMatching(
        /^3:6 text\/bidi-control Unexpected hidden sign .*\(U\+202E\)\..* U\+202C at 3:11/u,
      ),
    ])
  })

  it('lets a language written from right to left have them', () => {
    expect(check(hidden, 'ar')).toEqual([])
    expect(check(hidden, 'pa-Arab-PK')).toEqual([])
    expect(check(hidden, 'ar-Latn')).toHaveLength(1)
  })

  it('leaves the plain marks U+200E and U+200F alone', () => {
    expect(check('a\u200Eb\u200Fc', 'en')).toEqual([])
  })
})

import {describe, expect, it} from 'vitest'
import {notebook} from '../../../src/base/note.ts'
import type {Lock} from '../../../src/references/online/answer.ts'
import {NO_METADATA} from '../../../src/references/online/answer.ts'
import {printLock, readLock} from '../../../src/references/online/lock.ts'
import {answerWith} from './works.ts'

const LOCK: Lock = new Map([
  [
    '10.1000/b',
    answerWith({
      title: 'Sleep',
      author: 'Lee',
      year: 2020,
      retracted: {kind: 'retraction', date: '2022', doi: '10.1000/n'},
      notices: [{kind: 'erratum', date: '2021-03', doi: '10.1000/e'}],
    }),
  ],
  ['10.1000/a', answerWith({exists: false, type: '', retractionChecked: ''})],
  ['10.1000/c', answerWith(NO_METADATA)],
])

const TEXT = `{
  "version": 1,
  "dois": {
    "10.1000/a": {
      "exists": false,
      "checked": "2026-11-22"
    },
    "10.1000/b": {
      "exists": true,
      "type": "journal-article",
      "title": "Sleep",
      "author": "Lee",
      "year": 2020,
      "retracted": {
        "kind": "retraction",
        "date": "2022",
        "doi": "10.1000/n"
      },
      "notices": [
        {
          "kind": "erratum",
          "date": "2021-03",
          "doi": "10.1000/e"
        }
      ],
      "checked": "2026-11-22",
      "retractionChecked": "2026-11-22"
    },
    "10.1000/c": {
      "exists": true,
      "checked": "2026-11-22",
      "retractionChecked": "2026-11-22"
    }
  }
}
`

function reading(text: string): {lock: Lock | undefined; message: string} {
  const {note, messages} = notebook('references.lock.json', false)
  const lock = readLock(text, note)
  const said = messages.map((one) => `${one.ruleId} ${one.line}:${one.column} ${one.reason}`)
  return {lock, message: said.join('\n')}
}

describe('the lock file', () => {
  it('is sorted, and easy to read', () => {
    expect(printLock(LOCK)).toBe(TEXT)
  })
  it('gives the same bytes in any order', () => {
    expect(printLock(new Map([...LOCK].reverse()))).toBe(TEXT)
  })
  it('is read as it was written', () => {
    const {lock, message} = reading(TEXT)
    expect(message).toBe('')
    expect(printLock(lock ?? new Map())).toBe(TEXT)
    expect(lock?.get('10.1000/b')).toEqual(LOCK.get('10.1000/b'))
    expect(lock?.get('10.1000/a')).toEqual(LOCK.get('10.1000/a'))
  })
  it('is read with a byte order mark and other line ends', () => {
    expect(reading(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`).lock?.size).toBe(3)
  })
  it.each([
    ['', '1:1 Unexpected end of the file, expected JSON.'],
    [
      TEXT.replace('"year": 2020', '"year": "2020"'),
      '13:7 Unexpected value at dois > 10.1000/b > year, expected a year.',
    ],
    [
      TEXT.replace('2026-11-22', '2026-13-22'),
      '6:7 Unexpected value at dois > 10.1000/a > checked, expected a day such as 2026-11-22.',
    ],
    [
      TEXT.replace('"exists": false', '"exists": "no"'),
      '5:7 Unexpected value at dois > 10.1000/a > exists, expected true or false.',
    ],
    [TEXT.replace('"version": 1', '"version": 2'), '2:3 Unexpected value at version, expected 1.'],
    [
      TEXT.replace('10.1000/a', '10.1000/A'),
      '4:5 Unexpected key "10.1000/A", expected a DOI in small letters.',
    ],
    [
      TEXT.replace('10.1000/a', 'toString'),
      '4:5 Unexpected key "toString", expected a DOI in small letters.',
    ],
    ['[]', '1:1 Unexpected value at version, expected version and dois.'],
    ['null', '1:1 Unexpected value, expected version and dois.'],
    [
      TEXT.replace('  "dois"', '<<<<<<< HEAD\n  "dois"'),
      '3:1 Unexpected "<<<<<<<" of an unfinished merge, expected JSON.',
    ],
  ])('is refused with the place when it is broken (%#)', (text, message) => {
    expect(reading(text)).toEqual({lock: undefined, message: `ref/lock ${message}`})
  })
  it.each(Array.from({length: 50}, (_, i) => i * 12))('is refused when it is cut at %i', (at) => {
    const {lock, message} = reading(TEXT.slice(0, at))
    expect(lock).toBeUndefined()
    expect(message).toMatch(
      /^ref\/lock \d+:\d+ Unexpected (?:end of the file|sign), expected JSON\.$/u,
    )
  })
  it('says where a sign is wrong', () => {
    const {lock, message} = reading(TEXT.replace('"exists": false,', '"exists": false'))
    expect(lock).toBeUndefined()
    expect(message).toMatch(/^ref\/lock 6:\d+ Unexpected sign, expected JSON\.$/u)
  })
})

import {describe, expect, it} from 'vitest'
import {isError, notebook} from '../../src/base/note.ts'

describe('notebook', () => {
  it('keeps a message with file, place, rule, reason, help and address', () => {
    const {note, messages} = notebook('a.md', false)
    note(
      'block/unknown',
      'Unexpected block "urgnt".',
      {line: 3, column: 4},
      'Did you mean "urgent"?',
    )
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({
      file: 'a.md',
      line: 3,
      column: 4,
      source: 'handpress',
      ruleId: 'block/unknown',
      reason: 'Unexpected block "urgnt".',
      note: 'Did you mean "urgent"?',
      url: 'docs/rules.md#blockunknown',
      fatal: true,
    })
  })

  it('takes its place from a point, a position or a node, or has none', () => {
    const {note, messages} = notebook('a.md', false)
    const start = {line: 2, column: 5}
    const position = {start, end: {line: 2, column: 9}}
    note('text/empty', 'x', start)
    note('text/empty', 'x', position)
    note('text/empty', 'x', {type: 'text', position} as {type: string})
    note('text/empty', 'x', {type: 'text'})
    note('text/empty', 'x')
    expect(messages.map(({line, column}) => [line, column])).toEqual([
      [2, 5],
      [2, 5],
      [2, 5],
      [undefined, undefined],
      [undefined, undefined],
    ])
  })

  it('is milder for a plain file where the rule says so', () => {
    const strict = notebook('a.md', false)
    const plain = notebook('a.md', true)
    for (const {note} of [strict, plain]) {
      note('asset/remote', 'x')
      note('asset/missing', 'x')
      note('meta/date-from-file', 'x')
    }
    expect(strict.messages.map(({fatal}) => fatal)).toEqual([true, true, undefined])
    expect(plain.messages.map(({fatal}) => fatal)).toEqual([false, true, undefined])
    expect(plain.messages.map(isError)).toEqual([false, true, false])
  })
})

import {describe, expect, it} from 'vitest'
import {validatorsAsked, verdictLines} from '../../src/cli/verdicts.ts'
import type {Verdict} from '../../src/host/validators/validators.ts'

const verdict: Verdict = {tool: 'EPUBCheck 5.3.0', path: 'a.epub', faults: 0, seal: ''}

describe('verdictLines', () => {
  it('says what was found in the one ebook', () => {
    const ace = {...verdict, tool: 'Ace 1.4.6', seal: '0123456789ab'}
    expect(verdictLines([verdict, ace], false)).toBe(
      'EPUBCheck 5.3.0: nothing found\nAce 1.4.6: nothing found\nSeal of this text: 0123456789ab\n',
    )
  })

  it('names the ebook when there are several', () => {
    expect(
      verdictLines(
        [
          {...verdict, faults: 2},
          {...verdict, path: 'b.epub'},
        ],
        false,
      ),
    ).toBe('EPUBCheck 5.3.0: 2 problems in a.epub\nEPUBCheck 5.3.0: nothing found in b.epub\n')
  })

  it('says why nothing was asked', () => {
    expect(verdictLines([], true)).toContain('mend the errors first')
    expect(verdictLines([], false)).toContain('none of these editions is an ebook')
  })
})

it('reads the validators from the flags', () => {
  expect(validatorsAsked(new Set(['ace', 'strict']))).toEqual(['ace'])
  expect(validatorsAsked(new Set())).toEqual([])
})

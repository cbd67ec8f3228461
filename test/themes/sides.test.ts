import {describe, expect, it} from 'vitest'
import {toSides, turnedSides} from '../../src/themes/sides.ts'

describe('toSides', () => {
  it('puts start on the left of a text from left to right, and on the right of another', () => {
    const pairs = [
      ['padding-inline-start', '1em'],
      ['border-inline-end', 'thin solid'],
      ['text-align', 'start'],
      ['float', 'inline-end'],
      ['color', 'start'],
    ] as const
    expect(toSides(pairs, 'ltr')).toEqual([
      ['padding-left', '1em'],
      ['border-right', 'thin solid'],
      ['text-align', 'left'],
      ['float', 'right'],
      ['color', 'start'],
    ])
    expect(toSides(pairs, 'rtl').map((pair) => pair.join(' '))).toContain('padding-right 1em')
  })
})

describe('turnedSides', () => {
  it('says nothing where a rule has no sides', () => {
    expect(turnedSides([['margin', '1em']], 'rtl')).toEqual([])
    expect(turnedSides([['text-align', 'center']], 'rtl')).toEqual([])
  })
  it('gives the side a value leaves what the rule says for it otherwise', () => {
    const turned = (pairs: readonly (readonly [string, string])[]) =>
      Object.fromEntries(turnedSides(pairs, 'rtl'))
    expect(turned([['padding-inline-start', '2em']])).toEqual({
      'padding-left': '0',
      'padding-right': '2em',
    })
    expect(
      turned([
        ['padding', '1em 3em'],
        ['padding-inline-start', '2em'],
      ]),
    ).toEqual({
      'padding-left': '3em',
      'padding-right': '2em',
    })
    expect(
      turned([
        ['margin', '1em 2em 3em 4em'],
        ['margin-inline-end', '5em'],
      ]),
    ).toEqual({
      'margin-left': '5em',
      'margin-right': '2em',
    })
    expect(
      turned([
        ['border', 'thin solid'],
        ['border-inline-start', '1em solid'],
      ]),
    ).toEqual({
      'border-left': 'thin solid',
      'border-right': '1em solid',
    })
  })
})

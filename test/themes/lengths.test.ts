import {describe, expect, it} from 'vitest'
import {inEms, withTokens} from '../../src/themes/lengths.ts'

describe('withTokens', () => {
  const tokens = new Map([
    ['--line', '19.5pt'],
    ['--two', 'calc(2 * var(--line))'],
    ['--a', 'var(--b)'],
    ['--b', 'var(--a)'],
  ])
  it('puts values in their place, also those of others', () => {
    expect(withTokens('var(--line) 0 var( --two )', tokens)).toBe('19.5pt 0 calc(2 * 19.5pt)')
  })
  it('refuses what it does not know, and circles', () => {
    expect(() => withTokens('var(--none)', tokens)).toThrow('Unexpected custom property --none.')
    expect(() => withTokens('var(--a)', tokens)).toThrow('lead in a circle')
  })
})

describe('inEms', () => {
  it.each([
    ['26pt', '2em'],
    ['25.4mm', '5.538em'],
    ['1in 2.54cm', '5.538em 5.538em'],
    ['0 auto', '0 auto'],
    ['0pt', '0'],
    ['1.5em', '1.5em'],
    ['-0.32em', '-0.32em'],
    ['33%', '33%'],
    ['calc(2 * 19.5pt)', '3em'],
    ['calc(1em + 13pt) 0', '2em 0'],
    ['calc(-1 * 1.6em)', '-1.6em'],
    ['calc(3 - (2 - 0.5))', '1.5'],
    ['calc(26pt / 2 - 1em)', '0'],
    ['calc(26pt / 13pt)', '2'],
    ['calc(2 * calc(2 * 1em))', '4em'],
    ['min(1em, 26pt)', '1em'],
    ['max(1em, 26pt)', '2em'],
    ['clamp(1em, 5em, 3em)', '3em'],
    ['0.269em dotted', '0.269em dotted'],
    ['rect(0, 0, 0, 0)', 'rect(0, 0, 0, 0)'],
    ['"2pt" bold', '"2pt" bold'],
    ['-webkit-left', '-webkit-left'],
  ])('gives %j as %j where the type has 13 points', (value, expected) => {
    expect(inEms(value, 13)).toBe(expected)
  })
  it.each([
    ['calc(1em + 2%)', 'different units'],
    ['calc(1em * 2em)', 'different units'],
    ['calc(1 / 2em)', 'different units'],
    ['min(1em, 2%)', 'different units'],
    ['calc(1em', 'expected ")"'],
    ['calc(1em + )', 'expected a number'],
    ['calc(var(--x))', 'Unexpected function var()'],
    ['16px', 'Unexpected unit in 16px'],
    ['env(safe-area)', 'Unexpected env()'],
  ])('refuses %j', (value, reason) => {
    expect(() => inEms(value, 13)).toThrow(reason)
  })
})

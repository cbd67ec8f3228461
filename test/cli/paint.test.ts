import {describe, expect, it} from 'vitest'
import {counted, duration, paintFor, size, wrap} from '../../src/cli/paint.ts'

describe('what a person reads', () => {
  it.each([
    [94, '0.09 s'],
    [1900, '1.9 s'],
    [12_400, '12 s'],
    [200_000, '3 min 20 s'],
  ])('%d milliseconds', (ms, words) => expect(duration(ms)).toBe(words))
  it.each([
    [184_000, '184 kB'],
    [12, '1 kB'],
    [1_240_000, '1.2 MB'],
  ])('%d bytes', (bytes, words) => expect(size(bytes)).toBe(words))
  it('counts', () => {
    expect(counted(1, 'page')).toBe('1 page')
    expect(counted(2, 'page')).toBe('2 pages')
  })
  it('breaks lines at 80', () => {
    const lines = wrap('word '.repeat(40).trim(), '  ').split('\n')
    expect(lines.length).toBe(3)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
  })
  it('has no colour without a terminal', () => {
    expect(paintFor(false).error('x')).toBe('x')
    expect(paintFor(true).error('x')).toBe('\u001b[1;31mx\u001b[0m')
  })
})

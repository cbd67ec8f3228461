import {describe, expect, it} from 'vitest'
import {nearest} from '../../src/base/nearest.ts'

const names = ['urgent', 'warning', 'tip', 'note', 'key', 'reviewBy']

describe('nearest', () => {
  it.each([
    ['urgnt', 'urgent'],
    ['urgentt', 'urgent'],
    ['ugrent', 'urgent'],
    ['URGENT', 'urgent'],
    ['reveiwBy', 'reviewBy'],
    ['warnning', 'warning'],
    ['tpi', 'tip'],
    ['nots', 'note'],
  ])('takes %j for %j', (typed, name) => {
    expect(nearest(typed, names)).toBe(name)
  })

  it.each(['banana', 'xy', '', 'urg', 'warnings about'])('finds nothing near %j', (typed) => {
    expect(nearest(typed, names)).toBeUndefined()
  })

  it('asks for more likeness the shorter a word is', () => {
    expect(nearest('tab', ['tip'])).toBeUndefined()
    expect(nearest('table', ['tabel'])).toBe('tabel')
    expect(nearest('label', ['table'])).toBeUndefined()
    expect(nearest('labels', ['tables'])).toBe('tables')
  })

  it('prefers the closest, and the first of two alike', () => {
    expect(nearest('notes', ['noted up', 'nodes', 'note'])).toBe('nodes')
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat')
  })

  it('has nothing to offer from an empty list', () => {
    expect(nearest('tip', [])).toBeUndefined()
  })
})

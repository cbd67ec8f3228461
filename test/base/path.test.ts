import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {insidePath} from '../../src/base/path.ts'

describe('insidePath', () => {
  it.each([
    ['a.md', 'a.md'],
    ['./a/./b.md', 'a/b.md'],
    ['a/../b.md', 'b.md'],
    ['a\\b.md', 'a/b.md'],
    ['a//b', 'a/b'],
    ['..%2fa', '..%2fa'],
    ['...', '...'],
    ['', ''],
  ])('gives %j as %j', (typed, path) => {
    expect(insidePath(typed)).toBe(path)
  })

  it.each([
    '..',
    '../a',
    'a/../../b',
    '..\\a',
    '/a',
    '\\\\host\\a',
    '\\a',
    '~/a',
    'C:\\a',
    'c:a',
    'file:///a',
    'https://a',
    'a/b/../../../c',
  ])('refuses %j', (typed) => {
    expect(insidePath(typed)).toBeUndefined()
  })

  it('never gives a path that climbs or is absolute', () => {
    const part = fc.constantFrom('..', '.', 'a', '/', '\\', '~', 'c:', '')
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const path = insidePath(parts.join(''))
        if (path === undefined) return
        expect(path).not.toMatch(/^[/~]|\\/u)
        expect(path.split('/')).not.toContain('..')
        expect(insidePath(path)).toBe(path)
      }),
    )
  })
})

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {slugOf, stemOf, titleOf} from '../../src/project/slug.ts'

describe('slugOf', () => {
  it.each([
    ['Sleep well', 'sleep-well'],
    ['HP-014', 'hp-014'],
    ['Schöne Grüße', 'schone-grusse'],
    ['Łódź, Ørsted & Ærø', 'lodz-orsted-aero'],
    ['İstanbul ılık', 'istanbul-ilik'],
    ["Don't panic", 'dont-panic'],
    ['Don’t panic', 'dont-panic'],
    ['  --a__b..c--  ', 'a-b-c'],
    ['ﬁrst ½', 'first-1-2'],
    ['日本', 'text'],
    ['', 'text'],
    ['🙂', 'text'],
    ['con', 'con-text'],
    ['NUL', 'nul-text'],
    ['com1', 'com1-text'],
    ['lpt9', 'lpt9-text'],
    ['console', 'console'],
    ['../../etc/cron.d/x\0.pdf', 'etc-cron-d-x-pdf'],
  ])('makes %j %j', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  it('holds for any name: plain signs, 1 to 80 of them, and a slug stays as it is', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (name) => {
        const slug = slugOf(name)
        expect(slug).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/u)
        expect(slugOf(slug)).toBe(slug)
      }),
    )
    expect(slugOf('x'.repeat(300))).toHaveLength(80)
    expect(slugOf(`${'x'.repeat(79)} y`)).toBe('x'.repeat(79))
  })
})

describe('stemOf and titleOf', () => {
  it.each([
    ['a/b/02-the-alarm.md', '02-the-alarm', 'The alarm'],
    ['leaflet', 'leaflet', 'Leaflet'],
    ['.hidden', '.hidden', '.hidden'],
    ['v1.2.md', 'v1.2', 'V1.2'],
    ['2024.md', '2024', '2024'],
    ['a\\b.md', 'b', 'B'],
  ])('%j', (path, stem, title) => {
    expect(stemOf(path)).toBe(stem)
    expect(titleOf(path)).toBe(title)
  })
})

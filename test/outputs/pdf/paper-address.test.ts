import {describe, expect, it, test} from 'vitest'
import {
  addressKey,
  endsWithWords,
  printedAddress,
  showsAddress,
} from '../../../src/outputs/pdf/paper-address.ts'

describe('a printed address', () => {
  it.each([
    ['https://example.org/sleep/diary', 'example.org/sleep/diary'],
    ['https://example.org/', 'example.org'],
    ['https://example.org/sleep/', 'example.org/sleep/'],
    ['https://www.example.org/a?b=c#d', 'www.example.org/a?b=c#d'],
    ['http://example.org/old', 'http://example.org/old'],
    ['http://dx.doi.org/10.1000/182', 'https://doi.org/10.1000/182'],
    ['https://doi.org/10.1002/(SICI)1', 'https://doi.org/10.1002/(SICI)1'],
    ['mailto:team@example.org?subject=Sleep', 'team@example.org'],
    ['tel:+441632960099;ext=4', '+441632960099'],
    ['https://de.example.org/M%C3%BCdigkeit', 'de.example.org/Müdigkeit'],
  ])('is what a reader has to type: %s', (href, printed) => {
    expect(printedAddress(href)).toBe(printed)
  })

  it('keeps escaped signs that are no letters of the typeface, or no letters at all', () => {
    for (const path of ['a%20b', 'a%2Fb', '%E2%80%AE', '%F0%9F%98%80', '%E7%9D%A1', '%C3', '%zz'])
      expect(printedAddress(`https://example.org/${path}`)).toBe(`example.org/${path}`)
  })
})

test('addresses of one page share a key, others do not', () => {
  const same = [
    ['https://example.org/a', 'http://EXAMPLE.org/a/'],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/a/?b', 'https://example.org/a?b'],
    ['https://doi.org/10.1000/ABC', 'http://dx.doi.org/10.1000/abc'],
    ['mailto:a@example.org', 'mailto:A@example.org?subject=x'],
  ] as const
  for (const [one, other] of same) expect(addressKey(one)).toBe(addressKey(other))
  const different = [
    ['https://example.org/a', 'https://example.org/A'],
    ['https://example.org/a#b', 'https://example.org/a#c'],
    ['https://example.org/a', 'https://www.example.org/a'],
  ] as const
  for (const [one, other] of different) expect(addressKey(one)).not.toBe(addressKey(other))
})

test('words that say the address are known by it, whatever stands around', () => {
  const shown = [
    ['https://example.org/a', 'https://example.org/a'],
    ['example.org', 'https://www.example.org/'],
    ['WWW.Example.org/a', 'https://example.org/a/'],
    ['the page example.org/a, in English', 'https://example.org/a'],
    ['doi:10.1000/182', 'https://doi.org/10.1000/182'],
    ['10.1000/182', 'http://dx.doi.org/10.1000/182'],
    ['team@example.org', 'mailto:team@example.org?subject=x'],
    ['01632 960 099', 'tel:+441632960099'],
    ['+44 (0)1632 960-099 (day and night)', 'tel:01632960099'],
    ['Call 111', 'tel:111'],
  ] as const
  for (const [words, href] of shown) expect(showsAddress(words, href), words).toBe(true)
  const hidden = [
    ['the diary', 'https://example.org/a'],
    ['example.org', 'https://example.org/a'],
    ['example.org/ab', 'https://example.org/a'],
    ['example.organic', 'https://example.org/'],
    ['example.org/other', 'https://example.org/'],
    ['the team', 'mailto:team@example.org'],
    ['call us at 9', 'tel:+441632960099'],
    ['01632 960 098', 'tel:+441632960099'],
  ] as const
  for (const [words, href] of hidden) expect(showsAddress(words, href), words).toBe(false)
})

test('the number of a database is found at the end of its address', () => {
  expect(endsWithWords('22395804', 'https://pubmed.ncbi.nlm.nih.gov/22395804/')).toBe(true)
  expect(endsWithWords('395804', 'https://pubmed.ncbi.nlm.nih.gov/22395804/')).toBe(false)
  expect(endsWithWords('Rest', 'https://example.org/rest')).toBe(false)
})

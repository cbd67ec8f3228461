import {describe, expect, it} from 'vitest'
import {isbnDigit, orcidDigit} from '../../../src/references/typed/check-digits.ts'

describe('check digits', () => {
  it.each([
    ['978-1-4625-3824-9', '9'],
    ['9781462538248', '9'],
    ['978 0 306 40615 7', '7'],
    ['978‐0‐306‐40615‐7', '7'],
    ['0-306-40615-2', '2'],
    ['080442957X', 'X'],
    ['0804429570', 'X'],
    ['97814625382', ''],
    ['978146253824X', ''],
    ['', ''],
  ])('of the ISBN %s', (isbn, expected) => {
    expect(isbnDigit(isbn)).toBe(expected)
  })

  it.each([
    ['0000-0002-1825-0097', '7'],
    ['0000-0002-1825-0098', '7'],
    ['0000-0001-5109-3700', '0'],
    ['https://orcid.org/0000-0002-1694-233X', 'X'],
    ['000000021694233x', 'X'],
    ['0000-0002-1825', ''],
    ['', ''],
  ])('of the ORCID %s', (orcid, expected) => {
    expect(orcidDigit(orcid)).toBe(expected)
  })
})

import {describe, expect, it} from 'vitest'
import {isbnDigit, isbnFault, isbnIn, orcidDigit} from '../../src/base/check-digits.ts'

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
    ['978-0-306-40615-7', '9780306406157', ''],
    ['urn:isbn:9780306406157', '9780306406157', ''],
    ['ISBN 0-8044-2957-x', '080442957X', ''],
    ['978-0-306-40615-8', '9780306406158', 'an ISBN whose last digit is 7'],
    ['isbn: 0804429571', '0804429571', 'an ISBN whose last digit is X'],
    ['isbn 97803064', '', 'an ISBN of 10 or 13 digits'],
    ['0804429571', '', ''],
    ['1234567890123', '', ''],
    ['HP-014', '', ''],
    ['urn:uuid:11111111-1111-5111-8111-111111111111', '', ''],
  ])('tell whether the identifier %j is an ISBN, and a right one', (identifier, isbn, fault) => {
    expect(isbnIn(identifier)).toBe(isbn)
    expect(isbnFault(identifier)).toBe(fault)
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

/** Gives the last digit that the others of an ISBN of 10 or 13 digits ask for; '' for any other form. Source: ISO 2108. */
export function isbnDigit(isbn: string): string {
  const digits = isbn.replace(/[\s‐-―-]/gu, '')
  if (/^\d{12}\d$/u.test(digits)) return lastOf13(digits)
  return /^\d{9}[\dX]$/iu.test(digits) ? lastOf10(digits) : ''
}

/** Gives the bare ISBN that an identifier is, or '' when it is something else; ten digits alone are one when their last fits. */
export function isbnIn(identifier: string): string {
  const {named, digits} = readIsbn(identifier)
  const last = isbnDigit(digits)
  const known = named || digits.length === 13 || digits.at(-1) === last
  return last && known ? digits : ''
}

/** Says what an identifier that is meant to be an ISBN should be instead; '' when it is right, or no ISBN. */
export function isbnFault(identifier: string): string {
  const {named, digits} = readIsbn(identifier)
  const last = isbnDigit(digits)
  if (!last) return named ? 'an ISBN of 10 or 13 digits' : ''
  const right = digits.at(-1) === last || (!named && digits.length === 10)
  return right ? '' : `an ISBN whose last digit is ${last}`
}

/** An ISBN says so, or has 13 digits and begins with 978 or 979, or has 10. */
function readIsbn(identifier: string): {readonly named: boolean; readonly digits: string} {
  const [, named, rest = ''] = /^\s*(urn:isbn:|isbn[\s:]*)?(.*)$/iu.exec(identifier) ?? []
  const digits = rest.replace(/[\s‐-―-]/gu, '').toUpperCase()
  const shaped = named !== undefined || /^(?:97[89]\d{10}|\d{9}[\dX])$/u.test(digits)
  return {named: named !== undefined, digits: shaped ? digits : ''}
}

/** Weights 1 and 3 in turn, modulo 10. */
function lastOf13(isbn: string): string {
  const sum = [...isbn.slice(0, 12)].reduce(
    (total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1),
    0,
  )
  return String((10 - (sum % 10)) % 10)
}

/** Weights 10 down to 2, modulo 11, with X for ten. */
function lastOf10(isbn: string): string {
  const sum = [...isbn.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
  return signOf((11 - (sum % 11)) % 11)
}

/** Gives the last sign that the first 15 digits of an ORCID ask for; '' for any other form. Source: ISO 7064, MOD 11-2. */
export function orcidDigit(orcid: string): string {
  const digits = orcid.replace(/^https?:\/\/(?:www\.)?orcid\.org\//iu, '').replace(/[\s‐-―-]/gu, '')
  if (!/^\d{15}[\dX]$/iu.test(digits)) return ''
  const sum = [...digits.slice(0, 15)].reduce((total, digit) => (total + Number(digit)) * 2, 0)
  return signOf((12 - (sum % 11)) % 11)
}

const signOf = (digit: number): string => (digit === 10 ? 'X' : String(digit))

import {decoded} from '../../base/address.ts'

/** Whole address of a DOI, under either name of its resolver. */
const DOI = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(10\..+)$/iu

/** Escaped letters that the typefaces of the page have. */
const LETTERS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+$/u

/** A shorter phone number is compared whole, a longer one by its end: 0 and +44 begin the same number. */
const NUMBER_END = 7

/**
 * Gives an address as paper shows it: what a reader has to type, and no more. `https://` and the stroke behind
 * a bare host go, `www.` stays, for without it some pages are not found; a DOI is shown in full.
 */
export function printedAddress(href: string): string {
  const address = href.trim()
  if (/^mailto:/iu.test(address)) return readable(address.slice(7).replace(/\?.*$/su, ''))
  if (isPhone(address)) return address.slice(4).replace(/;.*$/su, '')
  const doi = DOI.exec(address)?.[1]
  if (doi) return `https://doi.org/${doi}`
  return readable(address.replace(/^https:\/\//iu, '').replace(/^([^/?#]+)\/$/u, '$1'))
}

/** Says whether an address is a phone number. */
export function isPhone(href: string): boolean {
  return /^\s*tel:/iu.test(href)
}

/** Gives the same key for addresses that lead to the same page. */
export function addressKey(href: string): string {
  if (/^mailto:/iu.test(href.trim()) || DOI.test(href.trim()))
    return printedAddress(href).toLowerCase()
  const printed = printedAddress(href).replace(/^http:\/\//iu, '')
  return printed.replace(/^[^/?#]+/u, (host) => host.toLowerCase()).replace(/\/(?=$|[?#])/u, '')
}

/** Says whether the words of a link show its address already; `https://`, `www.` and capitals do not count. */
export function showsAddress(words: string, href: string): boolean {
  if (isPhone(href)) return showsNumber(words, href)
  const typed = readable(words).toLowerCase()
  const address = essence(href)
  const at = typed.indexOf(address)
  if (!address) return true
  const behind = typed.slice(at + address.length)
  return at >= 0 && !/^(?:[\p{L}\p{N}_-]|\/[\p{L}\p{N}])/u.test(behind)
}

/** Says whether words are the identifier an address ends with, such as a PubMed number. */
export function endsWithWords(words: string, href: string): boolean {
  const typed = words.trim().toLowerCase()
  return /\d/u.test(typed) && essence(href).endsWith(`/${typed}`)
}

/** The part of an address that differs from others: a DOI without its resolver, a page without its scheme. */
function essence(href: string): string {
  const printed = printedAddress(href).toLowerCase()
  return printed
    .replace(/^https?:\/\/(?:doi\.org\/)?/u, '')
    .replace(/^www\./u, '')
    .replace(/\/$/u, '')
}

function showsNumber(words: string, href: string): boolean {
  const number = digits(printedAddress(href)).slice(-NUMBER_END)
  return number.length > 0 && digits(words).includes(number)
}

function digits(text: string): string {
  return text.replace(/\D/gu, '')
}

/** Writes escaped letters as letters: "M%C3%BCde" is "Müde" to a reader and to a browser. */
function readable(address: string): string {
  return address.replace(/(?:%[89a-f][0-9a-f])+/giu, (escaped) => {
    const letters = decoded(escaped)
    return LETTERS.test(letters) ? letters : escaped
  })
}

/** Control characters, halves of characters, signs that turn text around, and U+E000–E002, which mark citations later. */
const HIDDEN =
  /[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uE000-\uE002\uFFFE\uFFFF]|\p{Cs}/gu

/** Gives a value on one line, in Unicode's composed form, without hidden characters. */
export function cleanText(text: string): string {
  return text
    .replace(/[\t\n\r ]+/gu, ' ')
    .replace(HIDDEN, '')
    .normalize('NFC')
    .replace(/^ | $/gu, '')
}

/** Gives a DOI without the address of its resolver. */
export function cleanDoi(text: string): string {
  return text
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/+|^doi:?/iu, '')
    .replace(/^ +/u, '')
}

/** Gives a range of pages with one hyphen between its ends. */
export function cleanPages(text: string): string {
  return text.replace(/^pp?\. ?/iu, '').replace(/ ?[-‐‑‒–—−]+ ?/gu, '-')
}

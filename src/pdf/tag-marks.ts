/**
 * What the tree of tags is to call an element that HTML has no name for. Chromium writes the language of an
 * element into its tag, so a private part of the language carries the name from the page into the PDF
 * (BCP 47, section 2.2.7), and finishing takes it out again.
 */
const TYPES = {
  note: 'Note',
  ref: 'Reference',
  work: 'BibEntry',
  toc: 'TOC',
  index: 'Index',
  math: 'Formula',
  terms: 'L',
  term: 'Lbl',
  meaning: 'LBody',
  words: 'Span',
  section: 'Sect',
} as const

export type TagMark = keyof typeof TYPES

const PRIVATE = '-x-hp-'

/** Gives the language that carries a mark through the print. */
export function markedLanguage(lang: string, mark: TagMark): string {
  return `${lang}${PRIVATE}${mark}`
}

/** Gives the type a mark stands for (ISO 32000-1, 14.8.4). */
export function typeOfMark(mark: TagMark): string {
  return TYPES[mark]
}

/** Parts a printed language into the language itself and its mark. */
export function readMarkedLanguage(printed: string): {lang: string; mark: TagMark | undefined} {
  const at = printed.indexOf(PRIVATE)
  if (at < 0) return {lang: printed, mark: undefined}
  const name = printed.slice(at + PRIVATE.length)
  return {lang: printed.slice(0, at), mark: isMark(name) ? name : undefined}
}

function isMark(name: string): name is TagMark {
  return Object.hasOwn(TYPES, name)
}

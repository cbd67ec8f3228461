/** Letters that stay whole when accents are taken off. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
}

const MAX_LENGTH = 80
/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u

/**
 * Gives a file name in [a-z0-9-] of at most 80 signs for any name: accents go, other signs become one hyphen.
 * It is never empty and never a name that Windows reserves.
 */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .replace(/\P{ASCII}/gu, (letter) => LETTERS[letter] ?? ' ')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/gu, '')
  return !slug || RESERVED.test(slug) ? `${slug}${slug && '-'}text` : slug
}

/** Gives the name of a file without folder and ending. */
export function stemOf(path: string): string {
  const file = path.split(/[\\/]/u).at(-1) ?? ''
  return file.replace(/(?<=.)\.[^.]+$/u, '')
}

/** Gives words for a title from a file: `02-the-alarm.md` is "The alarm". */
export function titleOf(path: string): string {
  const words = stemOf(path)
    .replace(/^\d+[-_. ]+/u, '')
    .replace(/[-_]+/gu, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

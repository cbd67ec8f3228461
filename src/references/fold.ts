/** Letters that have no decomposition in Unicode. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
}

/** Gives a text in lower case without accents, with plain apostrophes and hyphens, for comparing names. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (/^[ -~]*$/u.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłßæœđðþıħ]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/[’ʼ‘`]/gu, "'")
    .replace(/[‐‑‒–]/gu, '-')
}

/** Gives the part of an id for a name: ASCII letters, digits and hyphens, at most 48 of them. */
export function slug(text: string): string {
  const words = fold(text)
    .replace(/'/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
  let made = ''
  for (const word of words) {
    const next = made ? `${made}-${word}` : word
    if (next.length > 48) return made || word.slice(0, 48)
    made = next
  }
  return made
}

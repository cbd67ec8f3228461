const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}
const LONGEST = 300

/** Gives a registered title or name as one line without markup and without signs that could steer a terminal. */
export function plainText(registered: string): string {
  const text = registered
    .slice(0, 4 * LONGEST)
    .replace(/<[^<>]{0,200}>/gu, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed().trim()}…` : text
}

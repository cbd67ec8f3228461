/** Tells for each word of a title, by where it stands, whether its capitals must stay. */
export type Keeps = (word: string, start: number) => boolean

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'‐-]*/gu
/** A capital behind another letter or digit: an acronym, "fMRI", "McGraw"; also "COVID-19" and "5-HT". */
const INNER = /[\p{L}\p{N}]\p{Lu}/u

/**
 * In a title written as a sentence every capital but the first is a name's; in one with a capital
 * on every word only those inside words are sure.
 */
export function capitalsOf(title: string): Keeps {
  const words = [...title.matchAll(WORD)]
  const long = words.slice(1).filter(([word]) => word.length > 3)
  const capital = long.filter(([word]) => /^\p{Lu}/u.test(word)).length
  const sentence = capital * 2 < long.length
  return (word, start) =>
    INNER.test(word) ||
    /[-‐]\p{Lu}{2}/u.test(word) ||
    (sentence && /^\p{Lu}/u.test(word) && !beginsSentence(title, start))
}

function beginsSentence(title: string, start: number): boolean {
  return /(?:^|[.?!:—–]\s)[^\p{L}\p{N}]*$/u.test(title.slice(Math.max(0, start - 6), start))
}

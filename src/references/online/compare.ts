import {fold} from '../fold.ts'
import type {Work} from '../graph.ts'
import {surname} from '../known.ts'
import type {Metadata} from './answer.ts'

/** Whether a field of an entry is what is registered; `unknown` when one of the two is not known. */
export type Likeness = 'same' | 'other' | 'unknown'

export interface Comparison {
  readonly title: Likeness
  readonly author: Likeness
  readonly year: Likeness
}

/** Share of the words of a registered title that an entry of the same work holds. */
const ENOUGH = 0.6
/** A paper may be online one year and in print the next. */
const YEARS_APART = 1

/** Compares an entry with what is registered for its DOI. What cannot be judged counts as unknown. */
export function compare(work: Work, found: Metadata): Comparison {
  return {title: titleOf(work, found), author: authorOf(work, found), year: yearOf(work, found)}
}

function titleOf(work: Work, {title}: Metadata): Likeness {
  const typed = typedTitle(work)
  const words = wordsOf(title)
  if (!words.length || !typed || isLatin(title) !== isLatin(typed)) return 'unknown'
  const held = new Set(wordsOf(typed))
  const main = wordsOf(title.split(/[:?!–—]/u, 1)[0] ?? '')
  const enough =
    shareIn(held, words) >= ENOUGH || (main.length > 2 && shareIn(held, main) >= ENOUGH)
  return enough ? 'same' : 'other'
}

/** A typed entry is compared whole, for where its title begins and ends is a guess. */
function typedTitle({key, text, item}: Work): string {
  if (!key) return text
  return [item.title, item['title-short'], item['container-title']].filter(Boolean).join(' ')
}

/** The name may stand anywhere among the authors: that another one is named first proves nothing. */
function authorOf(work: Work, {author}: Metadata): Likeness {
  const surnames = work.authors.map(surname)
  const names = surnames.join(' ')
  const words = wordsOf(author)
  const last = words.at(-1)
  if (!names || !last || isLatin(author) !== isLatin(names)) return 'unknown'
  const held = new Set(wordsOf(work.key ? names : `${names} ${work.text}`))
  const initials = words.length > 1 ? words.map((word) => word[0]).join('') : last
  const same = held.has(last) || held.has(initials) || shareIn(held, words) >= ENOUGH
  return same || surnames.some((name) => joined(name) === joined(author)) ? 'same' : 'other'
}

function yearOf(work: Work, {year}: Metadata): Likeness {
  const years = (work.year.match(/\d{4}/gu) ?? []).map(Number)
  if (!year || !years.length) return 'unknown'
  return years.some((one) => Math.abs(one - year) <= YEARS_APART) ? 'same' : 'other'
}

/** Words that stand in titles of any subject. */
const COMMON = new Set(
  'the an of and or in on for to with by at from as is its der die das des und von im zur le la les des et du en el los las de y il di e i'.split(
    ' ',
  ),
)

/** Gives the words that tell one title from another; a sign of Chinese or Japanese is a word. */
function wordsOf(text: string): string[] {
  const all =
    fold(text).match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{Script=Latin}\p{N}]+|\p{L}+/gu,
    ) ?? []
  return all.filter((word) => (word.length > 1 || !/[a-z]/u.test(word)) && !COMMON.has(word))
}

function shareIn(held: ReadonlySet<string>, words: readonly string[]): number {
  const distinct = [...new Set(words)]
  return distinct.filter((word) => held.has(word)).length / distinct.length
}

/** "Mac Donald" and "MacDonald" are one name. */
function joined(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, '')
}

function isLatin(text: string): boolean {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return latin * 2 >= (text.match(/\p{L}/gu)?.length ?? 0)
}

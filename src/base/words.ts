import {ar} from './words/ar.ts'
import {de} from './words/de.ts'
import {en} from './words/en.ts'
import {es} from './words/es.ts'
import {fr} from './words/fr.ts'
import {he} from './words/he.ts'
import {ja} from './words/ja.ts'
import type {Words} from './words/words.ts'

export type {Words} from './words/words.ts'

const languages: Readonly<Record<string, Words>> = {ar, de, en, es, fr, he, ja}

/** Gives the words of a language; English where Handpress does not know it yet. */
export function wordsOf(lang: string): Words {
  const key = lang.toLowerCase().split('-')[0] ?? ''
  return (Object.hasOwn(languages, key) && languages[key]) || en
}

/** Prints an ISO day in words, such as "22 November 2028"; anything else as it stands. */
export function dayInWords(day: string, words: Words): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const month = found && words.months[Number(found[2]) - 1]
  if (!found || !month) return day
  const {1: year = '', 3: date = ''} = found
  return words.day
    .replace('{d}', String(Number(date)))
    .replace('{month}', month)
    .replace('{y}', year)
}

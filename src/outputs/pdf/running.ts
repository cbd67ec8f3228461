import type {Meta} from '../../base/meta.ts'
import {dayInWords, type Words} from '../../base/words.ts'

/** Characters that could end a CSS string or the style element around it, and halves of none. */
const UNSAFE = /["\\<>&\p{Cc}\p{Cs}\u2028\u2029]/gu

/** Writes text as a CSS string that nothing in the text can end. */
export function cssString(text: string): string {
  return `"${text.replace(UNSAFE, escapeSign)}"`
}

/** CSS knows no character 0 and no surrogate: both become the sign for what cannot be shown. */
function escapeSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  const known = code > 0 && !/\p{Cs}/u.test(sign)
  return `\\${(known ? code : 0xfffd).toString(16)} `
}

/** Gives the running head and foot as custom properties; the style sheet says where each stands. */
export function runningRule(meta: Meta, draft: boolean, words: Words): string {
  const notice = draft ? words.draft : meta.sample ? words.sample : ''
  const [before, between] = words.pageOf
  const values: Readonly<Record<string, string>> = {
    'running-title': cssString(meta.title),
    'running-note': cssString(notice || meta.clinic.name),
    'running-first-note': cssString(notice),
    'running-note-weight': draft ? '700' : '400',
    'running-facts': cssString(footFacts(meta, words).join('  ·  ')),
    'page-before': cssString(before),
    'page-between': cssString(between),
  }
  const rows = Object.entries(values).map(([name, value]) => `--${name}:${value}`)
  return `:root{${rows.join(';')}}`
}

/** What says on each page which text this is, in the order of the foot; the clinic or the writers where nothing does. */
function footFacts(meta: Meta, words: Words): string[] {
  const {code, version, reviewBy, clinic, authors} = meta
  const facts = [
    code,
    version && `${words.version} ${version}`,
    reviewBy && `${words.reviewBy} ${dayInWords(reviewBy, words)}`,
  ].filter(Boolean)
  if (facts.length > 0) return facts
  return clinic.name ? [] : authors.slice(0, 2).map(({name}) => name)
}

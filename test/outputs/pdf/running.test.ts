import {expect, test} from 'vitest'
import type {Meta} from '../../../src/base/meta.ts'
import {wordsOf} from '../../../src/base/words.ts'
import {cssString, runningRule} from '../../../src/outputs/pdf/running.ts'
import {plainMeta} from '../../made-document.ts'

const words = wordsOf('en')

function running(meta: Partial<Meta>, draft = false): Record<string, string> {
  const rule = runningRule({...plainMeta, ...meta}, draft, words)
  const rows = rule.matchAll(/--([\w-]+):("[^"]*"|\d+)[;}]/gu)
  return Object.fromEntries([...rows].map(([, name, value]) => [name, value]))
}

test.each([
  ['a "quoted" word', '"a \\22 quoted\\22  word"'],
  ['back\\slash', '"back\\5c slash"'],
  ['two\nlines', '"two\\a lines"'],
  ['</style><script>', '"\\3c /style\\3e \\3c script\\3e "'],
  ['R&D', '"R\\26 D"'],
  ['\u0000\ud800', '"\\fffd \\fffd "'],
  ['é “plain” Łódź', '"é “plain” Łódź"'],
])('%j cannot end a string', (typed, written) => {
  expect(cssString(typed)).toBe(written)
})

test('what a reader typed is the text of the string again', () => {
  const typed = 'A "b" \\ c\n</style>&\u2028{}"; } * {'
  const read = cssString(typed)
    .slice(1, -1)
    .replace(/\\([0-9a-f]{1,6}) /gu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
  expect(read).toBe(typed)
  expect(cssString(typed)).toMatch(/^"[^"<>\n]*"$/u)
})

test('the foot shows what a leaflet is known by, in one order', () => {
  const {'running-facts': foot} = running({
    code: 'HP-014',
    version: '1.0',
    reviewBy: '2028-11-22',
    clinic: {...plainMeta.clinic, name: 'Harbour Lane Clinic'},
  })
  expect(foot).toBe('"HP-014  ·  Version 1.0  ·  Review by 22 November 2028"')
  expect(running({version: '2.1'})['running-facts']).toBe('"Version 2.1"')
})

test('a plain text has its writers at the foot', () => {
  const authors = ['Ann Lee', 'Bo Oz', 'Cy Day'].map((name) => ({name, role: '', sort: ''}))
  expect(running({authors})['running-facts']).toBe('"Ann Lee  ·  Bo Oz"')
  expect(running({})['running-facts']).toBe('""')
})

test('the head names the clinic from the second page on', () => {
  const head = running({title: 'Colds', clinic: {...plainMeta.clinic, name: 'Ulm Clinic'}})
  expect(head['running-title']).toBe('"Colds"')
  expect(head['running-note']).toBe('"Ulm Clinic"')
  expect(head['running-first-note']).toBe('""')
})

test('a sample says so on every page, and a draft before all else', () => {
  const sample = running({sample: true})
  expect([sample['running-note'], sample['running-first-note']]).toEqual(
    Array(2).fill(cssString(words.sample)),
  )
  const draft = running({sample: true}, true)
  expect([draft['running-note'], draft['running-first-note']]).toEqual(
    Array(2).fill(cssString(words.draft)),
  )
  expect(draft['running-note-weight']).toBe('700')
})

test('a page counts itself in the words of its language', () => {
  const {'page-before': before, 'page-between': between} = running({})
  expect([before, between]).toEqual(['"Page "', '" of "'])
})

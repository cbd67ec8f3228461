import {expect, test} from 'vitest'
import {readPack} from '../../../src/host/pack.ts'
import {coverJob, titleSize} from '../../../src/outputs/epub/cover.ts'
import {themeNames} from '../../../src/themes/theme.ts'
import {meta} from './fixture.ts'

const pack = await readPack()

test.each([
  ['Colds', 1],
  ['Sleeping well again', 2],
  ['When closeness feels far away', 2],
  ['Rheumatoid arthritis', 2],
  ['Gastroenterology', 3],
  ['What to expect after your heart operation', 3],
  ['Living with atrial fibrillation: medicines, driving, work and days out', 4],
  ['Oesophagogastroduodenoscopy', 5],
  [`${'A title of many words '.repeat(6)}`.trim(), 5],
])('"%s" is set in size %i', (title, size) => {
  expect(titleSize(title)).toBe(`hp-size-${size}`)
})

test.each(themeNames(pack))('a cover in %s holds the metadata and nothing else', (theme) => {
  const {html, resources} = coverJob({meta, pack, theme})
  const body = html.slice(html.indexOf('<body'))
  const words = body
    .replace(/<[^>]*>/gu, '\n')
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)
  expect(words).toEqual([
    'Calm evenings &#x26; quiet nights',
    'A plain guide to winding down',
    'Dana Marsh, Ola Berg',
    'Riverside Clinic',
  ])
  expect(html).toContain('<html lang="en-GB" dir="ltr" class="hp-size-2">')
  expect(html).not.toMatch(/<img|<link|https?:/u)
  expect([...resources.keys()].every((path) => path.startsWith('/f/'))).toBe(true)
})

test('a cover without subtitle, writers and house leaves no empty line', () => {
  const bare = {
    ...meta,
    subtitle: '',
    authors: [],
    publisher: '',
    clinic: {...meta.clinic, name: ''},
  }
  const {html} = coverJob({meta: bare, pack, theme: 'calm'})
  expect(html.slice(html.indexOf('<body'))).not.toMatch(/<p\b/u)
})

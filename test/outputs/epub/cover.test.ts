import {describe, expect, test} from 'vitest'
import {lookNames, pictureLooks} from '../../../src/base/cover-setting.ts'
import {readPack} from '../../../src/host/pack.ts'
import {coverJob, linesOf} from '../../../src/outputs/epub/cover.ts'
import {themeNames} from '../../../src/themes/theme.ts'
import {meta} from './fixture.ts'

const pack = await readPack()
const series = {...meta, series: {name: 'Quiet nights', number: '2'}}
const photograph = {mediaType: 'image/jpeg', bytes: Buffer.from('a photograph')}

function wordsIn(html: string): string[] {
  return html
    .slice(html.indexOf('<body'))
    .replace(/<[^>]*>/gu, '\n')
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)
}

describe.each(themeNames(pack))('a cover in %s', (theme) => {
  test.each(lookNames)('with the look "%s" holds the metadata and nothing else', (look) => {
    const picture = pictureLooks.has(look) ? photograph : undefined
    const {html, resources} = coverJob({meta: series, pack, theme, look, picture})
    expect(wordsIn(html)).toEqual([
      'Quiet nights · 2',
      'Calm evenings &#x26; quiet nights',
      'A plain guide to winding down',
      'Dana Marsh, Ola Berg',
      'Riverside Clinic',
    ])
    expect(html).toMatch(/<html lang="en-GB" dir="ltr" style="--size:\d+px">/u)
    expect(html).not.toMatch(/<link|https?:|<slot/u)
    expect([...resources.keys()].filter((path) => !path.startsWith('/f/'))).toEqual(
      picture ? ['/a/cover'] : [],
    )
  })
})

test('no identifier stands on a cover', () => {
  const numbered = {...meta, identifier: '9780306406157', code: 'HP-020'}
  const {html} = coverJob({meta: numbered, pack, theme: 'calm', look: 'type'})
  expect(html).not.toMatch(/9780306406157|HP-020/u)
})

test('a photograph fills its room, and a drawing is shown whole', () => {
  const imageWith = (mediaType: string) => {
    const picture = {...photograph, mediaType}
    const {html} = coverJob({meta, pack, theme: 'calm', look: 'picture', picture})
    return /<img[^>]*>/u.exec(html)?.[0]
  }
  expect(imageWith('image/jpeg')).toBe('<img src="/a/cover">')
  expect(imageWith('image/svg+xml')).toBe('<img src="/a/cover" class="hp-drawing">')
})

test('a cover without subtitle, writers, series and house leaves no empty line', () => {
  const bare = {
    ...meta,
    subtitle: '',
    authors: [],
    publisher: '',
    clinic: {...meta.clinic, name: ''},
  }
  const {html} = coverJob({meta: bare, pack, theme: 'calm', look: 'type'})
  expect(html.slice(html.indexOf('<body'))).not.toMatch(/<p\b|hp-art/u)
})

test.each([
  [{title: 'Colds'}, 'hp-large'],
  [{title: 'Sleeping well again'}, ''],
  [{title: 'Living with atrial fibrillation: medicines, driving, work and days out'}, 'hp-small'],
  [{title: 'Calm', authors: Array(4).fill({name: 'Bartholomew Otieno'})}, 'hp-large hp-many'],
])('%j is set as "%s"', (change, classes) => {
  const {html} = coverJob({meta: {...meta, ...change}, pack, theme: 'calm', look: 'rings'})
  expect(/<html[^>]*?class="([^"]*)"/u.exec(html)?.[1] ?? '').toBe(classes)
})

test('names and numbers are joined as the language does it', () => {
  expect(linesOf(series).series).toBe('Quiet nights · 2')
  expect(linesOf({...meta, series: {name: 'Quiet nights', number: ''}}).series).toBe('Quiet nights')
  expect(linesOf({...meta, lang: 'ar'}).authors).toBe('Dana Marsh، Ola Berg')
  expect(linesOf({...meta, publisher: 'Quay', clinic: {...meta.clinic, name: ''}}).house).toBe(
    'Quay',
  )
})

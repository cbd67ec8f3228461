import {describe, expect, test} from 'vitest'
import type {Meta} from '../../../src/base/meta.ts'
import {makeBook} from '../../../src/outputs/epub/book.ts'
import {opf} from '../../../src/outputs/epub/opf.ts'
import {relatorOf} from '../../../src/outputs/epub/relators.ts'
import {readPack} from '../../../src/host/pack.ts'
import {type EbookFont, titleFontsFor} from '../../../src/themes/ebook-fonts.ts'
import {documentOf, everyClass, inputOf} from './fixture.ts'
import {findings} from './judges.ts'
import {makeEpub} from './made.ts'

const inputWith = (change: Partial<Meta>, fonts: readonly EbookFont[] = []) =>
  inputOf({document: documentOf(everyClass, change), fonts})
const packageOf = (change: Partial<Meta>, fonts: readonly EbookFont[] = []) =>
  opf(makeBook(inputWith(change, fonts)), undefined)

describe('people', () => {
  test('are sorted by the name their author typed, and by none that was guessed', () => {
    const xml = packageOf({})
    expect(xml).toContain('<meta property="file-as" refines="#creator-1">Marsh, Dana</meta>')
    expect(xml.match(/file-as/gu)).toHaveLength(1)
  })
  test('who helped are named with what they did', () => {
    const contributors = [
      {name: 'Ann Ray', role: 'Illustrator', sort: ''},
      {name: 'Bo Oz', role: 'Baker', sort: ''},
    ]
    const xml = packageOf({contributors})
    expect(xml).toContain('<dc:contributor id="contributor-1">Ann Ray</dc:contributor>')
    expect(xml).toMatch(/refines="#contributor-1" scheme="marc:relators">ill</u)
    expect(xml).toMatch(/refines="#contributor-2" scheme="marc:relators">ctb</u)
  })
  test.each([
    ['Übersetzerin', 'trl'],
    [' édité par ', 'ctb'],
    ['Cover design', 'cov'],
    ['تدقيق', 'pfr'],
    ['', 'ctb'],
  ])('%j is %s', (role, code) => {
    expect(relatorOf(role)).toBe(code)
  })
})

describe('a series', () => {
  test('has a name, and a number where it counts', () => {
    const xml = packageOf({series: {name: 'Small books', number: '3'}})
    expect(xml).toContain('<meta property="belongs-to-collection" id="series">Small books</meta>')
    expect(xml).toContain('<meta property="collection-type" refines="#series">series</meta>')
    expect(xml).toContain('<meta property="group-position" refines="#series">3</meta>')
    expect(packageOf({series: {name: 'S', number: 'III'}})).not.toContain('group-position')
    expect(packageOf({})).not.toContain('belongs-to')
  })
})

describe('typefaces', () => {
  test('are announced to Apple Books only when the book brings some', async () => {
    const xml = packageOf({}, titleFontsFor('Sleep well', await readPack()))
    expect(xml).toContain('<meta property="ibooks:specified-fonts">true</meta>')
    expect(xml).toMatch(/<package [^>]*prefix="ibooks: http/u)
    expect(packageOf({})).not.toContain('ibooks')
  })
})

test('all of it is accepted', async () => {
  const {bytes} = await makeEpub(
    inputWith({
      series: {name: 'Small books', number: '2.5'},
      contributors: [{name: 'Ann Ray', role: 'Editor', sort: 'Ray, Ann'}],
      identifier: '978-0-306-40615-7',
      dedication: 'For you',
    }),
  )
  expect(await findings(bytes)).toEqual([])
})

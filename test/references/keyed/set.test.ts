import {describe, expect, it} from 'vitest'
import {processCitations, StyleFault} from '../../../src/references/processor/citations.ts'
import {cited} from './fixture.ts'

/** The first paragraph of a text in a style. */
async function line(source: string, style: string, lang = 'en-US'): Promise<string> {
  const {html} = await cited({'a.md': source}, style, {lang})
  return /<p>(.*?)<\/p>/su.exec(html[0] ?? '')?.[1] ?? ''
}

const NOTES = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>N</title><id>n</id><updated>2026-01-01T00:00:00Z</updated></info>
<citation><layout suffix="." delimiter="; "><choose><if position="ibid"><text value="Ibid."/></if>
<else><names variable="author"><name form="short"/></names><text variable="title" prefix=", " font-style="italic"/></else></choose></layout></citation>
<bibliography><layout><text variable="title"/></layout></bibliography></style>`

describe('citations in a style', () => {
  it.each([
    [
      'One [@porges2011; @geo2012].',
      '({geo2012 Georgiadis & Kringelbach, 2012}; {porges2011 Porges, 2011}).',
    ],
    [
      'One [see also @geo2012, pp. 3–4, and *more*; @klein1; @klein2].',
      '(see also {geo2012 Georgiadis & Kringelbach, 2012, pp. 3–4}, and <em>more</em>; {klein1 Klein, 2020a}, {klein2 2020b}).',
    ],
    [
      'One @geo2012 and @oei2012 [p. 5].',
      'Georgiadis and Kringelbach ({geo2012 2012}) and Oei et al. ({oei2012 2012, p. 5}).',
    ],
    ['One [-@geo2012].', '({geo2012 2012}).'],
    ['One [@geo2012, *so* p. 4].', '({geo2012 Georgiadis & Kringelbach, 2012}, <em>so</em> p. 4).'],
    ['One [see -@geo2012, ch. 2, and more].', '(see {geo2012 2012, Chapter 2}, and more).'],
    ['One [@geo2012, {pp. iv, 3}].', '({geo2012 Georgiadis & Kringelbach, 2012, pp. iv, 3}).'],
    ['One [@who].', '({who World Health Organization, 2020}).'],
    [
      'One <https://doi.org/10.1016/j.pneurobio.2012.05.004>.',
      '({geo2012 Georgiadis & Kringelbach, 2012}).',
    ],
    [
      'One [](https://doi.org/10.1016/J.PNEUROBIO.2012.05.004).',
      '({geo2012 Georgiadis & Kringelbach, 2012}).',
    ],
  ])('author and date: %s', async (source, expected) => {
    expect(await line(source, 'apa')).toBe(`One ${expected}`)
  })

  it.each([
    ['vancouver', '[@porges2011; @geo2012; @oei2012; @klein1]', 'One ({porges2011 1}–{klein1 4}).'],
    ['vancouver', '[@porges2011; @geo2012]', 'One ({porges2011 1},{geo2012 2}).'],
    ['vancouver', '[see @porges2011, and *so*]', 'One (see {porges2011 1}, and <em>so</em>).'],
    ['vancouver', '@geo2012', 'One Georgiadis and Kringelbach ({geo2012 1}).'],
    ['ama', '[@porges2011, p. 12]', 'One.<sup>{porges2011 1(p12)}</sup>'],
    ['ama', '@oei2012', 'One Oei et al.<sup>{oei2012 1}</sup>'],
  ])('numbers in %s: %s', async (style, source, expected) => {
    const found = await line(`One ${source}.`, style)
    expect(found.replaceAll('\u00a0', ' ')).toBe(expected)
  })

  it('counts the works a range passes over as cited at its end', async () => {
    const {citations} = await cited(
      {'a.md': 'One [@porges2011; @geo2012; @oei2012; @klein1].'},
      'vancouver',
    )
    expect(citations.map(({id, through}) => [id, through])).toEqual([
      ['cite-porges2011-1', []],
      ['cite-geo2012-1', []],
      ['cite-oei2012-1', []],
      ['cite-klein1-1', ['ref-geo2012', 'ref-oei2012']],
    ])
  })

  it('puts the citations of a note style into footnotes, behind the full stop', async () => {
    const {html} = await cited(
      {'a.md': 'One [see @geo2012]. Two [@geo2012]; @oei2012 too.[^x]\n\n[^x]: Mine [@oei2012].'},
      NOTES,
    )
    const text = html[0] ?? ''
    expect(/<p>(.*?)<\/p>/su.exec(text)?.[1]?.replace(/<sup.*?<\/sup>/gu, '^')).toBe(
      'One.^ Two^; Oei et al.^ too.^',
    )
    expect(text).toContain('See {geo2012 Georgiadis, Kringelbach, <em>The cycle</em>}.')
    expect(text).toContain('<p>{geo2012 Ibid.}</p>')
    expect(text).toContain('{oei2012 Oei, Rombouts, Both, <em>Dopamine</em>}.')
    expect(text).toContain('Mine {oei2012 Ibid.}')
  })

  it('writes the words of the language', async () => {
    expect(await line('One @geo2012 [p. 5].', 'apa', 'de-DE')).toBe(
      'One Georgiadis und Kringelbach ({geo2012 2012, S. 5}).',
    )
  })
})

it('come right in the caption of a table, at its end too', async () => {
  const {html} = await cited(
    {'a.md': '| a |\n|---|\n| [@who, tbl. 2] |\n\nTable: Found [@geo2012]\n'},
    'apa',
  )
  expect(html[0]).toMatch(/<caption>.*Found \(\{geo2012 Georgiadis & Kringelbach, 2012\}\)/su)
  expect(html[0]).toContain('{who World Health Organization, 2020, tbl. 2}')
})

describe('the list of a bibliography', () => {
  it('stands under the heading that announces it, in the order of the style', async () => {
    const {html} = await cited(
      {'a.md': '# A\n\n[@porges2011; @geo2012]\n\n## References\n\n## After\n\nText.'},
      'apa',
    )
    const text = html[0] ?? ''
    expect([...text.matchAll(/<li id="([^"]*)"/gu)].map((found) => found[1])).toEqual([
      'ref-geo2012',
      'ref-porges2011',
    ])
    expect(text.indexOf('<li id="ref-')).toBeGreaterThan(text.indexOf('>References<'))
    expect(text.indexOf('<li id="ref-')).toBeLessThan(text.indexOf('>After<'))
    expect(text).toContain(
      '<a href="https://doi.org/10.1016/j.pneurobio.2012.05.004">https://doi.org/10.1016/j.pneurobio.2012.05.004</a>',
    )
  })

  it('gets a heading of its own at the end where no text has one', async () => {
    const {html} = await cited({'a.md': '# A\n\n[@porges2011]', 'b.md': '# B\n\nText.'}, 'apa')
    expect(html[0]).not.toContain('References')
    expect(html[1]).toMatch(
      /<h2 id="references">References<\/h2>\s*<section class="hp-references">/u,
    )
  })

  it('is one for each text when they are wanted by chapter, with ids of their own', async () => {
    const {html, graph} = await cited(
      {'a.md': '# A\n\n[@porges2011]', 'b.md': '# B\n\n[@porges2011; @who]'},
      'vancouver',
      {scope: 'chapter'},
    )
    expect([...graph.works.keys()]).toEqual(['ref-porges2011', 'ref-porges2011-2', 'ref-who'])
    expect(html[0]).toContain('({porges2011 1})')
    expect(html[1]).toContain('({porges2011-2 1},{who 2})')
  })

  it('holds works that "nocite" names', async () => {
    const {html} = await cited({'a.md': '# A\n\n[@porges2011]'}, 'apa', {nocite: ['who']})
    expect(html[0]).toContain('<li id="ref-who">')
    const all = await cited({'a.md': '# A\n\nText.'}, 'apa', {nocite: ['*']})
    expect(all.html[0]?.match(/<li id="ref-/gu)).toHaveLength(6)
  })

  it('does not hold works that nothing cites, and these are no orphans', async () => {
    const {html, messages} = await cited({'a.md': '# A\n\n[@porges2011]'}, 'apa')
    expect(html[0]).not.toContain('ref-who')
    expect(messages).toEqual([])
  })
})

it.each([
  ['apa', 'Lee, A., Kim, B., et al. (2020). <em>One</em>.'],
  ['vancouver', 'Lee A, Kim B, et al. One. 2020.'],
  ['ama', 'Lee A, Kim B, et al. <em>One</em>. 2020.'],
])('says "et al." where a bibliography says "and others": %s', async (style, expected) => {
  const bibliography =
    '@book{a, author = {Lee, A. and Kim, B. and others}, title = {One}, date = {2020}}'
  const {html, graph} = await cited({'a.md': 'One [@a].'}, style, {bibliography})
  expect(html[0]).toContain(`<p>${expected}</p>`)
  expect(graph.works.get('ref-a')).toMatchObject({others: true, text: 'Lee et al. (2020). One'})
})

it('prints the range of an article with extra pages with a dash', async () => {
  const bibliography =
    '@article{a, author = {Lee, A.}, title = {One}, journaltitle = {Cell}, volume = {1}, date = {2020}, pages = {3862--3881.e28}}'
  const {html} = await cited({'a.md': 'One [@a].'}, 'apa', {bibliography})
  expect(html[0]).toContain('3862–3881.e28')
})

describe('keys without a work', () => {
  it('are named with what may be meant, and printed as typed', async () => {
    const {html, messages} = await cited(
      {'a.md': 'One [@porges2001; @geo2012] and [@nosuch].'},
      'apa',
    )
    expect(messages).toEqual([
      '1: ref/unknown-key "@porges2001" is not in refs.bib (6 entries). Did you mean "@porges2011"?',
      '1: ref/unknown-key "@nosuch" is not in refs.bib (6 entries). Add the work there, or correct the key.',
    ])
    expect(html[0]).toContain('({geo2012 Georgiadis & Kringelbach, 2012}) and [@nosuch].')
  })

  it('are marked on the pages of a draft', async () => {
    const {html} = await cited({'a.md': 'One [@nosuch].'}, 'apa', {draft: true})
    expect(html[0]).toContain('One <mark class="hp-problem">[@nosuch]</mark>.')
  })

  it('are words where they stand in a sentence', async () => {
    const {html, messages} = await cited({'a.md': 'Write @media (x) and [@geo2012].'}, 'apa')
    expect(html[0]).toContain('Write @media (x)')
    expect(messages.map((one) => one.split(' ')[1])).toEqual(['ref/unknown-word'])
  })

  it('may be those of typed entries', async () => {
    const {html} = await cited(
      {
        'a.md':
          'One [@lee2020, p. 2] and Lee (2020).\n\n## References\n\n- Lee, A. (2020). Title. Press.',
      },
      'apa',
    )
    expect(html[0]).toContain('One ({lee-2020 Lee, 2020, p. 2}) and {lee-2020 Lee (2020)}.')
    expect(html[0]?.match(/<li /gu)).toHaveLength(1)
  })

  it('and a typed list together give two lists, which is noted', async () => {
    const {messages} = await cited(
      {
        'a.md':
          'One [@geo2012] and Lee (2020).\n\n## References\n\n- Lee, A. (2020). Title. Press.',
      },
      'apa',
    )
    expect(messages.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      '5: ref/two-lists',
    ])
  })
})

it('what makes the processor fail is told as a fault of the style', async () => {
  const request = {
    style: '',
    locales: {},
    lang: 'en-US',
    items: [],
    clusters: [],
    uncited: [],
  }
  await expect(processCitations(request)).rejects.toThrow(StyleFault)
})

import {describe, expect, it} from 'vitest'
import type {CslItem} from '../../../src/references/item.ts'
import {audit, auditGraph, graphOf, keyed, listOf} from '../audit.ts'

const article = {type: 'article-journal', title: 'T', 'container-title': 'J'}
const missing = (item: Partial<CslItem>, year = '2012'): string | undefined =>
  auditGraph(graphOf(keyed({id: 'roe', author: [{family: 'Roe'}], ...item}, {year})))[0]?.split(
    ' | ',
  )[0]

describe('an entry of a bibliography file', () => {
  it.each([
    [article, 'volume and pages are'],
    [{...article, volume: '3'}, 'pages are'],
    [{...article, page: '3'}, 'volume is'],
    [{type: 'article-journal', title: 'T', volume: '3', number: 'e7'}, 'journal is'],
    [{type: 'article-journal'}, 'title, journal, volume and pages are'],
    [{type: 'book', title: 'T'}, 'publisher is'],
    [{type: 'chapter', title: 'T'}, 'title of the book and publisher are'],
    [{type: 'report', title: 'T'}, 'publisher is'],
    [{type: 'thesis', title: 'T'}, 'university is'],
    [{type: 'webpage', title: 'T'}, 'address is'],
    [{type: 'paper-conference', title: 'T'}, 'title of the proceedings is'],
    [{type: 'document'}, 'title is'],
  ])('%j: the %s missing', (item, words) => {
    expect(missing(item)).toBe(`1:1 ref/incomplete The ${words} missing in "roe" (Roe, 2012).`)
  })
  it.each([
    {...article, volume: '3', page: '1-9'},
    {...article, volume: '3', number: 'e7'},
    {...article, DOI: '10.1000/a'},
    {...article, status: 'advance online publication'},
    {type: 'book', title: 'T', publisher: 'P'},
    {type: 'report', title: 'T', URL: 'https://example.org'},
    {type: 'webpage', title: 'T', URL: 'https://example.org'},
    {type: 'document', title: 'T'},
  ])('is whole: %j', (item) => expect(missing(item)).toBeUndefined())
  it('in press has no volume yet', () => {
    expect(missing(article, 'in press')).toBeUndefined()
  })
  it('without a year is worse, and one message says all', () => {
    expect(missing({...article, page: '3'}, '')).toBe(
      '1:1 ref/fields The year and volume are missing in "roe" (Roe).',
    )
  })
})

describe('a typed entry', () => {
  it('has a year', () => {
    const list = listOf(
      'Roe, A. One. Journal of Sleep, 4.',
      'Bee, B. (n.d.). Two. Press.',
      'Cee, C. (2003). Three. Press.',
    )
    expect(audit(list).filter((one) => one.includes('ref/fields'))).toEqual([
      expect.stringMatching(
        /^5:1 ref\/fields The year (?:is|and \w+ are) missing in reference 1 \(Roe\)\./u,
      ),
    ])
  })
  it('lacks only what is surely not there', () => {
    const typed = (item: Partial<CslItem>) =>
      auditGraph(graphOf(keyed({id: 'a', ...item}, {key: '', year: '2012', number: 3})))
    expect(typed({...article, issue: '1', page: '49-81'})[0]).toMatch(
      /^3:1 ref\/incomplete The volume is missing in reference 3 \(/u,
    )
    expect(typed({...article, volume: '4', issue: '1'})[0]).toMatch(/ The pages are missing /u)
    expect(typed(article)).toEqual([])
    expect(typed({type: 'book'})).toEqual([])
    expect(typed({type: 'document'})).toEqual([])
  })
})

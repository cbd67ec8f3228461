import {describe, expect, it} from 'vitest'
import {audit, auditGraph, auditTexts, graphOf, keyed, listOf, reasons} from '../audit.ts'

const DOI = '10.1038/npp.2012.19'
const author = [{family: 'Roe', given: 'Ann'}]
const issued = {'date-parts': [[2012]]}
const work = {title: 'Sleep and rest: A review', author, issued}
const rule = (messages: string[]) => reasons(messages, 'ref/duplicate')

describe('a typed list', () => {
  it('names a work that stands in it twice, and where the other is', () => {
    expect(
      audit(
        listOf(
          `Roe, A. (2001). One. https://doi.org/${DOI.toUpperCase()}`,
          'Bee, B. (2002). Two.',
          `Roe, A. (2001). One. doi:${DOI}`,
        ),
      ),
    ).toEqual([
      '7:1 ref/duplicate References 1 and 3 are the same work. | Keep one, and cite that. The other stands at book/in.md:5.',
    ])
  })
  it('knows a work by title, year and first author', () => {
    const twice = listOf(
      'Stoléru, S. (1999). Sleep and rest. *Journal of Rest*, 28(1), 1–21.',
      'Stoleru S. Sleep and rest. Journal of Rest. 1999;28(1):1-21.',
    )
    expect(rule(audit(twice))).toHaveLength(1)
  })
  it('may hold a work that the list of another text holds too', () => {
    const list = listOf(`Roe, A. (2001). One. doi:${DOI}`)
    expect(auditTexts({'a.md': list, 'b.md': list})).toEqual([])
  })
})

describe('a bibliography file', () => {
  it('names two keys of one work', () => {
    const one = keyed({id: 'roe', ...work, PMID: '123'})
    const two = keyed({id: 'roe2012', ...work, title: 'Other', PMID: '123'}, {number: 9})
    expect(auditGraph(graphOf(one, two))).toEqual([
      '9:1 ref/duplicate "roe" and "roe2012" are the same work. | Keep one, and cite that. The other stands at book/refs.bib:1.',
    ])
  })
  it('shares its works with a typed list', () => {
    const typed = keyed({id: 'x', ...work}, {key: '', path: 'in.md', number: 4})
    const other = keyed({id: 'roe', ...work})
    expect(rule(auditGraph(graphOf(typed, other)))).toEqual([
      '1:1 ref/duplicate Reference 4 and "roe" are the same work.',
    ])
  })
  it('may give a work to the lists of two chapters', () => {
    const one = keyed({id: 'roe', ...work, DOI})
    expect(rule(auditGraph(graphOf(one, {...one, id: 'ref-roe-2'})))).toEqual([])
  })
  it.each([
    ['without its subtitle', {title: 'Sleep and Rest'}, 1],
    ['with other signs', {title: '<i>Sleep</i> and rest – a review'}, 1],
    ['with a letter at the year', {issued: {literal: '2012a'}}, 1],
    ['of another year', {issued: {'date-parts': [[2013]]}}, 0],
    ['of another person', {author: [{family: 'Roe', given: 'Bob'}]}, 0],
    ['of another name', {author: [{family: 'Doe', given: 'Ann'}]}, 0],
    ['with another subtitle', {title: 'Sleep and rest: A trial'}, 0],
    ['of another DOI', {DOI: '10.1000/other'}, 0],
    ['on another page', {page: '99'}, 0],
    ['in the same pages, written short', {page: '11-9'}, 1],
  ])('compares titles: %s', (_, changes, count) => {
    const one = keyed({id: 'a', ...work, DOI, page: '11-19'})
    const two = keyed({id: 'b', ...work, ...changes}, {number: 2})
    expect(rule(auditGraph(graphOf(one, two)))).toHaveLength(count)
  })
  it('lets the chapters of a book share its ISBN', () => {
    const ISBN = '9780393707007'
    const one = keyed({id: 'a', ...work, type: 'chapter', ISBN})
    const two = keyed({id: 'b', ...work, type: 'chapter', title: 'Rest', ISBN})
    expect(rule(auditGraph(graphOf(one, two)))).toEqual([])
    expect(rule(auditGraph(graphOf(one, {...two, item: {...two.item, title: ''}})))).toHaveLength(1)
  })
})

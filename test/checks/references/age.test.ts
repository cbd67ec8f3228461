import {describe, expect, it} from 'vitest'
import {audit, auditGraph, graphOf, keyed, listOf} from '../audit.ts'

const from = (year: string, key = 'a') => keyed({id: key, title: key}, {year, number: 3})

describe('the newest source', () => {
  it('is named when it is older than ten years', () => {
    expect(auditGraph(graphOf(from('2001', 'b'), from('2009')), [], '2026-11-22')).toEqual([
      '3:1 ref/age The newest source is from 2009 and 17 years old; the limit is 10. | Look for a newer review, or say in the text why the older work still holds.',
    ])
    expect(audit(listOf('Roe, A. (1999). One.'), '2026-11-22')).toHaveLength(1)
  })
  it.each([
    ['ten years old', ['2016', '1999'], '2026-01-01'],
    ['in press', ['1999', 'in press'], '2026-01-01'],
    ['printed again', ['1905/2020'], '2026-01-01'],
    ['without a year', ['n.d.'], '2026-01-01'],
    ['old, on an unknown day', ['1999'], ''],
  ])('is fine when it is %s', (_, years, today) => {
    const works = years.map((year, i) => from(year, `k${i}`))
    expect(auditGraph(graphOf(...works), [], today)).toEqual([])
  })
  it('is none without works', () => {
    expect(auditGraph(graphOf(), [], '2026-01-01')).toEqual([])
  })
  it('of a bibliography file counts when it is cited', () => {
    const graph = graphOf(from('1999', 'old'), from('2025', 'new'))
    const [first] = graph.citations
    if (!first) throw new Error('There is no citation.')
    expect(auditGraph({...graph, citations: [first]}, [], '2026-01-01')).toHaveLength(1)
    expect(auditGraph({...graph, citations: []}, [], '2026-01-01')).toEqual([])
  })
})

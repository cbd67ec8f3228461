import {describe, expect, it} from 'vitest'
import {crossrefPath, readCrossref} from '../../../src/references/online/crossref.ts'
import {handlePath, readHandle} from '../../../src/references/online/handle.ts'

const DOI = '10.5555/12345678'
const read = (fields: object) =>
  readCrossref({status: 'ok', 'message-type': 'work', message: {DOI, ...fields}}, DOI)
const on = (...parts: number[]) => ({updated: {'date-parts': [parts]}})

describe('an answer of Crossref', () => {
  it('gives title, first author, year and type', () => {
    expect(
      read({
        type: 'journal-article',
        title: ['Sleep &amp; <i>rest</i>\n  in   adults'],
        subtitle: ['A trial'],
        author: [
          {given: 'B', family: 'Roe', sequence: 'additional'},
          {given: 'A', family: 'van der Lee', sequence: 'first'},
        ],
        issued: {'date-parts': [[2020, 3]]},
      }),
    ).toEqual({
      type: 'journal-article',
      title: 'Sleep & rest in adults: A trial',
      author: 'van der Lee',
      year: 2020,
      retracted: null,
      notices: [],
    })
  })
  it('takes an organisation for the author', () => {
    expect(read({author: [{name: 'World Health Organization', sequence: 'first'}]})?.author).toBe(
      'World Health Organization',
    )
  })
  it.each([
    [{issued: {'date-parts': [[null]]}, published: {'date-parts': [[2019]]}}, 2019],
    [{'published-print': {'date-parts': [[2018, 1]]}}, 2018],
    [{issued: {'date-parts': []}}, 0],
    [{issued: 'soon'}, 0],
    [{issued: {'date-parts': [[20_200]]}}, 0],
  ])('takes the year from the first date that has one: %j', (fields, year) => {
    expect(read(fields)?.year).toBe(year)
  })
  it('takes a field of another form for empty', () => {
    const odd = {title: 'no list', author: {family: 'Lee'}, 'updated-by': 1, 'update-to': [null, 2]}
    expect(read(odd)).toEqual({
      type: 'other',
      title: '',
      author: '',
      year: 0,
      retracted: null,
      notices: [],
    })
  })
  it.each([
    [null],
    [[]],
    [{status: 'failed', message: {}}],
    [{status: 'ok'}],
    ['ok'],
    [{status: 'ok', message: []}],
  ])('is none: %j', (json) => {
    expect(readCrossref(json, DOI)).toBeUndefined()
  })
  it('lets no sign through that steers a terminal or turns text round', () => {
    const title = 'Sleep\u001b[31m\u0007 and\u202e tser\u0000\u2028'
    expect(read({title: [title]})?.title).toBe('Sleep [31m and tser')
  })
  it('cuts a title without end, in linear time', () => {
    const before = process.cpuUsage().user
    expect(read({title: ['<'.repeat(1_000_000)]})?.title).toHaveLength(301)
    expect(read({title: ['a'.repeat(1_000_000)]})?.title).toHaveLength(301)
    expect(process.cpuUsage().user - before).toBeLessThan(200_000)
  })
})

describe('notices', () => {
  it.each(['retraction', 'withdrawal', 'removal', 'partial_retraction', 'Retraction'])(
    'finds a %s in updated-by',
    (type) => {
      const update = {
        DOI: '10.5555/N',
        type,
        label: 'L',
        source: 'retraction-watch',
        ...on(2010, 2, 6),
      }
      expect(read({'updated-by': [update]})?.retracted).toEqual({
        kind: type.toLowerCase(),
        date: '2010-02-06',
        doi: '10.5555/n',
      })
    },
  )
  it('finds a retraction in place in update-to', () => {
    const update = {DOI: DOI.toUpperCase(), type: 'retraction', ...on(2018, 1)}
    expect(read({'update-to': [update]})?.retracted).toEqual({
      kind: 'retraction',
      date: '2018-01',
      doi: DOI,
    })
  })
  it('tells the DOI of a notice from that of the work it retracts', () => {
    const update = {DOI: '10.5555/W', type: 'retraction', ...on(2018)}
    expect(read({'update-to': [update]})?.retracted).toEqual({
      kind: 'notice',
      date: '2018',
      doi: '10.5555/w',
    })
  })
  it('does not take the DOI of a correction for that of a retraction', () => {
    const update = {DOI: '10.5555/w', type: 'correction', ...on(2018)}
    expect(read({'update-to': [update]})).toMatchObject({retracted: null, notices: []})
  })
  it('says one notice of two sources once, the gravest first', () => {
    const retraction = {DOI: '10.5555/n', type: 'retraction', ...on(2023, 4, 22)}
    const partial = {DOI: '10.5555/p', type: 'partial_retraction', ...on(2020)}
    const found = read({
      'updated-by': [
        partial,
        {...retraction, source: 'publisher'},
        {...retraction, source: 'retraction-watch'},
        {DOI: '10.5555/c', type: 'erratum', ...on(2022)},
        {DOI: '10.5555/e', type: 'expression-of-concern', ...on(2021)},
      ],
    })
    expect(found?.retracted?.kind).toBe('retraction')
    expect(found?.notices).toEqual([
      {kind: 'expression_of_concern', date: '2021', doi: '10.5555/e'},
      {kind: 'erratum', date: '2022', doi: '10.5555/c'},
    ])
  })
  it.each([
    ['RETRACTED: Sleep and rest', 'Sleep and rest', true],
    ['RETRACTED ARTICLE: Sleep and rest', 'Sleep and rest', true],
    ['Retracted: Sleep and rest', 'Sleep and rest', true],
    ['[Retracted] Sleep and rest', '[Retracted] Sleep and rest', false],
    ['Retraction of the lid after surgery', 'Retraction of the lid after surgery', false],
    ['Withdrawn: life after work', 'Withdrawn: life after work', false],
  ])('knows the mark before a title: %s', (title, rest, retracted) => {
    const found = read({title: [title]})
    expect(found?.title).toBe(rest)
    expect(found?.retracted !== null).toBe(retracted)
  })
})

describe('an answer of doi.org', () => {
  it.each([
    [{responseCode: 1, handle: DOI, values: []}, true],
    [{responseCode: 1, handle: DOI.toUpperCase()}, true],
    [{responseCode: 200, handle: DOI}, true],
    [{responseCode: 100, handle: DOI}, false],
    [{responseCode: 2, handle: DOI}, undefined],
    [{responseCode: 1, handle: '10.5555/other'}, undefined],
    [{responseCode: '1'}, undefined],
    [{}, undefined],
    [undefined, undefined],
  ])('%j is %s', (json, exists) => {
    expect(readHandle(json, DOI)).toBe(exists)
  })
})

describe('the address of a question', () => {
  it.each([
    ['10.1000/a(b)<c>#d?e', '10.1000/a(b)%3Cc%3E%23d%3Fe'],
    ['10.1000/a/b', '10.1000/a/b'],
    ['10.1000/ä;:,', '10.1000/%C3%A4%3B%3A%2C'],
    ['10.1000/./x', '10.1000%2F.%2Fx'],
  ])('%s', (doi, path) => {
    expect(handlePath(doi)).toBe(`/api/handles/${path}`)
    expect(new URL(handlePath(doi), 'https://doi.org').href).toBe(
      `https://doi.org/api/handles/${path}`,
    )
    expect(decodeURIComponent(crossrefPath(doi))).toBe(`/works/${doi}`)
    expect(crossrefPath(doi).split('/')).toHaveLength(3)
  })
})

import {describe, expect, it} from 'vitest'
import {itemOf, read} from './read.ts'

const record = (lines: string): string =>
  `TY  - ${lines
    .split('\n')
    .map((line) => line.trim())
    .join('\n')}\nER  - \n`

describe('entries of RIS as CSL items', () => {
  it('an article', () => {
    expect(
      itemOf(
        'refs.ris',
        record(`JOUR
          ID  - lee
          AU  - Lee, Ann B.
          AU  - World Health Organization
          A1  - van der Roe, C., Jr
          TI  - Sleep
          T2  - Journal of Sleep
          J2  - J Sleep
          DA  - 2020/05/03/
          PY  - 2020
          VL  - 4
          IS  - 2
          SP  - 11
          EP  - 19
          DO  - https://doi.org/10.1000/a
          UR  - https://a.example
          SN  - 1234-5678
          AB  - One
          line more
          KW  - a
          KW  - b
          N1  - N
          Y2  - 2021/01/02`),
      ),
    ).toEqual({
      type: 'article-journal',
      author: [
        {family: 'Lee', given: 'Ann B.'},
        {literal: 'World Health Organization'},
        {family: 'Roe', given: 'C.', suffix: 'Jr', 'non-dropping-particle': 'van der'},
      ],
      title: 'Sleep',
      'container-title': 'Journal of Sleep',
      'container-title-short': 'J Sleep',
      issued: {'date-parts': [[2020, 5, 3]]},
      volume: '4',
      issue: '2',
      page: '11-19',
      DOI: '10.1000/a',
      URL: 'https://a.example',
      ISSN: '1234-5678',
      abstract: 'One line more',
      keyword: 'a, b',
      note: 'N',
      accessed: {'date-parts': [[2021, 1, 2]]},
    })
  })

  it.each([
    [
      'BOOK\nTI  - T\nT2  - Series\nA2  - Roe, A.\nCY  - Rome\nPB  - Press\nSN  - 9781462538249\nPY  - 2019///\nSP  - 300',
      {
        type: 'book',
        title: 'T',
        'collection-title': 'Series',
        editor: [{family: 'Roe', given: 'A.'}],
        'publisher-place': 'Rome',
        publisher: 'Press',
        ISBN: '9781462538249',
        issued: {'date-parts': [[2019]]},
        'number-of-pages': '300',
      },
    ],
    [
      'CHAP\nT1  - T\nBT  - Book\nSP  - 1-9\nY1  - 2019/05',
      {
        type: 'chapter',
        title: 'T',
        'container-title': 'Book',
        page: '1-9',
        issued: {'date-parts': [[2019, 5]]},
      },
    ],
    [
      'JOUR\nJA  - J Sleep\nUR  - https://doi.org/10.1000/b',
      {
        type: 'article-journal',
        'container-title': 'J Sleep',
        'container-title-short': 'J Sleep',
        DOI: '10.1000/b',
        URL: 'https://doi.org/10.1000/b',
      },
    ],
    [
      'NEWS\nDA  - Easter\nPY  - 2019',
      {type: 'article-newspaper', issued: {'date-parts': [[2019]]}},
    ],
    ['ELEC\nUR  - https://a.example', {type: 'webpage', URL: 'https://a.example'}],
    [
      'INPR\nPY  - in press',
      {type: 'article-journal', status: 'in press', issued: {literal: 'in press'}},
    ],
  ])('%s', (lines, wanted) => {
    expect(itemOf('refs.ris', record(lines))).toEqual(wanted)
  })

  it('makes keys of the first author and the year', () => {
    const lines = [
      'AU  - Lee, A.\nPY  - 2020',
      'AU  - Lee, B.\nPY  - 2020',
      'AU  - Lee, C.\nPY  - 2020',
      'ID  - lee2020a',
      'AU  - Øster-Roe, A.\nPY  - 2019',
      'AU  - World Health Organization\nPY  - 2019',
      'TI  - Title only',
      'N1  - x',
    ]
    expect(read('refs.ris', lines.map((one) => record(`JOUR\n${one}`)).join('\n')).keys).toEqual([
      'lee2020',
      'lee2020b',
      'lee2020c',
      'lee2020a',
      'osterroe2019',
      'world2019',
      'title',
      'work',
    ])
  })

  it('reads files of other systems', () => {
    expect(
      read('refs.RIS', '\uFEFFTY  - JOUR\r\nID  - a\r\nTI  - T\r\nER  -\r\n\r\n').entries[0],
    ).toMatchObject({key: 'a', item: {title: 'T'}, at: {line: 1, column: 1}})
  })

  it('reads records that are not closed, and says so', () => {
    const {keys, messages, helps} = read(
      'refs.ris',
      'AU  - Stray\nAU  - Stray\nTY  - JOUR\nID  - a\nTY  - BOOK\nID  - b\nER  - \nTY  - XXX\nID  - c',
    )
    expect(keys).toEqual(['a', 'b', 'c'])
    expect(messages).toEqual([
      expect.stringContaining('ref/bibliography-field 8:1 Unexpected type "XXX"'),
      'ref/bibliography-syntax 1:1 Unexpected "AU" outside an entry, expected "TY  - " first.',
      'ref/bibliography-syntax 3:1 Entry "a" is not closed: expected "ER  - " before the next "TY  - ".',
      'ref/bibliography-syntax 8:1 Entry "c" is not closed: expected "ER  - " before the end of the file.',
    ])
    expect(helps[2]).toContain('It was read as far as it goes.')
  })
})

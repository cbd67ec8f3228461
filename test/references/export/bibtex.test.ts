import {describe, expect, it} from 'vitest'
import type {CslItem} from '../../../src/references/item.ts'
import {toBibtex} from '../../../src/references/export/bibtex.ts'
import {read} from '../bibliography/read.ts'
import {keyedWork, tableWorks, worksOf} from './works.ts'

/** An item as it is compared: without its id and braces round capitals, and with one kind of apostrophe. */
function bare({id: _, ...fields}: CslItem): unknown {
  return JSON.parse(
    JSON.stringify(fields)
      .replaceAll("'", '’')
      .replace(/<span class=\\"nocase\\">(.*?)<\/span>/gu, '$1'),
  )
}

describe('works as BibTeX', () => {
  it('writes a chapter with its editors, its pages and its DOI', () => {
    const [work] = worksOf([
      'van der Roe, A. B., Jr., & Poe, C. (2012). Sleep & fMRI: 5% of Dutch cases. In D. Doe (Ed.), The book of sleep (2nd ed., Vol. 3, pp. 3–9). Guilford Press. https://doi.org/10.1000/a_b',
    ])
    expect(toBibtex(work ? [work] : [])).toBe(String.raw`@incollection{vanderroe2012,
  author = {van der Roe, Jr., A. B. and Poe, C.},
  editor = {Doe, D.},
  options = {useprefix=true},
  title = {Sleep \& {fMRI}: 5\% of {Dutch} cases},
  booktitle = {The book of sleep},
  date = {2012},
  pages = {3--9},
  volume = {3},
  edition = {2},
  publisher = {Guilford Press},
  doi = {10.1000/a_b},
}
`)
  })

  it('puts an organisation in braces of its own', () => {
    const works = worksOf(['Institute for Health and Care. (2018). Sleep. Springer.'])
    expect(toBibtex(works)).toContain('author = {{Institute for Health and Care}},')
  })

  it('gives each work a key of its own', () => {
    const works = worksOf([
      'Stoléru, S. (2012a). One. Springer.',
      'Stoléru, S. (2012b). Two. Springer.',
      'Oei, N. (2012). Three. Springer.',
      'Oei, N. (2012). Four. Springer.',
      'Roe, A. (n.d.). Five. Springer.',
      '王芳. 题目[J]. 心理, 2015, 23(4): 612-620.',
    ])
    const named = [keyedWork({id: 'oei2012', type: 'book', title: 'T'}), ...works]
    const keys = [...toBibtex(named).matchAll(/^@\w+\{(.*),$/gmu)].map(([, key]) => key)
    expect(keys).toEqual([
      'oei2012',
      'stoleru2012a',
      'stoleru2012b',
      'oei2012b',
      'oei2012c',
      'roend',
      'work2015',
    ])
  })

  it.each(tableWorks().map((work) => [work.text.slice(0, 60), work] as const))(
    'is read back with the same fields: %s',
    (_, work) => {
      const {entries, messages} = read('refs.bib', toBibtex([work]))
      expect(messages).toEqual([])
      expect(entries.map(({item}) => bare(item))).toEqual([bare(work.item)])
    },
  )

  it.each<CslItem>([
    {
      id: 'a',
      type: 'article-journal',
      title: 'On <i>E. coli</i>, H<sub>2</sub>O and <span class="nocase">NaCl</span> in {braces}',
      author: [
        {family: 'Roe', given: 'Ann', 'non-dropping-particle': 'van der'},
        {literal: 'Poe and Doe, Inc.'},
      ],
      'container-title': 'Journal of $ & # _ % ~ ^ \\ signs',
      'container-title-short': 'J. Signs',
      issued: {'date-parts': [[2012, 3, 4]]},
      volume: '4',
      number: 'e12',
    },
    {
      id: 'b',
      type: 'book',
      title: 'Ends -- of years',
      editor: [{family: 'Roe', given: 'Ann', suffix: 'III'}],
      issued: {'date-parts': [[1999], [2000]]},
      'collection-title': 'Series',
      'collection-number': '7',
      ISBN: '9781462538249',
      publisher: 'Press',
      'publisher-place': 'London',
    },
    {
      id: 'c',
      type: 'article',
      title: 'A preprint',
      number: 'arXiv:2101.00001v2',
      publisher: 'arXiv',
      URL: 'https://arxiv.org/abs/2101.00001v2',
      issued: {'date-parts': [[2021]], season: 2},
    },
    {
      id: 'd',
      type: 'webpage',
      title: 'A page',
      URL: 'https://example.org/a_b?c=d%20e#f',
      accessed: {'date-parts': [[2020, 1, 2]]},
      issued: {literal: 'n.d.'},
      status: 'in press',
    },
  ])('keeps every field of $type', (item) => {
    const {entries, messages} = read('refs.bib', toBibtex([keyedWork(item)]))
    expect(messages).toEqual([])
    expect(entries.map((entry) => entry.key)).toEqual([item.id])
    expect(entries.map((entry) => bare(entry.item))).toEqual([bare(item)])
  })
})

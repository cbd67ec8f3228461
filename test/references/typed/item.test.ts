import {describe, expect, it} from 'vitest'
import type {CslItem} from '../../../src/references/item.ts'
import {readEntry} from '../../../src/references/typed/entry.ts'
import {itemOf} from '../../../src/references/typed/item.ts'
import {link} from '../read.ts'

function item(text: string, emphasised: readonly string[] = []): CslItem {
  return itemOf(text, readEntry(text), 'x', emphasised)
}

describe('a typed entry as an item', () => {
  it('parts particles, suffixes and organisations', () => {
    expect(
      item('van der Roe, AB, de la Poe, C., Jr., & Institute for Sleep. (2012). T. Press.').author,
    ).toEqual([
      {'non-dropping-particle': 'van der', family: 'Roe', given: 'A. B.'},
      {'non-dropping-particle': 'de la', family: 'Poe', given: 'C.', suffix: 'Jr.'},
    ])
    expect(item('Saint-Exupéry, A. de. (1943). Title. Gallimard.').author).toEqual([
      {family: 'Saint-Exupéry', given: 'A.', 'dropping-particle': 'de'},
    ])
    expect(item('World Health Organization [WHO]. (2012). Title of it. Press.').author).toEqual([
      {literal: 'World Health Organization'},
    ])
    expect(item('Kim J-H, Roe AB. Title. J Sleep. 2012;3:1-2.').author).toEqual([
      {family: 'Kim', given: 'J.-H.'},
      {family: 'Roe', given: 'A. B.'},
    ])
  })

  it.each<[string, Partial<CslItem>]>([
    ['Roe, A. (2021, March 4). T. Press.', {issued: {'date-parts': [[2021, 3, 4]]}}],
    ['Roe A. T. J Sleep. 2003 Oct 8;23(27):1-5.', {issued: {'date-parts': [[2003, 10, 8]]}}],
    ['Roe A. T. J Sleep. 2003 Oct;23(27):1-5.', {issued: {'date-parts': [[2003, 10]]}}],
    ['“T.” The Economist, June 12, 2021.', {issued: {'date-parts': [[2021, 6, 12]]}}],
    [
      'Roe, A. “T.” The New Yorker, 30 June 2008, pp. 58-65.',
      {issued: {'date-parts': [[2008, 6, 30]]}},
    ],
    ['Roe, A. (2012a). T. Press.', {issued: {'date-parts': [[2012]]}}],
    ['Roe, A. (1999/2000). T. Press.', {issued: {'date-parts': [[1999], [2000]]}}],
    [
      'Roe, A. (1905/1953). T. Press.',
      {issued: {'date-parts': [[1953]]}, 'original-date': {'date-parts': [[1905]]}},
    ],
    ['Roe, A. (n.d.). T. Press.', {issued: {literal: 'n.d.'}}],
    ['Roe, A. (in press). T. Press.', {status: 'in press'}],
    [
      'Roe, A. (n.d.). T. Retrieved March 3, 2021, from https://example.org/a',
      {accessed: {'date-parts': [[2021, 3, 3]]}, URL: 'https://example.org/a'},
    ],
    [
      'NHS (2023) T. Available at: https://example.org/a (Accessed: 5 January 2024).',
      {accessed: {'date-parts': [[2024, 1, 5]]}},
    ],
  ])('reads the dates of %s', (text, expected) => {
    expect(item(text)).toMatchObject(expected)
  })

  it.each<[string, Partial<CslItem>]>([
    [
      'Roe, A. (1974). Rest. In G. H. Bower & B. Poe (Eds.), The book (2nd ed., Vol. 8, pp. 47–89). Press.',
      {
        editor: [
          {family: 'Bower', given: 'G. H.'},
          {family: 'Poe', given: 'B.'},
        ],
        edition: '2',
        volume: '8',
        page: '47-89',
      },
    ],
    [
      'Roe A. Rest. In: Poe B, Doe C, editors. The book. 3rd ed. New York: McGraw-Hill; 2002. p. 93-113.',
      {
        editor: [
          {family: 'Poe', given: 'B.'},
          {family: 'Doe', given: 'C.'},
        ],
        edition: '3',
        'publisher-place': 'New York',
      },
    ],
    [
      'Roe, Ann. “Rest.” In The Book, edited by Bob Poe, 3–9. London: Routledge, 1991.',
      {editor: [{family: 'Poe', given: 'Bob'}], page: '3-9', 'publisher-place': 'London'},
    ],
    ['Poe, B. (Ed.). (2014). The book. Guilford Press.', {editor: [{family: 'Poe', given: 'B.'}]}],
    [
      'Roe, Ann. The Book. Translated by Bob Poe and Cy Doe. London: Routledge, 1991.',
      {
        translator: [
          {family: 'Poe', given: 'Bob'},
          {family: 'Doe', given: 'Cy'},
        ],
      },
    ],
    [
      'Roe, A. (2012). T (Report No. 12-3). Press.',
      {type: 'report', number: '12-3', genre: 'Report'},
    ],
    [
      'Roe, A. (2012). Rest [Doctoral dissertation, University of X]. Archive.',
      {type: 'thesis', genre: 'Doctoral dissertation', publisher: 'University of X'},
    ],
    ['Roe, A. (2012). Rest. Cell, 3(4), 3862–3881.e28.', {page: '3862-3881.e28'}],
    ['Roe, A. (2012). Rest. Cell, 3(4), Article e12345.', {number: 'e12345'}],
    [
      'Roe A. Rest. J Sleep. 2012;39 Suppl 2:S12-S19.',
      {volume: '39', issue: 'Suppl 2', page: 'S12-S19'},
    ],
    [
      'Roe, A. (2021). Rest. arXiv:2101.00001v2. https://arxiv.org/abs/2101.00001v2',
      {
        type: 'article',
        number: 'arXiv:2101.00001v2',
        publisher: 'arXiv',
        URL: 'https://arxiv.org/abs/2101.00001v2',
      },
    ],
  ])('reads %s', (text, expected) => {
    expect(item(text)).toMatchObject(expected)
  })

  it.each<[string, Partial<CslItem>]>([
    [
      'B. K. P. Horn. Robot Vision. MIT Press, Cambridge, MA, 1986.',
      {publisher: 'MIT Press', 'publisher-place': 'Cambridge, MA'},
    ],
    [
      'A. Roe and B. Poe. Rest and sleep. In Proceedings of the Third Conference on Sleep, pages 3-9, White Plains, NY, June 1990.',
      {
        type: 'paper-conference',
        'container-title': 'Proceedings of the Third Conference on Sleep',
        'event-place': 'White Plains, NY',
        page: '3-9',
      },
    ],
    [
      'A. Roe. Rest. In Bob Poe, editor, Logics of Sleep, volume 193 of Lecture Notes in Sleep, pages 219-224. Springer-Verlag, 1985.',
      {
        'container-title': 'Logics of Sleep',
        'collection-title': 'Lecture Notes in Sleep',
        volume: '193',
        publisher: 'Springer-Verlag',
      },
    ],
    [
      'A. Roe. Rest and sleep. PhD thesis, Department of Sleep, University of X, Town, 1984.',
      {type: 'thesis', genre: 'PhD thesis', publisher: 'University of X'},
    ],
    [
      'Roe, Ann. “Rest.” Critical Inquiry 13.2 (1989): 287-292.',
      {'container-title': 'Critical Inquiry', volume: '13', issue: '2', page: '287-292'},
    ],
    [
      'Roe, A., Poe, B.: Rest and climate, Clim. Dynam., 22, 597-603, 2004.',
      {title: 'Rest and climate', 'container-title': 'Clim. Dynam.', volume: '22'},
    ],
    [
      'Roe A. J. Opt. Soc. Am. 1982, 72, 899.',
      {'container-title': 'J. Opt. Soc. Am.', page: '899'},
    ],
    [
      'Hill, P. M. and Lloyd, J. W., The Sleep Language, MIT Press, Cambridge, Mass., 1994.',
      {title: 'The Sleep Language', publisher: 'MIT Press'},
    ],
    [
      'Roe, D. (Producer), & Poe, D. (Director). (2009). Sleep and rest [Motion picture]. Press.',
      {title: 'Sleep and rest', genre: 'Motion picture'},
    ],
    [
      'Roe, Ann. White Noise. Edited by Mark Poe. New York: Penguin, 1998.',
      {title: 'White Noise', editor: [{family: 'Poe', given: 'Mark'}], publisher: 'Penguin'},
    ],
    [
      'Roe, Ann (1995), Between facts and norms (Cambridge: MIT Press).',
      {title: 'Between facts and norms', publisher: 'MIT Press', 'publisher-place': 'Cambridge'},
    ],
  ])('reads as people write it: %s', (text, expected) => {
    expect(item(text)).toMatchObject(expected)
  })

  it('has no author when the entry begins with its title', () => {
    const {author, title, ...rest} = item('“Sleep and rest.” The Economist, June 12, 2012.')
    expect(author).toBeUndefined()
    expect(title).toBe('Sleep and rest')
    expect(rest['container-title']).toBe('The Economist')
  })

  it('leaves out what is not sure', () => {
    expect(item('Roe, A. (2012). Something about sleep. Perhaps a name or not')).toEqual({
      id: 'x',
      type: 'document',
      author: [{family: 'Roe', given: 'A.'}],
      issued: {'date-parts': [[2012]]},
      title: 'Something about sleep',
    })
    expect(item('')).toEqual({id: 'x', type: 'document'})
  })

  it('takes italics as names of journals and titles of books', () => {
    expect(
      item('Roe, A. (2012). Rest. A name of small words, 4, 1–9.', ['A name of small words, 4']),
    ).toMatchObject({
      title: 'Rest',
      'container-title': 'A name of small words',
      volume: '4',
    })
    expect(item('Roe, A. (2012). Rest. And sleep. Viking.', ['Rest. And sleep'])).toMatchObject({
      title: 'Rest. And sleep',
      publisher: 'Viking',
      type: 'book',
    })
  })

  it('belongs to the work of the list, whose line repeats the authors before', () => {
    const {graph} = link(
      '## References\n\n- Roe, A. (2012). *Rest*. Viking.\n- ———. (2014). *Sleep*. Viking.\n',
    )
    expect([...graph.works.values()].map((work) => work.item)).toEqual([
      {
        id: 'ref-roe-2012',
        type: 'book',
        author: [{family: 'Roe', given: 'A.'}],
        issued: {'date-parts': [[2012]]},
        title: 'Rest',
        publisher: 'Viking',
      },
      {
        id: 'ref-roe-2014',
        type: 'book',
        author: [{family: 'Roe', given: 'A.'}],
        issued: {'date-parts': [[2014]]},
        title: 'Sleep',
        publisher: 'Viking',
      },
    ])
  })

  it.each([
    ['brackets', '('],
    ['quotes', '‘a b '],
    ['full stops', 'Abc. '],
    ['small sentences', 'a. '],
    ['numbers', '1(2), '],
    ['editors', 'A. Roe (Eds.), '],
    ['names', 'A. Roe, '],
    ['books', '. In B, edited by '],
    ['addresses', 'https://a.b '],
    ['days', 'Accessed '],
    ['commas', ', A'],
    ['editions', '2nd ed. '],
    ['degrees', '(doctoral thesis, '],
    ['translators', '. Translated by A'],
  ])('takes little time for an entry of many %s', (_, piece) => {
    const hostile = ['Roe, A. (2012). T. ', '“T.” ', 'Roe A. T. In: '].map(
      (start) => start + piece.repeat(Math.ceil(100_000 / piece.length)),
    )
    const entries = hostile.map((text) => readEntry(text))
    const start = process.cpuUsage()
    for (const [i, text] of hostile.entries()) {
      const entry = entries[i]
      if (entry) itemOf(text, entry, 'x')
    }
    // In microseconds, for three texts of 100 KB.
    expect(process.cpuUsage(start).user).toBeLessThan(600_000)
  })
})

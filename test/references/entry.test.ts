import {describe, expect, it} from 'vitest'
import {readEntry} from '../../src/references/typed/entry.ts'
import {fold} from '../../src/references/fold.ts'
import {rowsOf} from './read.ts'

function brief(text: string): string {
  const {authors, others, year} = readEntry(text)
  const names = authors.map((one) => ('family' in one ? one.family : `"${one.literal}"`))
  return `${names.join(', ')}${others ? ' +' : ''} | ${year}`
}

describe('an entry as people type it', () => {
  it.each(rowsOf('entries.tsv').map((row) => [row.id, row]))('%s', (_, row) => {
    const entry = readEntry(row.string ?? '')
    const [first] = entry.authors
    const name = first ? ('family' in first ? first.family : first.literal) : ''
    expect(fold(name)).toBe(fold(row.first_author ?? ''))
    expect(entry.year).toBe(row.year)
    expect(entry.doi.toLowerCase()).toBe((row.doi ?? '').toLowerCase())
  })

  it.each([
    ['Roe, A. B., Poe, C., & Doe, D. (2012). Title. Press.', 'Roe, Poe, Doe | 2012'],
    ['Roe AB, Poe C, Doe D, et al. Title. J Things 2012;4:1-9.', 'Roe, Poe, Doe + | 2012'],
    ['Roe, A.B. & Poe, C. (2012). Title.', 'Roe, Poe | 2012'],
    ['Ann B Roe, David Poe, and Eve Doe. Title of it. Press, 2012.', 'Roe, Poe, Doe | 2012'],
    ['A. B. Roe and C. Poe, “Title,” J. Things, 2012.', 'Roe, Poe | 2012'],
    ['St. John, A. and Roe, B. (2010) Title.', 'St. John, Roe | 2010'],
    ['Roe MM: Title, 2nd edn. Press, 2015', 'Roe | 2015'],
    ['Roe CM. Title: an update (1998-2004). J Things. 2006;29(11):1-4.', 'Roe | 2006'],
    ['Wei ZHAO. Title. Press, 2012.', 'ZHAO | 2012'],
    ['van der Roe, A. (2012a). Title.', 'van der Roe | 2012a'],
    ['Roe, A., Jr. (2012). Title.', 'Roe | 2012'],
    ['U.S. Department of Health. (2012). Title.', '"U.S. Department of Health" | 2012'],
    [
      'Department of Health, Social Care and Safety. (2012). Title.',
      '"Department of Health, Social Care and Safety" | 2012',
    ],
    ['The Health Foundation (2012) Title. London.', '"Health Foundation" | 2012'],
    ['World Health Organization [WHO]. (2012). Title.', '"World Health Organization" | 2012'],
    ['“A title alone.” The Paper, June 12, 2012.', '"A title alone" | 2012'],
    ['Roe, A. (n.d.). Title. Retrieved March 3, 2021, from https://example.org/a', 'Roe | n.d.'],
    ['Roe, A. (in press). Title.', 'Roe | in press'],
    ['Roe, A. (1905/1953). Title.', 'Roe | 1905/1953'],
    ['Roe, A. (2003). 1984. Press.', 'Roe | 2003'],
    ['Roe, A. (2012). “The year 1999.” Press.', 'Roe | 2012'],
    ['Roe A. Title, 1989-2014. J Things. 2017;4:1999-2010.', 'Roe | 2017'],
    ['Roe A. Title. Press; 2012. Accessed June 4, 2022.', 'Roe | 2012'],
    ['王芳, 刘伟. 题目[J]. 心理, 2015, 23(4): 612-620.', '王芳, 刘伟 | 2015'],
    ['', ' | '],
  ])('%s', (text, expected) => {
    expect(brief(text)).toBe(expected)
  })

  it('reads a typed number, a short name and a line for the authors before', () => {
    expect(readEntry('[7] Roe A. Title. 2012.').label).toBe(7)
    expect(readEntry('12. Roe A. Title. 2012.').label).toBe(12)
    expect(readEntry('World Health Organization [WHO]. (2012). T.').acronym).toBe('WHO')
    expect(readEntry('———. (2014). Title.')).toMatchObject({repeated: true, year: '2014'})
  })

  it('tells an entry from a sentence that mentions a work', () => {
    expect(readEntry('NHS (2023) Low mood. Available at: https://example.org').sure).toBe(true)
    expect(readEntry('NHS (2023) counts more people than before.').sure).toBe(false)
    expect(readEntry('Roe, Poe and Doe (2019) found nothing.').sure).toBe(false)
    expect(readEntry('In 2019 we moved to another house.').sure).toBe(false)
  })

  it('reads identifiers from the text and from addresses of links', () => {
    const text =
      'Roe A. T. 2012. doi:10.1000/a. PMID: 123; PMCID: PMC12345. ISBN 978-1-4625-3824-9. https://example.org/x.'
    expect(readEntry(text)).toMatchObject({
      doi: '10.1000/a',
      pmid: '123',
      pmcid: 'PMC12345',
      isbn: '9781462538249',
      url: 'https://example.org/x',
    })
    expect(readEntry('Roe (2012). T.', ['https://doi.org/10.1000/b']).doi).toBe('10.1000/b')
    expect(readEntry('Roe (2012). T.', ['https://pubmed.ncbi.nlm.nih.gov/77/']).pmid).toBe('77')
  })
})

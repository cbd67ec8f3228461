import {describe, expect, it} from 'vitest'
import {findIdentifiers, identifierOfAddress} from '../../src/references/typed/identifiers.ts'

function found(text: string): string[] {
  return findIdentifiers(text).map(({start, end, href}) => `${text.slice(start, end)} > ${href}`)
}

describe('identifiers in an entry', () => {
  it.each([
    ['See doi:10.1000/a.b.', 'doi:10.1000/a.b > https://doi.org/10.1000/a.b'],
    ['DOI 10.1000/a, and', 'DOI 10.1000/a > https://doi.org/10.1000/a'],
    ['(10.1000/a)', '10.1000/a > https://doi.org/10.1000/a'],
    [
      '(doi:10.1016/S0140-6736(97)11096-0).',
      'doi:10.1016/S0140-6736(97)11096-0 > https://doi.org/10.1016/S0140-6736(97)11096-0',
    ],
    ['http://dx.doi.org/10.1000/a', 'http://dx.doi.org/10.1000/a > https://doi.org/10.1000/a'],
    ['https://doi.org/ 10.1000/a', 'https://doi.org/ 10.1000/a > https://doi.org/10.1000/a'],
    ['doi.org/10.1000/a”', 'doi.org/10.1000/a > https://doi.org/10.1000/a'],
    [
      '10.1002/x<1::A>3.0.CO;2-O',
      '10.1002/x<1::A>3.0.CO;2-O > https://doi.org/10.1002/x%3C1::A%3E3.0.CO;2-O',
    ],
    [
      'https://doi.org/10.1002/x%3C1%3E',
      'https://doi.org/10.1002/x%3C1%3E > https://doi.org/10.1002/x%3C1%3E',
    ],
    ['10.1000/a#b?c', '10.1000/a#b?c > https://doi.org/10.1000/a%23b%3Fc'],
    ['10.1000/a‐b', '10.1000/a‐b > https://doi.org/10.1000/a-b'],
    [
      'doi:10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2.',
      'doi:10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2 > https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2',
    ],
    ['<https://doi.org/10.1000/a>.', 'https://doi.org/10.1000/a > https://doi.org/10.1000/a'],
    ['[doi: 10.1000/a]', 'doi: 10.1000/a > https://doi.org/10.1000/a'],
    [
      'DOI: https://doi.org/10.1000/a',
      'DOI: https://doi.org/10.1000/a > https://doi.org/10.1000/a',
    ],
    ['https://www.doi.org/10.1000/a', 'https://www.doi.org/10.1000/a > https://doi.org/10.1000/a'],
    ['10.1000/a%25b"c', '10.1000/a%25b"c > https://doi.org/10.1000/a%25b%22c'],
    ['10.1000.10/a', '10.1000.10/a > https://doi.org/10.1000.10/a'],
    ['10.1000/a\u200Bb', '10.1000/a\u200Bb > https://doi.org/10.1000/ab'],
    ['10.1000/a\\_b', '10.1000/a\\_b > https://doi.org/10.1000/a_b'],
    [
      'https://example.org/?x=10.1000/a',
      'https://example.org/?x=10.1000/a > https://example.org/?x=10.1000/a',
    ],
    ['arXiv:hep-th/9901001v2', 'arXiv:hep-th/9901001v2 > https://arxiv.org/abs/hep-th/9901001v2'],
    ['arXiv: math.GT/0309136.', 'arXiv: math.GT/0309136 > https://arxiv.org/abs/math.GT/0309136'],
    [
      'https://arxiv.org/abs/2101.00001v2.',
      'https://arxiv.org/abs/2101.00001v2 > https://arxiv.org/abs/2101.00001v2',
    ],
    [
      'https://orcid.org/0000-0002-1825-0097',
      'https://orcid.org/0000-0002-1825-0097 > https://orcid.org/0000-0002-1825-0097',
    ],
    ['PMID: 123.', 'PMID: 123 > https://pubmed.ncbi.nlm.nih.gov/123/'],
    ['PMCID: PMC12345;', 'PMCID: PMC12345 > https://pmc.ncbi.nlm.nih.gov/articles/PMC12345/'],
    ['arXiv:1706.03762 [cs]', 'arXiv:1706.03762 > https://arxiv.org/abs/1706.03762'],
    ['<https://example.org/a>.', 'https://example.org/a > https://example.org/a'],
    ['www.example.org/a_(b)).', 'www.example.org/a_(b) > http://www.example.org/a_(b)'],
    ['https://example.org/ä b', 'https://example.org/ä > https://example.org/%C3%A4'],
    [
      'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12345/',
      'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12345/ > https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12345/',
    ],
    [
      'https://example.org/doi/full/10.1000/a',
      'https://example.org/doi/full/10.1000/a > https://example.org/doi/full/10.1000/a',
    ],
    ['ISBN 978-0-393-70700-7.', 'ISBN 978-0-393-70700-7 > '],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  it.each([
    '10.5 mg/day',
    'vol. 10.1000',
    '10.1000/',
    'https://',
    'PMID: none',
    'ISBN lost',
    '1.10.1000/a',
  ])('leaves %s alone', (text) => {
    expect(found(text)).toEqual([])
  })

  it('parts two that stand side by side', () => {
    expect(found('doi:10.1000/a.PMID: 77')).toEqual([
      'doi:10.1000/a > https://doi.org/10.1000/a',
      'PMID: 77 > https://pubmed.ncbi.nlm.nih.gov/77/',
    ])
  })

  it.each([
    ['https://arxiv.org/pdf/2101.00001v2.pdf', 'arxiv 2101.00001v2'],
    ['https://arxiv.org/abs/hep-th/9901001', 'arxiv hep-th/9901001'],
    ['https://pubmed.ncbi.nlm.nih.gov/77/', 'pmid 77'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12345/', 'pmcid PMC12345'],
    ['http://dx.doi.org/10.1000/a', 'doi 10.1000/a'],
    ['https://example.org/a', 'url https://example.org/a'],
  ])('reads the address %s', (address, expected) => {
    const {kind, value} = identifierOfAddress(address)
    expect(`${kind} ${value}`).toBe(expected)
  })

  it('survives a lone half of a sign', () => {
    expect(found('https://example.org/\uD800')).toEqual([
      'https://example.org/\uD800 > https://example.org/%EF%BF%BD',
    ])
  })
})

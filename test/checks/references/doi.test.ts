import {describe, expect, it} from 'vitest'
import {malformedDois} from '../../../src/checks/references/doi/malformed.ts'
import {audit, auditGraph, graphOf, keyed, listOf, reasons} from '../audit.ts'

const found = (text: string, listed: boolean): string[] =>
  malformedDois(text, listed).map(({start, text: typed, meant}) => `${start} ${typed} > ${meant}`)

describe('what an entry calls a DOI', () => {
  it.each([
    ['doi: 101016/j.x', '5 101016/j.x > 10.1016/j.x'],
    ['doi:10,1016/j.x', '4 10,1016/j.x > 10.1016/j.x'],
    ['doi:1O.1016/j.x.', '4 1O.1016/j.x > 10.1016/j.x'],
    ['doi:10.1016.j.pneurobio', '4 10.1016.j.pneurobio > 10.1016/j.pneurobio'],
    ['DOI: 0.1016/j.x', '5 0.1016/j.x > 10.1016/j.x'],
    ['https://doi.org/j.x.2012', '16 j.x.2012 > '],
    ['https://doi.org/10.1038', '16 10.1038 > '],
    ['(https://doi.org/10.1038/).', '17 10.1038/ > '],
    ['doi:10.1038/', '4 10.1038/ > '],
    [
      'doi:10.1016/ j.neuron.2002.05.004.',
      '4 10.1016/ j.neuron.2002.05.004 > 10.1016/j.neuron.2002.05.004',
    ],
    [
      'doi:10.1016/j. neuron.2002.05.004',
      '4 10.1016/j. neuron.2002.05.004 > 10.1016/j.neuron.2002.05.004',
    ],
    ['doi:10.xxxx/abc1', '4 10.xxxx/abc1 > '],
    ['doi.org/1016/j.x.3', '8 1016/j.x.3 > '],
  ])('is none: %s', (text, expected) => expect(found(text, true)).toEqual([expected]))

  it.each([
    'doi:10.1038/npp.2012.19.',
    'doi: 10.1038/npp.2012.19, PMID: 123',
    'DOI:https://doi.org/10.1038/npp.2012.19',
    'https://doi.org/ 10.3389/fnins.2013.00052',
    'http://dx.doi.org/10.1016/S0896-6273(02)00603-7',
    'doi:10.1002/(SICI)1097-0258(19960229)15:4<361::AID-SIM168>3.0.CO;2-4',
    'https://doi.org/10.1038%2Fnpp.2012.19',
    'https://doi.org/10/gf2v8k',
    'https://doi.org/gf2v8k',
    'doi:10.1000.10/123',
    'https://www.doi.org/handbook_2000/',
    'https://doi.org/api/handles/10.1038/npp.2012.19',
    'doi: n/a',
    'doi: not yet given',
    'doi:10.1080/a. 2000;26(1)',
    'https://doi.org',
    'https://doi.org/',
    'https://example.org/doi/2012/3',
    'abcdoi: 12/3',
  ])('is one, or nothing is called so: %s', (text) => expect(found(text, true)).toEqual([]))
})

describe('running text', () => {
  it.each([
    'A doi: 2 parts with a stroke between.',
    'A DOI looks like https://doi.org/10.xxxx/yyyy or doi:10.nnnn/...',
    'Write https://doi.org/10.… in full.',
    'See https://doi.org for more.',
  ])('may speak of DOIs: %s', (text) => expect(found(text, false)).toEqual([]))

  it.each(['See doi: 101016/j.x.2012.', 'See https://doi.org/j.x.2012.'])('%s', (text) =>
    expect(found(text, false)).toHaveLength(1),
  )
})

describe('the message', () => {
  it('names the place in the line, and the DOI that was meant', () => {
    expect(audit(listOf('Roe, A. (2001). *One*. Press. doi: 101016/j.x.2012'))).toEqual([
      '5:39 ref/doi-form Unexpected DOI "101016/j.x.2012", expected one like 10.1038/npp.2012.19. | Did you mean "10.1016/j.x.2012"?',
    ])
    expect(audit('# T\n\nOne line\nand doi: 10.1016/ more.')).toEqual([
      '4:10 ref/doi-form Unexpected DOI "10.1016/", expected one like 10.1038/npp.2012.19. | Copy it again from the article.',
    ])
  })
  it('speaks of the address of a link once', () => {
    const rule = (text: string) => reasons(audit(text), 'ref/doi-form')
    expect(rule('# T\n\nSee [Roe](https://doi.org/10.1038).')).toHaveLength(1)
    expect(rule('# T\n\nSee <https://doi.org/10.1038>.')).toHaveLength(1)
    expect(rule('# T\n\nSee [Roe](https://doi.org/10.1038/npp.2012.19).')).toEqual([])
    expect(rule('# T\n\nSee `doi: 101016/j.x`.')).toEqual([])
  })
  it.each([
    ['10.1038/npp.2012.19', 0],
    ['https://doi.org/10.1038/npp.2012.19', 0],
    ['doi:10.1038/npp.2012.19', 0],
    ['101038/npp.2012.19', 1],
    ['10.1038/', 1],
    ['10.1038 /npp.2012.19', 1],
  ])('for the field of a bibliography file, %s: %i', (DOI, faults) => {
    const messages = auditGraph(
      graphOf(keyed({id: 'a', title: 'T', DOI}, {number: 7, year: '2001'})),
    )
    expect(messages).toHaveLength(faults)
    for (const one of messages) expect(one).toMatch(/^7:1 ref\/doi-form /u)
  })
})

describe('a long text', () => {
  it.each([
    ['labels', 'doi:'.repeat(25_000)],
    ['addresses', 'https://doi.org/'.repeat(6_000)],
    ['digits', `doi:${'10.'.repeat(33_000)}`],
    ['brackets', `doi:1${')'.repeat(100_000)}`],
    ['letters', 'a1'.repeat(50_000)],
  ])('is read in time that grows with it: %s', (_, hostile) => {
    const start = process.cpuUsage()
    malformedDois(hostile, true)
    // In microseconds.
    expect(process.cpuUsage(start).user).toBeLessThan(200_000)
  })
})

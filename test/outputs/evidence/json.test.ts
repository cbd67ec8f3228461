import {describe, expect, test} from 'vitest'
import {evidenceJson} from '../../../src/outputs/evidence/json.ts'
import {onixOf} from '../../../src/outputs/evidence/onix.ts'
import {ada, ebook, print, signed} from './fixture.ts'

const codes = (one: typeof print) => onixOf(one).map(({code}) => code)

describe('the codes of ONIX list 196', () => {
  test('hold what the file says, and nothing else', () => {
    expect(codes(print)).toEqual(['05'])
    expect(codes({...print, kept: false})).toEqual([])
    expect(codes(ebook)).toEqual(['00', '11'])
  })

  test('name the standard, the person and the day when an ebook claims it', () => {
    expect(onixOf(signed)).toEqual([
      {code: '00', description: 'No hazards.'},
      {code: '04', description: ''},
      {code: '11', description: ''},
      {code: '82', description: ''},
      {code: '85', description: ''},
      {code: '90', description: 'Ada Penn'},
      {code: '91', description: '20261120'},
    ])
  })
})

describe('the evidence for programs', () => {
  const read = (...evidence: Parameters<typeof evidenceJson>[0]) =>
    JSON.parse(evidenceJson(evidence))

  test('says the same as the page', () => {
    const {publication, files, forAPerson} = read(print, ebook)
    expect(publication).toEqual(print.publication)
    expect(forAPerson).toHaveLength(8)
    expect(files[0]).toMatchObject({path: 'rest.pdf', kept: true, conditions: {good: 89, all: 89}})
    expect(files[0]).not.toHaveProperty('claims')
    expect(files[1].obstacles).toEqual([
      expect.objectContaining({obstacle: 'claims'}),
      {obstacle: 'signature', reason: 'No person has signed for it.'},
    ])
    expect(files[1].statements[1]).toEqual({
      claim: 'alternativeText',
      name: 'Has alternative text',
      counted: 'Pictures that say what they show, the cover too',
      verdict: 'refused',
      good: 1,
      all: 3,
      examples: ['<b>.xhtml'],
    })
    expect(files[1]).not.toHaveProperty('signature')
    expect(read(signed).files[0].signature).toEqual(ada)
  })

  test('is the same for the same evidence', () => {
    expect(evidenceJson([print, ebook])).toBe(evidenceJson(structuredClone([print, ebook])))
    expect(evidenceJson([print])).toMatch(/\}\n$/u)
  })
})

import {describe, expect, it} from 'vitest'
import {readNames} from '../../../src/references/bibliography/bibtex-names.ts'
import {readInvertedName} from '../../../src/references/bibliography/names.ts'
import type {CslName} from '../../../src/references/item.ts'

/** "family | given | dropping | non-dropping | suffix", or a literal in quotes. */
function brief(name: CslName): string {
  if (name.literal !== undefined) return `"${name.literal}"`
  return [
    name.family,
    name.given,
    name['dropping-particle'],
    name['non-dropping-particle'],
    name.suffix,
  ]
    .map((part) => part ?? '')
    .join('|')
    .replace(/\|+$/u, '')
}

const briefs = (source: string, useprefix = false): string =>
  readNames(source, useprefix).names.map(brief).join(' + ')

describe('names of BibTeX', () => {
  it.each([
    ['Roe, Ann', 'Roe|Ann'],
    ['Ann Roe', 'Roe|Ann'],
    ['Ann B. Roe and Poe, Charles and Eve Doe', 'Roe|Ann B. + Poe|Charles + Doe|Eve'],
    ['Ludwig van Beethoven', 'Beethoven|Ludwig|van'],
    ['van Beethoven, Ludwig', 'Beethoven|Ludwig|van'],
    ["de la Cruz y Garc{\\'\\i}a, Ana", 'Cruz y García|Ana|de la'],
    ['King, Jr., Martin Luther', 'King|Martin Luther|||Jr.'],
    ['von Berg, Jr, Hans', 'Berg|Hans|von||Jr'],
    ['Plato', 'Plato'],
    ['bell hooks', 'hooks||bell'],
    ['{World Health Organization}', '"World Health Organization"'],
    ['{Barnes and Noble} and Roe, Ann', '"Barnes and Noble" + Roe|Ann'],
    ["{\\'E}mile Zola", 'Zola|Émile'],
    ['{\\"O}zg{\\"u}r, {\\c{S}}ule', 'Özgür|Şule'],
    ['{de Roe}, Ann', 'de Roe|Ann'],
    ['Roe, Ann and others', 'Roe|Ann + "others"'],
    ['Roe,\n  Ann\n  AND Poe, Bob', 'Roe|Ann + Poe|Bob'],
    ['J.~R. Roe', 'Roe|J. R.'],
    ['Sandberg, Ann and Anderson, Bo', 'Sandberg|Ann + Anderson|Bo'],
    ['Roe,', 'Roe'],
    ['', ''],
    ['and and', ''],
    ['family=Roe, given=Ann Bee, prefix=van der, suffix=Jr', 'Roe|Ann Bee|van der||Jr'],
    ['given=Ann, given-i=A, family=Roe, prefix=de, useprefix=true', 'Roe|Ann||de'],
  ])('%s', (source, wanted) => {
    expect(briefs(source)).toBe(wanted)
    expect(readNames(source).doubts).toEqual([])
  })

  it('keeps a particle with the family name when the entry says so', () => {
    expect(briefs('Ludwig van Beethoven', true)).toBe('Beethoven|Ludwig||van')
  })

  it.each([
    ['World Health Organization', '"World Health Organization"', 'organisation'],
    ['R Core Team', '"R Core Team"', 'organisation'],
    ['Roe, A., Poe, B., Doe, C.', '"Roe, A., Poe, B., Doe, C."', 'commas'],
  ])('doubts: %s', (source, wanted, why) => {
    expect(briefs(source)).toBe(wanted)
    expect(readNames(source).doubts.map((doubt) => doubt.why)).toEqual([why])
  })
})

describe('names with the family name first', () => {
  it.each([
    ['Roe, Ann', 'Roe|Ann'],
    ['Roe, Ann, Jr.', 'Roe|Ann|||Jr.'],
    ['van der Roe, Ann', 'Roe|Ann||van der'],
    ['World Health Organization', '"World Health Organization"'],
    ['Royal College, London, Ethics, Group', '"Royal College, London, Ethics, Group"'],
  ])('%s', (source, wanted) => {
    expect(brief(readInvertedName(source) ?? {})).toBe(wanted)
  })
  it('finds none in a comma', () => {
    expect(readInvertedName(' , ')).toBeUndefined()
  })
})

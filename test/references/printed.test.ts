import {describe, expect, it} from 'vitest'
import {fold} from '../../src/references/fold.ts'
import {readEntry} from '../../src/references/typed/entry.ts'
import {rowsOf} from './read.ts'

const plain = (name: string): string => fold(name).replace(/^the /u, '')

const read = rowsOf('printed/entries.tsv').map((row) => {
  const {authors, year, doi} = readEntry(row.string ?? '')
  const [first] = authors
  const name = first ? ('family' in first ? first.family : first.literal) : ''
  return {row, name, year, doi}
})

/** Share of the entries for which something is so. */
function share(isSo: (one: (typeof read)[number]) => boolean): number {
  return read.filter(isSo).length / read.length
}

describe('the printed lists of eight works', () => {
  it('are whole', () => {
    expect(read.length).toBe(234)
  })
  it('give 97 of 100 first authors', () => {
    const right = ({row, name}: (typeof read)[number]) =>
      (row.first_author ?? '').split('|').some((one) => plain(one) === plain(name))
    expect(share(right)).toBeGreaterThanOrEqual(0.97)
  })
  it('give 99 of 100 years', () => {
    expect(
      share(({row, year}) => (row.year ?? '').split('|').includes(year)),
    ).toBeGreaterThanOrEqual(0.99)
  })
  it('give every DOI, and no other', () => {
    const wrong = read.filter(({row, doi}) => doi.toLowerCase() !== (row.doi ?? '').toLowerCase())
    expect(wrong.map(({row}) => row.string)).toEqual([])
  })
})

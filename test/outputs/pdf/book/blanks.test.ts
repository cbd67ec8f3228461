import {expect, test} from 'vitest'
import {blanks, type Opening} from '../../../../src/outputs/pdf/book/blanks.ts'

/** Begins parts of these lengths in sheets, with the blank pages that are there already. */
function openings(lengths: readonly number[], inserted: ReadonlySet<string>): Opening[] {
  let page = 1
  return lengths.map((length, i) => {
    const id = `c${i}`
    if (inserted.has(id)) page++
    const opening = {id, page}
    page += length
    return opening
  })
}

/** Lengths that differ for each seed, from 1 to 9 sheets. */
function lengthsOf(seed: number): number[] {
  let state = seed * 2654435761 + 1
  return Array.from({length: 30}, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return 1 + (state % 9)
  })
}

const seeds = Array.from({length: 50}, (_, seed) => seed)

test('a part that would begin on a left-hand page gets a blank before it', () => {
  const {before, moved} = blanks(openings([1, 2, 1], new Set()), new Set())
  expect([...before]).toEqual(['c1'])
  expect([1, 2, 3, 4].map(moved)).toEqual([1, 3, 4, 5])
})

test('every part begins on a right-hand page after one step, whatever blanks stood there', () => {
  for (const seed of seeds) {
    const lengths = lengthsOf(seed)
    const inserted = new Set(lengths.flatMap((length, i) => (length > 4 ? [`c${i}`] : [])))
    const read = openings(lengths, inserted)
    const {before, moved} = blanks(read, inserted)
    const printed = openings(lengths, before)
    expect(printed.filter(({page}) => page % 2 === 0)).toEqual([])
    expect(read.map(({page}) => moved(page))).toEqual(printed.map(({page}) => page))
  }
})

test('what is right already stays', () => {
  for (const seed of seeds) {
    const lengths = lengthsOf(seed)
    const {before} = blanks(openings(lengths, new Set()), new Set())
    const again = blanks(openings(lengths, before), before)
    expect(again.before).toEqual(before)
    expect([1, 20, 99].map(again.moved)).toEqual([1, 20, 99])
  }
})

test('a sheet inside a part moves with it, and a sheet before all parts stays', () => {
  const {moved} = blanks([{id: 'a', page: 4}], new Set())
  expect([1, 3, 4, 9].map(moved)).toEqual([1, 3, 5, 10])
})

import {describe, expect, it} from 'vitest'
import type {VerdictState} from '../../../src/checks/shops/rule.ts'
import {shopRules} from '../../../src/checks/shops/rules.ts'
import {type ShopId, shopIds} from '../../../src/checks/shops/shops.ts'
import {sources} from '../../../src/checks/shops/sources.ts'
import {checkShops} from '../../../src/checks/shops.ts'
import {bookWith} from './book.ts'
import {faults} from './faults.ts'

describe('the good book', () => {
  it('is taken by every shop, with a measure for every rule', () => {
    for (const {shop, verdicts} of checkShops(bookWith(), shopIds)) {
      expect(verdicts.filter(({state}) => state !== 'ok').map((one) => [shop, one])).toEqual([])
      expect(verdicts.filter(({measured}) => !measured)).toEqual([])
      expect(verdicts.length).toBeGreaterThan(4)
    }
  })

  it('is asked about only by the shops that were named', () => {
    expect(checkShops(bookWith(), ['kobo']).map(({shop}) => shop)).toEqual(['kobo'])
    expect(checkShops(bookWith(), [])).toEqual([])
  })
})

describe('a book with a fault', () => {
  for (const {rule, name, says, change, measured} of faults) {
    it(`${rule}: ${name}`, () => {
      const found = checkShops(bookWith(change), shopIds).flatMap(({shop, verdicts}) =>
        verdicts.filter((one) => one.rule === rule).map((one) => ({...one, shop})),
      )
      const states: Partial<Record<ShopId, VerdictState>> = Object.fromEntries(
        found.map(({shop, state}) => [shop, state]),
      )
      expect(states).toEqual(says)
      const bad = found.filter(({state}) => state !== 'ok')
      for (const one of bad) {
        expect(one.help).toMatch(/[.)}\w]$/u)
        expect(one.measured).toContain(measured)
      }
    })
  }

  it('stands in the table for each rule', () => {
    const tried = new Set(faults.map(({rule}) => rule))
    expect(shopRules.map(({id}) => id).filter((id) => !tried.has(id))).toEqual([])
  })
})

describe('the table of rules', () => {
  it('has each rule once, short enough for a terminal, and a source for each demand', () => {
    const ids = shopRules.map(({id}) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const {title, demands} of shopRules) {
      expect(title.length).toBeLessThanOrEqual(30)
      expect(demands.size).toBeGreaterThan(0)
      for (const {source} of demands.values())
        expect(sources[source].address).toMatch(/^https:\/\//u)
    }
  })

  it('uses every source it names', () => {
    const used = new Set(
      shopRules.flatMap(({demands}) => [...demands.values()].map((one) => one.source)),
    )
    expect(Object.keys(sources).filter((id) => ![...used].some((one) => one === id))).toEqual([])
  })
})

it('reads a page of 100 KB of anything in less than 200 ms', () => {
  for (const words of ['page ', 'page   ', '1 ', '… 1 ', 'Seite 99999 ']) {
    const text = `<h1>Rest</h1><p>${words.repeat(100_000 / words.length)}</p>`
    const book = bookWith({edits: [['OEBPS/one.xhtml', '<h1>Rest</h1>', text]]})
    const before = process.cpuUsage()
    checkShops(book, shopIds)
    const {user, system} = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(200)
  }
})

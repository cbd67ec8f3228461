import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {shopRules} from '../../src/checks/shops/rules.ts'
import {shopsPage} from '../../src/cli/shops-page.ts'

it('writes docs/shops.md as it stands', () => {
  const url = new URL('../../docs/shops.md', import.meta.url)
  expect(readFileSync(url, 'utf8')).toBe(shopsPage())
})

it('names each rule in the table and under its shops, with the page it was read on', () => {
  const lines = shopsPage().split('\n')
  for (const {title, demands} of shopRules) {
    const rows = lines.filter((line) => line.startsWith(`| ${title} |`))
    expect(rows.length, title).toBe(1 + demands.size)
    expect(rows[0]?.match(/\]\(https:/gu)?.length, title).toBe(demands.size)
    for (const row of rows.slice(1)) expect(row).toMatch(/\]\(https:\S+\)/u)
  }
})

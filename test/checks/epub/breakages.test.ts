import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {testWith} from '../../oracles.ts'
import {epubCheck, findings} from '../../outputs/epub/judges.ts'
import {faults} from './faults/faults.ts'
import {broken, foundIn} from './found.ts'
import {goodBook} from './good-book.ts'
import {checksPage, type Verdicts} from './page.ts'
import {zip} from './zip.ts'

/** `HANDPRESS_GOLDEN=write npx vitest run test/checks/epub/breakages.test.ts` writes the page anew, and asks epubcheck-ts about every fault. */
const write = process.env.HANDPRESS_GOLDEN === 'write'
const recordPath = join(import.meta.dirname, 'verdicts.json')
const pagePath = join(import.meta.dirname, '..', '..', '..', 'docs', 'epub-checks.md')

const good = await goodBook()
const all = Object.values(faults).flat()
const judged = JSON.parse(readFileSync(recordPath, 'utf8')) as Verdicts
const own = new Map<string, readonly string[]>()
const folder = mkdtempSync(join(tmpdir(), 'handpress-breakages-'))
afterAll(() => rmSync(folder, {recursive: true}))

describe('deliberate breakages', () => {
  it('are at least 70, each with a name of its own', () => {
    expect(all.length).toBeGreaterThanOrEqual(70)
    expect(new Set(all.map(({name}) => name)).size).toBe(all.length)
  })

  it('are not in the good book', async () => {
    expect(foundIn(zip(good))).toEqual([])
    expect(await findings(zip(good))).toEqual([])
  })

  it.each(all.map((fault) => [fault.name, fault] as const))('%s is found', (name, fault) => {
    const said = foundIn(broken(good, fault))
    own.set(name, unique(said.map(({rule}) => rule)))
    expect(said).not.toEqual([])
    expect(said.map(({reason}) => reason).join('\n')).not.toMatch(/undefined|\[object|NaN/)
    expect(said.every(({help}) => help)).toBe(true)
  })

  it('are found by epubcheck-ts as the record says', async () => {
    const asked = all.filter((_, i) => write || i % 8 === 0)
    const said = new Map<string, string[]>()
    for (const fault of asked)
      said.set(fault.name, unique((await findings(broken(good, fault))).map((one) => idAt(one, 0))))
    if (write) {
      const now = all.map(({name}) => [name, {...judged[name], port: said.get(name)}])
      writeFileSync(recordPath, `${JSON.stringify(Object.fromEntries(now), undefined, 1)}\n`)
    } else for (const [name, ids] of said) expect(ids, name).toEqual(judged[name]?.port)
  }, 120_000)

  it('stand in docs/epub-checks.md with what finds them', () => {
    const page = checksPage(faults, own, JSON.parse(readFileSync(recordPath, 'utf8')) as Verdicts)
    if (write) writeFileSync(pagePath, page)
    expect(page).toBe(readFileSync(pagePath, 'utf8'))
  })

  it('have all been put before EPUBCheck and Ace', () => {
    expect(Object.keys(judged).sort()).toEqual(all.map(({name}) => name).sort())
    for (const {java, ace} of Object.values(judged)) expect([java, ace]).not.toContain(undefined)
  })

  testWith(
    'java',
    'EPUBCheck finds nothing in the good book, and in some broken ones what the record says',
    (java) => {
      expect(epubCheck(java, zip(good), folder)).toEqual([])
      for (const name of [
        'a PNG is listed as JPEG',
        'an unknown epub:type',
        'NCX: a playOrder twice',
        'a link that runs a program',
      ]) {
        const fault = all.find((one) => one.name === name) ?? {name}
        const ids = epubCheck(java, broken(good, fault), folder).map((one) => idAt(one, 1))
        expect(unique(ids), name).toEqual(judged[name]?.java)
      }
    },
    120_000,
  )
})

/** The names of what was found, such as `RSC-005`, stand at a place in each line. */
function idAt(line: string, at: number): string {
  return line.split(' ')[at] ?? ''
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort()
}

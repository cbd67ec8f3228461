import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {type Ended, handpress, tempFolder} from './places.ts'

const CONFIG = 'title: Rest\nauthors: Ada Penn\ndate: 2026-11-22\n'
const TEXT =
  '# Rest\n\nSee page 14. [Buy it](https://www.amazon.com/dp/1).\n\n## Why\n\nIt helps.\n'

const home = tempFolder({'handpress.yaml': CONFIG, 'manuscript/rest.md': TEXT})
let all: Ended
beforeAll(async () => {
  all = await handpress(['check', '--shop', 'all'], home)
})

describe('check --shop', () => {
  it('says side by side what shops would say, ends with 1, and writes nothing', () => {
    expect(all.code).toBe(1)
    expect(all.out).toContain('kdp    apple  kobo   google ingram d2d\n')
    expect(all.out).toMatch(/\n {2}error {4}Links to other shops {2}apple, kobo, ingram\n/u)
    expect(all.out).toMatch(/\n {2}error {4}Page numbers in the text {2}ingram\n/u)
    expect(existsSync(join(home, 'output', 'rest.epub'))).toBe(false)
  })

  it('finds the cover beside the ebook of a publication, and its PDF', async () => {
    const {out} = await handpress(['check', '--shop', 'ingram', '--shop', 'google'], home)
    expect(out).toMatch(/\n {2}PDF beside the ebook {12}ok {5}-\n/u)
    expect(out).toMatch(/\n {2}Cover beside the book {11}- {6}ok\n/u)
  })

  it('looks at an ebook that stands from an earlier build as well', async () => {
    expect((await handpress(['build'], home)).code).toBe(0)
    const {code, out} = await handpress(['check', '--shop', 'kdp', '--json'], home)
    const {shops} = JSON.parse(out)
    expect(code).toBe(0)
    expect(shops).toHaveLength(1)
    expect(shops[0]).toMatchObject({edition: 'ebook', path: 'rest.epub', shop: 'kdp'})
  })

  it('says why no shop was asked', async () => {
    const bad = tempFolder({'handpress.yaml': CONFIG, 'manuscript/rest.md': ':::urgnt\nx\n:::\n'})
    const stopped = await handpress(['check', '--shop', 'kobo'], bad)
    expect(stopped.code).toBe(1)
    expect(stopped.out).toContain('No shop was asked: mend the errors first.')
    const unknown = await handpress(['check', '--shop', 'koboo'], home)
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('Did you mean "kobo"?')
  })
})

import {beforeAll, describe, expect, it} from 'vitest'
import {type BuildResult, build} from '../../src/api.ts'
import {testWith} from '../oracles.ts'
import {epubCheck, findings} from '../outputs/epub/judges.ts'
import {unzip} from '../outputs/epub/unzip.ts'
import {CHAPTERS, largeBook, PICTURES} from './large.ts'
import {read, tempFolder} from './places.ts'
import {xhtmlOf} from './readback.ts'

describe('a book of 40 chapters with 200 pictures', () => {
  const folder = tempFolder(largeBook())
  let book: Buffer
  let result: BuildResult
  beforeAll(async () => {
    result = await build({cwd: folder, editions: ['ebook'], today: '2026-11-22'})
    book = read(folder, 'output', 'hp-300.epub')
  }, 120_000)

  it('is made without a warning', () => {
    expect(result.messages.filter(({severity}) => severity !== 'info')).toEqual([])
  })
  it('holds every chapter and every picture once', () => {
    const names = unzip(book).map(({name}) => name)
    const pages = xhtmlOf(book)
    expect(new Set(pages.match(/Chapter number \d+<\/h1>/gu)).size).toBe(CHAPTERS)
    const inside = pages.match(/<svg\s[^>]*aria-label="Picture/gu)?.length ?? 0
    const files = names.filter((name) => name.includes('/images/')).length
    expect([inside, files]).toEqual([PICTURES / 4, (PICTURES / 4) * 3])
    expect(pages.match(/<img\s/gu)?.length).toBe(files + 1)
  })
  it('is a valid book', async () => {
    expect(await findings(book)).toEqual([])
  }, 60_000)
  testWith('java', 'is accepted by EPUBCheck, which has nothing to say', (java) => {
    expect(epubCheck(java, book, tempFolder())).toEqual([])
  })
})

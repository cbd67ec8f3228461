import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {makeEpub} from './made.ts'
import {documentOf} from '../../made-document.ts'
import {testWith} from '../../oracles.ts'
import {inputOf} from './fixture.ts'
import {epubCheck, findings} from './judges.ts'

const folder = mkdtempSync(join(tmpdir(), 'handpress-epub-'))
afterAll(() => rmSync(folder, {recursive: true}))

const cases = new URL('../../cases/', import.meta.url)

/** Every text of the cases, as one publication of many chapters. */
function everyCase(): Record<string, string> {
  const paths = readdirSync(cases, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('in.md'))
    .sort()
  return Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, cases), 'utf8')]))
}

describe('a book of every text of the cases', () => {
  const book = () => {
    const {document} = documentOf(everyCase(), {
      meta: {title: 'Every case'},
      names: ['ebook', 'epub'],
    })
    return makeEpub(inputOf({document}))
  }

  test('has no errors and no warnings', async () => {
    const {bytes, chapters} = await book()
    expect(chapters).toBeGreaterThan(10)
    expect(await findings(bytes)).toEqual([])
  })

  testWith('java', 'passes EPUBCheck without a remark', async (java) => {
    expect(epubCheck(java, (await book()).bytes, folder)).toEqual([])
  })
})

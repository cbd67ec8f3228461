import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, test, vi} from 'vitest'
import {fromXml} from 'xast-util-from-xml'
import type {Artifact} from '../../../src/base/artifact.ts'
import {makeEpub} from './made.ts'
import {testWith} from '../../oracles.ts'
import {documentOf, everyClass, inputOf, printedAt} from './fixture.ts'
import {epubCheck, findings} from './judges.ts'
import {textIn, unzip} from './unzip.ts'

const folder = mkdtempSync(join(tmpdir(), 'handpress-epub-'))
afterAll(() => rmSync(folder, {recursive: true}))

const printed = printedAt('urn:isbn:9780306406157', {
  evening: '1',
  'cite-klein-2020-1': '2',
  'ref-klein-2020': '3',
})

/** A book without cover, pictures, subtitle and rights, as a draft, from right to left. */
function bareInput() {
  const document = documentOf([everyClass[1], everyClass[2]], {
    lang: 'he',
    dir: 'rtl',
    subtitle: '',
    rights: '',
    publisher: 'House',
    keywords: [],
    authors: [],
  })
  const {cover: _, ...input} = inputOf({document, pictures: new Map(), draft: true})
  return input
}

let made: Artifact
beforeAll(async () => {
  made = await makeEpub(inputOf({printed}))
})

describe('a book with every block', () => {
  test('has no errors and no warnings', async () => {
    expect(await findings(made.bytes)).toEqual([])
  })

  test('says what it is', () => {
    expect(made).toMatchObject({
      path: 'evenings.epub',
      mediaType: 'application/epub+zip',
      pages: 0,
      chapters: 3,
    })
  })

  test('is XML in every file that says so', () => {
    const files = unzip(made.bytes).filter(({name}) => /\.(?:xhtml|opf|ncx|xml|svg)$/.test(name))
    expect(files).toHaveLength(11)
    for (const {bytes} of files) expect(() => fromXml(bytes.toString('utf8'))).not.toThrow()
  })

  test('has no role on a list item, which would hide that it is one', () => {
    for (const {name, bytes} of unzip(made.bytes))
      if (name.endsWith('.xhtml'))
        expect(bytes.toString('utf8')).not.toMatch(/<li [^>]*(?:role|epub:type)=/)
  })

  test('links every work with each place that cites it, over chapters', () => {
    const one = textIn(made.bytes, 'OEBPS/chapter-001.xhtml')
    const three = textIn(made.bytes, 'OEBPS/chapter-003.xhtml')
    expect(one).toContain('id="cite-oei-2012-1" href="chapter-003.xhtml#ref-oei-2012"')
    expect(three).toContain('href="chapter-001.xhtml#cite-oei-2012-1"')
    expect(three).toContain('href="chapter-002.xhtml#cite-oei-2012-2"')
    expect(three).toContain('href="#cite-klein-2020-1"')
  })

  testWith('java', 'passes EPUBCheck without a remark', (java) => {
    expect(epubCheck(java, made.bytes, folder)).toEqual([])
  })
})

describe('a bare draft from right to left', () => {
  test('has no errors and no warnings', async () => {
    expect(await findings((await makeEpub(bareInput())).bytes)).toEqual([])
  })

  test('turns its pages the other way', async () => {
    const {bytes} = await makeEpub(bareInput())
    expect(textIn(bytes, 'OEBPS/content.opf')).toContain('page-progression-direction="rtl"')
    expect(textIn(bytes, 'OEBPS/chapter-001.xhtml')).toContain('dir="rtl"')
  })

  testWith('java', 'passes EPUBCheck without a remark', async (java) => {
    expect(epubCheck(java, (await makeEpub(bareInput())).bytes, folder)).toEqual([])
  })
})

describe('a fault that is planted', () => {
  test('is found without Java', async () => {
    const {bytes} = await makeEpub(
      inputOf({document: documentOf(['<h1 id="a">A</h1><p id="a"></p>'])}),
    )
    expect((await findings(bytes)).join()).toContain('RSC-005')
  })

  testWith('java', 'is found by EPUBCheck', async (java) => {
    const {bytes} = await makeEpub(
      inputOf({document: documentOf(['<h1 id="a">A</h1><p role="x" align="y"></p>'])}),
    )
    expect(epubCheck(java, bytes, folder).join()).toContain('RSC-005')
  })
})

describe('the bytes of a book', () => {
  const zone = process.env.TZ
  afterEach(() => {
    vi.useRealTimers()
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test.each([
    ['Asia/Tokyo', -540],
    ['America/St_Johns', 210],
  ])('are the same at another hour in %s', async (name, offset) => {
    process.env.TZ = name
    vi.useFakeTimers({toFake: ['Date'], now: Date.UTC(2001, 0, 31, 23, 59)})
    expect(new Date().getTimezoneOffset()).toBe(offset)
    const again = await makeEpub(inputOf({printed}))
    expect(Buffer.compare(again.bytes, made.bytes)).toBe(0)
  })

  test('change with the text', async () => {
    const {bytes} = await makeEpub(inputOf({draft: true, printed}))
    expect(Buffer.compare(bytes, made.bytes)).not.toBe(0)
  })
})

test('the document is not changed by a book that is made of it', async () => {
  const document = documentOf(everyClass)
  const before = structuredClone(document.chapters)
  await makeEpub(inputOf({document}))
  expect(document.chapters).toEqual(before)
})

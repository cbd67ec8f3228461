import {createHash} from 'node:crypto'
import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {type BuildResult, build} from '../../src/api.ts'
import {testWith} from '../oracles.ts'
import {epubCheck, findings} from '../outputs/epub/judges.ts'
import {textIn, unzip} from '../outputs/epub/unzip.ts'
import {checkout, handpress, read, tempFolder, writeFiles} from './places.ts'
import {opfOf, type PdfRead, readPdf, textOfXhtml, valuesOf, xhtmlOf} from './readback.ts'

const FILES = [
  'hp-014.pdf',
  'hp-014.epub',
  'hp-014-cover.jpg',
  'hp-014-accessibility.html',
  'hp-014-accessibility.json',
] as const
const SAMPLE = 'Sample, not for patients'

/** The publication of the repository, on its own. */
function copy(): string {
  const folder = tempFolder()
  for (const name of ['handpress.yaml', 'manuscript'])
    cpSync(join(checkout, name), join(folder, name), {recursive: true})
  return folder
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const hashes = (output: string) => FILES.map((name) => sha256(read(output, name)))
const today = '2026-11-22'
const folder = copy()
const output = join(folder, 'output')
let result: BuildResult
let pdf: PdfRead
let epub: Uint8Array

beforeAll(async () => {
  result = await build({cwd: folder, today})
  pdf = await readPdf(read(output, FILES[0]))
  epub = read(output, FILES[1])
})

describe('the sample publication', () => {
  it('is made in both editions without an error or a warning', () => {
    expect(result.messages.filter(({severity}) => severity !== 'info')).toEqual([])
    expect(result.stopped).toBe(false)
    expect(result.artifacts.map(({edition, path}) => [edition, path])).toEqual([
      ['handout', 'output/hp-014.pdf'],
      ['ebook', 'output/hp-014.epub'],
      ['ebook', 'output/hp-014-cover.jpg'],
      ['accessibility', 'output/hp-014-accessibility.html'],
      ['accessibility', 'output/hp-014-accessibility.json'],
    ])
  })
  it('says on every page that it is a sample', () => {
    expect(pdf.pages.length).toBeGreaterThan(3)
    expect(pdf.pages.filter(({text}) => !text.includes(SAMPLE))).toEqual([])
    for (const page of ['title', 'colophon'])
      expect(textOfXhtml(textIn(epub, pageNamed(page)))).toContain(SAMPLE)
  })
  it('has an outline without words run together', () => {
    expect(pdf.outline.map(([, title]) => title)).toEqual(
      expect.arrayContaining(['When closeness feels far away', 'Get help now', 'References']),
    )
  })
  it('sends readers who need help to the page where it stands', () => {
    const links = pdf.pages.flatMap(({text, links: found}) =>
      found.filter(({dest}) => dest === 'help').map(({to}) => ({text, to})),
    )
    const [first] = links
    expect(first?.text).toMatch(new RegExp(`page\\s${first?.to}\\b`, 'u'))
    for (const {to} of links) expect(pdf.pages[to - 1]?.text).toContain('Get help now')
  })
  it('cites the same works for the same text in both editions', () => {
    const inPdf = once(pdf.links.map(({dest}) => dest).filter((id) => id.startsWith('ref-')))
    const inEpub = once(citedIn(xhtmlOf(epub)))
    expect(new Set(inPdf).size).toBe(9)
    expect(new Set(inEpub)).toEqual(new Set(inPdf))
    // The ebook has more text, and so more mentions, but none in another order.
    let at = 0
    for (const id of inPdf) {
      at = inEpub.indexOf(id, at)
      expect(at, `${id} of the PDF in the order of the ebook`).toBeGreaterThanOrEqual(0)
      at += 1
    }
  })
  it('links every entry back to its first mention', () => {
    const pages = xhtmlOf(epub)
    const entries = valuesOf(pages, 'id').filter((id) => id.startsWith('ref-'))
    expect(entries.length).toBe(9)
    for (const entry of entries) {
      const mention = `cite-${entry.slice('ref-'.length)}-1`
      expect(valuesOf(pages, 'id')).toContain(mention)
      expect(valuesOf(pages, 'href').filter((href) => href.endsWith(`#${mention}`)).length).toBe(1)
    }
  })
  it('has no link in the PDF that leads nowhere', () => {
    expect(pdf.links.length).toBeGreaterThan(20)
    expect(pdf.links.filter(({url, to}) => !url && to === 0)).toEqual([])
  })
  it('is an ebook with all its pictures', async () => {
    expect(await findings(epub)).toEqual([])
    const drawings = xhtmlOf(epub).match(/<svg\s[^>]*role="img" aria-label="[^"]{20,}"/gu)
    expect(drawings?.length).toBe(4)
    expect(opfOf(epub)).toContain('properties="cover-image"')
  })
  testWith('java', 'is accepted by EPUBCheck, which has nothing to say', (java) => {
    expect(epubCheck(java, epub, tempFolder())).toEqual([])
  })
})

describe('edition.json', () => {
  it('names all files with their hashes and what they were made from', () => {
    const list = JSON.parse(read(output, 'edition.json').toString('utf8'))
    expect(list.artifacts.map((row: {path: string}) => row.path)).toEqual([...FILES].sort())
    for (const row of list.artifacts) {
      const bytes = read(output, row.path)
      expect(row).toMatchObject({bytes: bytes.length, sha256: sha256(bytes)})
      const inputs = row.inputs.map((one: {path: string}) => one.path)
      expect(inputs).toEqual(
        expect.arrayContaining(['handpress.yaml', 'manuscript/figures/alarm.svg', ...row.sources]),
      )
      expect(row.made.tool).toMatch(/^Handpress \d/u)
      expect(row.made.browser).toMatch(/Chrome\/\d/u)
      expect(inputs).toContain('manuscript/references.bib')
      // The citation style comes from the program and not from the folder.
      const own = row.inputs.filter((one: {path: string}) => one.path !== 'csl/apa')
      expect(own.length).toBe(row.inputs.length - 1)
      for (const {path, sha256: hash} of own) expect(sha256(read(folder, path))).toBe(hash)
    }
  })
})

describe('made again', () => {
  it('nothing changed, so nothing is made', async () => {
    const before = hashes(output)
    const again = await build({cwd: folder, today})
    expect([again.artifacts, again.cached]).toEqual([[], 2])
    expect(hashes(output)).toEqual(before)
  })
  it('from nothing, it has the same bytes', async () => {
    const before = hashes(output)
    const again = await build({cwd: folder, today, anew: true})
    expect(again.artifacts.map(({sha256: hash}) => hash)).toEqual(before)
    expect(hashes(output)).toEqual(before)
  })
  it('elsewhere, by another process, in another time zone and language: the same bytes', async () => {
    const elsewhere = copy()
    const env = {
      TZ: 'Pacific/Auckland',
      LANG: 'de_DE.UTF-8',
      LC_ALL: 'de_DE.UTF-8',
      LANGUAGE: 'de',
      HOME: tempFolder(),
      XDG_CACHE_HOME: tempFolder(),
    }
    const {code, err} = await handpress(
      ['build', '--json', '-o', 'made', '--today', today],
      elsewhere,
      env,
    )
    expect([code, err]).toEqual([0, ''])
    expect(hashes(join(elsewhere, 'made'))).toEqual(hashes(output))
  })
  it('in a copy of the folder, what stands in its output is known again', async () => {
    const copied = copy()
    cpSync(output, join(copied, 'output'), {recursive: true})
    expect((await build({cwd: copied, today})).cached).toBe(2)
    const text = read(copied, 'manuscript', 'references.bib').toString('utf8')
    writeFiles(copied, {'manuscript/references.bib': text.replace('Guilford', 'The Guilford')})
    const {artifacts, cached} = await build({cwd: copied, today})
    expect([artifacts.length, cached]).toEqual([FILES.length, 0])
  })
})

function pageNamed(name: string): string {
  return unzip(epub).find((one) => one.name.endsWith(`/${name}.xhtml`))?.name ?? ''
}

/** Works in the order in which the text cites them. */
function citedIn(pages: string): string[] {
  return [...pages.matchAll(/<a\s[^>]*class="hp-cite"[^>]*>/gu)].map(
    (found) => /#(ref-[^"]*)"/u.exec(found[0])?.[1] ?? '',
  )
}

/** A link that breaks over two lines is two links in a PDF. */
function once(ids: readonly string[]): string[] {
  return ids.filter((id, at) => id !== ids[at - 1])
}

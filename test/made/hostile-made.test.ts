import {cpSync, existsSync, utimesSync} from 'node:fs'
import {homedir, tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {type BuildResult, build} from '../../src/api.ts'
import {findings} from '../outputs/epub/judges.ts'
import {textIn, unzip} from '../outputs/epub/unzip.ts'
import {read, tempFolder, writeFiles} from './places.ts'
import {inflated, opfOf, packed, readPdf, textOfXhtml, xhtmlOf} from './readback.ts'

const hostile = join(import.meta.dirname, '..', 'hostile')
const NAMES = [
  'fm13-ejs-title',
  'fm18-norway',
  'fm20-bom-crlf',
  'html01-script',
  'html02-iframe-file',
  'html03-meta-base-link',
  'html04-style',
  'html06-unclosed',
  'html09-form',
  'img-script-svg',
  'inc01-include',
  'link01-javascript',
  'link02-file',
  'link04-doi-hostile',
  'txt15-long-word',
  'txt17-heading-ids',
] as const
type Name = (typeof NAMES)[number]

const folder = tempFolder()
const pdfOf = (name: string) => read(folder, 'output', `${name}.pdf`)
const epubOf = (name: string) => read(folder, 'output', `${name}.epub`)
/** Text of every file of an ebook but its pictures. */
const insideOf = (name: string) =>
  unzip(epubOf(name))
    .filter((entry) => !/\.(?:jpg|png)$/u.test(entry.name))
    .map((entry) => entry.bytes.toString('utf8'))
    .join('\n')
/** Signs of something that runs, loads, or comes from outside the folder. */
const SIGNS = [
  /<(?:script|iframe|object|embed|form|foreignObject)\b/iu,
  /(?:javascript|vbscript|file):/iu,
  /root:x:/u,
  /PWN/u,
  /handpress\.invalid/u,
  /127\.0\.0\.1/u,
]
const ACTIONS = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|OpenAction|AA|SubmitForm)[\s/<([]/u
let result: BuildResult

beforeAll(async () => {
  for (const path of [...NAMES.map((name) => `${name}.md`), 'img/script.svg'])
    cpSync(join(hostile, path), join(folder, path))
  result = await build({files: NAMES.map((name) => `${name}.md`), cwd: folder})
}, 90_000)

describe('hostile texts, made as plain files', () => {
  it('are made, each in both editions', () => {
    expect(result.messages.filter(({severity}) => severity === 'error')).toEqual([])
    expect(result.artifacts.map(({path}) => path).sort()).toEqual(
      NAMES.flatMap((name) => [`output/${name}.epub`, `output/${name}.pdf`]).sort(),
    )
    expect(existsSync(join(folder, '..', 'evil-edition'))).toBe(false)
  })
  it.each(NAMES)('%s: nothing that runs, loads or tells of this computer', (name) => {
    const book = insideOf(name)
    const leaf = inflated(pdfOf(name))
    for (const text of [book, leaf]) {
      expect(SIGNS.filter((sign) => sign.test(text))).toEqual([])
      const places = [folder, tmpdir(), homedir(), process.cwd()].map((path) => `${path}/`)
      expect(places.filter((path) => path.length > 2 && text.includes(path))).toEqual([])
    }
    expect(/<[^>]*\son[a-z]+\s*=/iu.exec(book)?.[0]).toBeUndefined()
    expect(/<[^>]*\s(?:src|href)="data:/iu.exec(book)?.[0]).toBeUndefined()
    expect(ACTIONS.exec(leaf)?.[0]).toBeUndefined()
  })
  it.each(NAMES)('%s: EPUBCheck accepts the ebook', async (name) => {
    expect(await findings(epubOf(name))).toEqual([])
  })
})

describe('what is left of them', () => {
  const textOf = (name: Name) => textOfXhtml(xhtmlOf(epubOf(name)))
  it('template signs in a title are text', async () => {
    const title = '<%= 7*7 %>'
    expect(await readPdf(pdfOf('fm13-ejs-title'))).toMatchObject({title})
    expect(opfOf(epubOf('fm13-ejs-title'))).toContain('>&lt;%= 7*7 %&gt;</dc:title>')
    expect(textOf('fm13-ejs-title')).toContain(title)
    expect(inflated(pdfOf('fm13-ejs-title'))).not.toMatch(/\(49\)/u)
  })
  it('"No" is a title, "no" a language', async () => {
    expect(await readPdf(pdfOf('fm18-norway'))).toMatchObject({title: 'No', lang: 'no'})
    expect(opfOf(epubOf('fm18-norway'))).toContain('<dc:language>no</dc:language>')
    expect(textOf('fm18-norway')).toContain('1.10')
  })
  it('a byte order mark and CRLF change no byte', async () => {
    const crlf = read(hostile, 'fm20-bom-crlf.md').toString('utf8')
    const lf = tempFolder()
    writeFiles(lf, {'fm20-bom-crlf.md': crlf.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n')})
    const day = new Date('2026-11-22T12:00:00Z')
    const made = []
    for (const cwd of [lf, folder]) {
      utimesSync(join(cwd, 'fm20-bom-crlf.md'), day, day)
      made.push(await build({files: ['fm20-bom-crlf.md'], cwd, output: 'again'}))
    }
    const [one, two] = made.map(({artifacts}) => artifacts.map(({sha256}) => sha256))
    expect(one).toHaveLength(2)
    expect(one).toEqual(two)
  })
  it('what stood beside a script or a style is kept', async () => {
    expect((await readPdf(pdfOf('html01-script'))).text).toContain('kept')
    expect((await readPdf(pdfOf('html04-style'))).text).toContain('text')
    expect(textOf('html01-script')).toContain('kept')
  })
  it('nothing is attached', async () => {
    expect((await readPdf(pdfOf('html03-meta-base-link'))).attachments).toBe(0)
  })
  it('open tags do not swallow a heading', async () => {
    const {outline} = await readPdf(pdfOf('html06-unclosed'))
    expect(outline).toEqual([
      [0, 'T'],
      [1, 'Next'],
    ])
    const toc = unzip(epubOf('html06-unclosed')).find(({name}) => name.endsWith('toc.xhtml'))
    expect(toc?.bytes.toString('utf8')).toMatch(/<a href="[^"]+#[^"]+">Next<\/a>/u)
  })
  it('a drawing keeps its circle', () => {
    const names = unzip(epubOf('img-script-svg')).map(({name}) => name)
    const drawing = names.find((name) => name.endsWith('.svg'))
    const text = drawing
      ? textIn(epubOf('img-script-svg'), drawing)
      : xhtmlOf(epubOf('img-script-svg'))
    expect(text).toContain('<circle')
  })
  it('links with other schemes are words', async () => {
    expect((await readPdf(pdfOf('link01-javascript'))).links).toEqual([])
    expect((await readPdf(pdfOf('link02-file'))).links).toEqual([])
  })
  it('a DOI with brackets is linked whole', async () => {
    const doi = 'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O'
    expect((await readPdf(pdfOf('link04-doi-hostile'))).links.map(({url}) => url)).toContain(doi)
    expect(xhtmlOf(epubOf('link04-doi-hostile'))).toContain(`href="${doi}"`)
  })
  it('a word of 20,000 letters is printed whole', async () => {
    const {text} = await readPdf(pdfOf('txt15-long-word'))
    expect(packed(text)).toMatch(/a{20000}|(?:a+.{0,60}?Page\d+of\d+.{0,60}?)+/u)
    expect(text.match(/a/gu)?.length).toBeGreaterThanOrEqual(20_000)
  })
  it('headings of the same words, of other scripts and of signs lead to different places', async () => {
    const page = xhtmlOf(epubOf('txt17-heading-ids'))
    const ids = [...page.matchAll(/<h[12] id="([^"]+)">/gu)].map((found) => found[1])
    const toc = unzip(epubOf('txt17-heading-ids')).find(({name}) => name.endsWith('toc.xhtml'))
    const [contents = ''] = /<nav id="toc"[\s\S]*?<\/nav>/u.exec(String(toc?.bytes)) ?? []
    const links = [...contents.matchAll(/<a href="[^"#]+#([^"]+)">([^<]*)</gu)]
    expect(links.map(([, id, words]) => [ids.includes(id), words])).toEqual(
      ['A', 'a-1', 'A', '日本', '🙂'].map((words) => [true, words]),
    )
    expect(new Set(links.map(([, id]) => id)).size).toBe(5)
    const {outline} = await readPdf(pdfOf('txt17-heading-ids'))
    expect(outline.map(([, title]) => title)).toEqual(['A', 'A', 'a-1', 'A', '日本', '🙂'])
  })
})

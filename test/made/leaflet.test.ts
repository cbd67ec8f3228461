import {execFileSync} from 'node:child_process'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {type BuildResult, build} from '../../src/api.ts'
import {testWith} from '../oracles.ts'
import {epubCheck, findings} from '../outputs/epub/judges.ts'
import {textIn} from '../outputs/epub/unzip.ts'
import {read, tempFolder} from './places.ts'
import {opfOf, type PdfRead, packed, readPdf, textOfXhtml, valuesOf, xhtmlOf} from './readback.ts'

/** Nine entries as people type them: three styles, a book, a chapter, a web page and an organisation. */
const ENTRIES = [
  'Avery, J. P., & Stone, R. (2015). Rest and the older heart. *Journal of Slow Things*, 12(3), 45–61. https://doi.org/10.5555/slow.2015.0045',
  'Brandt K, Osei L, Novak T. Light in the evening. Ann Dusk Med. 2018;7(2):101-9.',
  'Cole, Miriam. 2009. *The Quiet House*. Millbrook: Heron Books.',
  'Dalgaard, F. (2021). Naps at noon. In P. Rowe (Ed.), *A Handbook of Pauses* (pp. 12–30). Lantern Press.',
  'Institute for Calm Nights. (2020). Sleep in later life: questions and answers. Harbour Town.',
  'Ferro A, et al. Warm feet, cool head. Sleep Lett. 2003;1:9.',
  'Gupta, S., & Lind, E. (2017a). Counting sheep, part one. *Pastoral Studies*, 4, 1–9.',
  'Gupta, S., & Lind, E. (2017b). Counting sheep, part two. *Pastoral Studies*, 4, 10–18.',
  'Ødegård, Å. (n.d.). *Letters on waking early*. Unpublished manuscript.',
]

const HEADINGS = [
  [0, 'Sleeping well after fifty: what changes, what stays, and what may help on a bad night'],
  [1, 'What changes'],
  [1, 'A week at a glance'],
  [1, 'Questions people ask'],
  [2, 'Do I need eight hours, and does it matter whether I get them all in one piece each night?'],
  [2, 'May I nap?'],
  [1, 'References'],
] as const

const PARAGRAPHS = [
  'Sleep grows lighter with the years. You may wake at four and lie there with the clock. A review of 15 small studies found the same in most people (Avery & Stone, 2015).',
  'Light late in the evening can push sleep back. Dim lamps after nine are a cheap trial; Brandt et al. (2018) describe one.',
  'Tick what you did, and look at it after seven days.',
  'No. Some people are rested after six hours, others after nine. Look at how you feel by day.',
  'Yes, if it is short and before three. Naïve as it sounds, a soft chair beats the bed.',
  'This text is for learning and does not replace a talk with your doctor.',
]

const TABLE = [
  ['Day', 'In bed', 'Up', 'Rested?'],
  ['Monday', '22:30', '06:45', 'yes'],
  ['Tuesday', '23:15', '06:45', 'a little'],
]

const [title, changes, week, faq, hours, nap, references] = HEADINGS.map(([, words]) => words)
const ARTICLE = `# ${title}

${PARAGRAPHS[0]}

## ${changes}

${PARAGRAPHS[1]}

## ${week}

${PARAGRAPHS[2]}

| ${TABLE[0]!.join(' | ')} |
| --- | ---: | ---: | --- |
| ${TABLE[1]!.join(' | ')} |
| ${TABLE[2]!.join(' | ')} |

## ${faq}

### ${hours}

${PARAGRAPHS[3]}

### ${nap}

${PARAGRAPHS[4]}

## ${references}

${ENTRIES.map((entry) => `- ${entry}`).join('\n')}

${PARAGRAPHS[5]}
`

const folder = tempFolder({'Sleeping well.md': ARTICLE})
let result: BuildResult
let pdf: PdfRead
let epub: Uint8Array
const pdfPath = join(folder, 'output', 'sleeping-well.pdf')
const plain = (markdown: string) => markdown.replaceAll('*', '')

beforeAll(async () => {
  result = await build({files: ['Sleeping well.md'], cwd: folder})
  pdf = await readPdf(read(pdfPath))
  epub = read(folder, 'output', 'sleeping-well.epub')
})

describe('a plain article becomes', () => {
  it('both files, and says that its date was taken from the file', () => {
    expect(result.artifacts.map(({path, edition}) => [path, edition])).toEqual([
      ['output/sleeping-well.pdf', 'handout'],
      ['output/sleeping-well.epub', 'ebook'],
    ])
    expect(result.messages.filter(({severity}) => severity !== 'info')).toEqual([])
    expect(result.messages.map(({rule}) => rule)).toContain('meta/date-from-file')
    expect(result.artifacts[0]!.pages).toBe(pdf.pages.length)
  })
})

describe('the leaflet', () => {
  it('names its title and language, and is tagged', () => {
    expect(pdf).toMatchObject({title, lang: 'en', marked: true, attachments: 0, scripts: 0})
  })
  it('has an outline of its headings', () => {
    expect(pdf.outline).toEqual(HEADINGS.map((row) => [...row]))
  })
  it('is A4, and says on each page which of how many it is', () => {
    expect(pdf.pages.length).toBeGreaterThan(1)
    for (const [at, {width, height, text}] of pdf.pages.entries()) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
      expect(text).toContain(`Page ${at + 1} of ${pdf.pages.length}`)
    }
  })
  it('holds every paragraph, cell and entry', () => {
    const text = packed(pdf.text)
    for (const one of [...PARAGRAPHS, ...TABLE.flat(), ...ENTRIES.map(plain)])
      expect(text).toContain(packed(one))
  })
  it('links its DOI', () => {
    const urls = pdf.links.filter(({url}) => url)
    expect(urls.length).toBeGreaterThan(0)
    expect(new Set(urls.map(({url}) => url))).toEqual(
      new Set(['https://doi.org/10.5555/slow.2015.0045']),
    )
  })
  it('links each mention to its entry and back, to pages that hold them', () => {
    for (const [ref, cite, entry] of [
      ['ref-avery-2015', 'cite-avery-2015-1', ENTRIES[0]!],
      ['ref-brandt-2018', 'cite-brandt-2018-1', ENTRIES[1]!],
    ] as const) {
      const there = pdf.links.find(({dest}) => dest === ref)
      const back = pdf.links.find(({dest}) => dest === cite)
      expect(packed(pdf.pages[there!.to - 1]!.text)).toContain(packed(entry.slice(0, 30)))
      expect(back?.to).toBe(1 + pdf.pages.findIndex(({links}) => links.includes(there!)))
      expect(pdf.pages[there!.to - 1]!.text).toContain(`Cited on page ${back!.to}.`)
    }
    expect(pdf.links.filter(({url, to}) => !url && to === 0)).toEqual([])
  })
  it('is Letter when that is asked for', async () => {
    const {artifacts} = await build({
      files: ['Sleeping well.md'],
      cwd: folder,
      page: 'letter',
      editions: ['handout'],
      output: 'letter',
    })
    expect(artifacts.map(({path}) => path)).toEqual(['letter/sleeping-well.pdf'])
    for (const {width, height} of (await readPdf(read(folder, artifacts[0]!.path))).pages)
      expect([width, height]).toEqual([612, 792])
  })
  testWith('pdffonts', 'has the house font and no other, embedded', (pdffonts) => {
    const fonts = execFileSync(pdffonts, [pdfPath], {encoding: 'utf8'}).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+AtkinsonHyperlegibleNext-/u)
      expect(font).toMatch(/ CID TrueType +Identity-H +yes yes yes /u)
    }
  })
  testWith('pdfinfo', 'is tagged for pdfinfo too', (pdfinfo) => {
    const facts = execFileSync(pdfinfo, [pdfPath], {encoding: 'utf8'})
    expect(facts).toMatch(/^Tagged: +yes$/mu)
    expect(facts).toMatch(/^JavaScript: +no$/mu)
    expect(facts).toMatch(/^Page size: .*\(A4\)$/mu)
  })
  testWith('qpdf', 'is sound to qpdf', (qpdf) => {
    const said = execFileSync(qpdf, ['--check', pdfPath], {encoding: 'utf8'})
    expect(said).toContain('No syntax or stream encoding errors found')
  })
})

describe('the ebook', () => {
  it('is accepted', async () => {
    expect(await findings(epub)).toEqual([])
  })
  it('names its title and language', () => {
    expect(opfOf(epub)).toContain(`>${title}</dc:title>`)
    expect(opfOf(epub)).toContain('<dc:language>en</dc:language>')
  })
  it('has its headings in the contents', () => {
    const toc = textOfXhtml(textIn(epub, 'EPUB/toc.xhtml') || xhtmlOf(epub))
    for (const [, words] of HEADINGS) expect(toc).toContain(words)
  })
  it('holds every paragraph, cell and entry', () => {
    const text = packed(textOfXhtml(xhtmlOf(epub)))
    for (const one of [...PARAGRAPHS, ...TABLE.flat(), ...ENTRIES.map(plain)])
      expect(text).toContain(packed(one))
  })
  it('gives each entry an id, links its DOI, and its mentions both ways', () => {
    const pages = xhtmlOf(epub)
    const ids = valuesOf(pages, 'id')
    expect(ids.filter((id) => id.startsWith('ref-'))).toEqual([
      'ref-avery-2015',
      'ref-brandt-2018',
      'ref-cole-2009',
      'ref-dalgaard-2021',
      'ref-institute-for-calm-nights-2020',
      'ref-ferro-2003',
      'ref-gupta-2017a',
      'ref-gupta-2017b',
      'ref-odegard-n-d',
    ])
    const links = valuesOf(pages, 'href')
    expect(links).toContain('https://doi.org/10.5555/slow.2015.0045')
    for (const name of ['avery-2015', 'brandt-2018']) {
      expect(ids).toContain(`cite-${name}-1`)
      expect(links.filter((href) => href.endsWith(`#ref-${name}`)).length).toBe(1)
      expect(links.filter((href) => href.endsWith(`#cite-${name}-1`)).length).toBe(1)
    }
  })
  testWith('java', 'is accepted by EPUBCheck, which has nothing to say', (java) => {
    expect(epubCheck(java, epub, tempFolder())).toEqual([])
  })
})

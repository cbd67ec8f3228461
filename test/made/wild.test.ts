import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {type BuildResult, build} from '../../src/api.ts'
import {rules} from '../../src/base/rules.ts'
import {findings} from '../outputs/epub/judges.ts'
import {checkout, read, tempFolder, writeFiles} from './places.ts'
import {inflated, packed, readPdf, textOfXhtml, xhtmlOf} from './readback.ts'

/** What six authors wrote for another program, and a word of each that stands where it might get lost. */
const READMES = [
  // Badges in centred HTML, a table of pictures, <details>.
  ['fast-check', 'fast-check', 'Property based testing framework for JavaScript/TypeScript'],
  // <details> and summaries, a closing </br>, heading jumps.
  ['picomatch', 'picomatch', 'Blazing fast and accurate glob matcher'],
  // A block of another dialect.
  ['@puppeteer/browsers', 'browsers', 'Manage and launch browsers/drivers'],
  // A title inside HTML, attributes of a web framework.
  ['@standard-schema/spec', 'spec', 'Standard Schema'],
  // Links to files that are not there, tables, long code.
  ['@likecoin/epubcheck-ts', 'epubcheck-ts', 'validate'],
  // A table of addresses that is wider than the page when no word may break.
  ['@jridgewell/resolve-uri', 'resolve-uri', 'remains protocol relative'],
] as const

const folder = tempFolder()
const pathOf = (name: string) => `${name}.md`
let result: BuildResult

beforeAll(async () => {
  for (const [path, name] of READMES)
    writeFiles(folder, {[pathOf(name)]: read(checkout, 'node_modules', path, 'README.md')})
  result = await build({files: READMES.map(([, name]) => pathOf(name)), cwd: folder})
}, 60_000)

describe('texts that were written for another program', () => {
  it('are made as they are, each in both editions', () => {
    expect(result.messages.filter(({severity}) => severity === 'error')).toEqual([])
    expect(result.artifacts.map(({path}) => path)).toEqual(
      READMES.flatMap(([, name]) => [`output/${name}.pdf`, `output/${name}.epub`]),
    )
  })
  it('get messages that name a rule, a line, and what to do', () => {
    const warnings = result.messages.filter(({severity}) => severity === 'warning')
    expect(warnings.length).toBeGreaterThan(20)
    for (const {rule, line, file, reason, note} of warnings) {
      expect(Object.keys(rules)).toContain(rule)
      expect(READMES.map(([, name]) => pathOf(name))).toContain(file)
      expect([line, note], reason).toEqual([expect.any(Number), expect.stringMatching(/\S/u)])
    }
  })
  it.each(READMES)('%s is an ebook that EPUBCheck accepts', async (_, name) => {
    expect(await findings(read(folder, 'output', `${name}.epub`))).toEqual([])
  })
  it.each(READMES)('%s keeps its words in both', async (_, name, words) => {
    const pdf = read(folder, 'output', `${name}.pdf`)
    const {text, outline, marked, links, pages} = await readPdf(pdf)
    const book = xhtmlOf(read(folder, 'output', `${name}.epub`))
    for (const one of [text, textOfXhtml(book)]) expect(packed(one)).toContain(packed(words))
    const printed = packed(pages.map((page) => page.text.replace(RUNNING, '')).join('\n'))
    const lost = wordsOf(book).filter((word) => !withLetter(word).test(printed))
    expect(lost).toEqual([])
    expect(outline.length).toBeGreaterThan(0)
    expect(marked).toBe(true)
    expect(links.filter(({url, to}) => !url && to === 0)).toEqual([])
    for (const place of [folder, join(checkout, 'node_modules')])
      expect(inflated(pdf).includes(place) || book.includes(place)).toBe(false)
  })
})

/** On paper the letter of a link may stand behind the word, before what ends the sentence. */
function withLetter(word: string): RegExp {
  const [, letters = '', end = ''] = /^(.*?)([.,:;)]*)$/su.exec(word) ?? []
  const typed = (part: string) => part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
  return new RegExp(`${typed(letters)}[a-z]{0,2}${typed(end)}`, 'u')
}

/** Head and foot of a page, which stand before its text. */
const RUNNING = /^[\s\S]*?Page \d+ of \d+.*\n/u

/** Words of the chapters in letters that every font has, without those that only screen readers say. */
function wordsOf(book: string): string[] {
  const [, ...chapters] = book.split('<body epub:type="bodymatter">')
  return chapters.flatMap((chapter) =>
    textOfXhtml(
      chapter
        .replace(/<\/body>[\s\S]*/u, '')
        .replace(/<svg[\s\S]*?<\/svg>|<span class="hp-sr">[^<]*<\/span>/gu, ' ')
        .replace(/<\/(?:p|li|t[hd]|h\d|div|d[td]|pre|caption)>|<br\/>/gu, '\n'),
    )
      .split(/\s+/u)
      .map((word) => packed(word))
      .filter((word) => /^[A-Za-z0-9'’".,:;()/@#%+=&?!_-]+$/u.test(word)),
  )
}

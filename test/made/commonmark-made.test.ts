import {createRequire} from 'node:module'
import {beforeAll, describe, expect, it} from 'vitest'
import {type BuildResult, build, check} from '../../src/api.ts'
import {rules} from '../../src/base/rules.ts'
import {testWith} from '../oracles.ts'
import {epubCheck, findings} from '../outputs/epub/judges.ts'
import {unzip} from '../outputs/epub/unzip.ts'
import {read, tempFolder} from './places.ts'
import {packed, readPdf, textOfXhtml, xhtmlOf} from './readback.ts'

interface Spec {
  readonly text: string
  readonly tests: readonly {readonly markdown: string; readonly number: number}[]
}

const spec: Spec = createRequire(import.meta.url)('commonmark-spec')
/** The specification shows a tab as an arrow. */
const tests = spec.tests.map((one) => ({...one, markdown: one.markdown.replaceAll('→', '\t')}))
const MINUTES = 120_000

/** A chapter of each example: what one leaves open ends with its file. */
const chapters = Object.fromEntries(
  tests.map(({markdown, number}) => [
    `manuscript/${String(number).padStart(3, '0')}.md`,
    `# Example ${number}\n\n${markdown}`,
  ]),
)
/** All of them in one text, where fences and lists run on into the next. */
const joined = `# All examples\n\n${tests.map(({markdown, number}) => `## Example ${number}\n\n${markdown}`).join('\n\n')}`

const rulesOf = ({messages}: BuildResult) => [...new Set(messages.map(({rule}) => rule))]

describe('the examples of CommonMark', () => {
  const folder = tempFolder({
    'handpress.yaml': 'title: Examples\ndate: 2026-11-22\npageList: no\n',
    ...chapters,
    'joined/joined.md': joined,
  })
  let book: Buffer
  let result: BuildResult
  beforeAll(async () => {
    result = await build({cwd: folder, draft: true, editions: ['ebook']})
    book = read(folder, 'output', 'examples-draft.epub')
  }, MINUTES)

  it('are all there, each in its chapter', () => {
    expect(tests.length).toBe(652)
    expect(result.artifacts.map(({chapters: count}) => count)).toEqual([652, 0])
    const titles = [...xhtmlOf(book).matchAll(/<title>Example (\d+)<\/title>/gu)]
    expect(titles.map((found) => Number(found[1]))).toEqual(tests.map(({number}) => number))
    const text = packed(textOfXhtml(xhtmlOf(book)))
    expect(text).toContain('foobazbim')
  })
  it(
    'are an ebook that EPUBCheck accepts',
    async () => {
      expect(await findings(book)).toEqual([])
    },
    MINUTES,
  )
  testWith('java', 'are accepted by EPUBCheck itself', (java) => {
    const found = epubCheck(java, book, tempFolder())
    expect(found.filter((one) => !one.startsWith('USAGE'))).toEqual([])
  })
  it('say by name what is wrong with them', () => {
    expect(result.stopped).toBe(false)
    expect(result.messages.length).toBeGreaterThan(50)
    for (const {file, line, rule, reason} of result.messages) {
      expect(Object.keys(rules)).toContain(rule)
      expect(file).toMatch(/^manuscript\/\d{3}\.md$/u)
      expect(line, reason).toBeGreaterThan(0)
    }
  })
  it('end with named messages when no draft is asked for', async () => {
    const strict = await check({cwd: folder, editions: ['ebook']})
    expect(strict.stopped).toBe(true)
    expect(rulesOf(strict)).toEqual(rulesOf(result))
  })
  it(
    'in one text, make an ebook that EPUBCheck accepts',
    async () => {
      const made = await build({files: ['joined/joined.md'], cwd: folder, draft: true})
      expect(made.artifacts.map(({edition}) => edition)).toEqual(['handout', 'ebook'])
      expect(await findings(read(folder, 'output', 'joined-draft.epub'))).toEqual([])
      const {text} = await readPdf(read(folder, 'output', 'joined-draft.pdf'))
      expect(text).toContain('Example 1')
    },
    MINUTES,
  )
})

describe('the specification of CommonMark itself', () => {
  const folder = tempFolder({'spec.md': spec.text})
  let result: BuildResult
  beforeAll(async () => {
    result = await build({files: ['spec.md'], cwd: folder, draft: true})
  }, MINUTES)

  it(
    'is made in both editions as a draft',
    async () => {
      expect(result.artifacts.map(({path}) => path)).toEqual([
        'output/spec-draft.pdf',
        'output/spec-draft.epub',
      ])
      const {outline, pages} = await readPdf(read(folder, 'output', 'spec-draft.pdf'))
      expect(pages.length).toBeGreaterThan(80)
      for (const {text} of pages) expect(text).toContain('DRAFT')
      const headings = [...spec.text.matchAll(/^# (.+)$/gmu)].map((found) => found[1])
      const named = outline.map(([, title]) => title)
      expect(named).toEqual(expect.arrayContaining(['Introduction', 'Inlines', 'Precedence']))
      expect(headings.length).toBeGreaterThan(5)
    },
    MINUTES,
  )
  it(
    'is an ebook that EPUBCheck accepts',
    async () => {
      const epub = read(folder, 'output', 'spec-draft.epub')
      expect(await findings(epub)).toEqual([])
      expect(unzip(epub).length).toBeGreaterThan(8)
    },
    MINUTES,
  )
  it(
    'is made without a draft too, or ends with named messages',
    async () => {
      const {stopped, messages, artifacts} = await build({files: ['spec.md'], cwd: folder})
      expect(artifacts.length).toBe(stopped ? 0 : 2)
      for (const {rule} of messages) expect(Object.keys(rules)).toContain(rule)
      expect(messages.some(({severity}) => severity === 'error')).toBe(stopped)
    },
    MINUTES,
  )
})

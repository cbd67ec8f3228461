import {execFileSync} from 'node:child_process'
import {cpSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {type BuildOptions, build} from '../../src/api.ts'
import {testWith} from '../oracles.ts'
import {linesOf, nameOf, testWithVeraPdf} from '../oracles/verapdf.ts'
import {printed, sampleHtml} from '../printed.ts'
import {checkout, read, tempFolder, writeFiles} from './places.ts'
import {inflated} from './readback.ts'

/** Leaflets for a shelf and for a print shop. */
const LEAFLET = {
  'handpress.yaml': `title: Rest
authors: [Ada Penn]
date: 2026-11-22
sources: [leaflet.md]
editions:
  - {id: archive, format: pdf, file: archive, standard: pdfa-2a}
  - {id: shop, format: pdf, file: shop, printer: shop, theme: ink}
`,
  'leaflet.md': `# Rest

A calm evening *may* help, and a **slow** walk may help as well, [says one](https://example.org/one).[^n]

:::tip
Put the phone away.
:::

:::urgent
Call now:

Emergency
: 000
:::

Table: Two nights

| Night | Hours |
|---|---|
| First | 6 |
| Second | 7 |

[^n]: A note.
`,
} as const

/** Makes every edition that is asked for, without a warning; gives the paths by edition. */
async function made(cwd: string, options: BuildOptions): Promise<ReadonlyMap<string, string>> {
  const result = await build({cwd, today: '2026-11-22', ...options})
  if (!options.draft)
    expect(result.messages.filter(({severity}) => severity !== 'info')).toEqual([])
  const pdfs = result.artifacts.filter(({mediaType}) => mediaType === 'application/pdf')
  return new Map(pdfs.map(({edition, path}) => [edition, join(cwd, path)]))
}

/** A folder with files of the checkout. */
function copied(from: string, paths: readonly string[]): string {
  const cwd = tempFolder()
  for (const path of paths) cpSync(join(checkout, from, path), join(cwd, path), {recursive: true})
  return cwd
}

/** The sample as a handout on A4 and on Letter, and as a paperback. */
async function samples(): Promise<string[]> {
  const cwd = copied('', ['handpress.yaml', 'manuscript'])
  const rows = [
    '{id: letter, format: pdf, page: letter, file: letter}',
    '{id: paper, format: pdf, template: book, page: a5, file: paper}',
  ]
  const settings = read(cwd, 'handpress.yaml').toString()
  const editions = `editions:\n${rows.map((row) => `  - ${row}\n`).join('')}`
  writeFiles(cwd, {'handpress.yaml': settings.replace('editions:\n', editions)})
  const paths = await made(cwd, {editions: ['handout', 'letter', 'paper']})
  expect([...paths.keys()].sort()).toEqual(['handout', 'letter', 'paper'])
  return [...paths.values()]
}

/** A text that has every block and every construct once. */
async function torture(): Promise<string> {
  const cwd = copied('test/made', ['torture'])
  const paths = await made(cwd, {files: ['torture/torture.md'], editions: ['handout']})
  return paths.get('handout') ?? ''
}

/** The specification of CommonMark, and its examples in one text; their headings skip levels. */
async function commonMark(): Promise<string[]> {
  const spec: CommonMark = createRequire(import.meta.url)('commonmark-spec')
  const examples = spec.tests.map(
    ({markdown, number}) => `## Example ${number}\n\n${markdown.replaceAll('→', '\t')}`,
  )
  const cwd = tempFolder({
    'spec.md': spec.text,
    'examples.md': `# All examples\n\n${examples.join('\n\n')}`,
  })
  const paths: string[] = []
  for (const file of ['spec.md', 'examples.md'])
    paths.push(...(await made(cwd, {files: [file], editions: ['handout'], draft: true})).values())
  expect(paths.length).toBe(2)
  return paths
}

interface CommonMark {
  readonly text: string
  readonly tests: readonly {readonly markdown: string; readonly number: number}[]
}

/** Says whether a file claims a standard of its own. */
function claims(path: string, name: 'pdfuaid' | 'pdfaid'): boolean {
  return readFileSync(path).toString('latin1').includes(`<${name}:part>`)
}

const leaflets = once(() => made(tempFolder(LEAFLET), {}))
const bare = once(async () => {
  const folder = tempFolder({'bare.pdf': await printed(sampleHtml)})
  return join(folder, 'bare.pdf')
})

/** Makes a thing when it is first asked for. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined
  return () => {
    kept ??= make()
    return kept
  }
}

describe('veraPDF', () => {
  testWithVeraPdf('agrees on PDF/UA-1 with what each file says of itself', async (judge) => {
    const kept = [...(await samples()), await torture(), ...(await leaflets()).values()]
    const doubtful = await commonMark()
    const verdicts = await judge([...kept, ...doubtful, await bare()], 'ua1')
    const lines = new Map(verdicts.map((one) => [one.file, linesOf(one).slice(1)]))
    expect(kept.length).toBe(6)
    expect(kept.flatMap((file) => lines.get(file) ?? ['not judged'])).toEqual([])
    for (const file of kept) expect(claims(file, 'pdfuaid'), file).toBe(true)
    for (const {file, compliant, passedRules, failed} of verdicts) {
      expect(passedRules + failed.length).toBe(106)
      expect(compliant, file).toBe(claims(file, 'pdfuaid'))
      // A file that claims nothing breaks one rule by that alone.
      const others = failed.map(nameOf).filter((name) => name !== '5-1')
      expect(others.length === 0, file).toBe(compliant)
    }
    expect(doubtful.map((file) => lines.has(file))).toEqual([true, true])
    // Marks of no kind, no metadata, links without a description.
    const raw = verdicts.find(({file}) => file.endsWith('bare.pdf'))
    expect(raw?.failed.map(nameOf)).toEqual(expect.arrayContaining(['7.1-3', '7.1-8', '7.18.5-2']))
    expect(raw?.failed.find((rule) => nameOf(rule) === '7.18.5-2')?.context).toContain('annots[0]')
  })
  testWithVeraPdf('agrees on PDF/A-2a with what each file says of itself', async (judge) => {
    const archive = (await leaflets()).get('archive') ?? ''
    const [leaflet, raw] = await judge([archive, await bare()], '2a')
    expect(leaflet && linesOf(leaflet).slice(1)).toEqual([])
    expect([leaflet?.compliant, raw?.compliant]).toEqual([true, false])
    expect(claims(archive, 'pdfaid')).toBe(true)
    expect(claims((await leaflets()).get('shop') ?? '', 'pdfaid')).toBe(false)
    // Colours that no output intent explains.
    expect(raw?.failed.map(nameOf)).toContain('6.2.4.3-2')
  })
  testWithVeraPdf('is not content with a file that is no PDF', async (judge) => {
    const folder = tempFolder({'no.pdf': 'Not a PDF'})
    await expect(judge([join(folder, 'no.pdf')], 'ua1')).rejects.toThrow('could not be judged')
  })
})

describe('a leaflet for a print shop', () => {
  testWith(
    'pdfinfo',
    'says where it is to be trimmed, and how far its ink may reach',
    async (pdfinfo) => {
      const said = execFileSync(pdfinfo, ['-box', (await leaflets()).get('shop') ?? ''], {
        encoding: 'utf8',
      })
      const box = (name: string) =>
        new RegExp(`^${name}:((?: +-?[\\d.]+){4})$`, 'mu')
          .exec(said)?.[1]
          ?.trim()
          .split(/ +/u)
          .map(Number)
      const trim = box('TrimBox') ?? []
      // A4, as Chromium rounds it.
      expect(trim).toEqual([0, 0, 594.96, 841.92])
      const out = 3 * (72 / 25.4)
      for (const [at, edge] of (box('BleedBox') ?? []).entries())
        expect(Math.abs(edge - (trim[at] ?? 0))).toBeCloseTo(out, 1)
      expect(
        box('BleedBox')
          ?.slice(0, 2)
          .every((edge) => edge < 0),
      ).toBe(true)
      // Crop marks stand beyond the bleed.
      expect(box('MediaBox')?.[0]).toBeLessThan(-out - 14)
    },
  )
  it('paints its black and its greys with one ink', async () => {
    const files = await leaflets()
    const inks = (edition: string) => {
      const content = inflated(readFileSync(files.get(edition) ?? ''))
      return [...content.matchAll(/(?<![^\s])(?:[\d.]+ ){1,4}(rg|g|k|scn)(?=\s)/giu)].map(
        (found) => found[1],
      )
    }
    expect(inks('archive')).toContain('rg')
    expect([...new Set(inks('shop'))].sort()).toEqual(['G', 'g'])
  })
})

describe('a verdict', () => {
  it('is said in a line for the file and one for each broken rule', () => {
    const rule = {clause: '7.1', test: 5, description: '', count: 4, context: 'root'}
    const verdict = {flavour: 'ua1', compliant: false, passedRules: 105} as const
    const failed = [{...rule, message: 'Aside is not mapped'}]
    expect(linesOf({file: '/a/b.pdf', ...verdict, failed})).toEqual([
      'veraPDF: b.pdf, PDF/UA-1: NOT compliant, 105 rules passed, 1 failed',
      '  7.1-5, 4 times: Aside is not mapped, first in root',
    ])
  })
})

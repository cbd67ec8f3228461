import {createHash} from 'node:crypto'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {type BuildResult, build} from '../../src/api.ts'
import {testWith} from '../oracles.ts'
import {epubCheck, findings} from '../outputs/epub/judges.ts'
import {pixel} from '../outputs/epub/fixture.ts'
import {textIn} from '../outputs/epub/unzip.ts'
import {read, tempFolder, writeFiles} from './places.ts'

const TEXT = `# Rest

Sleep is a habit.[^1] It likes dim light.

[^1]: So is waking up.

## Light

Put the lamp away.
`
const CONFIG = 'title: Rest\nlang: en\ndate: 2026-11-22\nsources: [rest.md]\n'
const today = '2026-11-22'
const home = tempFolder()
const output = join(home, 'output')
const sign = (seal: string) =>
  `${CONFIG}accessibility: {checkedBy: Ada Penn, checkedOn: 2026-11-21, credential: CPACC, report: https://example.org/report, seal: ${seal}}\n`

interface File {
  readonly path: string
  readonly sha256: string
  readonly kept: boolean
  readonly seal: string
  readonly claims: {readonly accessibilityFeature: string[]; readonly conformsTo: string}
  readonly obstacles: readonly {readonly obstacle: string}[]
}
const evidence = (): File[] =>
  JSON.parse(read(output, 'rest-accessibility.json').toString('utf8')).files
const ebook = (): File => {
  const found = evidence().find(({path}) => path === 'rest.epub')
  if (!found) throw new Error('no evidence of the ebook')
  return found
}
const opf = () => textIn(read(output, 'rest.epub'), 'OEBPS/content.opf')
const shown = ({artifacts}: BuildResult) => artifacts.map(({path}) => path.replace(/^.*\//u, ''))

let result: BuildResult
beforeAll(async () => {
  writeFiles(home, {'handpress.yaml': CONFIG, 'rest.md': TEXT})
  result = await build({cwd: home, today})
}, 60_000)

describe('the evidence beside a publication', () => {
  it('is a page and a list, made with the editions and named with them', () => {
    expect(shown(result)).toEqual(
      expect.arrayContaining([
        'rest.pdf',
        'rest.epub',
        'rest-accessibility.html',
        'rest-accessibility.json',
      ]),
    )
    const {artifacts} = JSON.parse(read(output, 'edition.json').toString('utf8'))
    const rows = artifacts.filter(({edition}: {edition: string}) => edition === 'accessibility')
    expect(rows.map(({path}: {path: string}) => path)).toEqual([
      'rest-accessibility.html',
      'rest-accessibility.json',
    ])
  })

  it('speaks of the very files that stand there', () => {
    for (const {path, sha256} of evidence())
      expect(sha256).toBe(createHash('sha256').update(read(output, path)).digest('hex'))
    expect(evidence().map(({path, kept}) => [path, kept])).toEqual([
      ['rest.pdf', true],
      ['rest.epub', false],
    ])
  })

  it('lists what the package document says, and why the standard is not claimed', () => {
    const said = [...opf().matchAll(/"schema:accessibilityFeature">([^<]+)</gu)].map(
      ([, one]) => one,
    )
    expect(said).toEqual(ebook().claims.accessibilityFeature)
    expect(said).toEqual(expect.arrayContaining(['tableOfContents', 'structuralNavigation']))
    expect(opf()).not.toMatch(/conformsTo|certifiedBy/u)
    expect(ebook().obstacles.map(({obstacle}) => obstacle)).toEqual(['signature'])
  })

  it('stands as long as the editions stand, and no longer', async () => {
    const again = await build({cwd: home, today})
    expect([again.artifacts.length, again.cached]).toEqual([0, 2])
    writeFiles(home, {'rest.md': TEXT.replace('lamp', 'phone')})
    const changed = await build({cwd: home, today})
    expect(shown(changed)).toContain('rest-accessibility.json')
    writeFiles(home, {'rest.md': TEXT})
    await build({cwd: home, today})
  }, 60_000)

  it('still names the ebook when only the handout was asked for', async () => {
    await build({cwd: home, today, editions: ['handout'], anew: true})
    expect(evidence().map(({path}) => path)).toEqual(['rest.pdf', 'rest.epub'])
  }, 60_000)

  it('is the same in another folder', async () => {
    const other = tempFolder()
    writeFiles(other, {'handpress.yaml': CONFIG, 'rest.md': TEXT})
    await build({cwd: other, today})
    for (const name of ['rest-accessibility.html', 'rest-accessibility.json'])
      expect(read(other, 'output', name)).toEqual(read(output, name))
  }, 60_000)

  it('goes with no plain file and with no draft', async () => {
    const plain = tempFolder()
    writeFiles(plain, {'rest.md': TEXT})
    await build({cwd: plain, files: ['rest.md'], today})
    const files = readdirSync(join(plain, 'output')).filter((name) => !name.startsWith('.'))
    expect(files.sort()).toEqual(['edition.json', 'rest.epub', 'rest.pdf'])
    const draft = tempFolder()
    writeFiles(draft, {'handpress.yaml': CONFIG, 'rest.md': TEXT})
    await build({cwd: draft, today, draft: true})
    expect(readdirSync(join(draft, 'output')).join(' ')).not.toContain('accessibility')
  }, 60_000)
})

describe('a plain file', () => {
  it('makes no claim that a warning breaks', async () => {
    const folder = tempFolder({'rest.md': `${TEXT}\n![](lamp.png)\n`, 'lamp.png': pixel.bytes})
    const {messages} = await build({cwd: folder, files: ['rest.md'], today})
    expect(messages.map(({rule}) => rule)).toContain('fig/alt')
    const said = textIn(read(folder, 'output', 'rest.epub'), 'OEBPS/content.opf')
    expect(said).not.toContain('alternativeText')
    expect(said).not.toContain('accessModeSufficient">textual<')
    expect(said).toContain('Some pictures have no description.')
  })
})

describe('a signature', () => {
  beforeAll(async () => {
    writeFiles(home, {'handpress.yaml': sign(ebook().seal)})
    result = await build({cwd: home, today})
  }, 60_000)

  it('lets the text it was given for claim the standard, and says who gave it', () => {
    expect(result.messages.filter(({rule}) => rule === 'epub/seal')).toEqual([])
    expect(ebook()).toMatchObject({kept: true, obstacles: []})
    for (const part of [
      '<meta property="dcterms:conformsTo" id="standard">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>',
      '<meta property="a11y:certifiedBy" refines="#standard" id="certifier">Ada Penn</meta>',
      '<meta property="dcterms:date" refines="#certifier">2026-11-21</meta>',
      '<meta property="a11y:certifierCredential" refines="#certifier">CPACC</meta>',
      '<link rel="a11y:certifierReport" refines="#certifier" href="https://example.org/report"/>',
    ])
      expect(opf()).toContain(part)
  })

  it('is in order for the checker without Java', async () => {
    expect(await findings(read(output, 'rest.epub'))).toEqual([])
  })

  testWith('java', 'is in order for EPUBCheck', (java) => {
    expect(epubCheck(java, read(output, 'rest.epub'), tempFolder())).toEqual([])
  })

  it('does not count any more when the text has changed', async () => {
    writeFiles(home, {'rest.md': TEXT.replace('a habit', 'an old habit')})
    const {messages} = await build({cwd: home, today})
    const [seal, ...others] = messages.filter(({rule}) => rule === 'epub/seal')
    expect(others).toEqual([])
    expect(seal?.severity).toBe('warning')
    expect(seal?.reason).toMatch(/^The text has changed since Ada Penn signed it on 2026-11-21/u)
    expect(seal?.reason).toContain(ebook().seal)
    expect(opf()).not.toContain('conformsTo')
    expect(ebook().obstacles.map(({obstacle}) => obstacle)).toEqual(['seal'])
  }, 60_000)
})

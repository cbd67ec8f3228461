import {chmodSync, mkdirSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {disk} from '../../src/host/output/files.ts'
import {type Release, takeLock} from '../../src/host/output/lock.ts'
import {type Ended, handpress, read, start, tempFolder, writeFiles} from './places.ts'
import {readPdf, textOfXhtml, xhtmlOf} from './readback.ts'

const CONFIG = 'title: Rest\ndate: 2026-11-22\n'
const GOOD = '# Rest\n\nSit down for a while.\n\n## Why\n\nIt helps.\n'
const MADE = [
  'edition.json',
  'rest-accessibility.html',
  'rest-accessibility.json',
  'rest-cover.jpg',
  'rest.epub',
  'rest.pdf',
]
/** What an output folder holds after a build. */
const HELD = ['.cache', ...MADE]

const home = tempFolder({'handpress.yaml': CONFIG, 'manuscript/rest.md': GOOD})
const made = () => MADE.map((name) => read(home, 'output', name).toString('base64'))
let good: string[] = []
let first: Ended

/** A folder whose output another build holds, for as long as the wait for it lasts. */
const busy = tempFolder({'handpress.yaml': CONFIG, 'manuscript/rest.md': GOOD})
let release: Release
let locked: Promise<Ended>

beforeAll(async () => {
  const lock = join(busy, 'output', '.handpress', 'lock')
  release = await takeLock(lock, {files: disk, wait: 0, name: 'output'})
  locked = handpress(['build'], busy)
  first = await handpress(['build'], home)
  good = made()
})
afterAll(() => release())

/** Bad texts of a publication, and what is said about each: its place, its rule, its reason and what to do. */
const BAD: readonly (readonly [
  name: string,
  text: string | Uint8Array,
  place: string,
  rule: string,
  reason: RegExp,
  help: RegExp,
])[] = [
  [
    'encoding',
    Buffer.from('# A\n\nCaf\xe9 au lait.\n', 'latin1'),
    '3:4',
    'text/encoding',
    /UTF-8/u,
    /UTF-8/u,
  ],
  ['empty', '', '1:1', 'text/empty', /expected some text/u, /heading/u],
  ['settings', '---\ntitle: [a\n---\n\n# A\n\nText.\n', '2:', 'frontmatter/syntax', /./u, /./u],
  ['block', '# A\n\n:::urgnt\nHelp.\n:::\n', '3:4', 'block/unknown', /urgnt/u, /urgent/u],
  [
    'missing',
    '# A\n\n![A ring](figures/rign.svg)\n',
    '3:1',
    'asset/missing',
    /figures\/rign\.svg/u,
    /./u,
  ],
  ['alt', '# A\n\n![](figures/ring.svg)\n', '3:1', 'fig/alt', /./u, /decorative|descri/iu],
  [
    'twice',
    '# A\n\n## One {#one}\n\nx\n\n## Two {#one}\n\ny\n',
    '7:1',
    'id/duplicate',
    /one/u,
    /./u,
  ],
  [
    'dead',
    '# A\n\nSee [](#fig-alram).\n\n## B {#fig-alarm}\n\nx\n',
    '3:5',
    'link/unresolved',
    /fig-alram/u,
    /fig-alarm/u,
  ],
  ['skip', '# A\n\n## B\n\nx\n\n#### C\n\ny\n', '7:1', 'head/order', /4|level/u, /3|level|###/u],
]

describe('texts with errors, made in one run', () => {
  let run: Ended
  let blocks: string[] = []
  beforeAll(async () => {
    writeFiles(home, {
      'bad/figures/ring.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
      ...Object.fromEntries(BAD.map(([name, text]) => [`bad/${name}.md`, text])),
    })
    run = await handpress(['build', ...BAD.map(([name]) => `bad/${name}.md`)], home)
    blocks = run.err.split('\n\n')
  })
  it('end with 1, and nothing on standard output', () => {
    expect([run.code, run.out]).toEqual([1, ''])
  })
  it.each(BAD)('%s', (name, _, place, rule, reason, help) => {
    const block = blocks.find((one) => one.startsWith(`bad/${name}.md:`)) ?? ''
    const [head, ...lines] = block.split('\n')
    expect(head, run.err).toMatch(/^bad\/[a-z]+\.md:\d+:\d+ {2}error {2}[a-z]+\/[a-z-]+$/u)
    expect(head).toContain(`bad/${name}.md:${place}`)
    expect(head).toMatch(new RegExp(`${rule}$`, 'u'))
    const words = lines.filter((line) => !/^ +(?:\d+ )?\|/u.test(line))
    expect(words.join(' ')).toMatch(reason)
    expect(words.join(' ')).toMatch(help)
    for (const line of words) expect(line).toMatch(/^ {2}\S.{0,78}$/u)
    expect(words.length).toBeGreaterThanOrEqual(2)
  })
  it('each have one error and no other', () => {
    const errors = blocks.filter((one) => / {2}error {2}/u.test(one.split('\n')[0] ?? ''))
    expect(errors.map((one) => one.split('\n')[0])).toHaveLength(BAD.length)
  })
  it('show no stack and no path of this computer', () => {
    expect(run.err).not.toMatch(/^\s+at /mu)
    expect(run.err).not.toContain(home)
    expect(run.err).not.toContain('node_modules')
  })
  it('say at last how many there are and what still stands', () => {
    const last = run.err.trimEnd().split('\n').at(-1)
    expect(last).toMatch(
      /^Not made: 9 errors(?: and \d+ warnings?)?\. output\/ still holds the version of \d/u,
    )
  })
  it('leave the last good files as they were', () => {
    expect(made()).toEqual(good)
    expect(readdirSync(join(home, 'output')).sort()).toEqual(HELD)
  })
})

describe('a good build', () => {
  it('ends with 0 and says on standard output what it made', () => {
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toMatch(
      /^Made 2 editions of "Rest" in [\d.]+ m?s\n {2}output\/rest\.pdf +handout +\d pages? +\d+ kB\n {2}output\/rest\.epub +ebook +1 chapter +\d+ kB\n {2}output\/rest-cover\.jpg +ebook +\d+ kB\n {2}output\/rest-accessibility\.html +accessibility +\d+ kB\n {2}output\/rest-accessibility\.json +accessibility +\d+ kB\n$/u,
    )
  })
  it('says as JSON the four things that programs are told, and nothing else', async () => {
    const {code, out, err} = await handpress(['build', '--json', '--no-cache'], home)
    expect([code, err]).toEqual([0, ''])
    const told = JSON.parse(out)
    expect(Object.keys(told)).toEqual(['artifacts', 'messages', 'cached', 'ms'])
    const keys = ['edition', 'path', 'mediaType', 'bytes', 'sha256', 'pages']
    expect(told.artifacts.map(Object.keys)).toEqual([keys, keys, keys, keys, keys])
    expect(made()).toEqual(good)
  })
})

describe('a text with an error', () => {
  const folder = tempFolder({
    'handpress.yaml': CONFIG,
    'manuscript/rest.md': `${GOOD}\n![](x.png)\n`,
  })
  it('is told as JSON in full, with nothing on standard error', async () => {
    const {code, out, err} = await handpress(['build', '--json'], folder)
    expect([code, err]).toEqual([1, ''])
    const {artifacts, messages, cached} = JSON.parse(out)
    expect([artifacts, cached]).toEqual([[], 0])
    const keys = ['file', 'line', 'column', 'rule', 'severity', 'reason', 'note', 'url']
    for (const message of messages) expect(Object.keys(message)).toEqual(keys)
    expect(messages).toContainEqual(
      expect.objectContaining({file: 'manuscript/rest.md', line: 9, column: 1, rule: 'fig/alt'}),
    )
  })
  it('becomes a draft that says so on every page, and is not listed', async () => {
    const {code} = await handpress(['build', '--draft'], folder)
    expect(code).toBe(0)
    expect(readdirSync(join(folder, 'output')).sort()).toEqual([
      'rest-draft-cover.jpg',
      'rest-draft.epub',
      'rest-draft.pdf',
    ])
    const {pages} = await readPdf(read(folder, 'output', 'rest-draft.pdf'))
    for (const {text} of pages) expect(text).toContain('DRAFT, not for use')
    expect(pages[0]?.text).toContain('x.png')
    expect(textOfXhtml(xhtmlOf(read(folder, 'output', 'rest-draft.epub')))).toContain('DRAFT')
  })
})

describe('with --strict', () => {
  it('a warning ends with 1, and makes nothing', async () => {
    const folder = tempFolder({
      'handpress.yaml': CONFIG,
      'manuscript/rest.md': '# Rest\n\n<font color="red">Now</font>\n',
    })
    const {code, out, err} = await handpress(['build', '--strict'], folder)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^manuscript\/rest\.md:3:1 {2}warning {2}html\/removed$/mu)
    expect(err).toMatch(/^Not made: .*Nothing was written\.$/mu)
    expect(readdirSync(folder).sort()).toEqual(['handpress.yaml', 'manuscript'])
  })
})

describe('wrong usage ends with 2', () => {
  it.each([
    [
      'a file that is not there',
      ['build', 'none.md'],
      /^There is no file "none\.md"\.\n {2}Look at/u,
    ],
    ['a folder', ['build', 'manuscript'], /^"manuscript" is a folder, not a text\.\n/u],
    [
      'an unknown flag',
      ['build', '--draaft'],
      /^Unexpected flag "--draaft".* Did you mean "--draft"\?\n$/u,
    ],
    ['an unknown command', ['biuld'], /"biuld"[\s\S]*Did you mean "build"\?/u],
    ['an unknown edition', ['build', '--edition', 'ebok'], /ebok[\s\S]*ebook/u],
    ['an unknown page', ['build', '--page', 'a44'], /a44[\s\S]*a4/u],
    ['a date that is none', ['build', '--today', 'soon'], /soon/u],
    ['two texts of one name', ['build', 'a/x.md', 'b/x.md'], /"a\/x\.md" and "b\/x\.md"/u],
  ])('%s', async (_, words, said) => {
    const {code, out, err} = await handpress(words, home)
    expect(err).toMatch(said)
    expect(err).not.toMatch(/^\s+at /mu)
    expect([code, out]).toEqual([2, ''])
    expect(made()).toEqual(good)
  })
  it('a folder without handpress.yaml', async () => {
    const {code, err} = await handpress(['build'], tempFolder())
    expect(code).toBe(2)
    expect(err).toContain('There is no handpress.yaml in this folder or above it.')
  })
  it('an unknown key in handpress.yaml, at its place', async () => {
    const folder = tempFolder({
      'handpress.yaml': 'title: Rest\nclinc:\n  name: A\n',
      'manuscript/rest.md': GOOD,
    })
    const {code, err} = await handpress(['build'], folder)
    expect(code).toBe(2)
    expect(err).toMatch(/^handpress\.yaml:2:1 {2}error {2}config\/unknown-key\n/u)
    expect(err).toContain('Did you mean "clinic"?')
  })
  it('is told as JSON when that is asked for', async () => {
    const {code, out, err} = await handpress(['build', 'none.md', '--json'], home)
    expect([code, err]).toEqual([2, ''])
    expect(JSON.parse(out)).toMatchObject({
      artifacts: [],
      messages: [{rule: 'text/missing', severity: 'error', file: '', line: null}],
      cached: 0,
    })
  })
})

describe('what the computer lacks ends with 3', () => {
  it('a file stands where the output folder is to be', async () => {
    const {code, out, err} = await handpress(['build', '-o', 'manuscript/rest.md'], home)
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain('manuscript/rest.md')
    expect(err).not.toMatch(/^\s+at /mu)
    expect(read(home, 'manuscript', 'rest.md').toString()).toBe(GOOD)
  })
  it('the output folder cannot be written', async ({skip}) => {
    const folder = tempFolder({'rest.md': GOOD})
    mkdirSync(join(folder, 'shut'))
    chmodSync(join(folder, 'shut'), 0o555)
    const root = process.getuid?.() === 0
    if (root && process.platform !== 'linux') skip('root may write everywhere')
    // Even root cannot make a folder there.
    const shut = root ? '/sys/handpress' : 'shut'
    const {code, out, err} = await handpress(['build', 'rest.md', '-o', shut], folder)
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain(shut)
    expect(err).not.toMatch(/^\s+at /mu)
  })
  it.each([
    [
      'is not there',
      '/nowhere/chrome',
      /No browser found at HANDPRESS_BROWSER: \/nowhere\/chrome/u,
    ],
    ['does not print', process.execPath, /The browser at HANDPRESS_BROWSER does not print/u],
  ])('the browser that was named %s', async (_, path, said) => {
    const {code, out, err} = await handpress(['build', '--no-cache'], home, {
      HANDPRESS_BROWSER: path,
    })
    expect([code, out]).toEqual([3, ''])
    expect(err).toMatch(said)
    expect(err).toContain('unset HANDPRESS_BROWSER')
    expect(err).not.toMatch(/^\s+at /mu)
    expect(made()).toEqual(good)
  })
})

describe('a build that is interrupted', () => {
  it('ends with 130, and leaves no process, no temporary file and no change', async () => {
    const temp = tempFolder()
    const {child, ended} = start(['build', '--no-cache'], home, {TMPDIR: temp})
    const profile = `handpress-${child.pid}-`
    for (let tries = 0; tries < 500 && !browsersIn(temp).length; tries++) await pause(10)
    expect(readdirSync(temp).some((name) => name.startsWith(profile))).toBe(true)
    child.kill('SIGINT')
    const {code, out, err} = await ended
    expect([code, out]).toEqual([130, ''])
    expect(err).toContain('Ended. Nothing is left running.')
    for (let tries = 0; tries < 100 && browsersIn(temp).length; tries++) await pause(20)
    expect(browsersIn(temp)).toEqual([])
    expect(readdirSync(temp)).toEqual([])
    expect(made()).toEqual(good)
    expect(readdirSync(join(home, 'output')).sort()).toEqual(HELD)
  })
})

describe('a folder that another build holds', () => {
  it('ends with 75 after a wait, says who holds it, and has no new file', async () => {
    const {code, out, err} = await locked
    expect([code, out]).toEqual([75, ''])
    expect(err).toContain(`Another build holds output/ (process ${process.pid}). Waited 10 s.`)
    expect(readdirSync(join(busy, 'output'))).toEqual(['.handpress'])
  })
})

describe('two builds into one folder at once', () => {
  it('both end well, and the list names what each made', async () => {
    const folder = tempFolder({'one.md': '# One\n\nText.\n', 'two.md': '# Two\n\nText.\n'})
    const ends = await Promise.all(
      ['one.md', 'two.md'].map((file) => handpress(['build', file, '--json'], folder)),
    )
    expect(ends.map(({code, err}) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ])
    const {artifacts} = JSON.parse(read(folder, 'output', 'edition.json').toString('utf8'))
    const told = ends.flatMap(({out}) => JSON.parse(out).artifacts)
    const row = ({path, sha256}: {path: string; sha256: string}) =>
      `${path.replace('output/', '')} ${sha256}`
    expect(artifacts.map(row)).toEqual(told.map(row).sort())
    expect(artifacts).toHaveLength(4)
    expect(readdirSync(join(folder, 'output'))).toHaveLength(6)
  })
})

/** Processes of browsers whose profile lies in a folder. Elsewhere than on Linux the folder itself tells. */
function browsersIn(folder: string): string[] {
  if (process.platform !== 'linux') return readdirSync(folder)
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/u.test(pid)) return false
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(join(folder, 'handpress-'))
    } catch {
      return false
    }
  })
}

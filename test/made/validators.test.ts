import {chmodSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test, vi} from 'vitest'
import {handpress, start, tempFolder} from './places.ts'

const text = '# Sleep\n\nRest helps.\n\nIt was written on <time datetime="soon">a day</time>.\n'

function folderOf(): string {
  return tempFolder({
    'handpress.yaml':
      'title: Sleep\nlang: en\ndate: 2026-11-22\nauthors: [Ada Penn]\nidentifier: sleep\nsources: [sleep.md]\neditions:\n  - {id: ebook, format: epub}\n',
    'sleep.md': text,
  })
}

/** EPUBCheck that says its version, and then does what the test wants with the report. */
function fake(folder: string, body: string): string {
  const file = join(folder, 'epubcheck')
  const head = `#!${process.execPath}\nconst fs = require('fs'); const words = process.argv.slice(2)
if (words[0] === '--version') { console.log('EPUBCheck v5.3.0'); process.exit(0) }
const report = words[words.indexOf('-j') + 1]`
  writeFileSync(file, `${head}\n${body}\n`)
  chmodSync(file, 0o755)
  return file
}

describe('the validator of each build', () => {
  test('stops an ebook that EPUBCheck would send back, at the line of the text', async () => {
    const folder = folderOf()
    const {code, err} = await handpress(['build'], folder)
    expect(code).toBe(1)
    expect(err).toContain('sleep.md:5:19  error  epub/invalid')
    expect(err).toContain('"soon" is not a valid date')
  })

  test('lets a sound one pass, and remembers it', async () => {
    const folder = folderOf()
    writeFileSync(join(folder, 'sleep.md'), text.replace('soon', '2026-11-22'))
    const {code, err} = await handpress(['build'], folder)
    expect(err).toBe('')
    expect(code).toBe(0)
    expect((await handpress(['build'], folder)).out).toContain('Nothing to do')
  })
})

describe('check --epubcheck', () => {
  const findings = JSON.stringify({
    checker: {checkerVersion: '5.3.0'},
    messages: [{ID: 'OPF-003', severity: 'USAGE', message: 'A file is not listed', locations: []}],
  })

  test('reports in the form of all messages, and as JSON', async () => {
    const folder = folderOf()
    const HANDPRESS_EPUBCHECK = fake(
      folder,
      `fs.writeFileSync(report, ${JSON.stringify(findings)})`,
    )
    const {code, out, err} = await handpress(['check', '--epubcheck'], folder, {
      HANDPRESS_EPUBCHECK,
    })
    expect(err).toContain('sleep.md  warning  epub/epubcheck\n  EPUBCheck: A file is not listed.')
    expect(out).toContain('EPUBCheck 5.3.0: 1 problem\n')
    expect(code).toBe(0)
    const json = await handpress(['check', '--epubcheck', '--json', '--strict'], folder, {
      HANDPRESS_EPUBCHECK,
    })
    expect(json.code).toBe(1)
    const {messages, validators} = JSON.parse(json.out)
    expect(messages).toMatchObject([{file: 'sleep.md', rule: 'epub/epubcheck', line: null}])
    expect(validators).toEqual([{tool: 'EPUBCheck 5.3.0', path: 'sleep.epub', faults: 1, seal: ''}])
  })

  test('ends with 3 when it is not there, before anything is made', async () => {
    const HANDPRESS_EPUBCHECK = join(tempFolder(), 'nothing')
    const {code, out, err} = await handpress(['check', '--epubcheck'], folderOf(), {
      HANDPRESS_EPUBCHECK,
    })
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain('No EPUBCheck answers at HANDPRESS_EPUBCHECK')
  })

  test('leaves nothing behind when it is stopped', async () => {
    const folder = folderOf()
    const TMPDIR = tempFolder()
    const beats = join(TMPDIR, 'beats')
    const HANDPRESS_EPUBCHECK = fake(
      folder,
      `setInterval(() => fs.appendFileSync(${JSON.stringify(beats)}, '.'), 20)`,
    )
    const {child, ended} = start(['check', '--epubcheck'], folder, {HANDPRESS_EPUBCHECK, TMPDIR})
    await vi.waitFor(() => expect(readFileSync(beats).length).toBeGreaterThan(0), 30_000)
    child.kill('SIGINT')
    expect((await ended).code).toBe(130)
    expect(readdirSync(TMPDIR)).toEqual(['beats'])
    // The validator is gone when it writes no more.
    const {length} = readFileSync(beats)
    await new Promise((ready) => setTimeout(ready, 500))
    expect(readFileSync(beats).length).toBe(length)
  })
})

import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {NOBODY} from '../../src/base/signature.ts'
import type {Evidence} from '../../src/outputs/evidence/evidence.ts'
import {openMemory} from '../../src/host/memory.ts'
import {commit} from '../../src/host/output/commit.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handpress.memory-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

const found = [
  {
    rule: 'type/glyphs' as const,
    reason: 'A sign has no font.',
    help: 'Write another.',
    path: 'a.md',
    at: {line: 3, column: 2},
  },
]

const seen: Evidence = {
  publication: {title: 'A', lang: 'en', dir: 'ltr', date: '2026-11-22'},
  edition: 'handout',
  path: 'a.pdf',
  bytes: 1,
  sha256: 'x',
  tool: 't',
  checkedWith: ['t'],
  standard: 'PDF/UA-1',
  kept: true,
  conditions: {good: 1, all: 2},
  access: null,
  signature: NOBODY,
  findings: [],
}

test('what was found in an output comes back while it stands, and no longer', async () => {
  const memory = openMemory(folder, false)
  await commit(
    folder,
    [
      {
        artifact: {
          path: 'a.pdf',
          mediaType: 'application/pdf',
          bytes: Buffer.from('x'),
          pages: 1,
          chapters: 0,
        },
        edition: 'handout',
        key: 'one',
        publication: '',
        sources: ['a.md'],
        inputs: [],
        made: {tool: 't', browser: 'b', fonts: []},
      },
    ],
    {listed: true, name: 'output'},
  )
  expect(await memory.standing('a.pdf', 'one')).toBeUndefined()
  const starts = [{label: 'iv', path: 'a.md', line: 3, column: 1, id: ''}]
  await memory.keep([
    {path: 'a.pdf', key: 'one', findings: found, layout: 'L', starts, evidence: seen},
  ])
  expect(await memory.standing('a.pdf', 'one')).toEqual(found)
  expect(await memory.standing('a.pdf', 'two')).toBeUndefined()
  expect(await memory.lastLayout('a.pdf')).toBe('L')
  expect(await memory.evidence('a.pdf')).toEqual(seen)
  expect(await memory.pageStarts('a.pdf')).toEqual(starts)
  expect(await readdir(join(folder, '.cache'))).toEqual(['made-a.pdf.json'])
  await writeFile(join(folder, 'a.pdf'), 'changed by hand')
  expect(await memory.standing('a.pdf', 'one')).toBeUndefined()
  expect(await memory.evidence('a.pdf')).toBeUndefined()
})

test('a draft neither stands nor begins where a good output ended', async () => {
  const memory = openMemory(folder, true)
  expect(await memory.standing('a.pdf', 'one')).toBeUndefined()
  expect(await memory.lastLayout('a.pdf')).toBe('')
})

test.each(['', '{', '{"key":"one"}', '{"key":"one","findings":[{"rule":"no/such"}],"layout":""}'])(
  'a damaged memory (%j) is none',
  async (text) => {
    await writeFile(join(folder, '.cache', 'made-a.pdf.json'), text)
    expect(await openMemory(folder, false).lastLayout('a.pdf')).toBe('')
  },
)

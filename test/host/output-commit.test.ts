import {existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {Failure} from '../../src/base/failure.ts'
import {assertWritable, commit} from '../../src/host/output/commit.ts'
import {disk} from '../../src/host/output/files.ts'
import {isStanding, readManifest, upToDate} from '../../src/host/output/manifest.ts'
import {contents, faultyDisk, freshFolder, outputRow, systemError} from './output-fixture.ts'

const listed = {listed: true, name: 'output'}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof Failure) return error
  throw new Error(`expected a Failure, got ${error}`)
}

describe('commit', () => {
  it('writes the outputs and their list, and nothing else', async () => {
    const folder = join(freshFolder(), 'deep', 'output')
    await commit(folder, [outputRow('b.epub', 'book'), outputRow('a.pdf', 'pages')], listed)
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.epub', 'edition.json'])
    const files = contents(folder)
    expect([files['a.pdf'], files['b.epub']]).toEqual(['pages', 'book'])
    expect(JSON.parse(files['edition.json']!)).toMatchObject({
      version: 1,
      tool: 'handpress 0.1.0',
      browser: 'Chromium 1',
      artifacts: [
        {edition: 'handout', path: 'a.pdf', bytes: 5, pages: 2, key: 'key of pages'},
        {edition: 'ebook', path: 'b.epub', bytes: 4, chapters: 1},
      ],
    })
  })
  it('writes the same list for the same build, whatever the order of its rows', async () => {
    const [one, two] = [freshFolder(), freshFolder()]
    const rows = [outputRow('a.pdf', 'A'), outputRow('b.epub', 'B')]
    await commit(one, rows, listed)
    await commit(two, rows.toReversed(), listed)
    await commit(two, rows, listed)
    expect(contents(one)).toEqual(contents(two))
  })
  it('leaves rows and files of other builds alone', async () => {
    const folder = freshFolder()
    await commit(folder, [outputRow('a.pdf', 'A'), outputRow('b.epub', 'B')], listed)
    await commit(folder, [outputRow('c.pdf', 'C', {publication: 'urn:uuid:2'})], listed)
    await commit(folder, [outputRow('a.pdf', 'A2')], listed)
    const {artifacts} = await readManifest(folder)
    expect(artifacts.map((one) => [one.path, one.key])).toEqual([
      ['a.pdf', 'key of A2'],
      ['b.epub', 'key of B'],
      ['c.pdf', 'key of C'],
    ])
    expect(contents(folder)).toMatchObject({'a.pdf': 'A2', 'b.epub': 'B', 'c.pdf': 'C'})
  })
  it('writes drafts without listing them', async () => {
    const folder = freshFolder()
    await commit(folder, [outputRow('a-draft.pdf', 'A')], {listed: false})
    expect(contents(folder)).toEqual({'a-draft.pdf': 'A'})
    await commit(folder, [outputRow('a.pdf', 'A')], listed)
    const before = contents(folder)['edition.json']
    await commit(folder, [outputRow('a-draft.pdf', 'A2')], {listed: false})
    expect(contents(folder)['edition.json']).toBe(before)
    expect(before).not.toContain('draft')
  })
  it('removes the file of an edition that has a new name', async () => {
    const folder = freshFolder()
    await commit(folder, [outputRow('old.pdf', 'A'), outputRow('old.epub', 'B')], listed)
    await commit(folder, [outputRow('new.pdf', 'A')], listed)
    expect(Object.keys(contents(folder))).toEqual(['edition.json', 'new.pdf', 'old.epub'])
  })
  it('keeps an old file that somebody has changed since', async () => {
    const folder = freshFolder()
    await commit(folder, [outputRow('old.pdf', 'A')], listed)
    writeFileSync(join(folder, 'old.pdf'), 'notes by hand')
    await commit(folder, [outputRow('new.pdf', 'A')], listed)
    expect(contents(folder)).toMatchObject({'new.pdf': 'A', 'old.pdf': 'notes by hand'})
    expect((await readManifest(folder)).artifacts.map((one) => one.path)).toEqual(['new.pdf'])
  })
  it('starts a new list when the old one is broken', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'edition.json'), '{"version":1,')
    await commit(folder, [outputRow('a.pdf', 'A')], listed)
    expect((await readManifest(folder)).artifacts).toHaveLength(1)
  })
  it('replaces a link in place of an output, not the file it leads to', async () => {
    const folder = freshFolder()
    const other = join(freshFolder(), 'other.txt')
    writeFileSync(other, 'mine')
    symlinkSync(other, join(folder, 'a.pdf'))
    await commit(folder, [outputRow('a.pdf', 'A')], listed)
    expect(contents(folder)['a.pdf']).toBe('A')
    expect(contents(join(other, '..'))).toEqual({'other.txt': 'mine'})
  })
  it.each(['../a.pdf', 'x/a.pdf', '.hidden', 'edition.json', 'a\u0000.pdf', ''])(
    'refuses the name %j',
    async (path) => {
      const folder = freshFolder()
      await expect(commit(folder, [outputRow(path, 'A')], listed)).rejects.toThrow('no name')
      expect(contents(folder)).toEqual({})
    },
  )
  it('refuses two outputs that one disk may take for one', async () => {
    const rows = [outputRow('a.pdf', 'A'), outputRow('A.pdf', 'B')]
    await expect(commit(freshFolder(), rows, listed)).rejects.toThrow('stands there twice')
  })
})

describe('failures of the disk', () => {
  const row = outputRow('a.pdf', 'x'.repeat(1_200_000))
  const attempt = (work: typeof commit | typeof assertWritable, folder: string) =>
    work === commit ? commit(folder, [row], listed) : assertWritable(folder, {name: 'output'})
  it('says that the disk is full and how much is wanted', async () => {
    const folder = freshFolder()
    await commit(folder, [outputRow('a.pdf', 'old')], listed)
    const before = contents(folder)
    const full = faultyDisk((call) => (call === 'sync' ? systemError('ENOSPC') : undefined))
    const files = {...full, free: async () => 300_000}
    const failure = await failureOf(commit(folder, [row], {...listed, files}))
    expect(failure).toMatchObject({
      exitCode: 3,
      rule: 'disk/full',
      message: 'The disk is full: output/ needs 1.2 MB, 300 kB are free.',
      help: [
        'Make room, or write elsewhere: handpress build -o /another/disk',
        'The files in output/ are as they were.',
      ],
    })
    expect(contents(folder)).toEqual(before)
  })
  it.each([
    ['EACCES', 'disk/not-writable', 'output/ cannot be written to (EACCES).'],
    ['EROFS', 'disk/not-writable', 'The disk of output/ can be read only.'],
    ['EIO', 'disk/failed', 'The disk of output/ did not do what it was asked (EIO).'],
  ])('names %s', async (code, rule, message) => {
    const files = faultyDisk((call) => (call === 'create' ? systemError(code) : undefined))
    const failure = await failureOf(commit(freshFolder(), [row], {...listed, files}))
    expect(failure).toMatchObject({exitCode: 3, rule, message})
    expect(failure.help.at(-1)).toBe('The files in output/ are as they were.')
  })
  it('does not call a bug a failure of the disk', async () => {
    const files = faultyDisk((call) => (call === 'list' ? new TypeError('a bug') : undefined))
    await expect(commit(freshFolder(), [row], {...listed, files})).rejects.toThrow(TypeError)
  })
  it('says when a file stands in place of the folder', async () => {
    const file = join(freshFolder(), 'output')
    writeFileSync(file, 'text')
    for (const folder of [file, join(file, 'deeper')])
      for (const work of [commit, assertWritable])
        expect(await failureOf(attempt(work, folder))).toMatchObject({
          exitCode: 3,
          rule: 'disk/not-a-folder',
          message: '"output" is a file; the outputs need a folder.',
        })
  })
  it('says when a folder stands in place of an output, before anything moves', async () => {
    const folder = freshFolder()
    mkdirSync(join(folder, 'b.epub'))
    const rows = [outputRow('a.pdf', 'A'), outputRow('b.epub', 'B')]
    const failure = await failureOf(commit(folder, rows, listed))
    expect(failure.message).toBe('output/b.epub is a folder; a file of that name is to be written.')
    expect(readdirSync(folder)).toEqual(['b.epub'])
  })
  it('does not follow a link in place of its own folder', async () => {
    const [folder, other] = [freshFolder(), freshFolder()]
    mkdirSync(join(other, 'stage-1'))
    symlinkSync(other, join(folder, '.handpress'))
    for (const work of [commit, assertWritable])
      expect((await failureOf(attempt(work, folder))).rule).toBe('disk/not-a-folder')
    expect(readdirSync(other)).toEqual(['stage-1'])
  })
  it('waits for a viewer that lets go of the file', async () => {
    const folder = freshFolder()
    let renames = 0
    const files = faultyDisk((call) =>
      call === 'rename' && ++renames === 2 ? systemError('EBUSY') : undefined,
    )
    await commit(folder, [outputRow('a.pdf', 'A')], {...listed, files})
    expect(contents(folder)['a.pdf']).toBe('A')
  })
  it('keeps the new files for the next build when a viewer does not let go', async () => {
    const folder = freshFolder()
    await commit(folder, [outputRow('a.pdf', 'old')], listed)
    let renames = 0
    const files = faultyDisk((call) =>
      call === 'rename' && ++renames > 1 ? systemError('EBUSY') : undefined,
    )
    const failure = await failureOf(commit(folder, [outputRow('a.pdf', 'new')], {...listed, files}))
    expect(failure).toMatchObject({
      rule: 'disk/not-writable',
      help: [
        expect.stringContaining('Close programs that show a file in it'),
        'The new files are complete; the next build puts them into output/.',
      ],
    })
    expect(contents(folder)['a.pdf']).toBe('old')
    await assertWritable(folder)
    expect(contents(folder)['a.pdf']).toBe('new')
    expect(existsSync(join(folder, '.handpress'))).toBe(false)
  })
})

describe('assertWritable', () => {
  it('makes no folder', async () => {
    const folder = join(freshFolder(), 'not', 'there')
    await assertWritable(folder)
    expect(existsSync(join(folder, '..'))).toBe(false)
  })
  it('hears a folder that may not be written to', async () => {
    const folder = freshFolder()
    const files = faultyDisk((call) => (call === 'mayWrite' ? systemError('EACCES') : undefined))
    expect(await failureOf(assertWritable(folder, {name: 'output', files}))).toMatchObject({
      exitCode: 3,
      rule: 'disk/not-writable',
      help: [expect.stringContaining('handpress build -o other'), 'Nothing was changed.'],
    })
  })
  it('asks the system for the rights of this account', async () => {
    const path = join(freshFolder(), 'not-open')
    writeFileSync(path, '', {mode: 0o644})
    await expect(disk.mayWrite(path)).rejects.toMatchObject({code: 'EACCES'})
    await expect(disk.mayWrite(join(path, '..'))).resolves.toBeUndefined()
  })
})

describe('what stands', () => {
  it('is an output with this key whose file is whole', async () => {
    const folder = freshFolder()
    expect(await isStanding(folder, 'a.pdf', 'key of A')).toBe(false)
    await commit(folder, [outputRow('a.pdf', 'A')], listed)
    expect(await isStanding(folder, 'a.pdf', 'key of A')).toBe(true)
    expect(await isStanding(folder, 'a.pdf', 'key of B')).toBe(false)
    expect(await isStanding(folder, 'b.pdf', 'key of A')).toBe(false)
    const manifest = await readManifest(folder)
    writeFileSync(join(folder, 'a.pdf'), 'B')
    expect(await upToDate(manifest, 'a.pdf', 'key of A', folder)).toBe(false)
    writeFileSync(join(folder, 'a.pdf'), 'AA')
    expect(await isStanding(folder, 'a.pdf', 'key of A')).toBe(false)
  })
  it('is nothing when the list cannot be read', async () => {
    const folder = freshFolder()
    mkdirSync(join(folder, 'edition.json'))
    expect(await readManifest(folder)).toEqual({version: 1, tool: '', browser: '', artifacts: []})
  })
})

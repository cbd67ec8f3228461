import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {commit} from '../../src/host/output/commit.ts'
import {writeDurable} from '../../src/host/output/durable.ts'
import {disk, type Files, type OpenFile} from '../../src/host/output/files.ts'
import {contents, faultyDisk, freshFolder, outputRow, systemError} from './output-fixture.ts'

/** The real disk with one call of an open file replaced. */
function withFile(change: (inner: OpenFile) => Partial<OpenFile>): Files {
  return {
    ...disk,
    async create(path) {
      const inner = await disk.create(path)
      return {...inner, ...change(inner)}
    },
  }
}

describe('writeDurable', () => {
  const bytes = Buffer.from('twelve bytes')
  it('goes on where a short write has ended', async () => {
    const path = join(freshFolder(), 'a')
    const files = withFile((inner) => ({
      write: (all, from) => inner.write(all.subarray(0, from + 5), from),
    }))
    await writeDurable(path, bytes, files)
    expect(readFileSync(path, 'utf8')).toBe('twelve bytes')
  })
  it('writes an empty file', async () => {
    const path = join(freshFolder(), 'a')
    await writeDurable(path, Buffer.alloc(0), disk)
    expect(readFileSync(path)).toHaveLength(0)
  })
  it.each<[string, Files, string]>([
    ['takes no more bytes', withFile(() => ({write: async () => 0})), 'ENOSPC'],
    [
      'says it took what it did not',
      withFile(() => ({write: async (all) => all.length})),
      'ENOSPC',
    ],
    ['gives other bytes back', {...disk, read: async () => Buffer.from('twelve bytez')}, 'EIO'],
    ['gives nothing back', {...disk, read: async () => undefined}, 'EIO'],
  ])('does not believe a disk that %s', async (_, files, code) => {
    const work = writeDurable(join(freshFolder(), 'a'), bytes, files)
    await expect(work).rejects.toMatchObject({name: 'DamagedFile', code})
  })
  it('does not write over a file', async () => {
    const path = join(freshFolder(), 'a')
    await writeDurable(path, bytes, disk)
    await expect(writeDurable(path, bytes, disk)).rejects.toMatchObject({code: 'EEXIST'})
  })
})

describe('what an interrupted build left', () => {
  const listed = {listed: true, name: 'output', wait: 0}
  /** A build of one output that stops at its nth rename, and cannot tidy up. */
  async function interrupted(folder: string, rename: number): Promise<void> {
    let renames = 0
    const files = faultyDisk((call) => {
      if (call === 'rename') renames++
      return renames >= rename && call !== 'create' ? systemError('EIO') : undefined
    })
    await expect(commit(folder, [outputRow('a.pdf', 'A')], {...listed, files})).rejects.toThrow()
  }
  it('is put in place by the next build when it was complete', async () => {
    const folder = freshFolder()
    await interrupted(folder, 2)
    expect(Object.keys(contents(folder)).join(' ')).toMatch(/stage-.*COMMIT/u)
    await commit(folder, [outputRow('b.epub', 'B')], listed)
    const {'edition.json': list, ...files} = contents(folder)
    expect(files).toEqual({'a.pdf': 'A', 'b.epub': 'B'})
    expect(JSON.parse(list!).artifacts).toHaveLength(2)
  })
  it('is removed by the next build when it was not', async () => {
    const folder = freshFolder()
    await interrupted(folder, 1)
    expect(Object.keys(contents(folder)).join(' ')).toMatch(/stage-.*a\.pdf/u)
    await commit(folder, [outputRow('b.epub', 'B')], listed)
    expect(Object.keys(contents(folder))).toEqual(['b.epub', 'edition.json'])
    expect(existsSync(join(folder, '.handpress'))).toBe(false)
  })
})

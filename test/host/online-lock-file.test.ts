import {mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {Failure} from '../../src/base/failure.ts'
import {replaceFile} from '../../src/host/online/lock-file.ts'
import {disk, type Files} from '../../src/host/output/files.ts'

let folder = ''
const path = () => join(folder, 'a.json')
const content = () => readFile(path(), 'utf8')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handpress-lock-'))
  await writeFile(path(), 'old')
})
afterEach(async () => {
  await rm(folder, {recursive: true, force: true})
})

function failing(code: string): never {
  throw Object.assign(new Error(code), {code})
}

describe('a file that is replaced', () => {
  it('holds the new text, and nothing is left beside it', async () => {
    await replaceFile(path(), 'new', 'a.json')
    expect(await content()).toBe('new')
    expect(await readdir(folder)).toEqual(['a.json'])
  })
  it('is made where there was none', async () => {
    await rm(path())
    await replaceFile(path(), 'new', 'a.json')
    expect(await content()).toBe('new')
  })
  it('is left alone when it holds the text already', async () => {
    const before = await stat(path())
    await replaceFile(path(), 'old', 'a.json')
    const after = await stat(path())
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
  })
  it.each<[string, Partial<Files>]>([
    ['no room', {create: async () => failing('ENOSPC')}],
    ['no right', {rename: async () => failing('EACCES')}],
    [
      'a disk that takes nothing',
      {create: async (at) => ({...(await disk.create(at)), write: async () => 0})},
    ],
  ])('stays as it was: %s', async (_, faults) => {
    const running = replaceFile(path(), 'new', 'texts/a.json', {...disk, ...faults})
    const error = await running.catch((caught: unknown) => caught)
    if (!(error instanceof Failure)) throw error
    expect(error.message).toMatch(/^texts\/a\.json cannot be written \([A-Z]+\)\.$/u)
    expect(error.exitCode).toBe(3)
    expect(await content()).toBe('old')
    expect(await readdir(folder)).toEqual(['a.json'])
  })
  it('is no folder', async () => {
    await rm(path())
    await mkdir(path())
    await expect(replaceFile(path(), 'new', 'a.json')).rejects.toBeInstanceOf(Failure)
    expect(await readdir(folder)).toEqual(['a.json'])
  })
  it('takes the place of a link, whose target stays', async () => {
    const target = join(folder, 'target')
    await writeFile(target, 'other')
    await rm(path())
    await symlink(target, path())
    await replaceFile(path(), 'new', 'a.json')
    expect(await content()).toBe('new')
    expect(await readFile(target, 'utf8')).toBe('other')
  })
})

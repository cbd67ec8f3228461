import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {assertWritable, commit} from '../../src/host/output/commit.ts'
import {disk} from '../../src/host/output/files.ts'
import {
  type Fault,
  contents,
  faultyDisk,
  freshFolder,
  outputRow,
  systemError,
} from './output-fixture.ts'

const before = [outputRow('a.pdf', 'old pages'), outputRow('b.epub', 'old book')]
const after = [outputRow('c.pdf', 'new pages'), outputRow('b.epub', 'new book')]
const listed = {listed: true, name: 'output', wait: 0}

/** The folder as it is when nothing fails, before and after. */
async function oldAndNew() {
  const folder = freshFolder()
  await commit(folder, before, listed)
  const old = contents(folder)
  await commit(folder, after, listed)
  return {old, fresh: contents(folder)}
}

/** Runs the second build with a fault at one call; gives the calls made, or nothing when it went well in spite of it. */
async function tryWith(folder: string, fault: Fault): Promise<{calls: string[]; failed: boolean}> {
  const calls: string[] = []
  const files = faultyDisk((call, number) => {
    calls.push(call)
    return fault(call, number)
  })
  const failed = await commit(folder, after, {...listed, files}).then(
    () => false,
    () => true,
  )
  return {calls, failed}
}

async function countCalls(): Promise<string[]> {
  const folder = freshFolder()
  await commit(folder, before, listed)
  return (await tryWith(folder, () => undefined)).calls
}

describe('a fault at any one call', () => {
  it.each(['ENOSPC', 'EIO', 'EACCES', 'short', 'lies'] as const)(
    'of %s leaves the old files or the new ones',
    async (kind) => {
      const {old, fresh} = await oldAndNew()
      const calls = await countCalls()
      expect(calls.length).toBeGreaterThan(40)
      const seen = new Set<string>()
      for (let k = 1; k <= calls.length; k++) {
        if ((kind === 'short' || kind === 'lies') && calls[k - 1] !== 'write') continue
        const folder = freshFolder()
        await commit(folder, before, listed)
        const told = kind === 'short' || kind === 'lies' ? kind : systemError(kind)
        const {failed} = await tryWith(folder, (_, number) => (number === k ? told : undefined))
        if (!failed) expect(contents(folder), `call ${k} ${calls[k - 1]}`).toMatchObject(fresh)
        await assertWritable(folder)
        const now = contents(folder)
        const state = JSON.stringify(now) === JSON.stringify(old) ? 'old' : 'new'
        if (state === 'new') expect(now, `call ${k} ${calls[k - 1]}`).toEqual(fresh)
        seen.add(state)
        await commit(folder, after, listed)
        expect(contents(folder)).toEqual(fresh)
        expect(existsSync(join(folder, '.handpress'))).toBe(false)
      }
      expect([...seen].sort()).toEqual(kind === 'short' ? ['new'] : ['new', 'old'])
    },
  )
  it('that stays for good still leaves the old files or the new ones', async () => {
    const {old, fresh} = await oldAndNew()
    const calls = await countCalls()
    for (let k = 1; k <= calls.length; k++) {
      const folder = freshFolder()
      await commit(folder, before, listed)
      await tryWith(folder, (_, number) => (number >= k ? systemError('EIO') : undefined))
      await assertWritable(folder)
      const {'.handpress/lock': _, ...now} = contents(folder)
      expect([JSON.stringify(old), JSON.stringify(fresh)], `call ${k}`).toContain(
        JSON.stringify(now),
      )
      await commit(folder, after, listed)
      expect(contents(folder)).toEqual(fresh)
    }
  })
})

describe('the order of calls', () => {
  it('makes everything durable before anything moves, and the list last', async () => {
    const folder = freshFolder()
    const done: string[] = []
    const short = (path: string) =>
      path.replace(/^.*stage-[^/]+/u, 'stage').replace(folder, 'output')
    const files = {
      ...disk,
      create: async (path: string) => {
        const file = await disk.create(path)
        const sync = async () => {
          done.push(`sync ${short(path)}`)
          await file.sync()
        }
        return {...file, sync}
      },
      rename: async (from: string, to: string) => {
        done.push(`rename ${short(to)}`)
        await disk.rename(from, to)
      },
      syncFolder: async (path: string) => {
        done.push(`folder ${short(path)}`)
        await disk.syncFolder(path)
      },
    }
    await commit(folder, before, {...listed, files})
    expect(done).toEqual([
      'sync stage/a.pdf',
      'sync stage/b.epub',
      'sync stage/edition.json',
      'sync stage/COMMIT.new',
      'folder stage',
      'folder output/.handpress',
      'rename stage/COMMIT',
      'folder stage',
      'rename output/a.pdf',
      'rename output/b.epub',
      'rename output/edition.json',
      'folder output',
    ])
  })
})

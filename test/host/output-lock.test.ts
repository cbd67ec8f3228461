import {execFileSync, spawn} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {assertWritable, commit} from '../../src/host/output/commit.ts'
import {disk} from '../../src/host/output/files.ts'
import {takeLock, tryLock} from '../../src/host/output/lock.ts'
import {contents, freshFolder, outputRow} from './output-fixture.ts'

const options = {files: disk, wait: 0, name: 'output'}
const ID = '00000000-0000-4000-8000-00000000000'

function lockPath(): string {
  return join(freshFolder(), '.handpress', 'lock')
}

function plant(path: string, owner: object | string): void {
  mkdirSync(join(path, '..'), {recursive: true})
  writeFileSync(path, typeof owner === 'string' ? owner : JSON.stringify(owner))
}

/** Number of a process that has ended. */
function deadProcess(): number {
  return Number(execFileSync(process.execPath, ['-p', 'process.pid'], {encoding: 'utf8'}))
}

const owner = (pid: number, more = {}) => ({
  id: `${ID}1`,
  pid,
  start: '',
  host: hostname(),
  ...more,
})

describe('the lock', () => {
  it('names its owner, and is gone when it is given back', async () => {
    const path = lockPath()
    const release = await takeLock(path, options)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      pid: process.pid,
      host: hostname(),
    })
    await release()
    expect(existsSync(path)).toBe(false)
  })
  it('is held against others of the same process', async () => {
    const path = lockPath()
    const release = await takeLock(path, options)
    await expect(takeLock(path, options)).rejects.toMatchObject({exitCode: 75, rule: 'lock/held'})
    await release()
    await (await takeLock(path, options))()
  })
  it('is waited for', async () => {
    const path = lockPath()
    const release = await takeLock(path, options)
    const second = takeLock(path, {...options, wait: 5000})
    setTimeout(release, 120)
    await (await second)()
    expect(existsSync(path)).toBe(false)
  })
  it('of a process that lives is not taken, and the message says whose it is', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    try {
      const path = lockPath()
      plant(path, owner(child.pid!))
      await expect(takeLock(path, {...options, wait: 100})).rejects.toMatchObject({
        message: `Another build holds output/ (process ${child.pid}). Waited 0 s.`,
        help: [
          'Try again when it has ended, or write elsewhere: handpress build -o other',
          'The files in output/ are as they were.',
        ],
      })
    } finally {
      child.kill('SIGKILL')
    }
  })
  it('of a process that is gone is taken over', async () => {
    const path = lockPath()
    plant(path, owner(deadProcess()))
    const release = await takeLock(path, options)
    await release()
    expect(readdirSync(join(path, '..'))).toEqual([])
  })
  it('of an earlier process with the number of this one is taken over', async () => {
    const path = lockPath()
    plant(path, owner(process.pid))
    await (await takeLock(path, options))()
  })
  it('of an earlier process with the number of a living one is taken over', async () => {
    const path = lockPath()
    plant(path, owner(process.ppid, {start: '1'}))
    await (await takeLock(path, options))()
  })
  it('of another computer is not taken, and the message says what to delete', async () => {
    const path = lockPath()
    plant(path, owner(deadProcess(), {host: 'ward-3'}))
    await expect(takeLock(path, options)).rejects.toMatchObject({
      message: expect.stringMatching(/\(process \d+ on ward-3\)/u),
      help: expect.arrayContaining(['When no build runs there, delete output/.handpress/lock.']),
    })
  })
  it.each(['', '{"pid":', '{"id":"../../x","pid":1}'])(
    'without an owner (%j) is left alone for the wait, then taken',
    async (text) => {
      const path = lockPath()
      plant(path, text)
      expect(typeof (await tryLock(path, disk))).toBe('object')
      expect(readFileSync(path, 'utf8')).toBe(text)
      const release = await takeLock(path, {...options, wait: 60})
      expect(typeof release).toBe('function')
      await release()
    },
  )
  it('of a dead owner goes to one of many takers at a time', async () => {
    const path = lockPath()
    plant(path, owner(deadProcess()))
    let inside = 0
    let most = 0
    const takers = Array.from({length: 12}, async () => {
      const release = await takeLock(path, {...options, wait: 20_000})
      most = Math.max(most, ++inside)
      await new Promise((done) => setTimeout(done, 3))
      inside--
      await release()
    })
    await Promise.all(takers)
    expect(most).toBe(1)
    expect(existsSync(path)).toBe(false)
  })
  it('that somebody took between the look and the claim is left to them', async () => {
    const path = lockPath()
    plant(path, owner(deadProcess()))
    const taken = owner(process.pid, {id: `${ID}9`, host: 'ward-3'})
    const files = {
      ...disk,
      create: (at: string) => {
        if (at !== path) plant(path, taken)
        return disk.create(at)
      },
    }
    expect(await tryLock(path, files)).toMatchObject({id: `${ID}9`})
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(taken)
    expect(readdirSync(join(path, '..'))).toEqual(['lock'])
  })
  it('is taken although a taker died while it took over', async () => {
    const path = lockPath()
    const dead = deadProcess()
    plant(path, owner(dead))
    plant(`${path}-${ID}1`, owner(dead, {id: `${ID}2`}))
    await (await takeLock(path, options))()
    expect(existsSync(path)).toBe(false)
  })
})

describe('a commit and the lock', () => {
  it('writes nothing while another build holds the folder', async () => {
    const folder = freshFolder()
    const release = await takeLock(join(folder, '.handpress', 'lock'), options)
    const work = commit(folder, [outputRow('a.pdf', 'A')], {listed: true, wait: 60, name: 'output'})
    await expect(work).rejects.toMatchObject({exitCode: 75, rule: 'lock/held'})
    await assertWritable(folder)
    expect(Object.keys(contents(folder))).toEqual(['.handpress/lock'])
    await release()
  })
  it('lets many builds of one process write one after the other', async () => {
    const folder = freshFolder()
    const rows = Array.from({length: 8}, (_, i) =>
      outputRow(`${i}.pdf`, `${i}`, {publication: `${i}`}),
    )
    await Promise.all(rows.map((row) => commit(folder, [row], {listed: true})))
    const list = JSON.parse(contents(folder)['edition.json']!)
    expect(list.artifacts.map((one: {path: string}) => one.path)).toEqual(
      rows.map((row) => row.artifact.path),
    )
    expect(existsSync(join(folder, '.handpress'))).toBe(false)
  })
})

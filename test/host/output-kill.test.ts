import {execFileSync, spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {assertWritable, commit} from '../../src/host/output/commit.ts'
import type {CommitRow} from '../../src/host/output/rows.ts'
import {contents, freshFolder, outputRow} from './output-fixture.ts'

const root = join(import.meta.dirname, '..', '..')
const script = join(import.meta.dirname, 'output-child.mjs')
const before = [outputRow('a.pdf', 'old pages'), outputRow('b.epub', 'old book')]
const after = [outputRow('c.pdf', 'new pages'), outputRow('b.epub', 'new book')]
const listed = {listed: true, wait: 50}
let compiled = ''

/** The sources as plain JavaScript, for a process of its own. */
beforeAll(() => {
  compiled = mkdtempSync(join(tmpdir(), 'handpress.compiled-'))
  symlinkSync(join(root, 'node_modules'), join(compiled, 'node_modules'))
  writeFileSync(join(compiled, 'package.json'), '{"type":"module"}')
  const out = join(compiled, 'out')
  mkdirSync(out)
  const config = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {rootDir: join(root, 'src'), outDir: out, declaration: false, noCheck: true},
    include: [],
    files: [join(root, 'src/host/output/commit.ts')],
  }
  writeFileSync(join(compiled, 'tsconfig.json'), JSON.stringify(config))
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', compiled])
})
afterAll(() => rmSync(compiled, {recursive: true, force: true}))

/** Commits in a process of its own; gives its calls to the disk, or the signal that ended it. */
function commitElsewhere(
  folder: string,
  rows: readonly CommitRow[],
  killAt = 0,
): Promise<number | string> {
  const child = spawn(process.execPath, [
    script,
    join(compiled, 'out'),
    folder,
    JSON.stringify(rows),
    `${killAt}`,
  ])
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  child.stderr.on('data', (text) => (said += text))
  return new Promise((done, fail) => {
    child.on('close', (code, signal) => {
      if (signal) done(signal)
      else if (code === 0) done(Number(said))
      else fail(new Error(said))
    })
  })
}

describe('a build that is killed', () => {
  it('leaves the old files or the new ones, at whatever call', async () => {
    const whole = freshFolder()
    await commit(whole, before, listed)
    const old = contents(whole)
    const calls = Number(await commitElsewhere(whole, after))
    const fresh = contents(whole)
    expect(calls).toBeGreaterThan(40)
    const states: string[] = []
    for (let k = 2; k <= calls; k += 3) {
      const folder = freshFolder()
      await commit(folder, before, listed)
      expect(await commitElsewhere(folder, after, k)).toBe('SIGKILL')
      await assertWritable(folder)
      const {'.handpress/lock': _, ...now} = contents(folder)
      const state = JSON.stringify(now) === JSON.stringify(old) ? 'old' : 'new'
      if (state === 'new') expect(now, `call ${k}`).toEqual(fresh)
      states.push(state)
      await commit(folder, after, listed)
      expect(contents(folder), `call ${k}`).toEqual(fresh)
    }
    expect(states.join(' ')).toMatch(/^(?:old )+new(?: new)*$/u)
  })
})

describe('several builds at once', () => {
  it('leave the rows of all of them', async () => {
    const folder = freshFolder()
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    await Promise.all(
      names.map((name) =>
        commitElsewhere(folder, [outputRow(`${name}.pdf`, name, {publication: name})]),
      ),
    )
    const {'edition.json': list, ...files} = contents(folder)
    expect(files).toEqual(Object.fromEntries(names.map((name) => [`${name}.pdf`, name])))
    expect(JSON.parse(list!).artifacts.map((one: {path: string}) => one.path)).toEqual(
      Object.keys(files),
    )
  })
})

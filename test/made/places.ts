import {type ChildProcess, spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, vi} from 'vitest'

// A browser on a busy computer takes its time.
vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})

export const checkout = join(import.meta.dirname, '..', '..')

type Files = Readonly<Record<string, string | Uint8Array>>

/** Gives an empty folder of this computer that is gone after the tests of the file. */
export function tempFolder(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'made-')))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  writeFiles(folder, files)
  return folder
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
}

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts the command as a person would, from a folder. */
export function start(
  words: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): {child: ChildProcess; ended: Promise<Ended>} {
  const child = spawn(process.execPath, [join(checkout, 'bin', 'handpress.js'), ...words], {
    cwd,
    env: {...process.env, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString('utf8')
  })
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString('utf8')
  })
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({code, out, err}))
  })
  return {child, ended}
}

/** Runs the command to its end. */
export function handpress(
  words: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return start(words, cwd, env).ended
}

export function read(...path: string[]): Buffer {
  return readFileSync(join(...path))
}

import {type ChildProcess, spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** How a program ended. */
export interface Ended {
  /** Its exit code; -1 when a signal ended it or it did not start. */
  readonly code: number
  /** The last of what it said on both outputs. */
  readonly said: string
  /** True when it did not end in time and was ended. */
  readonly late: boolean
}

export interface RunOptions {
  readonly env: NodeJS.ProcessEnv
  readonly limitMs: number
}

/** What is kept of a program's words. */
const KEPT = 20_000

/** Runs a program to its end or its limit; what it has started ends with it, and with this process. */
export function runProgram(
  command: string,
  args: readonly string[],
  {env, limitMs}: RunOptions,
): Promise<Ended> {
  return new Promise((give) => {
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    })
    let said = ''
    let late = false
    const hear = (data: Buffer) => {
      said = (said + data.toString('utf8')).slice(-KEPT)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    const end = () => endGroup(child)
    process.once('exit', end)
    const timer = setTimeout(() => {
      late = true
      end()
    }, limitMs)
    const done = (code: number) => {
      clearTimeout(timer)
      process.off('exit', end)
      end()
      give({code, said, late})
    }
    child.on('error', (error) => {
      said = error.message
      done(-1)
    })
    child.on('close', (code) => done(code ?? -1))
  })
}

function endGroup(child: ChildProcess): void {
  try {
    if (child.pid && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    // Nothing of it is left.
  }
}

/** Gives a folder for a while; it is removed even when a signal ends this process. */
export async function inScratch<T>(
  env: NodeJS.ProcessEnv,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(env.TMPDIR || tmpdir(), 'handpress-check-'))
  const remove = () => rmSync(folder, {recursive: true, force: true, maxRetries: 5})
  process.once('exit', remove)
  try {
    return await use(folder)
  } finally {
    process.off('exit', remove)
    remove()
  }
}

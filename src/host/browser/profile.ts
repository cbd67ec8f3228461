import {mkdtempSync} from 'node:fs'
import {readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const NAME = /^handpress-(\d+)-/u

/** Makes an empty profile folder for one browser; it carries the number of this process. */
export async function makeProfile(env: NodeJS.ProcessEnv): Promise<string> {
  const folder = env.TMPDIR || tmpdir()
  await sweep(folder)
  // At once, so that a signal finds either no folder or one that is known.
  return mkdtempSync(join(folder, `handpress-${process.pid}-`))
}

/** Removes the profiles that killed processes left behind. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const left = names.filter((name) => {
    const pid = Number(NAME.exec(name)?.[1] ?? 0)
    return pid > 0 && !isAlive(pid)
  })
  await Promise.all(
    left.map((name) => rm(join(folder, name), {recursive: true, force: true}).catch(() => {})),
  )
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

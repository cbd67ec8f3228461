import {execFile} from 'node:child_process'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {test} from 'vitest'

const script = join(import.meta.dirname, '..', '..', 'scripts', 'ace.mjs')
const required = process.env.HANDPRESS_ORACLES === 'required'

/** Gives the file that starts Ace, or why there is none. */
async function findAce(): Promise<{file: string} | {notRun: string}> {
  const asked = process.env.HANDPRESS_ACE
  if (asked) return {file: asked}
  try {
    const words = required ? [] : ['--known']
    const {stdout} = await promisify(execFile)(process.execPath, [script, ...words])
    return {file: stdout.trim()}
  } catch (error) {
    const {stderr = ''} = error as {stderr?: string}
    return {notRun: stderr.trim().split('\n').at(-1) ?? ''}
  }
}

/**
 * A test that asks Ace by DAISY, as the command finds it through HANDPRESS_ACE. Where Ace is not, the test is
 * skipped and says why; with HANDPRESS_ORACLES=required it brings Ace, and fails when that is not to be had.
 */
export function testWithAce(
  title: string,
  use: (HANDPRESS_ACE: string) => Promise<void>,
  timeout = 300_000,
): void {
  test(
    title,
    async ({skip}) => {
      const found = await findAce()
      if ('file' in found) return use(found.file)
      if (required) throw new Error(found.notRun)
      skip(found.notRun)
    },
    timeout,
  )
}

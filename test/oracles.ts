import {execFileSync} from 'node:child_process'
import {type TestContext, test} from 'vitest'

/** Programs that judge what was made, and the argument that makes them say who they are. */
const ORACLES = {
  java: '-version',
  javac: '-version',
  mvn: '-version',
  qpdf: '--version',
  pdfinfo: '-v',
  pdftotext: '-v',
  pdftoppm: '-v',
  pdffonts: '-v',
} as const

export type OracleName = keyof typeof ORACLES

const found = new Map<OracleName, string | undefined>()

/** Gives the command of a program of this computer; nothing when it is not there or does not start. */
export function oracle(name: OracleName): string | undefined {
  if (!found.has(name)) found.set(name, starts(name) ? name : undefined)
  return found.get(name)
}

function starts(name: OracleName): boolean {
  try {
    execFileSync(name, [ORACLES[name]], {stdio: 'ignore', timeout: 30_000})
    return true
  } catch {
    return false
  }
}

/**
 * A test that asks a program of this computer. Without the program it is skipped and says why;
 * with HANDPRESS_ORACLES=required it fails instead.
 */
export function testWith(
  name: OracleName,
  title: string,
  run: (command: string, skip: TestContext['skip']) => void | Promise<void>,
  timeout = 60_000,
): void {
  test(
    title,
    async ({skip}) => {
      const command = oracle(name)
      if (command !== undefined) return run(command, skip)
      const reason = `${name} is not on this computer`
      if (process.env.HANDPRESS_ORACLES === 'required') throw new Error(`${reason}.`)
      skip(reason)
    },
    timeout,
  )
}

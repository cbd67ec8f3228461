import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {exitCodes, Failure} from '../../base/failure.ts'
import {runProgram} from './program.ts'

const OLDEST = 11
const START_MS = 30_000
const NEEDED = `EPUBCheck needs Java ${OLDEST} or newer, which is not on this computer.`
const HELP = [
  'Looked for: JAVA_HOME, java on the PATH.',
  'Install it from https://adoptium.net, or with your package manager.',
  'Nothing was changed.',
]

/** Gives the command of a Java that is new enough; a Failure `validator/java` when there is none. */
export async function findJava(env: NodeJS.ProcessEnv): Promise<string> {
  const home = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', 'java') : ''
  const command = home && (existsSync(home) || existsSync(`${home}.exe`)) ? home : 'java'
  const {code, said} = await runProgram(command, ['-version'], {env, limitMs: START_MS})
  if (code !== 0) throw new Failure(exitCodes.machine, 'validator/java', NEEDED, HELP)
  const version = majorOf(said)
  if (version < OLDEST)
    throw new Failure(
      exitCodes.machine,
      'validator/java',
      `Java ${version} is too old; EPUBCheck needs ${OLDEST} or newer.`,
      HELP,
    )
  return command
}

/** Gives 17 of `openjdk version "17.0.15"` and 8 of `java version "1.8.0_402"`; a large number where there is none. */
export function majorOf(said: string): number {
  const found = /version "(?:1\.)?(\d+)/u.exec(said)?.[1]
  return found === undefined ? Number.POSITIVE_INFINITY : Number(found)
}

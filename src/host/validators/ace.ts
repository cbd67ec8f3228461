import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import * as v from 'valibot'
import {exitCodes, Failure} from '../../base/failure.ts'
import {type EpubFiles, type OpenBook, openBook, pathOf} from '../../epub/book.ts'
import type {BookFault} from '../../epub/fault.ts'
import {elementOfCfi} from '../../epub/tags.ts'
import {elementsOf, isFault, readXml} from '../../epub/xml.ts'
import {fileOfPackage} from './near.ts'
import {isPage} from './places.ts'
import {type Ended, runProgram} from './program.ts'
import {jsonOf, type Tool, type ToolReport} from './tool.ts'

/** Longest that a book may take: a start, and for each page more than a slow computer needs. */
const START_MS = 120_000
const PAGE_MS = 4000

const text = v.optional(v.string(), '')

const assertion = v.object({
  'earl:test': v.object({
    'dct:title': v.string(),
    help: v.optional(v.object({url: text, 'dct:description': text})),
  }),
  'earl:result': v.object({
    'earl:outcome': v.string(),
    'dct:description': text,
    'earl:pointer': v.optional(v.object({cfi: v.optional(v.array(v.string()), [])})),
  }),
})

const report = v.object({
  'earl:assertedBy': v.object({'doap:release': v.object({'doap:revision': v.string()})}),
  assertions: v.array(
    v.object({
      'earl:testSubject': v.object({url: v.string()}),
      assertions: v.array(assertion),
    }),
  ),
})

/** A command line that asks Ace. */
interface Command {
  readonly command: string
  readonly args: readonly string[]
}

/** Finds Ace by DAISY; a Failure `validator/ace` when it is missing. `browser` is the program it gets to open pages with. */
export async function findAce(
  env: NodeJS.ProcessEnv,
  cwd: string,
  browser: string,
  limitMs?: number,
): Promise<Tool> {
  const {command, args} = await commandOf(env, cwd)
  return {
    name: 'Ace',
    async examine(file, folder, {files}) {
      const out = join(folder, 'ace')
      const limit = limitMs ?? START_MS + PAGE_MS * [...files.keys()].filter(isPage).length
      const ended = await runProgram(command, [...args, '-s', '-E', '-f', '-o', out, file], {
        // It writes a log at home and leaves its files where temporary ones go.
        env: {
          ...env,
          HOME: folder,
          TMPDIR: folder,
          PUPPETEER_EXECUTABLE_PATH: browser,
          ACE_TIMEOUT_INITIAL: '60000',
        },
        limitMs: limit,
      })
      const text = await readFile(join(out, 'report.json'), 'utf8').catch(() => '')
      if (ended.late || !text) throw silent(ended, limit)
      return readAceReport(text, files)
    },
  }
}

async function commandOf(env: NodeJS.ProcessEnv, cwd: string): Promise<Command> {
  const asked = env.HANDPRESS_ACE
  const nearby = ['@daisy/ace-cli/bin/ace.js', '@daisy/ace/bin/ace-puppeteer.js']
    .map((name) => fileOfPackage(name, cwd))
    .filter(Boolean)
  const places = asked ? [asked] : ['ace-puppeteer', 'ace', ...nearby]
  for (const place of places) {
    const [command, ...args] = /\.[cm]?js$/u.test(place) ? [process.execPath, place] : [place]
    const {code, said} = await runProgram(command ?? place, [...args, '--version'], {
      env,
      limitMs: START_MS,
    })
    // Another program of that name, an archiver, says other things.
    if (code === 0 && /^\d+\.\d+\.\d+\s*$/u.test(said)) return {command: command ?? place, args}
  }
  throw missing(asked ?? '')
}

/** Reads the report of Ace; anything else than one is a Failure. */
export function readAceReport(text: string, files: EpubFiles): ToolReport {
  const read = v.safeParse(report, jsonOf(text))
  if (!read.success) throw failure('Ace wrote something that is not its report.')
  const book = openBook(files)
  const faults = read.output.assertions.flatMap(({'earl:testSubject': {url}, assertions}) =>
    assertions
      .filter((one) => one['earl:result']['earl:outcome'] === 'fail')
      .flatMap((one) => faultsOf(one, placeOf(url, book), book)),
  )
  return {version: read.output['earl:assertedBy']['doap:release']['doap:revision'], faults}
}

/** Ace names pages from the package document on, and other files from the root of the archive. */
function placeOf(url: string, {files, opfPath}: OpenBook): string {
  const path = url.replace(/^\//u, '')
  return files.has(path) ? path : pathOf(path, opfPath)
}

/** One fault for each place that is named, or one for the file. */
function faultsOf(
  {'earl:test': test, 'earl:result': result}: v.InferOutput<typeof assertion>,
  path: string,
  book: OpenBook,
): BookFault[] {
  const fault = {
    from: 'ace',
    id: test['dct:title'],
    severity: 'error',
    message: test.help?.['dct:description'] || result['dct:description'],
    more: test.help?.url ?? '',
    path,
  } as const
  const places = result['earl:pointer']?.cfi ?? []
  if (!places.length) return [{...fault, element: undefined}]
  const bytes = isPage(path) ? book.files.get(path) : undefined
  const tree = bytes && readXml(bytes)
  const elements = tree && !isFault(tree) ? elementsOf(tree) : []
  return places.map((cfi) => ({...fault, element: elementOfCfi(cfi, elements)}))
}

function silent({late, said}: Ended, limitMs: number): Failure {
  if (late) return failure(`Ace did not answer within ${limitMs / 1000} s.`)
  const line = said
    .trim()
    .split('\n')
    .find((one) => /error/iu.test(one))
  return failure('Ace ended without a report.', line ? [line.trim().slice(0, 200)] : [])
}

function missing(asked: string): Failure {
  if (asked)
    return failure(`No Ace answers at HANDPRESS_ACE: ${asked}`, [
      'Name the command that starts it, or its file bin/ace.js.',
    ])
  return failure('No Ace found. It looks for what shuts people out of an ebook.', [
    'Looked for: HANDPRESS_ACE, ace on the PATH, the npm package @daisy/ace-cli.',
    'Install it: npm install --ignore-scripts @daisy/ace-cli@1.4.6',
  ])
}

function failure(reason: string, help: readonly string[] = []): Failure {
  return new Failure(exitCodes.machine, 'validator/ace', reason, [...help, 'Nothing was changed.'])
}

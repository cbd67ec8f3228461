import {resolve} from 'node:path'
import {exitCodes, Failure} from '../base/failure.ts'
import {sha256} from '../base/fingerprint.ts'
import {isDay} from '../base/matter.ts'
import {inOrder, type Message, messageOf} from '../base/message.ts'
import type {Ports, PressOptions} from '../press/ports.ts'
import type {Impression, Proof} from '../press/press.ts'
import {browserStamp} from './browser/find.ts'
import {type HostPrinter, openPrinter} from './browser/printer.ts'
import {type Keeping, keptProcessor} from './citations.ts'
import {shown} from './folder.ts'
import {findWork, type Work} from './jobs.ts'
import {assertWritable, commit} from './output/commit.ts'
import {type Memory, openMemory} from './memory.ts'
import {readManifest} from './output/manifest.ts'
import type {CommitRow} from './output/rows.ts'
import {openStyles} from './styles.ts'
import {readFontVersions, readPack, readProgramStamp, readVersion} from './pack.ts'

/** What a caller may ask of a build. Everything has a default. */
export interface BuildOptions {
  /** Texts to make; none means the publication of the folder. */
  readonly files?: readonly string[]
  readonly cwd?: string
  readonly output?: string
  readonly editions?: readonly string[]
  readonly page?: string
  readonly draft?: boolean
  readonly strict?: boolean
  /** Makes everything anew. */
  readonly anew?: boolean
  /** Today, for checks of age (YYYY-MM-DD). */
  readonly today?: string
  /** Hears what goes on meanwhile: the browser was started again, an address was refused. */
  readonly onEvent?: (text: string) => void
}

export interface MadeArtifact {
  readonly edition: string
  readonly path: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly pages: number
  readonly chapters: number
}

export interface BuildResult {
  readonly artifacts: readonly MadeArtifact[]
  readonly messages: readonly Message[]
  /** Editions that stood from an earlier run. */
  readonly cached: number
  readonly ms: number
  /** True when errors stopped at least one publication. */
  readonly stopped: boolean
  /** True when what stopped it stands in handpress.yaml. */
  readonly misconfigured: boolean
  readonly titles: readonly string[]
  /** Full path of the output folder. */
  readonly output: string
}

/** Makes what changed and writes all of it or nothing. Content problems are messages; a Failure is thrown for the rest. */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const started = performance.now()
  const {work, cwd} = await workOf(options)
  const name = shown(work.output, cwd)
  await assertWritable(work.output, {name})
  await using printer = printerFor(options)
  const {artifacts} = await readManifest(work.output)
  if (options.anew || options.draft || !artifacts.length) printer.warm()
  const memory = openMemory(work.output, options.draft === true)
  const ports = await portsFor({
    printer,
    memory,
    output: work.output,
    options,
    keeping: options.anew ? 'anew' : 'keep',
  })
  const {impressions, proofs} = await pressAll(work, ports, options)
  const stopped = impressions.some((one) => one.stopped)
  const made = stopped ? [] : impressions.filter(isMade)
  const rows = made.length ? await rowsOf(made, printer, ports.tool) : []
  // The browser ends while the files are written.
  const ended = printer[Symbol.asyncDispose]()
  if (rows.length) await commit(work.output, rows, {listed: !options.draft, name})
  if (!options.draft) await memory.keep(made)
  await ended
  return {
    ...resultOf(proofs, impressions, work),
    artifacts: made.flatMap((one) => artifactsOf(one, work, cwd)),
    cached: impressions.filter((one) => !isMade(one)).length,
    ms: performance.now() - started,
  }
}

/** Reads and checks the texts, and writes nothing. */
export async function check(options: BuildOptions = {}): Promise<BuildResult> {
  const started = performance.now()
  const {work} = await workOf(options)
  await using printer = printerFor(options)
  const memory = openMemory(work.output, options.draft === true)
  const ports = await portsFor({printer, memory, output: work.output, options, keeping: 'read'})
  const {impressions, proofs} = await pressAll(work, ports, options)
  return {
    ...resultOf(proofs, impressions, work),
    artifacts: [],
    cached: 0,
    ms: performance.now() - started,
  }
}

async function workOf(options: BuildOptions): Promise<{work: Work; cwd: string}> {
  const cwd = options.cwd ?? process.cwd()
  return {cwd, work: await findWork(options.files ?? [], cwd, options.output ?? '')}
}

/** Reads, checks and makes everything; the first editions print while the next texts are read. */
async function pressAll(
  work: Work,
  ports: Ports,
  options: BuildOptions,
): Promise<{proofs: Proof[]; impressions: Impression[]}> {
  // The browser starts while the rest of the program is loaded.
  const {impress, proof} = await import('../press/press.ts')
  const asked = pressOptions(options)
  const running: Promise<Impression>[] = []
  const proofs: Proof[] = []
  for (const job of work.jobs)
    proofs.push(
      await proof(job, ports, asked, (plan) => {
        const one = impress(plan, ports, asked)
        one.catch(() => {})
        running.push(one)
      }),
    )
  const stopped = proofs.some((one) => one.stopped)
  return {proofs, impressions: stopped ? [] : await Promise.all(running)}
}

function resultOf(
  proofs: readonly Proof[],
  impressions: readonly Impression[],
  work: Work,
): Omit<BuildResult, 'artifacts' | 'cached' | 'ms'> {
  return {
    // Several texts may share a bibliography; what is wrong there is said once.
    messages: inOrder([...proofs, ...impressions].flatMap((one) => one.messages)).map(messageOf),
    stopped: [...proofs, ...impressions].some((one) => one.stopped),
    misconfigured: proofs.some((one) => one.misconfigured),
    titles: proofs.map((one) => one.title),
    output: work.output,
  }
}

function artifactsOf({edition, artifacts}: Impression, work: Work, cwd: string): MadeArtifact[] {
  return artifacts.map(({path, mediaType, bytes, pages, chapters}) => ({
    edition: edition.id,
    path: shown(resolve(work.output, path), cwd),
    mediaType,
    bytes: bytes.length,
    sha256: sha256(bytes),
    pages,
    chapters,
  }))
}

function isMade({artifacts}: Impression): boolean {
  return artifacts.length > 0
}

async function rowsOf(
  made: readonly Impression[],
  printer: HostPrinter,
  tool: string,
): Promise<CommitRow[]> {
  const browser = await printer.version()
  const fonts = await readFontVersions()
  return made.flatMap(({edition, artifacts, key, inputs, publication}) => {
    const prints = edition.format === 'pdf'
    return artifacts.map((artifact) => ({
      artifact,
      edition: edition.id,
      key,
      publication,
      sources: edition.sources,
      inputs,
      made: {tool, browser, fonts: prints ? fonts : []},
    }))
  })
}

function printerFor(options: BuildOptions): HostPrinter {
  const say = options.onEvent ?? (() => {})
  return openPrinter({
    env: process.env,
    onRetry: say,
    onFound: say,
    onBlocked: (url) => say(`The page asked for ${url}, which was refused.`),
  })
}

interface PortsInput {
  readonly printer: HostPrinter
  readonly memory: Memory
  readonly output: string
  readonly options: BuildOptions
  readonly keeping: Keeping
}

async function portsFor({printer, memory, output, options, keeping}: PortsInput): Promise<Ports> {
  const pack = readPack()
  return {
    printer,
    styles: openStyles(),
    cite: keptProcessor(output, keeping),
    browser: () => browserStamp(process.env),
    pack: () => pack,
    tool: `Handpress ${await readVersion()}`,
    program: await readProgramStamp(),
    standing: (path, key) => memory.standing(path, key),
    lastLayout: (path) => (options.anew ? Promise.resolve('') : memory.lastLayout(path)),
  }
}

export function pressOptions(options: BuildOptions): PressOptions {
  const epoch = process.env.SOURCE_DATE_EPOCH
  return {
    editions: options.editions ?? [],
    page: options.page ?? '',
    draft: options.draft ?? false,
    strict: options.strict ?? false,
    anew: options.anew ?? false,
    epochDay: epoch && /^\d+$/u.test(epoch) ? dayOf(new Date(Number(epoch) * 1000)) : '',
    today: todayOf(options.today),
  }
}

function todayOf(asked: string | undefined): string {
  if (asked === undefined) return dayOf(new Date())
  if (isDay(asked)) return asked
  throw new Failure(
    exitCodes.usage,
    'usage/date',
    `Unexpected date "${asked}", expected one like 2026-11-22.`,
  )
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

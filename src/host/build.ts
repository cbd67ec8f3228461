import {resolve} from 'node:path'
import type {Artifact} from '../base/artifact.ts'
import {sha256} from '../base/fingerprint.ts'
import {type Message, messageOf} from '../base/message.ts'
import type {Ports, PressOptions} from '../press/ports.ts'
import {type Impression, type Pressed, press, proof} from '../press/press.ts'
import {browserStamp} from './browser/find.ts'
import {type HostPrinter, openPrinter} from './browser/printer.ts'
import {shown} from './folder.ts'
import {findWork} from './jobs.ts'
import {assertWritable, commit} from './output/commit.ts'
import {isStanding, readManifest} from './output/manifest.ts'
import type {CommitRow} from './output/rows.ts'
import {readFontVersions, readPack, readVersion} from './pack.ts'

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
  readonly titles: readonly string[]
  /** Full path of the output folder. */
  readonly output: string
}

/** Makes what changed and writes all of it or nothing. Content problems are messages; a Failure is thrown for the rest. */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const started = performance.now()
  const cwd = options.cwd ?? process.cwd()
  const work = await findWork(options.files ?? [], cwd, options.output ?? '')
  await assertWritable(work.output)
  await using printer = printerFor(options)
  const manifest = await readManifest(work.output)
  if (options.anew || options.draft || !manifest.artifacts.length) printer.warm()
  const ports = await portsFor(printer, work.output, options)
  const all: Pressed[] = []
  for (const job of work.jobs) all.push(await press(job, ports, pressOptions(options)))
  const impressions = all.flatMap((one) => one.impressions)
  const rows = impressions.filter(isMade)
  if (rows.length)
    await commit(work.output, await rowsOf(rows, printer, ports.tool), {listed: !options.draft})
  return {
    artifacts: rows.map(({edition, artifact, path}) => ({
      edition: edition.id,
      path: shown(resolve(work.output, path), cwd),
      mediaType: artifact.mediaType,
      bytes: artifact.bytes.length,
      sha256: sha256(artifact.bytes),
      pages: artifact.pages,
      chapters: artifact.chapters,
    })),
    messages: all.flatMap((one) => one.messages).map(messageOf),
    cached: impressions.length - rows.length,
    ms: performance.now() - started,
    stopped: all.some((one) => one.stopped),
    titles: all.map((one) => one.title),
    output: work.output,
  }
}

/** Reads and checks the texts, and writes nothing. */
export async function check(options: BuildOptions = {}): Promise<BuildResult> {
  const started = performance.now()
  const cwd = options.cwd ?? process.cwd()
  const work = await findWork(options.files ?? [], cwd, options.output ?? '')
  await using printer = printerFor(options)
  const ports = await portsFor(printer, work.output, options)
  const all = []
  for (const job of work.jobs) all.push(await proof(job, ports, pressOptions(options)))
  return {
    artifacts: [],
    messages: all.flatMap((one) => one.messages).map(messageOf),
    cached: 0,
    ms: performance.now() - started,
    stopped: all.some((one) => one.stopped),
    titles: all.map((one) => one.title),
    output: work.output,
  }
}

type Made = Impression & {readonly artifact: Artifact}

function isMade(one: Impression): one is Made {
  return one.artifact !== undefined
}

async function rowsOf(
  made: readonly Made[],
  printer: HostPrinter,
  tool: string,
): Promise<CommitRow[]> {
  const browser = await printer.version()
  const fonts = await readFontVersions()
  return made.map(({edition, artifact, key, inputs, publication}) => {
    const prints = edition.format === 'pdf'
    return {
      artifact,
      edition: edition.id,
      key,
      publication,
      sources: edition.sources,
      inputs,
      made: {tool, browser, fonts: prints ? fonts : []},
    }
  })
}

function printerFor(options: BuildOptions): HostPrinter {
  const say = options.onEvent ?? (() => {})
  return openPrinter({
    env: process.env,
    onRetry: say,
    onBlocked: (url) => say(`The page asked for ${url}, which was refused.`),
  })
}

async function portsFor(
  printer: HostPrinter,
  output: string,
  options: BuildOptions,
): Promise<Ports> {
  const pack = readPack()
  return {
    printer,
    browser: () => browserStamp(process.env),
    pack: () => pack,
    tool: `Handpress ${await readVersion()}`,
    standing: async (path, key) => !options.draft && isStanding(output, path, key),
  }
}

function pressOptions(options: BuildOptions): PressOptions {
  const epoch = process.env.SOURCE_DATE_EPOCH
  return {
    editions: options.editions ?? [],
    page: options.page ?? '',
    draft: options.draft ?? false,
    strict: options.strict ?? false,
    anew: options.anew ?? false,
    epochDay: epoch && /^\d+$/u.test(epoch) ? dayOf(new Date(Number(epoch) * 1000)) : '',
    today: options.today ?? dayOf(new Date()),
  }
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

import {resolve} from 'node:path'
import {sha256} from '../base/fingerprint.ts'
import {inOrder, type Message, messageOf} from '../base/message.ts'
import type {ShopVerdicts} from '../checks/shops.ts'
import type {Ports} from '../press/ports.ts'
import type {Impression} from '../press/impress.ts'
import type {Proof} from '../press/press.ts'
import {browserStamp} from './browser/find.ts'
import {type HostPrinter, openPrinter} from './browser/printer.ts'
import {type Keeping, keptProcessor} from './citations.ts'
import {withEvidence} from './evidence.ts'
import {shown} from './folder.ts'
import {findWork, type Work} from './jobs.ts'
import {assertWritable, commit} from './output/commit.ts'
import {type Memory, openMemory} from './memory.ts'
import {type BuildOptions, pressOptions} from './options.ts'
import {readManifest} from './output/manifest.ts'
import type {CommitRow} from './output/rows.ts'
import {openStyles} from './styles.ts'
import {findTools} from './validators/find.ts'
import {openValidators, type Validators, type Verdict} from './validators/validators.ts'
import {readFontVersions, readPack, readProgramStamp, readValidator, readVersion} from './pack.ts'

export interface MadeArtifact {
  readonly edition: string
  readonly path: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly pages: number
  readonly chapters: number
}

/** What shops would say of one ebook. */
export interface BookVerdicts {
  readonly edition: string
  readonly path: string
  readonly shops: readonly ShopVerdicts[]
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
  /** What the shops that were asked about say of each ebook. */
  readonly shops: readonly BookVerdicts[]
  /** What the validators that were asked for say of each ebook. */
  readonly verdicts: readonly Verdict[]
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
  await using validators = await validatorsFor(options, work, cwd)
  const {artifacts} = await readManifest(work.output)
  if (options.anew || options.draft || !artifacts.length) printer.warm()
  const memory = openMemory(work.output, options.draft === true)
  const ports = await portsFor({
    printer,
    validators,
    memory,
    output: work.output,
    options,
    keeping: options.anew ? 'anew' : 'keep',
  })
  const {impressions, proofs} = await pressAll(work, ports, validators, options)
  const stopped = impressions.some((one) => one.stopped)
  const made = stopped ? [] : await withEvidence(impressions, ports, options)
  const rows = made.length ? await rowsOf(made, printer, ports.tool) : []
  // The browser ends while the files are written.
  const ended = printer[Symbol.asyncDispose]()
  if (rows.length) await commit(work.output, rows, {listed: !options.draft, name})
  if (!options.draft) await memory.keep(made)
  if (made.length) await validators.keep(work.output)
  await ended
  return {
    ...resultOf(proofs, impressions, work),
    artifacts: made.flatMap((one) => artifactsOf(one, work, cwd)),
    verdicts: validators.verdicts(),
    cached: impressions.filter((one) => !isMade(one)).length,
    ms: performance.now() - started,
  }
}

/** Reads and checks the texts, and writes nothing. */
export async function check(options: BuildOptions = {}): Promise<BuildResult> {
  const started = performance.now()
  const {work, cwd} = await workOf(options)
  await using printer = printerFor(options)
  await using validators = await validatorsFor(options, work, cwd)
  const memory = openMemory(work.output, options.draft === true)
  const output = work.output
  const ports = await portsFor({printer, validators, memory, output, options, keeping: 'read'})
  const {impressions, proofs} = await pressAll(work, ports, validators, options)
  return {
    ...resultOf(proofs, impressions, work),
    artifacts: [],
    verdicts: validators.verdicts(),
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
  validators: Validators,
  options: BuildOptions,
): Promise<{proofs: Proof[]; impressions: Impression[]}> {
  // The browser starts while the rest of the program is loaded.
  const [{proof}, {openRun}] = await Promise.all([
    import('../press/press.ts'),
    import('../press/run.ts'),
  ])
  const asked = pressOptions(options)
  const run = openRun(ports, asked)
  const proofs: Proof[] = []
  for (const job of work.jobs)
    proofs.push(
      await proof(job, ports, asked, (plan) => {
        if (asked.anew && plan.edition.format === 'epub') validators.warm()
        run.add(plan)
      }),
    )
  const stopped = proofs.some((one) => one.stopped)
  return {proofs, impressions: stopped ? [] : await run.impressions()}
}

function resultOf(
  proofs: readonly Proof[],
  impressions: readonly Impression[],
  work: Work,
): Omit<BuildResult, 'artifacts' | 'verdicts' | 'cached' | 'ms'> {
  return {
    // Several texts may share a bibliography; what is wrong there is said once.
    messages: inOrder([...proofs, ...impressions].flatMap((one) => one.messages)).map(messageOf),
    stopped: [...proofs, ...impressions].some((one) => one.stopped),
    misconfigured: proofs.some((one) => one.misconfigured),
    titles: proofs.map((one) => one.title),
    shops: impressions
      .filter(({shops}) => shops.length > 0)
      .map(({edition, path, shops}) => ({edition: edition.id, path, shops})),
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

async function validatorsFor(
  {validators = [], anew = false}: BuildOptions,
  {output}: Work,
  cwd: string,
): Promise<Validators> {
  const {env} = process
  return openValidators({
    env,
    tools: await findTools(validators, env, cwd),
    last: anew ? '' : output,
  })
}

interface PortsInput {
  readonly printer: HostPrinter
  readonly validators: Validators
  readonly memory: Memory
  readonly output: string
  readonly options: BuildOptions
  readonly keeping: Keeping
}

async function portsFor(input: PortsInput): Promise<Ports> {
  const {printer, validators, memory, output, options, keeping} = input
  const pack = readPack()
  return {
    printer,
    styles: openStyles(),
    cite: keptProcessor(output, keeping),
    browser: () => browserStamp(process.env),
    pack: () => pack,
    tool: `Handpress ${await readVersion()}`,
    program: await readProgramStamp(),
    standing: (path, key) => validators.standing(path, () => memory.standing(path, key)),
    validate: validators.validate,
    validator: readValidator,
    evidence: (path) => memory.evidence(path),
    pageStarts: (path) => memory.pageStarts(path),
    lastLayout: (path) => (options.anew ? Promise.resolve('') : memory.lastLayout(path)),
  }
}

import type {VFileMessage} from 'vfile-message'
import type {Artifact} from '../base/artifact.ts'
import type {Finding} from '../base/finding.ts'
import type {Notebook} from '../base/note.ts'
import type {PageStart} from '../base/page-start.ts'
import {checkArchive} from '../checks/epub/archive.ts'
import type {ShopVerdicts} from '../checks/shops.ts'
import {readArchive} from '../epub/archive.ts'
import type {Evidence} from '../outputs/evidence/evidence.ts'
import type {FormatInput} from '../outputs/format.ts'
import {formats} from '../outputs/formats.ts'
import type {Galley} from '../outputs/galley.ts'
import type {Edition} from '../project/project.ts'
import {evidenceOf} from './evidence.ts'
import {findingsOf} from './faults.ts'
import {checkGalley} from './galley.ts'
import type {Input} from './input.ts'
import type {Plan} from './plan.ts'
import type {Ports, PressOptions} from './ports.ts'
import {stopsAmong} from './stops.ts'

/** One edition as it was made, or found standing from an earlier run. */
export interface Impression {
  readonly edition: Edition
  readonly path: string
  readonly key: string
  /** Identifier of the publication, or '' for a plain file. */
  readonly publication: string
  readonly inputs: readonly Input[]
  /** The file of the edition and those beside it; nothing when those of an earlier run stand. */
  readonly artifacts: readonly Artifact[]
  /** What the checks found in the made file. */
  readonly findings: readonly Finding[]
  /** The same as messages. */
  readonly messages: readonly VFileMessage[]
  /** True when a message forbids to write it. */
  readonly stopped: boolean
  /** Where things stand, for the next build; '' for an output without pages. */
  readonly layout: string
  /** Where each printed page begins; none for an ebook. */
  readonly starts: readonly PageStart[]
  /** What was seen in the made file; nothing for a plain file and for evidence itself. */
  readonly evidence: Evidence | undefined
  /** What the shops that were asked about say of an ebook. */
  readonly shops: readonly ShopVerdicts[]
}

/**
 * Makes an edition unless it stands from an earlier run; nothing is written here. `printedPages` gives the pages of
 * the printed edition that an ebook goes with.
 */
export async function impress(
  plan: Plan,
  ports: Ports,
  options: PressOptions,
  printedPages: FormatInput['printedPages'],
): Promise<Impression> {
  const {edition, document, pictures, inputs, key, publication, beside} = plan
  const format = formats[edition.format]
  const path = `${edition.file}${options.draft ? '-draft' : ''}${format.ending}`
  const result = (
    artifacts: readonly Artifact[],
    findings: readonly Finding[],
    layout: string,
    starts: readonly PageStart[],
    evidence: Evidence | undefined,
    shops: readonly ShopVerdicts[] = [],
  ): Impression => {
    const messages = messagesFor(findings, plan)
    const stopped = stopsAmong(messages, options).length > 0
    const made = {artifacts, findings, messages, stopped, layout, starts, evidence, shops}
    return {edition, path, key, inputs, publication, ...made}
  }
  const anew = options.anew || (options.shops.length > 0 && edition.format === 'epub')
  const standing = anew ? undefined : await ports.standing(path, key)
  if (standing)
    return result([], standing, '', await ports.pageStarts(path), await ports.evidence(path))
  const galley = await format.make({
    document,
    edition,
    pictures,
    pack: await ports.pack(),
    printer: ports.printer,
    draft: options.draft,
    beside,
    tool: ports.tool,
    lastLayout: await ports.lastLayout(path),
    printedPages,
  })
  const {findings, claims, seen, starts} = checkGalley(galley, plan, await ports.pack())
  const [main, ...others] = await galley.write(claims)
  const artifacts = main ? [{...main, path}, ...others] : []
  const all = [...findings, ...(await validated(galley, artifacts[0], edition, ports))]
  const shops = options.shops.length ? await askShops(galley, artifacts, all, plan, options) : []
  const [file] = artifacts
  const evidence = file && beside ? await evidenceOf(seen, file, all, plan, ports) : undefined
  return result(artifacts, all, galley.layout, starts, evidence, shops)
}

/** Most builds ask no shop, and need not wait for the rules. */
async function askShops(
  galley: Galley,
  artifacts: readonly Artifact[],
  findings: readonly Finding[],
  plan: Plan,
  {shops}: PressOptions,
): Promise<readonly ShopVerdicts[]> {
  const {shopVerdicts} = await import('./shops.ts')
  const faults = messagesFor(findings, plan).filter(({fatal}) => typeof fatal === 'boolean').length
  return shopVerdicts(galley, artifacts, plan, faults, shops)
}

/** Gives what is wrong with an ebook as it will be written: with its archive, and what validators find. */
async function validated(
  {book}: Galley,
  artifact: Artifact | undefined,
  {sources: [first = '']}: Edition,
  {validate}: Ports,
): Promise<Finding[]> {
  if (!book || !artifact) return []
  const {path, bytes} = artifact
  const packed: Finding[] = []
  checkArchive(readArchive(bytes), (rule, reason, _place, help = '') =>
    packed.push({rule, reason, help, path: first}),
  )
  const faults = await validate({path, bytes, files: book.files})
  return [...packed, ...findingsOf(faults, book, first)]
}

/** Turns what was found in a made file into messages; a thing found twice is said once. */
function messagesFor(findings: readonly Finding[], {notebookFor}: Plan): VFileMessage[] {
  const books = new Map<string, Notebook>()
  for (const {rule, reason, help, path, at} of findings) {
    const book = books.get(path) ?? notebookFor(path)
    books.set(path, book)
    book.note(rule, reason, at, help)
  }
  return [...books.values()].flatMap(({messages}) => messages)
}

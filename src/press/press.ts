import type {VFileMessage} from 'vfile-message'
import type {Artifact} from '../base/artifact.ts'
import {inOrder} from '../base/message.ts'
import {isError, type Notebook} from '../base/note.ts'
import type {Finding} from '../base/finding.ts'
import {checkAge} from '../checks/age.ts'
import {checkGalley} from './galley.ts'
import {checkReferences} from '../checks/references.ts'
import {formats} from '../outputs/formats.ts'
import type {Edition} from '../project/project.ts'
import {type Plan, planEdition} from './plan.ts'
import type {Job, Ports, PressOptions} from './ports.ts'
import type {Input} from './input.ts'
import {bookOf, messagesOf, readPublication} from './read.ts'

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
}

/** One publication, read and checked; nothing is made yet. */
export interface Proof {
  readonly title: string
  readonly plans: readonly Plan[]
  /** Errors first; in each kind by file and place; each once. */
  readonly messages: readonly VFileMessage[]
  /** True when a message forbids to make it. */
  readonly stopped: boolean
  /** True when that message is about handpress.yaml. */
  readonly misconfigured: boolean
}

/**
 * Reads and checks one publication. `onPlan` hears of each edition as soon as it can be made,
 * so that it prints while the next one is planned; what is found later may still stop them all.
 */
export async function proof(
  job: Job,
  ports: Ports,
  options: PressOptions,
  onPlan: (plan: Plan) => void = () => {},
): Promise<Proof> {
  const reading = await readPublication(job, options)
  const {meta, editions} = reading.project
  const [first] = reading.notebooks.values()
  if (first) checkAge(meta, options.today, first.note)
  checkReferences(
    {
      graph: reading.references,
      texts: reading.manuscripts,
      today: options.today,
      show: (path) => job.folder.show(path),
    },
    (path) => bookOf(reading, path).note,
  )
  const plans: Plan[] = []
  for (const edition of editions) {
    const plan = await planEdition(edition, reading, job, ports, options)
    plans.push(plan)
    if (!stopsAmong(messagesOf(reading), options).length) onPlan(plan)
  }
  const messages = inOrder(messagesOf(reading))
  const stops = stopsAmong(messages, options)
  return {
    title: meta.title,
    plans,
    messages,
    stopped: stops.length > 0,
    misconfigured: stops.some((one) => one.ruleId?.startsWith('config/')),
  }
}

/** Messages that forbid to make an edition. */
function stopsAmong(
  messages: readonly VFileMessage[],
  {draft, strict}: PressOptions,
): VFileMessage[] {
  if (draft) return []
  return messages.filter((one) => isError(one) || (strict && one.fatal === false))
}

/** Makes an edition unless it stands from an earlier run; nothing is written here. */
export async function impress(
  plan: Plan,
  ports: Ports,
  options: PressOptions,
): Promise<Impression> {
  const {edition, document, pictures, inputs, key, publication} = plan
  const format = formats[edition.format]
  const path = `${edition.file}${options.draft ? '-draft' : ''}${format.ending}`
  const result = (
    artifacts: readonly Artifact[],
    findings: readonly Finding[],
    layout: string,
  ): Impression => {
    const messages = messagesFor(findings, plan)
    const stopped = stopsAmong(messages, options).length > 0
    return {edition, path, key, inputs, publication, artifacts, findings, messages, stopped, layout}
  }
  const standing = options.anew ? undefined : await ports.standing(path, key)
  if (standing) return result([], standing, '')
  const galley = await format.make({
    document,
    edition,
    pictures,
    pack: await ports.pack(),
    printer: ports.printer,
    draft: options.draft,
    tool: ports.tool,
    lastLayout: await ports.lastLayout(path),
  })
  const {findings, claims} = checkGalley(galley, plan, await ports.pack())
  const [main, ...beside] = await galley.write(claims)
  return result(main ? [{...main, path}, ...beside] : [], findings, galley.layout)
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

import type {VFileMessage} from 'vfile-message'
import type {Artifact} from '../base/artifact.ts'
import {onceEach} from '../base/message.ts'
import {isError} from '../base/note.ts'
import {checkAge} from '../checks/age.ts'
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
  /** Nothing when the output of an earlier run stands. */
  readonly artifact: Artifact | undefined
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
  if (!options.anew && (await ports.standing(path, key)))
    return {edition, path, key, inputs, publication, artifact: undefined}
  const artifact = await format.make({
    document,
    edition,
    pictures,
    pack: await ports.pack(),
    printer: ports.printer,
    draft: options.draft,
    tool: ports.tool,
  })
  return {edition, path, key, inputs, publication, artifact: {...artifact, path}}
}

function inOrder(messages: readonly VFileMessage[]): VFileMessage[] {
  return onceEach(messages).sort(
    (a, b) =>
      rank(a) - rank(b) ||
      order(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )
}

function rank(message: VFileMessage): number {
  if (message.fatal) return 0
  return message.fatal === false ? 1 : 2
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

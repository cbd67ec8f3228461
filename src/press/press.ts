import type {VFileMessage} from 'vfile-message'
import {inOrder} from '../base/message.ts'
import {checkAge} from '../checks/age.ts'
import {checkReferences} from '../checks/references.ts'
import type {Edition, Project} from '../project/project.ts'
import {type Plan, planEdition} from './plan.ts'
import type {Job, Ports, PressOptions} from './ports.ts'
import {bookOf, messagesOf, readPublication} from './read.ts'
import {stopsAmong} from './stops.ts'

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
  const order = inPlanningOrder(reading.project)
  for (const [at, edition] of order.entries()) {
    const plan = await planEdition(edition, reading, job, ports, options, {
      printed: plans.find((one) => one.edition.id === edition.pagesOf),
      wanted: editions.includes(edition),
      last: at === order.length - 1,
    })
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

/** Printed editions come first: they take longest, and ebooks wait for their pages. */
function inPlanningOrder({editions, counted}: Project): Edition[] {
  const all = [...counted, ...editions]
  return [
    ...all.filter(({format}) => format === 'pdf'),
    ...all.filter(({format}) => format !== 'pdf'),
  ]
}

import type {Work} from '../references/graph.ts'
import {type Answer, doiKey, type Lock, NO_METADATA} from '../references/online/answer.ts'
import {crossrefPath, readCrossref} from '../references/online/crossref.ts'
import {handlePath, readHandle} from '../references/online/handle.ts'
import {type Question, questionsFor} from '../references/online/questions.ts'
import {Client} from './online/client.ts'
import {type Clock, clock, Pace} from './online/pace.ts'

/** What a caller may say of a look-up. Everything but the first three has a default. */
export interface OnlineOptions {
  /** Answers of earlier runs; what they hold is not asked again until it is old. */
  readonly lock: Lock
  /** YYYY-MM-DD. */
  readonly today: string
  /** Version of Handpress, which is sent with every request. */
  readonly version: string
  /** Address of the user, sent to Crossref only; none is sent without it. */
  readonly mailto?: string
  readonly doiOrg?: string
  readonly crossref?: string
  readonly clock?: Clock
  /** Longest wait for one answer, in milliseconds; 15 s when it is not given. */
  readonly timeout?: number
  readonly onProgress?: (done: number, all: number) => void
}

export interface Looked {
  /** The answers of earlier runs with the new ones. */
  readonly lock: Lock
  /** Number of DOIs that were asked about. */
  readonly asked: number
  /** Those that got no answer; they are asked again next time. */
  readonly unanswered: readonly string[]
}

export const SERVICES = {doiOrg: 'https://doi.org', crossref: 'https://api.crossref.org'}

const TIMEOUT = 15_000
const AT_ONCE = 2

/**
 * Asks doi.org and Crossref about the DOIs of some works; nothing but the DOIs is sent.
 * Throws a Failure (exit 3) when a service does not answer; a single DOI without an answer is none.
 */
export async function checkOnline(works: Iterable<Work>, options: OnlineOptions): Promise<Looked> {
  const questions = questionsFor(works, options.lock, options.today)
  const lock = new Map(options.lock)
  const unanswered: string[] = []
  if (!questions.length) return {lock, asked: 0, unanswered}
  const stop = new AbortController()
  const inquiry = inquiryOf(options, stop.signal)
  const waiting = [...questions]
  let done = 0
  const worker = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const answer = await answerOf(one, inquiry)
      if (answer) lock.set(doiKey(one.doi), answer)
      else unanswered.push(one.doi)
      options.onProgress?.(++done, questions.length)
    }
  }
  try {
    await Promise.all(Array.from({length: AT_ONCE}, worker))
  } catch (error) {
    stop.abort()
    throw error
  }
  if (unanswered.length === questions.length)
    throw inquiry.client.lastFailure ?? new Error('no answer, and no failure')
  return {lock, asked: questions.length, unanswered}
}

interface Inquiry {
  readonly client: Client
  readonly options: OnlineOptions
  readonly doiOrg: string
  readonly crossref: string
}

function inquiryOf(options: OnlineOptions, signal: AbortSignal): Inquiry {
  const {doiOrg = SERVICES.doiOrg, crossref = SERVICES.crossref, timeout = TIMEOUT} = options
  const time = options.clock ?? clock
  const client = new Client(new Pace(time, signal), time, {timeout, signal})
  return {client, options, doiOrg, crossref}
}

async function answerOf({doi, existence}: Question, inquiry: Inquiry): Promise<Answer | undefined> {
  const {client, options, doiOrg, crossref} = inquiry
  const {today, lock, mailto, version} = options
  const agent = `Handpress/${version}`
  const exists = existence
    ? await client.ask(new URL(handlePath(doi), doiOrg), agent, ({json}) => readHandle(json, doi))
    : true
  if (exists === undefined) return undefined
  if (!exists) return {exists, ...NO_METADATA, checked: today, retractionChecked: ''}
  const url = new URL(crossrefPath(doi), crossref)
  if (mailto) url.searchParams.set('mailto', mailto)
  const named = mailto ? `${agent} (mailto:${mailto})` : agent
  const metadata = await client.ask(url, named, ({status, json}) =>
    status === 404 ? NO_METADATA : readCrossref(json, doi),
  )
  const checked = existence ? today : (lock.get(doiKey(doi))?.checked ?? today)
  return metadata && {exists, ...metadata, checked, retractionChecked: today}
}

import {exitCodes, Failure} from '../../base/failure.ts'
import {get, type Get, type Reply} from './get.ts'
import type {Clock, Pace} from './pace.ts'

type Answered = Extract<Reply, {kind: 'answer'}>
type Failed = Exclude<Reply, {kind: 'answer'}>
type Asking = Omit<Get, 'userAgent'>

/** Tries after the first one, and the waits before them where the service names none. */
const WAITS = [1000, 3000]
const LONGEST_WAIT = 60_000
/** Failed questions in a row after which the rest is not asked. */
const ENOUGH = 3

/** What went wrong, for a person; the last line of help is what to do. */
const TROUBLES: Readonly<Record<Failed['kind'], readonly [string, string]>> = {
  unreachable: ['could not be reached', 'Look at the connection to the internet, then try again.'],
  busy: ['takes no more questions at present', 'Try again in an hour.'],
  failing: ['has a fault of its own', 'Try again later.'],
  unreadable: [
    'gave an answer that cannot be read',
    'A network that wants a login first gives such answers: open any page in a browser.',
  ],
}

/** Asks services politely: in turn, again after a pause, and not for ever. */
export class Client {
  readonly #pace: Pace
  readonly #clock: Clock
  readonly #options: Asking
  #failures = 0
  #last: Failure | undefined

  constructor(pace: Pace, clock: Clock, options: Asking) {
    this.#pace = pace
    this.#clock = clock
    this.#options = options
  }

  /** The last failure, to be thrown when nothing at all was answered. */
  get lastFailure(): Failure | undefined {
    return this.#last
  }

  /**
   * Gives what `read` makes of the answer; nothing when there is none that can be read.
   * Throws a Failure (exit 3) after three questions in a row without an answer, or when told to stop.
   */
  async ask<T>(
    url: URL,
    userAgent: string,
    read: (reply: Answered) => T | undefined,
  ): Promise<T | undefined> {
    const reply = await this.#tryAgain(url, userAgent)
    const value = reply.kind === 'answer' ? read(reply) : undefined
    if (value !== undefined) {
      this.#failures = 0
      return value
    }
    this.#last = failureOf(url, reply)
    // Who is told three times to wait does not go on with the next question.
    if (++this.#failures >= ENOUGH || reply.kind === 'busy') throw this.#last
    return undefined
  }

  async #tryAgain(url: URL, userAgent: string): Promise<Reply> {
    const options = {...this.#options, userAgent}
    for (const wait of WAITS) {
      await this.#pace.turn()
      const reply = await get(url, options)
      if (reply.kind === 'answer' || reply.kind === 'unreadable') return reply
      options.signal.throwIfAborted()
      const asked = reply.kind === 'unreachable' ? undefined : this.#delayOf(reply.retryAfter)
      // A service that names a time means every question, not this one alone.
      if (asked !== undefined) this.#pace.hold(asked)
      else await this.#clock.wait(wait, options.signal)
    }
    await this.#pace.turn()
    return get(url, options)
  }

  /** Reads `Retry-After`: seconds, or a date (RFC 9110, 10.2.3). */
  #delayOf(typed: string): number | undefined {
    const milliseconds = /^\d+$/u.test(typed)
      ? Number(typed) * 1000
      : Date.parse(typed) - this.#clock.now()
    return Number.isNaN(milliseconds)
      ? undefined
      : Math.min(LONGEST_WAIT, Math.max(0, milliseconds))
  }
}

function failureOf({host}: URL, reply: Reply): Failure {
  const kind = reply.kind === 'answer' ? 'unreadable' : reply.kind
  const code = reply.kind === 'answer' ? String(reply.status) : reply.code
  const [what, help] = TROUBLES[kind]
  return new Failure(
    exitCodes.machine,
    `online/${kind}`,
    `${host} ${what}; nothing was changed.`,
    code ? [`It said: ${code}.`, help] : [help],
  )
}

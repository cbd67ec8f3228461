import {exitCodes, Failure} from '../../base/failure.ts'
import {within} from './deadline.ts'
import type {Running} from './launch.ts'

/** Errors of Puppeteer that mean: the browser or its page is gone. */
const LOST = new Set(['TargetCloseError', 'ConnectionClosedError', 'ProtocolError'])

/** A browser that is started when first needed and replaced once when it is lost. */
export interface Keeper extends AsyncDisposable {
  /** Starts the browser now, while other work goes on. */
  warm(): void
  /** Runs a piece of work in it; one whose browser was lost is run once more in a fresh one. */
  use<T>(limit: Limit, work: Work<T>): Promise<T>
}

/** How long a piece of work may take, and what is said when it takes longer. */
export interface Limit {
  readonly ms: number
  readonly late: () => Failure
}

export function keepBrowser(
  start: () => Promise<Running>,
  onRetry: (reason: string) => void,
): Keeper {
  let current: Promise<Running> | undefined

  const begin = (): Promise<Running> => {
    if (current) return current
    const coming = start()
    current = coming
    coming.catch(() => drop(coming))
    return coming
  }
  /** Forgets a browser; says whether it was still the current one. */
  const drop = (one: Promise<Running>): boolean => {
    if (current !== one) return false
    current = undefined
    return true
  }
  /** Tries once. A browser that was lost or did not answer is ended. */
  const attempt = async <T>(
    mine: Promise<Running>,
    limit: Limit,
    work: Work<T>,
  ): Promise<T | Lost> => {
    const running = await mine
    try {
      return await within(limit.ms, work(running), limit.late)
    } catch (error) {
      const lost = isLost(running, error)
      if (!lost && !(error instanceof Failure)) throw error
      const first = drop(mine)
      running.kill()
      if (!lost) throw error
      return new Lost(first)
    }
  }
  return {
    warm() {
      begin()
    },
    async use(limit, work) {
      const result = await attempt(begin(), limit, work)
      if (!(result instanceof Lost)) return result
      const fresh = begin()
      await fresh
      if (result.first) onRetry('The browser stopped while printing. Started it again.')
      const second = await attempt(fresh, limit, work)
      if (second instanceof Lost) throw lostTwice()
      return second
    },
    async [Symbol.asyncDispose]() {
      const running = await current?.catch(() => undefined)
      current = undefined
      await running?.close()
    },
  }
}

type Work<T> = (running: Running) => Promise<T>

/** The browser went away under a piece of work; `first` for the piece that saw it first. */
class Lost {
  readonly first: boolean
  constructor(first: boolean) {
    this.first = first
  }
}

function lostTwice(): Failure {
  return new Failure(
    exitCodes.machine,
    'browser/lost',
    'The browser stopped twice while printing.',
    [
      'This computer may be short of memory: close other programs, then try again.',
      'Another browser may do: HANDPRESS_BROWSER=/path/to/browser',
    ],
  )
}

function isLost(running: Running, error: unknown): boolean {
  if (error instanceof Failure) return false
  if (!running.browser.connected) return true
  return error instanceof Error && (LOST.has(error.name) || /crashed/u.test(error.message))
}

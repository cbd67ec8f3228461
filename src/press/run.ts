import type {PageStart, PrintedPages} from '../base/page-start.ts'
import {type Impression, impress} from './impress.ts'
import type {Plan} from './plan.ts'
import type {Ports, PressOptions} from './ports.ts'

/** Editions that are being made; each begins when its plan is there. */
export interface Run {
  /** Plans of printed editions come before those of the ebooks that mark their pages. */
  add(plan: Plan): void
  /** Gives the editions that were asked for, once all are made. */
  impressions(): Promise<Impression[]>
}

/** An edition in the making. */
interface Running {
  readonly key: string
  readonly wanted: boolean
  readonly made: () => Promise<Impression>
}

/** Opens a run of the press. */
export function openRun(ports: Ports, options: PressOptions): Run {
  const running: Running[] = []
  const startsOf = async (key: string): Promise<readonly PageStart[]> => {
    const printed = running.find((one) => one.key === key)
    return printed ? (await printed.made()).starts : []
  }
  return {
    add(plan) {
      const {key, wanted, pages} = plan
      const printedPages = async (): Promise<PrintedPages | undefined> =>
        pages && {source: pages.source, starts: await startsOf(pages.key)}
      const made = once(() => impress(plan, ports, options, printedPages))
      running.push({key, wanted, made})
      // What is made for its page numbers only waits until an ebook asks for them: it may stand already.
      if (wanted) made()
    },
    impressions: () => Promise.all(running.filter(({wanted}) => wanted).map(({made}) => made())),
  }
}

/** Starts a work when it is first asked for; its failure is told to those who wait for it. */
function once<T>(start: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  return () => {
    if (!running) {
      running = start()
      running.catch(() => {})
    }
    return running
  }
}

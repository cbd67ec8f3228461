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

/** Opens a run of the press. */
export function openRun(ports: Ports, options: PressOptions): Run {
  const running: {
    readonly plan: Pick<Plan, 'key' | 'wanted'>
    readonly made: Promise<Impression>
  }[] = []
  const startsOf = async (key: string): Promise<readonly PageStart[]> => {
    const printed = running.find(({plan}) => plan.key === key)
    return printed ? (await printed.made).starts : []
  }
  return {
    add(plan) {
      const {key, wanted, pages} = plan
      const printedPages = async (): Promise<PrintedPages | undefined> =>
        pages && {source: pages.source, starts: await startsOf(pages.key)}
      const made = impress(plan, ports, options, printedPages)
      made.catch(() => {})
      running.push({plan: {key, wanted}, made})
    },
    impressions: () => Promise.all(running.filter(({plan}) => plan.wanted).map(({made}) => made)),
  }
}

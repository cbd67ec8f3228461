import {later} from '../host/timer.ts'
import type {Terminal} from './command.ts'
import {counted} from './paint.ts'

/** Hears how far a look-up is. `end` takes the line away, and may be called twice. */
export interface LookupProgress {
  readonly report: (done: number, all: number) => void
  readonly end: () => void
}

/** Shows a person who watches, after a second, how many DOIs are done; a log gets nothing. */
export function watchLookup(terminal: Terminal, speaks: boolean): LookupProgress {
  if (!speaks || !terminal.live) return {report: () => {}, end: () => {}}
  let count = {done: 0, all: 0}
  let shown = false
  const show = () => {
    if (!count.all) return
    terminal.err(`\rLooking up ${counted(count.all, 'DOI')}: ${count.done} done`)
    shown = true
  }
  const stop = later(1000, show)
  return {
    report(done, all) {
      count = {done, all}
      if (shown) show()
    },
    end() {
      stop()
      if (shown) terminal.err('\r\u001b[K')
      shown = false
    },
  }
}

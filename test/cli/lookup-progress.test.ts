import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {watchLookup} from '../../src/cli/lookup-progress.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function terminal(live: boolean) {
  let said = ''
  const err = (text: string) => {
    said += text
  }
  return {said: () => said, terminal: {out: () => {}, err, cwd: '', colour: false, live}}
}

describe('the progress of a look-up', () => {
  it('is a line after a second, rewritten and taken away', () => {
    const {said, terminal: live} = terminal(true)
    const {report, end} = watchLookup(live, true)
    report(1, 9)
    expect(said()).toBe('')
    vi.advanceTimersByTime(1000)
    report(2, 9)
    end()
    end()
    expect(said()).toBe('\rLooking up 9 DOIs: 1 done\rLooking up 9 DOIs: 2 done\r\u001b[K')
  })
  it('is nothing when it takes less than a second', () => {
    const {said, terminal: live} = terminal(true)
    const {report, end} = watchLookup(live, true)
    report(1, 1)
    end()
    vi.advanceTimersByTime(5000)
    expect(said()).toBe('')
  })
  it('is nothing in a log', () => {
    const {said, terminal: log} = terminal(false)
    const {report} = watchLookup(log, true)
    report(1, 2)
    report(2, 2)
    vi.advanceTimersByTime(5000)
    expect(said()).toBe('')
  })
  it('is nothing for another program', () => {
    const {said, terminal: live} = terminal(true)
    const {report, end} = watchLookup(live, false)
    report(1, 1)
    vi.advanceTimersByTime(5000)
    end()
    expect(said()).toBe('')
  })
})

import {expect, test, vi} from 'vitest'
import {openPrinter} from '../../src/host/browser/printer.ts'

/** Longer waits than this keep a command from ending. */
const LONG_MS = 5000

test('a browser that ends while its first pages open leaves nothing that is waited for', async () => {
  const begun = vi.spyOn(globalThis, 'setInterval')
  const ended = vi.spyOn(globalThis, 'clearInterval')
  const printer = openPrinter({env: process.env})
  printer.warm()
  await printer[Symbol.asyncDispose]()
  const cleared = new Set(ended.mock.calls.map(([timer]) => timer))
  const long = begun.mock.results.filter((_, at) => (begun.mock.calls[at]?.[1] ?? 0) > LONG_MS)
  expect(long.length, 'waits for pages').toBeGreaterThan(0)
  expect(long.filter(({value}) => !cleared.has(value))).toEqual([])
})

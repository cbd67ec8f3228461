import type {Page} from 'puppeteer-core'
import {exitCodes, Failure} from '../../base/failure.ts'
import type {Printer, PrintJob} from '../../base/printer.ts'
import {findBrowser} from './find.ts'
import {keepBrowser, type Limit} from './keeper.ts'
import {remember} from './known.ts'
import {launchBrowser} from './launch.ts'
import {openAhead, type PageOptions, withDocument} from './page.ts'
import {photograph, printLayout, printPage} from './print.ts'

/** Longest wait for a page with no text; each kB of HTML adds 50 ms. */
const BASE_MS = 30_000
const MS_PER_KB = 50

/** More pages at once than cores are no faster. */
const WIDTH = 2

/** Pages of a usual build: one laid out, one printed, one cover. */
const AHEAD = 3

export interface PrinterOptions {
  readonly env: NodeJS.ProcessEnv
  /** Hears that the browser was lost and started again. */
  readonly onRetry?: (reason: string) => void
  /** Hears every address a document asked for and did not get. */
  readonly onBlocked?: (url: string) => void
  /** Hears which browser was found when it is new here, and that it has no sandbox. */
  readonly onFound?: (line: string) => void
  /** Longest wait for a page with no text, in milliseconds. */
  readonly baseMs?: number
}

/** The printer of this computer. Leaves no process and no folder behind when it is disposed of. */
export interface HostPrinter extends Printer, AsyncDisposable {
  /** Starts the browser now, while other work goes on. */
  warm(): void
}

/** Gives a printer; the browser starts with `warm` or the first page. */
export function openPrinter(options: PrinterOptions): HostPrinter {
  const {env, onBlocked = () => {}, onRetry = () => {}, onFound, baseMs = BASE_MS} = options
  const keeper = keepBrowser(async () => {
    const {path} = await findBrowser(env, onFound)
    const running = await launchBrowser(path, env, baseMs)
    await remember(env, path, running.version)
    openAhead(running.browser, AHEAD)
    return running
  }, onRetry)
  const gate = makeGate(WIDTH)

  const onPage = <T>(
    job: PrintJob,
    page: Omit<PageOptions, 'onBlocked'>,
    use: (page: Page) => Promise<T>,
  ) =>
    gate(() =>
      keeper.use(limitFor(job.html, baseMs), ({browser}) =>
        withDocument(browser, job, {...page, onBlocked}, use),
      ),
    )
  return {
    version: async () => (await findBrowser(env, onFound)).version,
    print: (job, layoutOnly = false) => onPage(job, {}, layoutOnly ? printLayout : printPage),
    picture: (job, shot) => onPage(job, {viewport: shot}, (page) => photograph(page, shot)),
    warm: () => keeper.warm(),
    [Symbol.asyncDispose]: () => keeper[Symbol.asyncDispose](),
  }
}

function limitFor(html: string, baseMs: number): Limit {
  const kilobytes = Math.ceil(Buffer.byteLength(html) / 1000)
  const ms = baseMs + MS_PER_KB * kilobytes
  return {
    ms,
    late: () =>
      new Failure(
        exitCodes.machine,
        'browser/timeout',
        `The browser printed nothing within ${(ms / 1000).toFixed(1)} s, the limit for ${kilobytes} kB of text and style.`,
        [
          'Try again when less is running on this computer.',
          'Another browser may do: HANDPRESS_BROWSER=/path/to/browser',
        ],
      ),
  }
}

/** Lets so many pieces of work run at once; the others wait in line. */
function makeGate(width: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = width
  const line: (() => void)[] = []
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((enter) => line.push(enter))
    try {
      return await work()
    } finally {
      const next = line.shift()
      if (next) next()
      else free += 1
    }
  }
}

import type {Browser, BrowserContext, HTTPRequest, Page} from 'puppeteer-core'
import type {PrintJob} from '../../base/printer.ts'

/** A name that no network knows (RFC 2606), so that the page has an origin and no way out. */
const ORIGIN = 'http://handpress.invalid'

const POLICY = [
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  ...['base-uri', 'form-action', 'frame-src', 'object-src', 'script-src', 'connect-src'].map(
    (what) => `${what} 'none'`,
  ),
].join('; ')

export interface PageOptions {
  /** Size of the window in CSS pixels. */
  readonly viewport?: {readonly width: number; readonly height: number}
  readonly onBlocked: (url: string) => void
}

/** An empty page with a context of its own. */
interface Blank {
  readonly context: BrowserContext
  readonly page: Page
}

/** Empty pages opened ahead of need: while a text is read the browser has nothing else to do. */
const blanks = new WeakMap<Browser, Promise<Blank>[]>()

/** Opens empty pages for the next documents. */
export function openAhead(browser: Browser, count: number): void {
  const waiting = Array.from({length: count}, () => openBlank(browser))
  for (const one of waiting) one.catch(() => {})
  blanks.set(browser, [...(blanks.get(browser) ?? []), ...waiting])
}

/** Every page that is or was being opened. */
const opening = new WeakMap<Browser, Promise<Blank>[]>()

/** Waits for the pages that are being opened: Puppeteer would look 30 s for one whose browser ends before. */
export async function pagesOpened(browser: Browser): Promise<void> {
  await Promise.allSettled(opening.get(browser) ?? [])
}

function openBlank(browser: Browser): Promise<Blank> {
  const one = openPage(browser)
  opening.set(browser, [...(opening.get(browser) ?? []), one])
  return one
}

async function openPage(browser: Browser): Promise<Blank> {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.setJavaScriptEnabled(false)
  await page.setRequestInterception(true)
  return {context, page}
}

/**
 * Opens a document in a fresh page that can reach nothing but the job's own resources and runs no
 * script, hands the page to `use`, and closes it.
 */
export async function withDocument<T>(
  browser: Browser,
  job: PrintJob,
  options: PageOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const {context, page} = await (blanks.get(browser)?.shift() ?? openBlank(browser))
  try {
    const crash = new Promise<never>((_, refuse) => page.once('error', refuse))
    const work = async () => {
      if (options.viewport) {
        const {width, height} = options.viewport
        await page.setViewport({width, height})
      }
      page.on('request', answer(job, options.onBlocked))
      await page.goto(`${ORIGIN}/`, {waitUntil: 'load', timeout: 0})
      await loadFonts(page)
      const value = await use(page)
      if (page.url() !== `${ORIGIN}/`) throw new Error('The document left its page.')
      return value
    }
    return await Promise.race([work(), crash])
  } finally {
    await context.close().catch(() => {})
  }
}

/** Answers what the page asks for: the document once, the job's resources, nothing else. */
function answer(job: PrintJob, onBlocked: (url: string) => void): (request: HTTPRequest) => void {
  let first = true
  const reply = (request: HTTPRequest): Promise<void> => {
    const url = request.url()
    const navigates = request.isNavigationRequest()
    if (first && url === `${ORIGIN}/`) {
      first = false
      return request.respond(documentReply(job.html))
    }
    if (url.startsWith('data:') && !navigates) return request.continue()
    const resource = navigates ? undefined : resourceAt(job, url)
    if (resource) {
      return request.respond({
        status: 200,
        contentType: resource.mediaType,
        body: resource.bytes,
      })
    }
    // The browser's own wish is no finding.
    if (url === `${ORIGIN}/favicon.ico`) return request.respond({status: 204})
    onBlocked(url)
    // An aborted second navigation would put an empty error page in the document's place.
    return navigates ? request.respond({status: 204}) : request.abort('blockedbyclient')
  }
  // A page that has closed meanwhile needs no answer.
  return (request) => void reply(request).catch(() => {})
}

function documentReply(html: string) {
  return {
    status: 200,
    contentType: 'text/html; charset=utf-8',
    headers: {
      'Content-Security-Policy': POLICY,
      'X-DNS-Prefetch-Control': 'off',
      'Referrer-Policy': 'no-referrer',
    },
    body: html,
  }
}

function resourceAt(job: PrintJob, url: string) {
  return url.startsWith(`${ORIGIN}/`) ? job.resources.get(new URL(url).pathname) : undefined
}

/**
 * Loads the faces that hold Latin letters, for those used only in the margins are not asked for before the
 * first print; the others come when the text needs them. One that does not load would be replaced without a word.
 */
async function loadFonts(page: Page): Promise<void> {
  const lost: unknown = await page.evaluate(
    `Promise.all([...document.fonts]
      .filter((face) => face.status !== 'unloaded' || /^U\\+0+-/.test(face.unicodeRange))
      .map((face) => face.load().then(() => '', () => face.family)))
      .then((names) => names.filter(Boolean).join(', '))`,
  )
  if (lost) throw new Error(`These fonts did not load: ${lost}.`)
}

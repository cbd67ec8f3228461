/** What came of one request. `code` says what failed: ENOTFOUND, a status such as 503, or ''. */
export type Reply =
  | {readonly kind: 'answer'; readonly status: number; readonly json: unknown}
  | {readonly kind: 'unreachable'; readonly code: string}
  | {readonly kind: 'busy' | 'failing'; readonly code: string; readonly retryAfter: string}
  | {readonly kind: 'unreadable'; readonly code: string}

export interface Get {
  readonly userAgent: string
  /** Longest wait for one whole answer, in milliseconds. */
  readonly timeout: number
  readonly signal: AbortSignal
}

/** Longest answer that is read, in bytes; those of Crossref are mostly below 100 kB. */
const LONGEST = 2_000_000
const MOST_REDIRECTS = 3

/** Asks an address once for JSON. Nothing but the address and the name of the program is sent. */
export async function get(address: URL, options: Get): Promise<Reply> {
  // A joined AbortSignal.timeout may be collected as garbage before it fires; a timer of our own may not.
  const ending = new AbortController()
  const {signal} = ending
  const stop = () => ending.abort(options.signal.reason)
  const late = () => ending.abort(new DOMException('', 'TimeoutError'))
  const timer = setTimeout(late, options.timeout)
  options.signal.addEventListener('abort', stop)
  if (options.signal.aborted) stop()
  const headers = {accept: 'application/json', 'user-agent': options.userAgent}
  try {
    let url = address
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await fetch(url, {headers, signal, redirect: 'manual', credentials: 'omit'})
      if (response.status < 300 || response.status > 399) return await read(response)
      await response.body?.cancel()
      const next = nextOf(response, url)
      if (!next) return {kind: 'unreadable', code: String(response.status)}
      url = next
    }
    return {kind: 'unreadable', code: 'too many redirects'}
  } catch (error) {
    return {kind: 'unreachable', code: reasonOf(error)}
  } finally {
    clearTimeout(timer)
    options.signal.removeEventListener('abort', stop)
  }
}

/** Follows a redirect on the same host only: another one was not named to the user. */
function nextOf(response: Response, from: URL): URL | undefined {
  const location = response.headers.get('location')
  if (!location || !URL.canParse(location, from.href)) return undefined
  const next = new URL(location, from)
  const upgraded = from.protocol === 'http:' && next.protocol === 'https:'
  const same = next.host === from.host && next.protocol === from.protocol
  return same || (upgraded && next.hostname === from.hostname) ? next : undefined
}

async function read(response: Response): Promise<Reply> {
  const {status, headers} = response
  const code = String(status)
  if (status === 429 || status >= 500) {
    await response.body?.cancel()
    const retryAfter = headers.get('retry-after') ?? ''
    return {kind: status === 429 ? 'busy' : 'failing', code, retryAfter}
  }
  if (status !== 200 && status !== 404) {
    await response.body?.cancel()
    return {kind: 'unreadable', code}
  }
  const text = await textOf(response)
  const page = /html/iu.test(headers.get('content-type') ?? '') || /^\s*</u.test(text ?? '<')
  if (text === undefined || page) return {kind: 'unreadable', code}
  const json = parse(text)
  // Crossref answers 404 with a line of plain text.
  if (json === undefined && status === 200) return {kind: 'unreadable', code}
  return {kind: 'answer', status, json}
}

/** Gives the text of an answer; nothing when it is longer than any answer should be. */
async function textOf(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > LONGEST) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `fetch` hides the error of the network in a chain of causes. */
function reasonOf(error: unknown): string {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one.name === 'TimeoutError') return 'no answer in time'
    if ('code' in one && typeof one.code === 'string') return one.code
  }
  return ''
}

import {createServer, type IncomingHttpHeaders, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Clock} from '../../src/host/online/pace.ts'

/** One request as it came over the wire. */
export interface Seen {
  readonly method: string
  /** Path as sent, with its percent-escapes. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export type Answer = (response: ServerResponse) => void

/** A server on 127.0.0.1 that stands for doi.org and Crossref; one more answer for a path follows the one before. */
export interface Services extends AsyncDisposable {
  readonly address: string
  readonly seen: readonly Seen[]
  /** Most requests that were open at one time. */
  readonly most: () => number
}

export const json =
  (body: unknown, status = 200): Answer =>
  (response) => {
    response.writeHead(status, {'content-type': 'application/json;charset=utf-8'})
    response.end(JSON.stringify(body))
  }

export const text =
  (body: string, status: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, {'content-type': 'text/plain', ...headers})
    response.end(body)
  }

/** doi.org has this DOI. Shape: DOI Handbook, REST API Response Format. */
export function handle(doi: string): Answer {
  const url = {index: 1, type: 'URL', data: {format: 'string', value: 'https://example.org/a'}}
  return json({responseCode: 1, handle: doi, values: [{...url, ttl: 86400}]})
}

export function noHandle(doi: string): Answer {
  return json({responseCode: 100, handle: doi}, 404)
}

/** Crossref's answer about a work. Shape: Crossref REST API documentation, GET /works/{doi}. */
export function work(doi: string, fields: object): Answer {
  const day = {'date-parts': [[2024, 1, 2]], 'date-time': '2024-01-02T03:04:05Z', timestamp: 1}
  const message = {DOI: doi, type: 'journal-article', indexed: day, publisher: 'P', ...fields}
  return json({status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message})
}

/** A work that is not in Crossref, such as one of DataCite. */
export const noWork: Answer = text('Resource not found.', 404)

export async function openServices(
  answers: Readonly<Record<string, Answer | readonly Answer[]>>,
): Promise<Services> {
  const seen: Seen[] = []
  let open = 0
  let most = 0
  const server = createServer((request, response) => {
    const {method = '', url = '', headers} = request
    most = Math.max(most, ++open)
    response.on('close', () => open--)
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part
    })
    request.on('end', () => {
      const path = decodeURIComponent(url.split('?', 1)[0] ?? '')
      const before = seen.filter((one) => one.url === url).length
      seen.push({method, url, headers, body})
      const all = [answers[path] ?? text('no such path', 418)].flat()
      all[Math.min(before, all.length - 1)]?.(response)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const {port} = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    seen,
    most: () => most,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** A clock whose waits take no time and are written down. */
export function quick(): Clock & {readonly waits: number[]} {
  let time = Date.UTC(2026, 10, 22)
  const waits: number[] = []
  return {
    waits,
    now: () => time,
    async wait(milliseconds) {
      waits.push(milliseconds)
      time += milliseconds
    },
  }
}

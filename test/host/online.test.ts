import {describe, expect, it} from 'vitest'
import {Failure} from '../../src/base/failure.ts'
import {clock} from '../../src/host/online/pace.ts'
import {checkOnline, type Looked, type OnlineOptions} from '../../src/host/online.ts'
import type {Work} from '../../src/references/graph.ts'
import type {Lock} from '../../src/references/online/answer.ts'
import {link} from '../references/read.ts'
import {
  type Answer,
  handle,
  json,
  noHandle,
  noWork,
  openServices,
  quick,
  type Services,
  text,
  work,
} from './online-services.ts'

const DOI = '10.1038/npp.2012.19'
const HANDLE = `/api/handles/${DOI}`
const WORKS = `/works/${DOI}`
const OEI = work(DOI, {
  title: ['Dopamine modulates reward system activity'],
  author: [{given: 'Nicole', family: 'Oei', sequence: 'first', affiliation: []}],
  issued: {'date-parts': [[2012, 2, 29]]},
})
const GOOD = {[HANDLE]: handle(DOI), [WORKS]: OEI}

/** Entries with these DOIs, as an author types them. */
function worksWith(...dois: readonly string[]): Work[] {
  const entries = dois.map(
    (doi, i) =>
      `- Oei, N. (${2001 + i}). Secret title ${i}. <https://doi.org/${doi.replace(/[<#]/gu, encodeURIComponent)}>`,
  )
  const {graph} = link(`## References\n\n${entries.join('\n')}\n`)
  return [...graph.works.values()]
}

function ask(
  services: Services,
  works: readonly Work[],
  more: Partial<OnlineOptions> = {},
): Promise<Looked> {
  const {address} = services
  return checkOnline(works, {
    lock: new Map(),
    today: '2026-11-22',
    version: '1.2.3',
    doiOrg: address,
    crossref: address,
    clock: quick(),
    timeout: 2000,
    ...more,
  })
}

async function failureOf(running: Promise<unknown>): Promise<Failure> {
  const error = await running.catch((caught: unknown) => caught)
  if (error instanceof Failure) return error
  throw new Error(`no failure but ${String(error)}`)
}

const urls = ({seen}: Services) => seen.map(({url}) => url)

describe('what is sent', () => {
  it('asks doi.org, then Crossref, and keeps what they say', async () => {
    await using services = await openServices(GOOD)
    const {lock, asked, unanswered} = await ask(services, worksWith(DOI))
    expect(urls(services)).toEqual([HANDLE, `/works/${encodeURIComponent(DOI)}`])
    expect({asked, unanswered}).toEqual({asked: 1, unanswered: []})
    expect(lock.get(DOI)).toEqual({
      exists: true,
      type: 'journal-article',
      title: 'Dopamine modulates reward system activity',
      author: 'Oei',
      year: 2012,
      retracted: null,
      notices: [],
      checked: '2026-11-22',
      retractionChecked: '2026-11-22',
    })
  })
  it('sends the DOI and the name of the program, and no word of the text', async () => {
    await using services = await openServices(GOOD)
    await ask(services, worksWith(DOI))
    expect(services.seen).toHaveLength(2)
    for (const {method, url, headers, body} of services.seen) {
      expect({method, body}).toEqual({method: 'GET', body: ''})
      expect(decodeURIComponent(url).replace(DOI, '')).toMatch(/^\/(?:api\/handles|works)\/$/u)
      expect(headers['user-agent']).toBe('Handpress/1.2.3')
      expect(JSON.stringify(headers)).not.toMatch(/secret|oei|2001|cookie|referer/iu)
    }
  })
  it('tells Crossref, and nobody else, an address that was given', async () => {
    await using services = await openServices(GOOD)
    await ask(services, worksWith(DOI), {mailto: 'ada@example.org'})
    const [first, second] = services.seen
    expect(first?.headers['user-agent']).toBe('Handpress/1.2.3')
    expect(second?.headers['user-agent']).toBe('Handpress/1.2.3 (mailto:ada@example.org)')
    expect(second?.url).toBe(`/works/${encodeURIComponent(DOI)}?mailto=ada%40example.org`)
  })
  it('asks once about a DOI that stands in two entries', async () => {
    await using services = await openServices(GOOD)
    const {asked} = await ask(services, worksWith(DOI, DOI.toUpperCase()))
    expect(asked).toBe(1)
    expect(services.seen).toHaveLength(2)
  })
  it.each([
    '10.1002/(SICI)1096-8644(199605)100:1<1::AID-AJPA1>3.0.CO;2-I',
    '10.1000/a#b',
    '10.1000/a?b=c&d',
    '10.1000/a%20b',
  ])('asks about %s as it is', async (doi) => {
    const [one] = worksWith(DOI)
    if (!one) throw new Error('no work')
    await using services = await openServices({
      [`/api/handles/${doi}`]: handle(doi),
      [`/works/${doi}`]: noWork,
    })
    const {lock} = await ask(services, [{...one, doi}])
    expect(lock.get(doi.toLowerCase())).toMatchObject({exists: true, title: ''})
    expect(urls(services)[1]).toBe(`/works/${encodeURIComponent(doi)}`)
  })
  it('does not leave the path of the question', async () => {
    const [one] = worksWith(DOI)
    if (!one) throw new Error('no work')
    const doi = '10.1000/../../secret'
    await using services = await openServices({[`/api/handles/${doi}`]: noHandle(doi)})
    const {lock} = await ask(services, [{...one, doi}])
    expect(urls(services)).toEqual(['/api/handles/10.1000%2F..%2F..%2Fsecret'])
    expect(lock.get(doi)?.exists).toBe(false)
  })
})

describe('how often it is sent', () => {
  const MANY = Array.from({length: 12}, (_, i) => `10.1000/many.${i}`)
  const all = Object.fromEntries(
    MANY.flatMap((doi) => [
      [`/api/handles/${doi}`, handle(doi)],
      [`/works/${doi}`, noWork],
    ]),
  )
  it('sends at most five requests a second and two at once', async () => {
    await using services = await openServices(all)
    const clock = quick()
    const started = clock.now()
    const progress: string[] = []
    await ask(services, worksWith(...MANY), {
      clock,
      onProgress: (done, count) => progress.push(`${done}/${count}`),
    })
    expect(services.seen).toHaveLength(24)
    expect(clock.now() - started).toBeGreaterThanOrEqual(23 * 200)
    expect(services.most()).toBeLessThanOrEqual(2)
    expect(progress.at(-1)).toBe('12/12')
  })
  it('sends nothing in a second run', async () => {
    await using services = await openServices(GOOD)
    const works = worksWith(DOI)
    const {lock} = await ask(services, works)
    const before = services.seen.length
    const again = await ask(services, works, {lock})
    expect(services.seen).toHaveLength(before)
    expect(again).toEqual({lock, asked: 0, unanswered: []})
  })
  it.each([
    ['2026-11-28', []],
    ['2026-11-29', ['works']],
    ['2026-12-22', ['api', 'works']],
  ])('asks again on %s: %j', async (today, asked) => {
    await using services = await openServices(GOOD)
    const works = worksWith(DOI)
    const {lock} = await ask(services, works)
    const before = services.seen.length
    const later = await ask(services, works, {lock, today})
    expect(
      urls(services)
        .slice(before)
        .map((url) => url.split('/')[1]),
    ).toEqual(asked)
    const {checked, retractionChecked} = later.lock.get(DOI) ?? {}
    expect(checked).toBe(asked.length === 2 ? today : '2026-11-22')
    expect(retractionChecked).toBe(asked.length ? today : '2026-11-22')
  })
  it('asks again the next day about a DOI that was not there', async () => {
    await using services = await openServices({[HANDLE]: noHandle(DOI)})
    const works = worksWith(DOI)
    const {lock} = await ask(services, works)
    await ask(services, works, {lock})
    expect(services.seen).toHaveLength(1)
    await ask(services, works, {lock, today: '2026-11-23'})
    expect(services.seen).toHaveLength(2)
  })
})

describe('when a service has trouble', () => {
  const busy = (after: string): Answer => text('slow down', 429, {'retry-after': after})
  it.each([
    ['7', 7000],
    ['Sun, 22 Nov 2026 00:00:10 GMT', 10_000],
    ['86400', 60_000],
  ])('waits as long as Retry-After says (%s)', async (after, milliseconds) => {
    await using services = await openServices({...GOOD, [HANDLE]: [busy(after), handle(DOI)]})
    const clock = quick()
    const {lock} = await ask(services, worksWith(DOI), {clock})
    expect(lock.get(DOI)?.exists).toBe(true)
    expect(Math.max(...clock.waits)).toBe(milliseconds)
  })
  it('waits a little when no time is named', async () => {
    await using services = await openServices({
      ...GOOD,
      [HANDLE]: [text('', 500), text('', 503), handle(DOI)],
    })
    const clock = quick()
    const {lock} = await ask(services, worksWith(DOI), {clock})
    expect(lock.get(DOI)?.title).toContain('Dopamine')
    expect(clock.waits.filter((one) => one > 200)).toEqual([1000, 3000])
    expect(services.seen).toHaveLength(4)
  })
  it('gives up after the third try', async () => {
    await using services = await openServices({[HANDLE]: text('', 500)})
    const failure = await failureOf(ask(services, worksWith(DOI)))
    expect(services.seen).toHaveLength(3)
    expect(failure.message).toMatch(
      /^127\.0\.0\.1:\d+ has a fault of its own; nothing was changed\.$/u,
    )
    expect(failure.exitCode).toBe(3)
  })
  it('gives up on the whole after three DOIs without an answer', async () => {
    await using services = await openServices({})
    const {address} = services
    await services[Symbol.asyncDispose]()
    const dois = Array.from({length: 20}, (_, i) => `10.1000/${i}`)
    const clock = quick()
    const failure = await failureOf(ask({...services, address}, worksWith(...dois), {clock}))
    expect(failure.message).toMatch(
      /^127\.0\.0\.1:\d+ could not be reached; nothing was changed\.$/u,
    )
    expect(failure.help).toContain('It said: ECONNREFUSED.')
    expect(failure.exitCode).toBe(3)
    expect(clock.waits.filter((one) => one === 3000).length).toBeLessThanOrEqual(4)
  })
  it('asks nothing more when it is told to wait a third time', async () => {
    const dois = Array.from({length: 9}, (_, i) => `10.1000/${i}`)
    const wait = busy('30')
    await using services = await openServices(
      Object.fromEntries(dois.map((doi) => [`/api/handles/${doi}`, wait])),
    )
    const failure = await failureOf(ask(services, worksWith(...dois)))
    expect(failure.message).toContain('takes no more questions at present; nothing was changed.')
    expect(services.seen.length).toBeLessThanOrEqual(6)
  })
  it('keeps its pace by the clock of the computer', async () => {
    const dois = ['10.1000/1', '10.1000/2', '10.1000/3']
    await using services = await openServices(
      Object.fromEntries(dois.map((doi) => [`/api/handles/${doi}`, noHandle(doi)])),
    )
    const started = performance.now()
    await ask(services, worksWith(...dois), {clock})
    expect(performance.now() - started).toBeGreaterThanOrEqual(390)
  })
  it('keeps the answers of the others when one DOI has none', async () => {
    const odd = '10.1000/odd'
    await using services = await openServices({
      ...GOOD,
      [`/api/handles/${odd}`]: text('{"resp', 200),
    })
    const {lock, unanswered} = await ask(services, worksWith(odd, DOI))
    expect(unanswered).toEqual([odd])
    expect([...lock.keys()]).toEqual([DOI])
  })
  it('goes on when failures are not in a row', async () => {
    const dois = Array.from({length: 16}, (_, i) => `10.1000/${i}`)
    const isOdd = (i: number) => i % 4 === 3
    await using services = await openServices(
      Object.fromEntries(
        dois.map((doi, i) => [`/api/handles/${doi}`, isOdd(i) ? text('?', 200) : noHandle(doi)]),
      ),
    )
    const {lock, unanswered} = await ask(services, worksWith(...dois))
    expect([...unanswered].sort()).toEqual(dois.filter((_, i) => isOdd(i)).sort())
    expect(lock.size).toBe(12)
  })
  it('keeps the earlier answer when the new question fails', async () => {
    const odd = '10.1000/odd'
    await using first = await openServices({
      ...GOOD,
      [`/api/handles/${odd}`]: handle(odd),
      [`/works/${odd}`]: work(odd, {title: ['Odd']}),
    })
    const works = worksWith(odd, DOI)
    const {lock} = await ask(first, works)
    await using second = await openServices({...GOOD, [`/works/${odd}`]: text('{}', 200)})
    const later = await ask(second, works, {lock, today: '2026-11-30'})
    expect(later.unanswered).toEqual([odd])
    expect(later.lock.get(odd)).toEqual(lock.get(odd))
    expect(later.lock.get(DOI)?.retractionChecked).toBe('2026-11-30')
  })
  const page: Answer = (response) => {
    response.writeHead(200, {'content-type': 'text/html'})
    response.end('<!doctype html><title>Log in</title>')
  }
  const huge: Answer = (response) => {
    response.writeHead(200, {'content-type': 'application/json'})
    const part = ' '.repeat(100_000)
    const more = (): void => {
      while (response.write(part));
      response.once('drain', more)
    }
    response.on('error', () => {})
    more()
  }
  it.each<[string, Answer, RegExp]>([
    ['a page of HTML', page, /gave an answer that cannot be read/u],
    ['HTML in place of a 404', text('<html>Not here</html>', 404), /cannot be read/u],
    ['a 404 that is not of doi.org', text('Not here', 404), /cannot be read/u],
    ['broken JSON', text('{"responseCode":1', 200), /cannot be read/u],
    ['JSON of something else', json({ok: true}), /cannot be read/u],
    ['another DOI', handle('10.1000/other'), /cannot be read/u],
    ['an answer without end', huge, /cannot be read/u],
    ['a refusal', text('no', 403), /cannot be read/u],
    [
      'a reset connection',
      (response) => response.socket?.resetAndDestroy(),
      /could not be reached/u,
    ],
    ['no answer in time', () => {}, /could not be reached/u],
    [
      'a redirect to another host',
      text('', 302, {location: 'http://192.0.2.1/api/x'}),
      /cannot be read/u,
    ],
    ['a redirect to itself', text('', 302, {location: HANDLE}), /cannot be read/u],
    ['a busy service', busy('1'), /takes no more questions/u],
  ])('takes %s for no answer', async (_, answer, message) => {
    await using services = await openServices({...GOOD, [HANDLE]: answer})
    const failure = await failureOf(ask(services, worksWith(DOI), {timeout: 300}))
    expect(failure.message).toMatch(message)
    expect(urls(services)).not.toContain(`/works/${encodeURIComponent(DOI)}`)
  })
  it('names what the network said', async () => {
    await using services = await openServices({...GOOD, [HANDLE]: () => {}})
    const failure = await failureOf(ask(services, worksWith(DOI), {timeout: 100}))
    expect(failure.help[0]).toBe('It said: no answer in time.')
  })
  it('follows a redirect on the same host', async () => {
    await using services = await openServices({
      ...GOOD,
      [HANDLE]: text('', 301, {location: '/api/moved'}),
      '/api/moved': handle(DOI),
    })
    const {lock} = await ask(services, worksWith(DOI))
    expect(lock.get(DOI)?.exists).toBe(true)
  })
})

describe('what is found', () => {
  const found = async (fields: object): Promise<ReturnType<Lock['get']>> => {
    await using services = await openServices({...GOOD, [WORKS]: work(DOI, fields)})
    const {lock} = await ask(services, worksWith(DOI))
    return lock.get(DOI)
  }
  const updated = {'date-parts': [[2010, 2, 6]], 'date-time': '2010-02-06T00:00:00Z', timestamp: 1}
  it('finds a retraction in updated-by, beside a correction', async () => {
    const answer = await found({
      title: ['RETRACTED: Dopamine'],
      'updated-by': [
        {DOI: '10.1000/C', type: 'correction', label: 'Correction', source: 'publisher', updated},
        {
          DOI: '10.1000/R',
          type: 'retraction',
          source: 'retraction-watch',
          updated,
          'record-id': '1',
        },
      ],
    })
    expect(answer).toMatchObject({
      title: 'Dopamine',
      retracted: {kind: 'retraction', date: '2010-02-06', doi: '10.1000/r'},
      notices: [{kind: 'correction', date: '2010-02-06', doi: '10.1000/c'}],
    })
  })
  it('finds a retraction in update-to, in place or of another work', async () => {
    const inPlace = await found({
      'update-to': [{DOI: DOI.toUpperCase(), type: 'retraction', updated}],
    })
    expect(inPlace?.retracted).toEqual({kind: 'retraction', date: '2010-02-06', doi: DOI})
    const notice = await found({'update-to': [{DOI: '10.1000/w', type: 'retraction', updated}]})
    expect(notice?.retracted).toEqual({kind: 'notice', date: '2010-02-06', doi: '10.1000/w'})
  })
  it('says nothing about a work that Crossref does not hold', async () => {
    await using services = await openServices({...GOOD, [WORKS]: noWork})
    const {lock} = await ask(services, worksWith(DOI))
    expect(lock.get(DOI)).toMatchObject({exists: true, type: '', title: '', retracted: null})
  })
  it('does not ask Crossref about a DOI that does not exist', async () => {
    await using services = await openServices({...GOOD, [HANDLE]: noHandle(DOI)})
    const {lock} = await ask(services, worksWith(DOI))
    expect(lock.get(DOI)).toMatchObject({exists: false, checked: '2026-11-22'})
    expect(services.seen).toHaveLength(1)
  })
})

import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {run} from '../../src/cli/run.ts'
import {clock} from '../../src/host/online/pace.ts'
import {
  type Answer,
  handle,
  noHandle,
  noWork,
  openServices,
  quick,
  type Services,
  text,
  work,
} from '../host/online-services.ts'

const TEXT = `# Sleep

Desire grows (Oei, 2012), and rest helps (Lee, 2020; Poe, 2018).

## References

- Oei, N. (2012). Dopamine modulates reward. Brain, 3(2), 4–9. https://doi.org/10.1000/oei
- Lee, A. (2020). Sleep and rest in adults. Sleep, 43(2), 49–81. https://doi.org/10.1000/LEE
- Poe, C. (2018). Numbers of sleepers [Data set]. https://doi.org/10.5281/zenodo.1
- Roe, B. (2019). Two things. Press.
`
const updated = {'date-parts': [[2022, 3, 4]]}
const notice = {DOI: '10.1000/notice', type: 'retraction', source: 'retraction-watch', updated}
const lee = {
  title: ['Sleep and rest in adults'],
  author: [{family: 'Lee', sequence: 'first'}],
  issued: {'date-parts': [[2020]]},
}
const ANSWERS: Record<string, Answer> = {
  '/api/handles/10.1000/oei': noHandle('10.1000/oei'),
  '/api/handles/10.1000/LEE': handle('10.1000/lee'),
  '/works/10.1000/LEE': work('10.1000/lee', {...lee, 'updated-by': [notice]}),
  '/api/handles/10.5281/zenodo.1': handle('10.5281/zenodo.1'),
  '/works/10.5281/zenodo.1': noWork,
}

let folder = ''
beforeEach(async () => {
  const {now, wait} = quick()
  vi.spyOn(clock, 'now').mockImplementation(now)
  vi.spyOn(clock, 'wait').mockImplementation(wait)
  folder = await mkdtemp(join(tmpdir(), 'handpress-online-'))
  await writeFile(join(folder, 'sleep.md'), TEXT)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await rm(folder, {recursive: true, force: true})
})

/** Runs a command line in the folder, with its services on this computer. */
async function type(
  line: string,
  services?: Services,
): Promise<{code: number; out: string; err: string}> {
  vi.stubEnv('HANDPRESS_DOI_URL', services?.address ?? 'http://127.0.0.1:1')
  vi.stubEnv('HANDPRESS_CROSSREF_URL', services?.address ?? 'http://127.0.0.1:1')
  let [out, err] = ['', '']
  const code = await run(line.split(' ').filter(Boolean), '0', {
    out: (said) => {
      out += said
    },
    err: (said) => {
      err += said
    },
    cwd: folder,
    colour: false,
    live: false,
  })
  return {code, out, err}
}

const files = async () => (await readdir(folder, {recursive: true})).sort()
const lockText = () => readFile(join(folder, 'references.lock.json'), 'utf8')

describe('handpress refs --online', () => {
  it('prints what was found, and writes the lock file and nothing else', async () => {
    await using services = await openServices(ANSWERS)
    const {code, out, err} = await type('refs sleep.md --online', services)
    expect(out.split('\n').slice(0, 5)).toEqual([
      '1  Oei, 2012   doi 10.1000/oei        not found   sleep.md:3',
      '2  Lee, 2020   doi 10.1000/LEE        retracted   sleep.md:3',
      '3  Poe, 2018   doi 10.5281/zenodo.1   exists      sleep.md:3',
      '4  Roe, 2019   no identifier                      never cited',
      '4 works, 3 mentions; every mention has a work, 1 work without a mention.',
    ])
    expect(err).toContain('Asked about 3 DOIs.')
    expect(err).toContain('sleep.md:7:1  warning  ref/doi-missing\n')
    expect(err).toContain('sleep.md:8:1  warning  ref/retracted\n')
    expect(err).toContain('Reference 2 (Lee, 2020) was retracted on 2022-03-04.')
    expect(code).toBe(0)
    expect(await files()).toEqual(['references.lock.json', 'sleep.md'])
    expect(Object.keys(JSON.parse(await lockText()).dois)).toEqual([
      '10.1000/lee',
      '10.1000/oei',
      '10.5281/zenodo.1',
    ])
  })
  it('ends with 1 in a publication, where these are errors', async () => {
    await writeFile(join(folder, 'handpress.yaml'), 'title: Sleep\nsources: [sleep.md]\n')
    await mkdir(join(folder, 'inner'))
    await using services = await openServices(ANSWERS)
    const {code, err} = await type('refs --online', services)
    expect(err).toContain('sleep.md:8:1  error  ref/retracted\n')
    expect(code).toBe(1)
    expect(await files()).toEqual(['handpress.yaml', 'inner', 'references.lock.json', 'sleep.md'])
    const again = await type('refs')
    expect(again.code).toBe(1)
    expect(again.err).toContain('sleep.md:8:1  error  ref/retracted\n')
  })
  it('says the same offline, and sends nothing', async () => {
    await using services = await openServices(ANSWERS)
    const online = await type('refs sleep.md --online', services)
    const before = services.seen.length
    const bytes = await lockText()
    const offline = await type('refs sleep.md', services)
    expect(offline.out).toBe(online.out)
    expect(`Asked about 3 DOIs.\n${offline.err}`).toBe(online.err)
    const second = await type('refs sleep.md --online', services)
    expect(second.out).toBe(online.out)
    expect(services.seen).toHaveLength(before)
    expect(await lockText()).toBe(bytes)
  })
  it('sends nothing and writes nothing without the flag', async () => {
    await using services = await openServices(ANSWERS)
    const {code, out, err} = await type('refs sleep.md', services)
    expect({code, err, asked: services.seen.length}).toEqual({code: 0, err: '', asked: 0})
    expect(out).not.toContain('looked up')
    expect(await files()).toEqual(['sleep.md'])
  })
  it('changes nothing and ends with 3 when nobody answers', async () => {
    const {code, err} = await type('refs sleep.md --online')
    expect(code).toBe(3)
    expect(err).toContain('127.0.0.1:1 could not be reached; nothing was changed.')
    expect(await files()).toEqual(['sleep.md'])
  })
  it('names a DOI that got no answer', async () => {
    const odd = text('no JSON', 200)
    await using services = await openServices({...ANSWERS, '/api/handles/10.1000/LEE': odd})
    const {code, out} = await type('refs sleep.md --online', services)
    expect(out).toContain('1 DOI got no answer; ask again later: 10.1000/LEE\n')
    expect(out).toMatch(/10\.1000\/LEE +not looked up/u)
    expect(code).toBe(0)
  })
  it('keeps the answers of other texts of a folder, and drops what a publication cites no more', async () => {
    await using services = await openServices(ANSWERS)
    await writeFile(
      join(folder, 'other.md'),
      '# A\n\n## References\n\n- Lee, A. (2020). Sleep and rest in adults. https://doi.org/10.1000/LEE\n',
    )
    await type('refs sleep.md --online', services)
    await type('refs other.md --online', services)
    expect(Object.keys(JSON.parse(await lockText()).dois)).toHaveLength(3)
    await writeFile(join(folder, 'handpress.yaml'), 'title: Sleep\nsources: [other.md]\n')
    await type('refs --online', services)
    expect(Object.keys(JSON.parse(await lockText()).dois)).toEqual(['10.1000/lee'])
  })
  it('asks once about a DOI of two texts', async () => {
    await using services = await openServices(ANSWERS)
    await writeFile(join(folder, 'other.md'), TEXT)
    await type('refs sleep.md other.md --online', services)
    expect(services.seen).toHaveLength(5)
  })
  it('says where a broken lock file is broken, and makes it anew', async () => {
    await writeFile(join(folder, 'references.lock.json'), '<<<<<<< HEAD\n{}\n')
    const {code, err} = await type('refs sleep.md')
    expect(err).toContain('references.lock.json:1:1  warning  ref/lock\n')
    expect(code).toBe(0)
    await using services = await openServices(ANSWERS)
    const online = await type('refs sleep.md --online', services)
    expect(online.err).not.toContain('ref/lock')
    expect(JSON.parse(await lockText()).version).toBe(1)
  })
  it('gives one JSON object', async () => {
    await using services = await openServices(ANSWERS)
    const {out, err} = await type('refs sleep.md --online --json', services)
    const {entries, mentions, messages} = JSON.parse(out)
    expect(err).toBe('')
    expect(entries.map(({found}: {found?: string}) => found)).toEqual([
      'not found',
      'retracted',
      'exists',
      undefined,
    ])
    expect(mentions).toHaveLength(3)
    expect(messages.map(({rule}: {rule: string}) => rule)).toEqual([
      'ref/doi-missing',
      'ref/retracted',
    ])
  })
  it('tells Crossref an address that was given, and refuses one that is none', async () => {
    await using services = await openServices(ANSWERS)
    await type('refs sleep.md --online --mailto ada@example.org', services)
    expect(services.seen.filter(({url}) => url.includes('mailto=ada%40example.org'))).toHaveLength(
      2,
    )
    const wrong = await type('refs sleep.md --online --mailto ada', services)
    expect(wrong).toMatchObject({code: 2, out: ''})
    const alone = await type('refs sleep.md --mailto ada@example.org', services)
    expect(alone.code).toBe(2)
    expect(alone.err).toContain('--online')
  })
  it('says in its help that it uses the network', async () => {
    const {out} = await type('refs --help')
    expect(out).toMatch(/--online +.*network/u)
  })
})

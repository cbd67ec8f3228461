import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest'
import {Failure} from '../../src/base/failure.ts'
import type {PrintJob} from '../../src/base/printer.ts'
import {findBrowser} from '../../src/host/browser/find.ts'
import {stopBrowsers} from '../../src/host/browser/launch.ts'
import {type HostPrinter, openPrinter} from '../../src/host/browser/printer.ts'

const temp = mkdtempSync(join(tmpdir(), 'handpress.test-'))
const env: NodeJS.ProcessEnv = {...process.env, TMPDIR: temp, XDG_CACHE_HOME: join(temp, 'cache')}

afterAll(() => rmSync(temp, {recursive: true, force: true}))
afterEach(() => {
  expect(profiles()).toEqual([])
  expect(browserProcesses()).toEqual([])
})

function profiles(): string[] {
  return readdirSync(temp).filter((name) => name.startsWith('handpress-'))
}

interface Process {
  readonly pid: number
  readonly group: number
  readonly line: string
}

/** Processes of the browsers these tests started: those in the groups that name a profile in `temp`. */
function browserProcesses(): Process[] {
  if (process.platform !== 'linux') return []
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
        const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const line = readFileSync(`/proc/${pid}/cmdline`, 'latin1')
        return state === 'Z' ? [] : [{pid: Number(pid), group: Number(group), line}]
      } catch {
        return []
      }
    })
  const mine = all.filter(({line}) => line.includes(join(temp, 'handpress-')))
  const groups = new Set(mine.map(({group}) => group))
  return all.filter(({group}) => groups.has(group))
}

/** The browser itself, or its processes of one type; Debian's comes in a shell script, which is left out. */
function pidsOf(type: string): number[] {
  const matches = (line: string) =>
    type
      ? line.includes(`--type=${type}`)
      : !line.includes('--type=') && !line.startsWith('/bin/sh')
  return browserProcesses()
    .filter(({line}) => matches(line))
    .map(({pid}) => pid)
}

function job(body: string, head = '', resources: PrintJob['resources'] = new Map()): PrintJob {
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title>${head}</head><body><h1 id="top">Sleep</h1>${body}</body></html>`,
    resources,
  }
}

/** Takes one picture of a document. */
async function shot(
  printer: HostPrinter,
  document: PrintJob,
  size: {readonly width: number; readonly height: number},
): Promise<Uint8Array> {
  const [picture] = await printer.picture(document, {...size, scales: [1], most: 1e6})
  return picture ?? new Uint8Array()
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const undated = (bytes: Uint8Array) => text(bytes).replace(/\(D:[^)]*\)/gu, '()')

describe('a printer', () => {
  it('prints tagged PDF with an outline and the page size of the style', async () => {
    await using printer = openPrinter({env})
    const bytes = await printer.print(job('<p>Rest.</p>', '<style>@page{size:A5}</style>'))
    expect(text(bytes)).toMatch(/^%PDF-/u)
    expect(text(bytes)).toContain('/StructTreeRoot')
    expect(text(bytes)).toContain('/Outlines')
    expect(text(bytes)).toMatch(/\/MediaBox \[0 0 420 59[45]/u)
    expect(await printer.version()).toMatch(/^(?:HeadlessChrome|Chrome)\/\d+\.\d+/u)
  })

  it('lays out without painting or tagging', async () => {
    await using printer = openPrinter({env})
    const page = job('<p>Rest.</p><p><a href="#top">up</a></p>')
    const [full, layout] = await Promise.all([printer.print(page), printer.print(page, true)])
    expect(text(full)).toContain('/Type /Font')
    expect(text(layout)).not.toContain('/Type /Font')
    expect(text(layout)).not.toContain('/StructTreeRoot')
    expect(text(layout)).toContain('/top')
  })

  it('takes a JPEG picture of the size asked for', async () => {
    await using printer = openPrinter({env})
    const jpeg = Buffer.from(await shot(printer, job('<p>Cover</p>'), {width: 320, height: 512}))
    expect(jpeg.subarray(0, 3).toString('hex')).toBe('ffd8ff')
    const frame = jpeg.indexOf(Buffer.from('ffc0', 'hex'))
    expect([jpeg.readUInt16BE(frame + 7), jpeg.readUInt16BE(frame + 5)]).toEqual([320, 512])
  })

  it('takes one picture at each scale, and lowers its quality to keep it small', async () => {
    await using printer = openPrinter({env})
    const noise =
      '<svg width="320" height="512"><filter id="n"><feTurbulence baseFrequency="2"/></filter><rect width="320" height="512" filter="url(#n)"/></svg>'
    const shot = {width: 320, height: 512, scales: [1, 1.5]}
    const [plain, large] = await printer.picture(job(noise), {...shot, most: 1e6})
    const [small, tiny] = await printer.picture(job(noise), {...shot, most: plain!.length - 1})
    const frameOf = (bytes: Uint8Array) => {
      const jpeg = Buffer.from(bytes)
      const frame = jpeg.indexOf(Buffer.from('ffc0', 'hex'))
      return [jpeg.readUInt16BE(frame + 7), jpeg.readUInt16BE(frame + 5)]
    }
    expect([plain, large, small, tiny].map((one) => frameOf(one!))).toEqual([
      [320, 512],
      [480, 768],
      [320, 512],
      [480, 768],
    ])
    expect(small!.length).toBeLessThan(plain!.length)
    // What cannot be small enough is given all the same: who asked decides.
    expect(tiny!.length).toBeGreaterThan(plain!.length - 1)
    expect(tiny!.length).toBeLessThan(large!.length)
  })

  it('gives the document the resources of the job and nothing else', async () => {
    const blocked: string[] = []
    await using printer = openPrinter({env, onBlocked: (url) => blocked.push(url)})
    const square =
      '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><rect width="99" height="99"/></svg>'
    const resources = new Map([
      ['/a/1.svg', {mediaType: 'image/svg+xml', bytes: Buffer.from(square)}],
    ])
    const picture = (src: string) =>
      shot(printer, job(`<img src="${src}">`, '', resources), {width: 200, height: 200})
    const shown = await picture('/a/1.svg')
    const missing = await picture('/a/2.svg')
    expect(text(shown)).not.toBe(text(missing))
    expect(blocked).toEqual(['http://handpress.invalid/a/2.svg'])
  })

  it('refuses a font that does not load', async () => {
    await using printer = openPrinter({env})
    const face = '<style>@font-face{font-family:"Lost";src:url(/a/lost.woff2)}</style>'
    await expect(printer.print(job('<p>x</p>', face))).rejects.toThrow(
      /fonts did not load: .*Lost/u,
    )
  })

  it('runs no script of the document', async () => {
    await using printer = openPrinter({env})
    const size = {width: 200, height: 200}
    const script = '<script>document.body.innerHTML="<h1>changed</h1>"</script>'
    const plain = await shot(printer, job('<p>x</p>'), size)
    expect(text(await shot(printer, job(`<p>x</p>${script}`), size))).toBe(text(plain))
    const handler = job(
      '<p>x</p><img src="data:," alt="" width="0" height="0" onerror="document.body.remove()">',
    )
    const inert = job('<p>x</p><img src="data:," alt="" width="0" height="0">')
    expect(text(await shot(printer, handler, size))).toBe(text(await shot(printer, inert, size)))
  })
})

describe('the walls round a document', () => {
  let asked = 0
  const canary = createServer((_, response) => {
    response.end('here')
  }).on('connection', () => {
    asked += 1
  })
  let origin = ''
  beforeAll(async () => {
    await new Promise<void>((ready) => canary.listen(0, '127.0.0.1', ready))
    origin = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`
  })
  afterAll(() => canary.close())

  const PROBES: Readonly<Record<string, (to: string) => string>> = {
    picture: (to) => `<img src="${to}/a.png">`,
    frame: (to) => `<iframe src="${to}/"></iframe>`,
    object: (to) => `<object data="${to}/"></object><embed src="${to}/">`,
    refresh: (to) => `<meta http-equiv="refresh" content="0;url=${to}/">`,
    style: (to) => `<link rel="stylesheet" href="${to}/a.css"><style>@import "${to}/b.css"</style>`,
    background: (to) => `<p style="background:url(${to}/c.png)">x</p>`,
    hint: (to) => `<link rel="preconnect" href="${to}"><link rel="prefetch" href="${to}/">`,
    foreign: (to) => `<svg><foreignObject><iframe src="${to}/"></iframe></foreignObject></svg>`,
  }

  it('the canary hears who reaches it', async () => {
    const before = asked
    await fetch(origin)
    expect(asked).toBe(before + 1)
  })

  it('no probe reaches the network, and the document is printed all the same', async () => {
    await using printer = openPrinter({env})
    const before = asked
    for (const [name, probe] of Object.entries(PROBES)) {
      const bytes = await printer.print(job(`<p>Still here.</p>${probe(origin)}`))
      expect(text(bytes), name).toContain('/Type /Font')
    }
    expect(asked).toBe(before)
  })

  it('no file of the computer is shown', async () => {
    const secret = join(temp, 'secret.svg')
    writeFileSync(
      secret,
      '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><rect width="99" height="99"/></svg>',
    )
    await using printer = openPrinter({env})
    const size = {width: 200, height: 200}
    const picture = (src: string) =>
      shot(printer, job(`<img src="${src}" alt="" width="99" height="99">`), size)
    expect(text(await picture(`file://${secret}`))).toBe(text(await picture('file:///nowhere.svg')))
    const passwd = await printer.print(job('<iframe src="file:///etc/passwd"></iframe>'))
    expect(text(passwd)).toMatch(/^%PDF-/u)
  })
})

describe.skipIf(process.platform !== 'linux')(
  'a browser that goes wrong (needs the signals and /proc of Linux)',
  () => {
    /** Takes long enough to print that a signal comes in the midst of it. */
    const long = job('<p>Rest.'.repeat(1_500), '<style>p{break-after:page}</style>')

    const whilePrinting = async (signal: NodeJS.Signals, type: string): Promise<void> => {
      await new Promise((ready) => setTimeout(ready, 400))
      const pids = pidsOf(type)
      expect(pids.length).toBeGreaterThan(0)
      for (const pid of pids) process.kill(pid, signal)
    }

    it('is started again once when it is killed, and gives the same pages', async () => {
      const heard: string[] = []
      await using printer = openPrinter({env, onRetry: (reason) => heard.push(reason)})
      await printer.print(job('<p>warm</p>'))
      const printing = printer.print(long)
      await whilePrinting('SIGKILL', '')
      const again = await printing
      expect(heard).toEqual(['The browser stopped while printing. Started it again.'])
      expect(undated(again)).toBe(undated(await printer.print(long)))
    })

    it('is started again once when the process of a page is killed', async () => {
      const heard: string[] = []
      await using printer = openPrinter({env, onRetry: (reason) => heard.push(reason)})
      await printer.print(job('<p>warm</p>'))
      const printing = printer.print(long)
      await whilePrinting('SIGKILL', 'renderer')
      expect(text(await printing)).toMatch(/^%PDF-/u)
      expect(heard.length).toBe(1)
    })

    it('is given up when it is lost twice', async () => {
      await using printer = openPrinter({env, onRetry: () => void whilePrinting('SIGKILL', '')})
      await printer.print(job('<p>warm</p>'))
      const printing = printer.print(long)
      await whilePrinting('SIGKILL', '')
      await expect(printing).rejects.toMatchObject({rule: 'browser/lost', exitCode: 3})
    })

    it.each(['', 'renderer'])(
      'is ended at the deadline when it stands still (%j)',
      async (type) => {
        await using printer = openPrinter({env, baseMs: 1500})
        await printer.print(job('<p>warm</p>'))
        const started = performance.now()
        const printing = printer.print(long)
        const failed = expect(printing).rejects.toMatchObject({
          rule: 'browser/timeout',
          exitCode: 3,
        })
        await whilePrinting('SIGSTOP', type)
        await failed
        expect(performance.now() - started).toBeLessThan(8000)
        expect(text(await printer.print(job('<p>and goes on</p>')))).toMatch(/^%PDF-/u)
      },
    )

    it('is ended at once by a signal, even while it is coming up', async () => {
      const printer = openPrinter({env})
      printer.warm()
      await expect.poll(() => profiles().length, {interval: 5, timeout: 10_000}).toBe(1)
      stopBrowsers()
      expect(profiles()).toEqual([])
      await expect.poll(browserProcesses, {timeout: 2000}).toEqual([])
      await printer[Symbol.asyncDispose]()
    })

    it('ends with its process, and the next start sweeps its folder', async () => {
      const printer = join(import.meta.dirname, '..', '..', 'dist', 'host', 'browser', 'printer.js')
      const script = `import {openPrinter} from ${JSON.stringify(pathToFileURL(printer).href)}
      const printer = openPrinter({env: process.env})
      await printer.print({html: '<p>x</p>', resources: new Map()})
      process.kill(process.pid, 'SIGKILL')`
      const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {env})
      expect(`${run.signal} ${run.stderr}`).toBe('SIGKILL ')
      await expect.poll(browserProcesses, {timeout: 2000}).toEqual([])
      expect(profiles().length).toBe(1)
      await using next = openPrinter({env})
      await next.print(job('<p>next</p>'))
      expect(profiles().length).toBe(1)
      expect(profiles()[0]).toContain(`handpress-${process.pid}-`)
    })
  },
)

describe('finding a browser', () => {
  it('proves a browser once and remembers it', async () => {
    const said: string[] = []
    const cache = {...env, XDG_CACHE_HOME: join(temp, 'fresh')}
    const first = await findBrowser(cache, (line) => said.push(line))
    expect(said.join()).toContain(first.path)
    const known = readFileSync(join(temp, 'fresh', 'handpress', 'browser.json'), 'utf8')
    expect(known).toContain(first.version)
  })

  it('passes over a program that does not print, and does not try it again', async () => {
    const bin = join(temp, 'bin')
    const tried = join(temp, 'tried')
    mkdirSync(bin)
    const broken = join(bin, 'chromium-headless-shell')
    writeFileSync(broken, `#!/bin/sh\necho tried >>${tried}\nexit 1\n`, {mode: 0o755})
    const free: NodeJS.ProcessEnv = {
      ...env,
      PATH: `${bin}:${env.PATH}`,
      XDG_CACHE_HOME: join(temp, 'passed'),
      HANDPRESS_BROWSER: '',
      PUPPETEER_EXECUTABLE_PATH: '',
    }
    const found = await findBrowser(free)
    expect(found.path).not.toBe(broken)
    expect(await findBrowser(free)).toEqual(found)
    expect(readFileSync(tried, 'utf8')).toBe('tried\n')
  })

  it('does not pass over a browser that was asked for and is not there', async () => {
    const asked = {...env, HANDPRESS_BROWSER: '/nowhere/chrome'}
    await expect(findBrowser(asked)).rejects.toBeInstanceOf(Failure)
    await using printer = openPrinter({env: asked})
    await expect(printer.print(job('x'))).rejects.toMatchObject({
      rule: 'browser/not-found',
      exitCode: 3,
      message: 'No browser found at HANDPRESS_BROWSER: /nowhere/chrome',
    })
  })

  it('does not pass over a program that was asked for and does not print', async () => {
    const asked = {...env, PUPPETEER_EXECUTABLE_PATH: '/bin/false'}
    await expect(findBrowser(asked)).rejects.toMatchObject({
      rule: 'browser/not-found',
      message: 'The browser at PUPPETEER_EXECUTABLE_PATH does not print: /bin/false',
    })
  })
})

import {existsSync, rmSync} from 'node:fs'
import {delimiter, dirname, join} from 'node:path'
import type {Browser, LaunchOptions} from 'puppeteer-core'
import {exitCodes, Failure} from '../../base/failure.ts'
import {pagesOpened} from './page.ts'
import {makeProfile} from './profile.ts'
import {sandboxOff} from './sandbox.ts'

/** Two walls against the network (names resolve to nothing, the proxy is dead) and no traffic of the browser's own. */
const FLAGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--no-first-run',
  // Hinted web fonts would get widths of whole pixels.
  '--font-render-hinting=none',
]

/** Longest polite goodbye before the whole process group is ended. */
const CLOSE_MS = 2000

/** A started browser. */
export interface Running {
  readonly browser: Browser
  /** Name and version, such as `HeadlessChrome/147.0.7727.50`. */
  readonly version: string
  /** Ends it and removes its profile; never longer than about two seconds. */
  close(): Promise<void>
  /** The same at once, for a browser that does not answer. */
  kill(): void
}

/** Ends each browser of this process at once, also one that is still coming up. */
const ends = new Set<() => void>()

/** Ends every browser of this process and removes its profile, when a signal ends the process. */
export function stopBrowsers(): void {
  for (const end of ends) end()
}

/** Starts a browser with a profile of its own; a Failure `browser/start` when it does not come up in time. */
export async function launchBrowser(
  path: string,
  env: NodeJS.ProcessEnv,
  limitMs: number,
): Promise<Running> {
  // The package `puppeteer` would run a .puppeteerrc.cjs beside the manuscript; its core reads no such file.
  const {launch} = await import('puppeteer-core')
  const profile = await makeProfile(env)
  const giveUp = new AbortController()
  const end = () => {
    giveUp.abort()
    removeProfile(profile)
  }
  ends.add(end)
  const timer = setTimeout(() => giveUp.abort(), limitMs)
  try {
    const browser = await Promise.race([
      launch({...launchOptions(path, env, profile), signal: giveUp.signal}),
      aborted(giveUp.signal, limitMs),
    ])
    return running(browser, await browser.version(), profile)
  } catch (error) {
    end()
    throw startFailure(path, env, error)
  } finally {
    clearTimeout(timer)
    ends.delete(end)
  }
}

function launchOptions(path: string, env: NodeJS.ProcessEnv, profile: string): LaunchOptions {
  return {
    executablePath: path,
    headless: isShell(path) ? 'shell' : true,
    // A pipe opens no port, and the browser ends with this process however that ends.
    pipe: true,
    userDataDir: profile,
    env: librariesBeside(path, env),
    args: sandboxOff(env) ? [...FLAGS, '--no-sandbox'] : FLAGS,
    // Every wait has one deadline, that of the printer.
    timeout: 0,
    protocolTimeout: 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }
}

/** The small headless program starts in less than half the time of the whole browser. */
function isShell(path: string): boolean {
  return /headless[-_]shell/u.test(path)
}

/** The browser from npm brings the libraries and fonts that a bare system lacks. */
function librariesBeside(path: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const libraries = join(dirname(path), 'al2023', 'lib')
  if (!existsSync(libraries)) return env
  const fonts = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : {FONTCONFIG_PATH: join(dirname(path), 'fonts')}
  const search = [libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter)
  return {...env, ...fonts, LD_LIBRARY_PATH: search}
}

function aborted(signal: AbortSignal, limitMs: number): Promise<never> {
  return new Promise((_, refuse) => {
    signal.addEventListener('abort', () => {
      refuse(new Error(`It did not answer within ${limitMs / 1000} s.`))
    })
  })
}

function running(browser: Browser, version: string, profile: string): Running {
  const kill = () => {
    const child = browser.process()
    try {
      // Renderers can outlive a browser that has closed; the group holds them all.
      if (child?.pid) process.kill(-child.pid, 'SIGKILL')
    } catch {
      child?.kill('SIGKILL')
    }
    ends.delete(kill)
    removeProfile(profile)
  }
  ends.add(kill)
  const close = async () => {
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise<void>((ready) => {
      timer = setTimeout(ready, CLOSE_MS)
    })
    const closed = pagesOpened(browser).then(() => browser.close())
    await Promise.race([closed.catch(() => {}), limit])
    clearTimeout(timer)
    kill()
  }
  return {browser, version, close, kill}
}

function removeProfile(profile: string): void {
  try {
    rmSync(profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 50})
  } catch {
    // The next start sweeps it.
  }
}

function startFailure(path: string, env: NodeJS.ProcessEnv, error: unknown): Failure {
  const text = error instanceof Error ? error.message : String(error)
  const closed = /Target closed|sandbox|Code: /iu.test(text)
  const reason =
    closed && !sandboxOff(env)
      ? 'It ended at once. Where its sandbox is not to be had: HANDPRESS_NO_SANDBOX=1'
      : firstReason(text)
  return new Failure(exitCodes.machine, 'browser/start', `The browser ${path} did not start.`, [
    reason,
    'Name another one: HANDPRESS_BROWSER=/path/to/browser',
  ])
}

/** The line of a start's output that says most: the first complaint, else the first line. */
function firstReason(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  const complaint = lines.find((line) => /error while loading|FATAL|cannot open/u.test(line))
  const reason = complaint ?? lines[0] ?? ''
  return reason.includes('Target closed') ? 'It ended at once.' : reason.slice(0, 200)
}

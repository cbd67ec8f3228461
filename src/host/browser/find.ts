import {access, constants, readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {exitCodes, Failure} from '../../base/failure.ts'
import {knownAt, remember} from './known.ts'
import {
  type BrowserPlace,
  downloadedProgram,
  installedPlaces,
  npmBrowser,
  puppeteerCache,
} from './places.ts'
import {printProof} from './proof.ts'
import {sandboxOff} from './sandbox.ts'

/** A browser that has printed a page on this computer. */
export interface FoundBrowser extends BrowserPlace {
  /** Name and version as the browser gives them, such as `HeadlessChrome/147.0.7727.50`. */
  readonly version: string
}

/** Variables that name a browser; the first that is set decides, and a wrong path is not passed over. */
const ASKED = ['HANDPRESS_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const

/**
 * Gives the best browser of this computer. One that is new here is started once and prints a page;
 * `say` hears of that. A Failure `browser/not-found` when there is none.
 */
export async function findBrowser(
  env: NodeJS.ProcessEnv,
  say: (line: string) => void = () => {},
): Promise<FoundBrowser> {
  const variable = ASKED.find((name) => env[name])
  if (variable) return askedBrowser(env, variable, say)
  const refused: BrowserPlace[] = []
  const reasons: string[] = []
  const attempt = async (place: BrowserPlace) => {
    const found = await prove(env, place, say)
    if (typeof found !== 'string') return found
    reasons.push(`${place.path} did not print: ${found}`)
    return undefined
  }
  for (const place of await presentPlaces(env)) {
    const known = await knownAt(env, place.path)
    if (known?.version) return {...place, version: known.version}
    if (known) refused.push(place)
    const found = known ? undefined : await attempt(place)
    if (found) return found
  }
  // What a browser lacked when it was tried may have been installed since.
  for (const place of refused) {
    const found = await attempt(place)
    if (found) return found
  }
  throw notFound(reasons)
}

/** Name and version of the browser that would print, known without starting it from the second time on. */
export async function browserStamp(env: NodeJS.ProcessEnv): Promise<string> {
  return (await findBrowser(env)).version
}

async function askedBrowser(
  env: NodeJS.ProcessEnv,
  variable: string,
  say: (line: string) => void,
): Promise<FoundBrowser> {
  const place = {path: env[variable] ?? '', name: variable}
  const unset = `Correct the path, or unset ${variable} to use an installed browser.`
  if (!(await isProgram(place.path))) {
    throw failure(`No browser found at ${variable}: ${place.path}`, [unset, 'Nothing was changed.'])
  }
  const known = await knownAt(env, place.path)
  if (known?.version) return {...place, version: known.version}
  const found = await prove(env, place, say)
  if (typeof found !== 'string') return found
  throw failure(`The browser at ${variable} does not print: ${place.path}`, [
    found,
    unset,
    'Nothing was changed.',
  ])
}

/** Starts the browser once and prints a page; gives the reason when it cannot. */
async function prove(
  env: NodeJS.ProcessEnv,
  place: BrowserPlace,
  say: (line: string) => void,
): Promise<FoundBrowser | string> {
  try {
    const version = await printProof(place.path, env)
    await remember(env, place.path, version)
    const reason = sandboxOff(env)
    say(`Browser: ${place.path} (${version})`)
    if (reason) say(`  It runs without its sandbox, because ${reason}.`)
    return {...place, version}
  } catch (error) {
    await remember(env, place.path, '')
    const reason = error instanceof Failure ? (error.help[0] ?? error.message) : String(error)
    return reason
  }
}

/** Gives the places where a program stands, best first. */
async function presentPlaces(env: NodeJS.ProcessEnv): Promise<BrowserPlace[]> {
  const places = [...installedPlaces(env), ...(await downloadedPlaces(env)), npmBrowser(env)]
  const present = await Promise.all(places.map((place) => isProgram(place.path)))
  return places.filter((_, at) => present[at])
}

/** Browsers in Puppeteer's cache: the headless shell first, each newest first. */
async function downloadedPlaces(env: NodeJS.ProcessEnv): Promise<BrowserPlace[]> {
  const newestFirst = new Intl.Collator('en', {numeric: true})
  const found: BrowserPlace[] = []
  for (const kind of ['chrome-headless-shell', 'chrome']) {
    const base = join(puppeteerCache(env), kind)
    const versions = await readdir(base).catch(() => [])
    for (const version of versions.sort((a, b) => newestFirst.compare(b, a))) {
      for (const folder of await readdir(join(base, version)).catch(() => [])) {
        found.push({path: join(base, version, folder, downloadedProgram(folder)), name: 'Chrome'})
      }
    }
  }
  return found
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

function notFound(reasons: readonly string[]): Failure {
  return failure('No browser found. Handpress prints its pages with one.', [
    "Looked for: HANDPRESS_BROWSER, Chrome, Chromium, Edge, Puppeteer's cache.",
    ...reasons,
    'Install Chrome, or: npx puppeteer browsers install chrome-headless-shell',
    'Nothing was changed.',
  ])
}

function failure(reason: string, help: readonly string[]): Failure {
  return new Failure(exitCodes.machine, 'browser/not-found', reason, help)
}

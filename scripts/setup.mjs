// Makes a fresh checkout ready: packages, the build of src/, a browser. Says only what it does.
import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const MINUTE = 60_000
const WINDOWS = process.platform === 'win32'

async function setUp() {
  checkNode()
  // A package from npm comes built and with its packages beside it.
  if (existsSync(join(root, 'package-lock.json'))) await installPackages()
  if (existsSync(join(root, 'src'))) await buildSources()
  await ensureBrowser()
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw stop(`Node ${process.versions.node} is too old; Handpress needs 20.19 or newer.`, [
    'Install the current one from https://nodejs.org',
  ])
}

// ---- packages

async function installPackages() {
  if (packagesMatch()) return
  say('Installing packages (npm ci), up to 5 min')
  const {code} = await run(...npm('ci', '--include=dev', '--no-fund', '--no-audit'), {
    limit: 5 * MINUTE,
  })
  if (code !== 0)
    throw stop('The packages were not installed.', ['Look at the lines of npm above.'])
}

/** npm writes down what it has installed; every package of the lockfile must be there in its version. */
function packagesMatch() {
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf('node_modules/.package-lock.json')
  return Object.entries(wanted ?? {}).every(
    ([path, {version, optional, devOptional}]) =>
      path === '' || optional || devOptional || present?.[path]?.version === version,
  )
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(join(root, lockfile), 'utf8')).packages
  } catch {
    return undefined
  }
}

// ---- build

async function buildSources() {
  const stamp = join(root, 'dist', '.stamp')
  const state = stateOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  say('Building src/ into dist/')
  rmSync(stamp, {force: true})
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const {code} = await run(process.execPath, [tsc, '-p', '.'], {limit: 2 * MINUTE})
  if (code !== 0) throw stop('src/ was not built.', ['Look at the lines above.'], 1)
  removeOrphans()
  const bundle = join(root, 'scripts', 'bundle.mjs')
  const joined = await run(process.execPath, [bundle], {limit: 2 * MINUTE})
  if (joined.code !== 0)
    throw stop('dist/ was not joined into bundle/.', ['Look at the lines above.'], 1)
  writeFileSync(stamp, state)
}

/** Names, sizes and days of everything the build reads, as one hash. */
function stateOfSources() {
  const hash = createHash('sha256')
  for (const path of ['tsconfig.json', 'package.json', ...filesIn('src').sort()]) {
    const {size, mtimeMs} = statSync(join(root, path))
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Takes away what was built from a source that is gone. */
function removeOrphans() {
  for (const path of filesIn('dist')) {
    const source = path.replace(/^dist/u, 'src').replace(/(?:\.d\.ts|\.js)$/u, '.ts')
    if (!existsSync(join(root, source))) rmSync(join(root, path))
  }
}

function filesIn(folder) {
  return readdirSync(join(root, folder), {withFileTypes: true}).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}

// ---- browser

async function ensureBrowser() {
  const host = (file) => import(pathToFileURL(join(root, 'dist', 'host', 'browser', file)).href)
  const {findBrowser} = await host('find.js')
  const {npmBrowser} = await host('places.js')
  let missing = await reason(findBrowser(process.env, say))
  const asked = process.env.HANDPRESS_BROWSER || process.env.PUPPETEER_EXECUTABLE_PATH
  for (const attempt of asked ? [] : ATTEMPTS) {
    if (!missing) return
    if (!(await attempt.fits())) continue
    say(attempt.line)
    const failed = await reason(attempt.run(dirname(npmBrowser(process.env).path)))
    if (failed) say(`  Not to be had: ${failed.message}`)
    else missing = await reason(findBrowser(process.env, say))
  }
  // Packages and dist/ may be new by now, so the last line of a build's message does not hold here.
  if (missing)
    throw stop(
      missing.message,
      missing.help?.filter((line) => !line.startsWith('Nothing')),
    )
}

/** Ways to get a browser, the gentlest first. Each ends by itself. */
const ATTEMPTS = [
  {
    line: "Downloading Puppeteer's headless browser, up to 2 min",
    fits: () => !process.env.PUPPETEER_SKIP_DOWNLOAD,
    run: async () => {
      await reachDownloads()
      const cli = join(dirname(fileURLToPath(import.meta.resolve('puppeteer'))), 'node', 'cli.js')
      await must(
        process.execPath,
        [cli, 'browsers', 'install', 'chrome-headless-shell'],
        2 * MINUTE,
      )
    },
  },
  {
    line: "Installing Debian's chromium-headless-shell (apt-get), up to 4 min",
    fits: () => process.getuid?.() === 0 && osRelease().includes('\nID=debian\n'),
    run: async () => {
      const options = ['-qq', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=60']
      const install = ['install', '-y', '--no-install-recommends', 'chromium-headless-shell']
      await must('apt-get', [...options, 'update'], 2 * MINUTE)
      await must('apt-get', [...options, ...install], 2 * MINUTE)
    },
  },
  {
    line: 'Getting the browser of the package @sparticuz/chromium (66 MB), up to 3 min',
    fits: () => process.platform === 'linux' && process.arch === 'x64',
    run: unpackFromNpm,
  },
]

/** Asks for the download server first: a network without it often answers nothing at all. */
async function reachDownloads() {
  const {env} = process
  const detours = [
    'HTTPS_PROXY',
    'https_proxy',
    'PUPPETEER_DOWNLOAD_BASE_URL',
    'PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL',
  ]
  if (detours.some((name) => env[name])) return
  const server = 'https://storage.googleapis.com/chrome-for-testing-public/'
  await fetch(server, {method: 'HEAD', signal: AbortSignal.timeout(5000)}).catch(() => {
    throw new Error(`${new URL(server).host} does not answer.`)
  })
}

/** Unpacks the browser, the libraries and the fonts of the package into the cache folder. */
async function unpackFromNpm(folder) {
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
  const flags = ['--no-save', '--ignore-scripts', '--no-fund', '--no-audit', '--prefix', folder]
  const [command, args] = npm('install', ...flags, '@sparticuz/chromium@147.0.0')
  await must(command, args, 2 * MINUTE, {cwd: folder})
  // The package unpacks into the temporary folder, and its libraries only where it thinks it is on Lambda.
  const env = {...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x'}
  const unpack =
    "const {default: it} = await import('@sparticuz/chromium'); await it.executablePath()"
  await must(process.execPath, ['--input-type=module', '-e', unpack], MINUTE, {cwd: folder, env})
  rmSync(join(folder, 'node_modules'), {recursive: true, force: true})
}

function osRelease() {
  try {
    return `\n${readFileSync('/etc/os-release', 'utf8')}`
  } catch {
    return ''
  }
}

// ---- programs and words

/** npm as it was started, else the one on the PATH. */
function npm(...args) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') ? [process.execPath, [script, ...args]] : ['npm', args]
}

/** Runs a program to its end or its limit; gives its exit code and, where `quiet`, what it complained of. */
function run(command, args, {limit, quiet = false, ...options}) {
  return new Promise((resolve) => {
    const stdio = ['ignore', quiet ? 'ignore' : 2, quiet ? 'pipe' : 2]
    const shell = WINDOWS && command === 'npm'
    const child = spawn(command, args, {cwd: root, stdio, shell, ...options})
    let complaint = ''
    child.stderr?.on('data', (data) => {
      complaint = (complaint + data).slice(-2000)
    })
    // A package manager that is asked first puts its files in order.
    const timers = [setTimeout(() => child.kill(), limit)]
    timers.push(setTimeout(() => child.kill('SIGKILL'), limit + 5000))
    const end = (code) => {
      timers.forEach(clearTimeout)
      resolve({code, complaint})
    }
    child.on('error', (error) => end(error.code))
    child.on('exit', (code, signal) => end(code ?? signal))
  })
}

/** Runs a program that must end well, without its chatter. */
async function must(command, args, limit, options = {}) {
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
  const {code, complaint} = await run(command, args, {limit, quiet: true, env, ...options})
  const last = complaint.trim().split('\n').slice(-3).join('\n    ')
  if (code !== 0) throw new Error(`${command} ended with ${code}. ${last}`.trim())
}

async function reason(promise) {
  return promise.then(
    () => undefined,
    (error) => error,
  )
}

function stop(message, help, exitCode = 3) {
  return Object.assign(new Error(message), {help, exitCode})
}

function say(line) {
  console.error(line)
}

await setUp().catch((error) => {
  console.error([error.message, ...(error.help ?? []).map((line) => `  ${line}`)].join('\n'))
  process.exitCode = error.exitCode ?? 3
})

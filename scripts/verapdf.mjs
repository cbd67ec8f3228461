// Brings the jars of veraPDF, the judge of the tests, and prints their folder.
// Ends with 2 and the reason when they are not to be had, and with 1 when something is wrong with them.
import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const MINUTE = 60_000
const LIMIT = 2 * MINUTE
const WINDOWS = process.platform === 'win32'
const MAVEN = WINDOWS ? 'mvn.cmd' : 'mvn'

const project = join(root, 'test', 'oracles', 'verapdf')
const list = readFileSync(join(project, 'jars.sha256'), 'utf8')
const jars = list
  .trim()
  .split('\n')
  .map((row) => row.split(/\s+/u))
const cache = join(root, 'node_modules', '.cache')
const ready = join(cache, `verapdf-${sha256(list).slice(0, 12)}`)
const SILENT = `Maven Central gave nothing in ${LIMIT / MINUTE} minutes`
/** Tests that start one after another do not each wait for the same silence. */
const silence = `${ready}.silence`

async function bring() {
  if (whole(ready)) return
  if (existsSync(silence) && Date.now() - statSync(silence).mtimeMs < 5 * MINUTE)
    throw notToBeHad(SILENT)
  mkdirSync(cache, {recursive: true})
  const folder = mkdtempSync(`${ready}-`)
  try {
    console.error(`Bringing the jars of veraPDF (mvn, 9 MB), up to ${LIMIT / MINUTE} min`)
    await download(folder)
    if (!whole(folder)) throw new Error('The jars of veraPDF are not those of jars.sha256.')
    rmSync(silence, {force: true})
    if (whole(ready)) return // Another test was quicker.
    rmSync(ready, {recursive: true, force: true})
    renameSync(folder, ready)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function whole(folder) {
  return jars.every(([sum, name]) => {
    const path = join(folder, name)
    return existsSync(path) && sha256(readFileSync(path)) === sum
  })
}

/** Asks Maven, which knows the mirrors, the proxies and the store of this computer. */
async function download(folder) {
  const {code, said} = await maven([
    ...['--quiet', '--batch-mode', '--update-snapshots', '-Dstyle.color=never'],
    ...['--file', join(project, 'pom.xml')],
    'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy',
    `-DoutputDirectory=${folder}`,
  ])
  if (code === 0) return
  if (code === 'ENOENT') throw notToBeHad('Maven (mvn) is not on this computer')
  const [first = `mvn ended with ${code}`] = /(?<=\[ERROR\] ).*/u.exec(said) ?? []
  const silent = /Could not transfer .*|Unknown host.*|.*offline mode.*/u.exec(first)?.[0]
  if (code === 'late') writeFileSync(silence, '')
  if (code === 'late') throw notToBeHad(SILENT)
  if (silent)
    throw notToBeHad(`Maven Central does not answer: ${silent.replace(' -> [Help 1]', '')}`)
  throw new Error(`The jars of veraPDF did not come. ${first}`)
}

function notToBeHad(reason) {
  return Object.assign(new Error(reason), {exitCode: 2})
}

/** Runs Maven to its end or its limit; gives its exit code and its last words. */
function maven(args) {
  return new Promise((resolve) => {
    const child = spawn(MAVEN, args, {stdio: ['ignore', 'pipe', 'pipe'], shell: WINDOWS})
    let said = ''
    let late = false
    const hear = (data) => {
      said = (said + data).slice(-10_000)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, LIMIT)
    const end = (code) => {
      clearTimeout(timer)
      resolve({code: late ? 'late' : code, said})
    }
    child.on('error', (error) => end(error.code))
    child.on('close', end)
  })
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}

try {
  await bring()
  console.log(ready)
} catch (error) {
  console.error(`veraPDF: not run (${error.message})`)
  process.exitCode = error.exitCode ?? 1
}

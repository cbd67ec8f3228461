// Brings Ace by DAISY, the judge of the tests, and prints the file that starts it.
// Ends with 2 and the reason when it is not to be had; `--known` asks nobody for it.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
// This part of Ace opens pages in any browser; the whole of it would bring one of its own.
const VERSION = '1.4.6'
const PACKAGE = `@daisy/ace-cli@${VERSION}`
const LIMIT_MINUTES = 3

const cache = join(root, 'node_modules', '.cache')
const ready = join(cache, `ace-${VERSION}`)
const program = join('node_modules', '@daisy', 'ace-cli', 'bin', 'ace.js')

function bring() {
  if (existsSync(join(ready, program))) return
  if (process.argv.includes('--known'))
    throw new Error('it is not here; to bring it: node scripts/ace.mjs')
  mkdirSync(cache, {recursive: true})
  const folder = mkdtempSync(`${ready}-`)
  try {
    console.error(`Bringing ${PACKAGE} (npm, 81 MB), up to ${LIMIT_MINUTES} min`)
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
    const flags = ['--ignore-scripts', '--no-fund', '--no-audit', '--no-save', '--silent']
    const {status, error} = spawnSync('npm', ['install', ...flags, PACKAGE], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
      timeout: LIMIT_MINUTES * 60_000,
      shell: process.platform === 'win32',
      env: {...process.env, PUPPETEER_SKIP_DOWNLOAD: '1'},
    })
    if (status !== 0) throw new Error(error?.message ?? `npm ended with ${status}`)
    if (existsSync(join(ready, program))) return // Another one was quicker.
    rmSync(ready, {recursive: true, force: true})
    renameSync(folder, ready)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

try {
  bring()
  console.log(join(ready, program))
} catch (error) {
  console.error(`Ace: not run (${error.message})`)
  process.exitCode = 2
}

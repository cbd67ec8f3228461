// Runs every check of the project; the last line counts them. `--fast` runs what needs no browser.
import {spawnSync} from 'node:child_process'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
// Colours are for a terminal only; the programs below would take CI for one.
if (!process.stdout.isTTY) process.env.NO_COLOR = '1'
const {startVitest} = await import('vitest/node')

const fast = process.argv.includes('--fast')

/** Checks of the sources as they stand; each counts as one test. */
const STATIC = [
  ['types of src', 'typescript/bin/tsc', ['--noEmit', '-p', '.']],
  ['types of test', 'typescript/bin/tsc', ['--noEmit', '-p', 'test']],
  ['style', '@biomejs/biome/bin/biome', ['ci', '--colors=off', '.']],
  ['unused code', 'knip/bin/knip.js', []],
  ['docs/rules.md', '../scripts/docs.mjs', ['--check']],
]

/** Tests that start a browser or Java, or go through a whole corpus: another Node changes nothing there. */
const SLOW = [
  'test/made/**',
  'test/setup.test.ts',
  'test/hostile.test.ts',
  'test/checks/epub/breakages.test.ts',
  'test/host/validators/epubcheck.test.ts',
  'test/outputs/epub/epub.test.ts',
]

const count = {passed: 0, failed: 0, skipped: 0}

if (!fast) for (const [title, program, args] of STATIC) checkSources(title, program, args)
await runTests()
const skipped = count.skipped ? `, ${count.skipped} skipped` : ''
const label = fast ? `node${process.versions.node.split('.')[0]}: ` : ''
console.log(`${label}${count.passed} passed, ${count.failed} failed${skipped}`)
process.exitCode = count.failed || !count.passed ? 1 : 0

function checkSources(title, program, args) {
  const started = performance.now()
  const script = join(root, 'node_modules', program)
  const run = spawnSync(process.execPath, [script, ...args], {cwd: root, encoding: 'utf8'})
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const passed = run.status === 0
  count[passed ? 'passed' : 'failed'] += 1
  console.log(`${passed ? 'passed' : 'FAILED'}  ${title} (${seconds} s)`)
  if (!passed) console.log(run.stdout + run.stderr)
}

async function runTests() {
  process.chdir(root)
  const options = {
    watch: false,
    reporters: ['default', {onTestRunEnd: countTests}],
    ...(fast ? {exclude: ['**/node_modules/**', ...SLOW]} : {}),
  }
  const vitest = await startVitest('test', [], options)
  await vitest.close()
}

/** Counts the tests, and each file or stray error that hides some of them as one that failed. */
function countTests(modules, strays) {
  for (const module of modules) {
    count.failed += module.errors().length
    for (const test of module.children.allTests()) countTest(test)
  }
  count.failed += strays.length
}

function countTest(test) {
  const {state, note} = test.result()
  count[state === 'pending' ? 'failed' : state] += 1
  if (state === 'skipped') console.log(`skipped  ${test.fullName}${note ? `: ${note}` : ''}`)
}

// Times a whole build of one article against a bare Puppeteer script that prints the same page.
// Both run as commands, in turn, so that whatever else the computer does falls on both.
import {spawn} from 'node:child_process'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {benchCitations} from './bench-citations.mjs'
import {benchEpub} from './bench-epub.mjs'
import {benchPdf} from './bench-pdf.mjs'
import {articleOf, dist, root} from './bench-texts.mjs'

const RUNS = 5
const WORDS = 4500

const folder = await mkdtemp(join(tmpdir(), 'handpress.bench-'))
try {
  await bench()
  await benchPdf(folder)
  await benchCitations()
  await benchEpub(folder)
} finally {
  await rm(folder, {recursive: true, force: true})
}

async function bench() {
  const article = join(folder, 'article.md')
  await writeFile(article, articleOf(WORDS))
  const {path} = await (await dist('host/browser/find.js')).findBrowser(process.env)
  const page = await finalHtml(article)
  const bare = [await writeBare(page, path)]
  const build = [
    join(root, 'bin/handpress.js'),
    'build',
    article,
    '-o',
    join(folder, 'made'),
    '--no-cache',
  ]
  const runs = {bare: [], build: []}
  // The first of each fills the caches of the disk and does not count.
  for (let run = 0; run <= RUNS; run += 1) {
    const pair = {bare: await time(bare), build: await time(build)}
    if (run > 0) for (const name of ['bare', 'build']) runs[name].push(pair[name])
  }
  report('Puppeteer alone, PDF          ', runs.bare)
  report('handpress build, PDF and EPUB ', runs.build)
  const ratio = median(runs.build, 'seconds') / median(runs.bare, 'seconds')
  console.log(`Ratio of the medians of ${RUNS} runs: ${ratio.toFixed(2)}`)
}

/** Gives the last page a build prints of this article, and all that the page loads. */
async function finalHtml(article) {
  const {findWork} = await dist('host/jobs.js')
  const {readPack} = await dist('host/pack.js')
  const {proof} = await dist('press/press.js')
  const {openRun} = await dist('press/run.js')
  const {openPrinter} = await dist('host/browser/printer.js')
  const printer = openPrinter({env: process.env})
  let last
  const recorder = {
    version: () => printer.version(),
    picture: (job, size) => printer.picture(job, size),
    print: (job, layoutOnly) => {
      last = job
      return printer.print(job, layoutOnly)
    },
  }
  const pack = await readPack()
  const ports = {
    printer: recorder,
    browser: async () => 'bench',
    pack: async () => pack,
    tool: 'Handpress bench',
    program: 'bench',
    standing: async () => undefined,
    evidence: async () => undefined,
    pageStarts: async () => [],
    lastLayout: async () => '',
    validate: async () => [],
  }
  const options = {
    editions: [],
    page: '',
    draft: false,
    strict: false,
    anew: true,
    shops: [],
    epochDay: '',
    today: '',
  }
  try {
    const {jobs} = await findWork([article], folder, join(folder, 'made'))
    const run = openRun(ports, options)
    for (const job of jobs) await proof(job, ports, options, (plan) => run.add(plan))
    await run.impressions()
  } finally {
    await printer[Symbol.asyncDispose]()
  }
  return last
}

/** Writes the page with its files beside it, and the script that a developer would write to print it. */
async function writeBare({html, resources}, executablePath) {
  const site = join(folder, 'site')
  let page = html
  for (const [path, {bytes}] of resources) {
    page = page.replaceAll(path, `.${path}`)
    await mkdir(dirname(join(site, path)), {recursive: true})
    await writeFile(join(site, path), bytes)
  }
  await mkdir(site, {recursive: true})
  await writeFile(join(site, 'page.html'), page)
  const launch = {
    executablePath,
    headless: /headless[-_]shell/u.test(executablePath) ? 'shell' : true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  }
  const script = join(folder, 'bare.mjs')
  const puppeteer = import.meta.resolve('puppeteer')
  await writeFile(
    script,
    `import puppeteer from ${JSON.stringify(puppeteer)}
const browser = await puppeteer.launch(${JSON.stringify(launch)})
const page = await browser.newPage()
await page.goto(${JSON.stringify(pathToFileURL(join(site, 'page.html')).href)})
await page.pdf({path: ${JSON.stringify(join(folder, 'bare.pdf'))}, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true})
await browser.close()
`,
  )
  return script
}

/** Runs a Node command; gives its time and the most memory Node held. */
function time(args) {
  const tell =
    "import {writeSync} from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))"
  const hook = `data:text/javascript,${encodeURIComponent(tell)}`
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, ['--import', hook, ...args], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    })
    const heard = {2: '', 3: ''}
    for (const channel of [2, 3]) {
      child.stdio[channel].on('data', (data) => {
        heard[channel] += data
      })
    }
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`${args[0]} ended with ${code}.\n${heard[2]}`))
      else resolve({seconds: (performance.now() - started) / 1000, kilobytes: Number(heard[3])})
    })
  })
}

function report(name, runs) {
  const seconds = runs.map((run) => run.seconds.toFixed(2)).join(' ')
  const megabytes = (median(runs, 'kilobytes') / 1000).toFixed(0)
  console.log(`${name} ${median(runs, 'seconds').toFixed(2)} s  (${seconds})  Node ${megabytes} MB`)
}

function median(runs, key) {
  return runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)]
}

// Times the making of a PDF in one process with a warm browser, against a bare print of the same final page
// in the same browser: what a person waits for after an edit.
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {articleOf, chapterOf, dist, median} from './bench-texts.mjs'

const RUNS = 7

/** Prints the table of the PDF: an article and a book of 300 pages. */
export async function benchPdf(folder) {
  await benchText(folder, {
    name: 'article',
    files: {'article.md': (word) => articleOf(4500, word)},
    template: 'handout',
    page: 'a4',
  })
  await benchText(folder, {
    name: 'book of 300 pages',
    files: chaptersOf(30),
    template: 'book',
    page: 'a5',
  })
  await benchText(folder, {
    name: 'book of 1,000 pages',
    files: chaptersOf(100),
    template: 'book',
    page: 'a5',
    runs: 1,
  })
}

function chaptersOf(count) {
  const rows = Array.from({length: count}, (_, at) => [
    `${String(at + 1).padStart(3, '0')}.md`,
    (word) => chapterOf(at + 1, count, at === 2 ? word : 'word'),
  ])
  return Object.fromEntries(rows)
}

async function benchText(folder, {name, files, template, page, runs = RUNS}) {
  const home = join(folder, name.replaceAll(/\W+/g, '-'))
  await mkdir(home, {recursive: true})
  await writeFile(
    join(home, 'handpress.yaml'),
    `title: Bench\nauthors: [Ada Penn]\ndate: 2026-01-02\nidentifier: bench\nsources: [${Object.keys(files).join(', ')}]\neditions:\n  - {id: print, format: pdf, template: ${template}, page: ${page}}\n`,
  )
  const write = async (word) => {
    for (const [path, text] of Object.entries(files)) await writeFile(join(home, path), text(word))
  }
  await write('word')
  const bench = await openBench(home)
  try {
    const cold = await bench.rebuild('')
    const times = {bare: [], speculative: [], twoPasses: [], finish: [], whole: []}
    for (let run = 0; run < runs; run += 1) {
      await write(run % 2 ? 'word' : 'term')
      times.bare.push(await bench.bare())
      const edited = await bench.rebuild(cold.layout)
      times.speculative.push(edited.make)
      times.whole.push(edited.whole)
      times.finish.push(edited.make - edited.print)
      times.twoPasses.push((await bench.rebuild('')).make)
    }
    const bare = median(times.bare)
    const ratio = (list) => (median(list) / bare).toFixed(2)
    console.log(
      [
        `${name}, ${cold.pages} pages, bare print ${bare.toFixed(0)} ms`,
        `  after an edit, from the document on: one print ${ratio(times.speculative)}, two passes ${ratio(times.twoPasses)}`,
        `  after an edit, from the Markdown on, nothing kept: ${ratio(times.whole)}`,
        `  composing, finishing and checking: ${ratio(times.finish)} of the print; Node ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
      ].join('\n'),
    )
  } finally {
    await bench.close()
  }
}

/** A press in this process, and what its browser was asked for. */
async function openBench(home) {
  const {findWork} = await dist('host/jobs.js')
  const {readPack} = await dist('host/pack.js')
  const {openStyles} = await dist('host/styles.js')
  const {openPrinter} = await dist('host/browser/printer.js')
  const {proof} = await dist('press/press.js')
  const {impress} = await dist('press/impress.js')
  const {processCitations} = await dist('references/processor/citations.js')
  const printer = openPrinter({env: process.env})
  const pack = await readPack()
  let last
  let printed = 0
  let layout = ''
  const ports = {
    printer: {
      version: () => printer.version(),
      picture: (job, size) => printer.picture(job, size),
      print: async (job, layoutOnly) => {
        const started = performance.now()
        const bytes = await printer.print(job, layoutOnly)
        printed += performance.now() - started
        last = job
        return bytes
      },
    },
    styles: openStyles(),
    cite: processCitations,
    browser: async () => 'bench',
    pack: async () => pack,
    tool: 'Handpress bench',
    program: 'bench',
    standing: async () => undefined,
    evidence: async () => undefined,
    pageStarts: async () => [],
    lastLayout: async () => layout,
    validate: async () => [],
  }
  const options = {
    editions: [],
    page: '',
    draft: false,
    strict: false,
    anew: false,
    shops: [],
    epochDay: '',
    today: '',
  }
  const {jobs} = await findWork([], home, join(home, 'output'))
  return {
    close: () => printer[Symbol.asyncDispose](),
    async bare() {
      const started = performance.now()
      await printer.print(last)
      return performance.now() - started
    },
    async rebuild(lastLayout) {
      layout = lastLayout
      printed = 0
      const started = performance.now()
      const {plans, messages} = await proof(jobs[0], ports, options)
      if (!plans.length) throw new Error(messages.map(String).join('\n'))
      const planned = performance.now()
      const impression = await impress(plans[0], ports, options, async () => undefined)
      const [artifact] = impression.artifacts
      await writeFile(join(home, 'bench.pdf'), artifact.bytes)
      const ended = performance.now()
      return {
        pages: artifact.pages,
        layout: impression.layout,
        make: ended - planned,
        whole: ended - started,
        print: printed,
      }
    },
  }
}

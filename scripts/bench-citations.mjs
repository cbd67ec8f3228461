// Times the citations of a text against bare citeproc on the same works: engine, one rebuild, bibliography.
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = (file) => import(pathToFileURL(join(root, 'dist', file)).href)
const data = async (name) => {
  const path = createRequire(import.meta.url).resolve(`@citation-js/plugin-csl/lib/${name}.json`)
  return JSON.parse(await readFile(path, 'utf8'))
}

/** Prints the ratio for 500 citations of 250 works in APA and 50 of 50 in AMA. */
export async function benchCitations() {
  const locales = await data('locales')
  const apa = (await data('styles')).apa
  const ama = await readFile(join(root, 'styles/csl/ama.csl'), 'utf8')
  // A short run is noisy, so it is repeated more often.
  for (const [name, style, count, works, repeats] of [
    ['APA', apa, 500, 250, 5],
    ['AMA', ama, 50, 50, 25],
  ]) {
    const runs = {bare: [], ours: []}
    for (let run = 0; run <= repeats; run += 1) {
      const items = itemsOf(works)
      const keys = Array.from({length: count}, (_, i) =>
        i % 3 === 0 ? [`k${i % works}`, `k${(i * 7 + 3) % works}`] : [`k${(i * 5) % works}`],
      )
      const bare = await timed(() => writeBare(style, locales['en-US'], items, keys))
      const ours = await timed(await writeOurs(style, locales['en-US'], items, keys))
      // The first of each warms the program and does not count.
      if (run > 0) {
        runs.bare.push(bare)
        runs.ours.push(ours)
      }
    }
    const ratio = median(runs.ours) / median(runs.bare)
    console.log(
      `${count} citations of ${works} works in ${name}: citeproc alone ${Math.round(median(runs.bare))} ms, ` +
        `with links and list ${Math.round(median(runs.ours))} ms, ratio ${ratio.toFixed(2)}`,
    )
  }
}

function itemsOf(count) {
  return Array.from({length: count}, (_, i) => ({
    id: `k${i}`,
    type: 'article-journal',
    title: `On the matter of things number ${i}`,
    author: Array.from({length: 1 + (i % 4)}, (_, j) => ({
      family: `Name${(i * 7 + j * 13) % 180}`,
      given: 'A. B.',
    })),
    issued: {'date-parts': [[1990 + (i % 33)]]},
    'container-title': 'Journal of Things',
    volume: String(i % 40),
    page: `${i}-${i + 9}`,
    DOI: `10.1000/x${i}`,
  }))
}

async function writeBare(style, locale, items, keys) {
  const {loadCiteproc} = await dist('references/processor/engine.js')
  const {Engine} = await loadCiteproc()
  const byId = new Map(items.map((item) => [item.id, item]))
  const system = {retrieveLocale: () => locale, retrieveItem: (id) => byId.get(id)}
  const engine = new Engine(system, style, 'en-US', true)
  const clusters = keys.map((cited, i) => ({
    citationID: `c${i}`,
    citationItems: cited.map((id) => ({id})),
    properties: {noteIndex: 0},
  }))
  engine.rebuildProcessorState(clusters, 'html', [])
  engine.makeBibliography()
}

/** Reads the text first, which takes the same time in any style, and gives the rest as a function. */
async function writeOurs(style, locale, items, keys) {
  const {readTree} = await dist('manuscript/read.js')
  const {linkReferences} = await dist('references/link.js')
  const {setCitations} = await dist('references/keyed/set.js')
  const {processCitations} = await dist('references/processor/citations.js')
  const note = () => {}
  const cites = keys.map((cited) => `[${cited.map((key) => `@${key}`).join('; ')}]`)
  const tree = readTree(`# T\n\n${cites.map((cite) => `Some words ${cite}.`).join(' ')}\n`, note)
  const entries = items.map((item, i) => ({key: item.id, item, at: {line: i + 1, column: 1}}))
  return async () => {
    const {texts, graph} = linkReferences([{path: 'a.md', tree}], () => note, {
      bibliographies: [{path: 'refs.bib', entries}],
    })
    await setCitations(texts, graph, {
      process: processCitations,
      style,
      locales: {'en-US': locale},
      lang: 'en-US',
      heading: 'References',
      noteFor: () => note,
    })
  }
}

async function timed(run) {
  const started = performance.now()
  await run()
  return performance.now() - started
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
}

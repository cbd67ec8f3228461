// Measures a large ebook: processor time and memory of a whole build, against pandoc on the same texts where it is found.
import {spawn, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {articleOf, median, root} from './bench-texts.mjs'

const CHAPTERS = 1000
/** Characters of a chapter. */
const LENGTH = 6000
const RUNS = 3
const TIME = '/usr/bin/time'

/** Builds a book of 1,000 chapters alone, and again after a change in one of them. */
export async function benchEpub(folder) {
  if (!existsSync(TIME)) return console.log(`Ebook: not measured, ${TIME} is missing`)
  const book = join(folder, 'thousand')
  await mkdir(join(book, 'manuscript'), {recursive: true})
  const texts = chapters()
  for (const [name, text] of texts) await writeFile(join(book, 'manuscript', name), text)
  await writeFile(
    join(book, 'handpress.yaml'),
    'title: Nights\nlang: en\ndate: 2026-01-05\nauthors: [Ada Penn]\neditions: [{id: ebook, format: epub}]\n',
  )
  const files = (await readdir(join(book, 'manuscript'))).map((name) => join('manuscript', name))
  const commands = {
    pandoc: [
      'pandoc',
      '--toc',
      '-o',
      join(folder, 'pandoc.epub'),
      '--metadata',
      'title=Nights',
      ...files,
    ],
    handpress: [
      process.execPath,
      join(root, 'bin/handpress.js'),
      'build',
      '--no-cache',
      '-o',
      join(folder, 'thousand-made'),
    ],
  }
  if (spawnSync('pandoc', ['--version']).status !== 0) delete commands.pandoc
  const runs = {pandoc: [], handpress: []}
  for (let run = 0; run < RUNS; run += 1)
    for (const [name, command] of Object.entries(commands))
      runs[name].push(await measure(command, book, folder))
  console.log(`An ebook of ${CHAPTERS} chapters of ${LENGTH / 1000} KB, medians of ${RUNS} runs`)
  for (const name of Object.keys(commands)) {
    const {cpu, megabytes} = middle(runs[name])
    console.log(
      `  ${name.padEnd(10)} ${cpu.toFixed(1)} s of processor time, ${megabytes.toFixed(0)} MB`,
    )
  }
  if (commands.pandoc) {
    const ratio = middle(runs.handpress).cpu / middle(runs.pandoc).cpu
    console.log(`  Ratio to pandoc: ${ratio.toFixed(2)}`)
  } else console.log('  pandoc was not found, so there is nothing to compare with')
}

/** Chapters cut from one long text without front matter and list of works, as pandoc reads them too. */
function chapters() {
  const paragraphs = articleOf(120_000)
    .replace(/^---[\s\S]*?\n---\n/u, '')
    .split(/\n## References/u)[0]
    .split(/\n\n+/u)
    .filter((paragraph) => paragraph.trim() && !/\(\d{4}\)|, \d{4}\)/u.test(paragraph))
  let at = 0
  return Array.from({length: CHAPTERS}, (_, number) => {
    let text = `# Night ${number + 1}\n\n`
    while (text.length < LENGTH) {
      text += `${paragraphs[at % paragraphs.length].replace(/^#+ /u, '## ')}\n\n`
      at += 1
    }
    return [`${String(number + 1).padStart(4, '0')}.md`, text]
  })
}

/** Gives the processor time in seconds and the most memory in megabytes of a command and all it starts. */
async function measure(command, cwd, folder) {
  const told = join(folder, 'time.txt')
  const child = spawn(TIME, ['-f', '%U %S %M', '-o', told, ...command], {cwd, stdio: 'ignore'})
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`${command[0]} ended with ${code}.`)
  const [user, system, kilobytes] = (await readFile(told, 'utf8')).trim().split(' ').map(Number)
  return {cpu: user + system, megabytes: kilobytes / 1000}
}

function middle(runs) {
  return {
    cpu: median(runs.map((one) => one.cpu)),
    megabytes: median(runs.map((one) => one.megabytes)),
  }
}

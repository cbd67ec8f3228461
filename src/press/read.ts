import type {VFileMessage} from 'vfile-message'
import {exitCodes, Failure} from '../base/failure.ts'
import {sha256} from '../base/fingerprint.ts'
import type {Matter} from '../base/matter.ts'
import {type Notebook, notebook} from '../base/note.ts'
import {readFrontmatter} from '../manuscript/frontmatter.ts'
import type {Manuscript} from '../manuscript/manuscript.ts'
import {nestingGuard} from '../manuscript/nesting.ts'
import {readTree} from '../manuscript/read.ts'
import {checkBidi, readText} from '../manuscript/text.ts'
import {titleIn} from '../manuscript/title.ts'
import type {Project} from '../project/project.ts'
import {type Config, readConfig} from '../project/read.ts'
import {resolveProject} from '../project/resolve.ts'
import type {ReferenceGraph} from '../references/graph.ts'
import {linkReferences} from '../references/link.ts'
import {lockFindings} from '../references/online/findings.ts'
import {LOCK_FILE, readLock} from '../references/online/lock.ts'
import {readBibliographies} from './bibliography.ts'
import type {Input} from './input.ts'
import type {Job, PressOptions} from './ports.ts'

/** A publication as it was read: everything the editions are made from. */
export interface Reading {
  readonly project: Project
  readonly manuscripts: readonly Manuscript[]
  readonly references: ReferenceGraph
  readonly inputs: readonly Input[]
  /** One notebook for each file. */
  readonly notebooks: ReadonlyMap<string, Notebook>
}

/** Reads handpress.yaml and every manuscript, and links the references. */
export async function readPublication(job: Job, options: PressOptions): Promise<Reading> {
  const plain = job.config === ''
  const notebooks = new Map<string, Notebook>()
  const book = (path: string): Notebook => {
    const found = notebooks.get(path) ?? notebook(job.folder.show(path), plain)
    notebooks.set(path, found)
    return found
  }
  const inputs: Input[] = []
  const config = job.config ? await configOf(job, book, inputs) : undefined
  const paths = job.files.length ? job.files : await sourcesOf(job, config)
  const sources = await Promise.all(paths.map((path) => sourceOf(path, job, book(path), inputs)))
  const read = sources.map((source) => treeOf(source, config, book(source.path)))
  const manuscripts = read.map(({path, matter, tree}) => ({path, matter, tree}))
  const noteFor = (path: string) => book(path).note
  const day = options.epochDay || (await latestDay(paths, job))
  const project = resolveProject(
    {
      config,
      matters: manuscripts,
      firstHeading: read.find((one) => one.heading)?.heading ?? '',
      fallbackDay: day,
      dateFromFile: !options.epochDay,
      files: job.files,
      flags: {page: options.page, editions: options.editions},
    },
    noteFor(paths[0] ?? ''),
  )
  const {citing} = project
  const {bibliographies, inputs: files} = await readBibliographies(
    citing,
    manuscripts,
    job.folder,
    noteFor,
  )
  const linked = linkReferences(manuscripts, noteFor, {
    ...citing,
    bibliographies,
    draft: options.draft,
  })
  const kept = await job.folder.read(LOCK_FILE)
  const lock =
    typeof kept === 'string'
      ? undefined
      : readLock(new TextDecoder().decode(kept), noteFor(LOCK_FILE))
  if (lock) lockFindings(linked.graph, lock, options.today, noteFor)
  return {
    project,
    manuscripts: linked.texts,
    references: linked.graph,
    inputs: [...inputs, ...files],
    notebooks,
  }
}

export function messagesOf(reading: Reading): VFileMessage[] {
  return [...reading.notebooks.values()].flatMap((one) => one.messages)
}

export function bookOf(reading: Reading, path: string): Notebook {
  const found = reading.notebooks.get(path)
  if (!found) throw new Error(`no notebook for ${path}`)
  return found
}

async function configOf(
  job: Job,
  book: (path: string) => Notebook,
  inputs: Input[],
): Promise<Config | undefined> {
  const bytes = await job.folder.read(job.config)
  if (typeof bytes === 'string')
    throw new Failure(
      exitCodes.usage,
      'config/missing',
      `${job.folder.show(job.config)} cannot be read.`,
    )
  inputs.push({path: job.config, sha256: sha256(bytes)})
  const note = book(job.config).note
  const text = readText(bytes, note)
  return text === undefined ? undefined : readConfig(text, job.config, note)
}

async function sourcesOf(job: Job, config: Config | undefined): Promise<readonly string[]> {
  if (config?.sources?.length) return config.sources
  const names = await job.folder.list('manuscript')
  const found = names
    .filter((name) => /\.(?:md|markdown)$/iu.test(name))
    .map((name) => `manuscript/${name}`)
  if (found.length) return found
  throw new Failure(
    exitCodes.usage,
    'config/no-sources',
    `${job.folder.show(job.config)} names no texts, and the folder manuscript/ has none.`,
    ['Write a text such as manuscript/leaflet.md, or name your texts there: sources: [leaflet.md]'],
  )
}

interface Source {
  readonly path: string
  readonly matter: Matter
  /** The whole text, front matter included. */
  readonly text: string
  readonly body: string | undefined
}

async function sourceOf(
  path: string,
  job: Job,
  {note}: Notebook,
  inputs: Input[],
): Promise<Source> {
  const bytes = await job.folder.read(path)
  if (typeof bytes === 'string') {
    const reason = bytes === 'missing' ? 'There is no file' : 'Outside the publication lies'
    throw new Failure(exitCodes.usage, 'text/missing', `${reason} "${job.folder.show(path)}".`, [
      'Look at the name; capitals count. Nothing was changed.',
    ])
  }
  inputs.push({path, sha256: sha256(bytes)})
  const text = readText(bytes, note)
  if (text === undefined) return {path, matter: {}, text: '', body: undefined}
  const {matter, body, ok} = readFrontmatter(text, note)
  return {path, matter, text, body: ok ? body : undefined}
}

/** Gives the tree of a text that could be read, and its first heading; an empty tree for any other. */
function treeOf(
  source: Source,
  config: Config | undefined,
  {note}: Notebook,
): Manuscript & {heading: string} {
  const {path, matter, text, body} = source
  const empty: Manuscript['tree'] = {type: 'root', children: []}
  if (body === undefined) return {path, matter, tree: empty, heading: ''}
  const lang = matter.lang ?? config?.lang ?? 'en'
  checkBidi(text, lang, note)
  const words = body.replace(/<!--[\s\S]*?-->/gu, '').trim()
  if (!words)
    note(
      'text/empty',
      'Unexpected end of the file, expected some text.',
      {line: 1, column: 1},
      'Write a heading and a paragraph.',
    )
  const tree = nestingGuard(body, note) ? readTree(body, note) : empty
  return {path, matter, tree, heading: titleIn(tree)}
}

async function latestDay(paths: readonly string[], job: Job): Promise<string> {
  const days = await Promise.all(paths.map((path) => job.folder.day(path)))
  return days.sort().at(-1) ?? ''
}

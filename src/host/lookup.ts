import {resolve} from 'node:path'
import {exitCodes, Failure} from '../base/failure.ts'
import {type Message, messageOf} from '../base/message.ts'
import {type Note, type Notebook, notebook} from '../base/note.ts'
import type {Job} from '../press/ports.ts'
import type {ReferenceGraph, WorkId} from '../references/graph.ts'
import {doiKey, type Lock} from '../references/online/answer.ts'
import {lockFindings, markOf} from '../references/online/findings.ts'
import {LOCK_FILE, printLock, readLock} from '../references/online/lock.ts'
import {replaceFile} from './online/lock-file.ts'
import {checkOnline, SERVICES} from './online.ts'
import {readVersion} from './pack.ts'

/** The references of one job; its lock file stands beside its handpress.yaml or its text. */
export interface Listed {
  readonly job: Job
  readonly graph: ReferenceGraph
}

/** What is known of some works from doi.org and Crossref. */
export interface Lookup {
  /** A word or two for each work with a DOI. */
  readonly marks: ReadonlyMap<WorkId, string>
  /** Errors first; in each kind in the order of the lists. */
  readonly messages: readonly Message[]
  /** Number of DOIs that were asked about in this run, and those of them that got no answer. */
  readonly asked: number
  readonly unanswered: readonly string[]
}

/** How an online look-up is made. */
export interface OnlineRequest {
  readonly mailto?: string
  readonly onProgress?: (done: number, all: number) => void
}

/** Says of each job what its lock file says; nothing for a job without one. */
export async function readLookups(
  listed: readonly Listed[],
  today: string,
): Promise<(Lookup | undefined)[]> {
  return Promise.all(
    listed.map(async (one) => {
      const books = booksOf(one.job)
      const text = await lockTextOf(one.job)
      if (text === undefined) return undefined
      return lookupOf(one, readLock(text, books.noteFor(LOCK_FILE)), today, books)
    }),
  )
}

/** Asks about the works of every job; lock files are written when all services answered, else none is. */
export async function lookUp(
  listed: readonly Listed[],
  today: string,
  request: OnlineRequest,
  cwd: string,
): Promise<Lookup[]> {
  const locks = new Map<string, Lock>()
  const outcomes: Pick<Lookup, 'asked' | 'unanswered'>[] = []
  const version = await readVersion()
  for (const {job, graph} of listed) {
    const name = job.folder.show(LOCK_FILE)
    const text = locks.has(name) ? undefined : await lockTextOf(job)
    // A broken lock file is made anew, so nothing needs to be said about it.
    const before = locks.get(name) ?? (text === undefined ? undefined : readLock(text, () => {}))
    const works = [...graph.works.values()]
    const old = {lock: before ?? new Map(), today, version}
    const {lock, asked, unanswered} = await checkOnline(works, {...services(), ...request, ...old})
    // Other texts of the folder may use the same file; a whole publication knows all its works.
    const cited = new Set(works.map(({doi}) => doiKey(doi)))
    locks.set(name, job.files.length ? lock : new Map([...lock].filter(([doi]) => cited.has(doi))))
    outcomes.push({asked, unanswered})
  }
  for (const [name, lock] of locks)
    if (lock.size) await replaceFile(resolve(cwd, name), printLock(lock), name)
  return listed.map((one, i) => {
    const lock = locks.get(one.job.folder.show(LOCK_FILE))
    return {...lookupOf(one, lock, today, booksOf(one.job)), ...outcomes[i]}
  })
}

interface Books {
  readonly noteFor: (path: string) => Note
  readonly all: ReadonlyMap<string, Notebook>
}

function booksOf({folder, config}: Job): Books {
  const all = new Map<string, Notebook>()
  const noteFor = (path: string): Note => {
    const book = all.get(path) ?? notebook(folder.show(path), config === '')
    all.set(path, book)
    return book.note
  }
  return {noteFor, all}
}

/** Gives the text of the lock file of a job; nothing when there is none. */
async function lockTextOf({folder}: Job): Promise<string | undefined> {
  const bytes = await folder.read(LOCK_FILE)
  return typeof bytes === 'string' ? undefined : Buffer.from(bytes).toString('utf8')
}

const RANKS = {error: 0, warning: 1, info: 2}

function lookupOf(
  {graph}: Listed,
  lock: Lock | undefined,
  today: string,
  {noteFor, all}: Books,
): Lookup {
  if (lock) lockFindings(graph, lock, today, noteFor)
  const works = lock ? [...graph.works.values()] : []
  const marks = works.map((work) => [work.id, markOf(work, lock ?? new Map())] as const)
  const messages = [...all.values()].flatMap((book) => book.messages).map(messageOf)
  return {
    marks: new Map(marks.filter(([, mark]) => mark)),
    messages: messages.sort((a, b) => RANKS[a.severity] - RANKS[b.severity]),
    asked: 0,
    unanswered: [],
  }
}

/** Gives the addresses of the services; another one serves a mirror, or a test. */
function services(): {doiOrg: string; crossref: string} {
  const {HANDPRESS_DOI_URL, HANDPRESS_CROSSREF_URL} = process.env
  return {
    doiOrg: addressOf(HANDPRESS_DOI_URL, 'HANDPRESS_DOI_URL', SERVICES.doiOrg),
    crossref: addressOf(HANDPRESS_CROSSREF_URL, 'HANDPRESS_CROSSREF_URL', SERVICES.crossref),
  }
}

function addressOf(given: string | undefined, name: string, fallback: string): string {
  if (!given) return fallback
  if (/^https?:\/\//iu.test(given) && URL.canParse(given)) return given
  throw new Failure(
    exitCodes.usage,
    'usage/address',
    `Unexpected address "${given}" in ${name}, expected one that begins with https://.`,
  )
}

import type {ReferenceGraph} from '../references/graph.ts'
import {type BuildOptions, pressOptions} from './options.ts'
import {findWork} from './jobs.ts'
import {type Lookup, lookUp, type OnlineRequest, readLookups} from './lookup.ts'

export interface ReferenceOptions extends BuildOptions {
  /** Asks doi.org and Crossref about the DOIs; without it nothing is sent and nothing written. */
  readonly online?: OnlineRequest
}

/** The references of one publication or file, and how its paths are shown. */
export interface ReferencesOf {
  readonly graph: ReferenceGraph
  readonly show: (path: string) => string
  /** Number of texts they stand in. */
  readonly texts: number
  /** What is known of their DOIs, from now or from the lock file; nothing without one. */
  readonly lookup: Lookup | undefined
}

/** Reads texts for their references; writes the lock file of an online look-up and nothing else. */
export async function references(options: ReferenceOptions): Promise<ReferencesOf[]> {
  const {readPublication} = await import('../press/read.ts')
  const cwd = options.cwd ?? process.cwd()
  const {jobs} = await findWork(options.files ?? [], cwd, '')
  const asked = pressOptions(options)
  const listed = await Promise.all(
    jobs.map(async (job) => {
      const {references: graph, manuscripts} = await readPublication(job, asked)
      return {job, graph, texts: manuscripts.length}
    }),
  )
  const lookups = options.online
    ? await lookUp(listed, asked.today, options.online, cwd)
    : await readLookups(listed, asked.today)
  return listed.map(({job, graph, texts}, i) => {
    const show = (path: string) => job.folder.show(path)
    return {graph, show, texts, lookup: lookups[i]}
  })
}

import type {ReferenceGraph} from '../references/graph.ts'
import {type BuildOptions, pressOptions} from './build.ts'
import {findWork} from './jobs.ts'

/** The references of one publication or file, and how its paths are shown. */
export interface ReferencesOf {
  readonly graph: ReferenceGraph
  readonly show: (path: string) => string
  /** Number of texts they stand in. */
  readonly texts: number
}

/** Reads texts for their references only; nothing is made or written. */
export async function references(options: BuildOptions): Promise<ReferencesOf[]> {
  const {readPublication} = await import('../press/read.ts')
  const {jobs} = await findWork(options.files ?? [], options.cwd ?? process.cwd(), '')
  return Promise.all(
    jobs.map(async (job) => {
      const {references: graph, manuscripts} = await readPublication(job, pressOptions(options))
      return {graph, show: (path: string) => job.folder.show(path), texts: manuscripts.length}
    }),
  )
}

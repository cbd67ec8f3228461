import {dirname, join} from 'node:path'
import {exitCodes, Failure} from '../../base/failure.ts'
import {shown} from '../folder.ts'
import {disk, type Files} from './files.ts'
import {tryLock, takeLock} from './lock.ts'
import {
  type CommitRow,
  isOutputName,
  MANIFEST,
  mergeRows,
  parseManifest,
  printManifest,
  rowOf,
  staleRows,
} from './rows.ts'
import {
  assertHome,
  HOME,
  hasLeftovers,
  publish,
  recover,
  stage,
  type Order,
  type StagedFile,
} from './stage.ts'
import {troubleOf} from './trouble.ts'

export interface CommitOptions {
  /** False for drafts: they are written, and the manifest stays as it was. */
  readonly listed: boolean
  /** The output folder as a person would type it. */
  readonly name?: string
  /** Longest wait for another build, in milliseconds; 10 s when it is not given. */
  readonly wait?: number
  readonly files?: Files
}

const WAIT = 10_000

/**
 * Puts outputs into a folder: all of them or, after any failure, none. The manifest comes last,
 * and rows of other builds stay. Throws a Failure for a full, locked or unwritable disk (exit 3 or 75).
 */
export async function commit(
  folder: string,
  rows: readonly CommitRow[],
  options: CommitOptions,
): Promise<void> {
  const {files = disk, wait = WAIT, name = shown(folder, process.cwd())} = options
  assertNames(rows)
  const same = `The files in ${name}/ are as they were.`
  let state = same
  const needed = rows.reduce((sum, {artifact}) => sum + artifact.bytes.length, 0)
  try {
    await files.makeFolder(folder)
    await assertHome(folder, name, files)
    const release = await takeLock(join(folder, HOME, 'lock'), {files, wait, name})
    try {
      await recover(folder, files)
      await assertFree(folder, rows, name, files)
      const {staged, stale} = await planOf(folder, rows, options.listed, files)
      const path = await stage(folder, staged, stale, files)
      state = `The new files are complete; the next build puts them into ${name}/.`
      await publish(folder, path, files)
    } finally {
      await release()
    }
  } catch (error) {
    const free = await files.free(folder).catch(() => -1)
    throw troubleOf(error, {name, needed, free, state})
  } finally {
    await files.removeEmpty(join(folder, HOME)).catch(() => {})
  }
}

/**
 * Says, before any work, whether outputs can be written into a folder; the folder need not exist.
 * Ends what an interrupted build left in it, unless another build is at it.
 */
export async function assertWritable(
  folder: string,
  options: Pick<CommitOptions, 'name' | 'files'> = {},
): Promise<void> {
  const {files = disk, name = shown(folder, process.cwd())} = options
  try {
    const near = await nearestThere(folder, files)
    if ((await files.kind(near)) === 'file')
      throw Object.assign(new Error('not a folder'), {code: 'ENOTDIR'})
    await files.mayWrite(near)
    if (near === folder) await tidy(folder, name, files)
  } catch (error) {
    throw troubleOf(error, {name, needed: 0, free: -1, state: 'Nothing was changed.'})
  }
}

async function tidy(folder: string, name: string, files: Files): Promise<void> {
  await assertHome(folder, name, files)
  if (!(await hasLeftovers(folder, files))) return
  const release = await tryLock(join(folder, HOME, 'lock'), files)
  if (typeof release !== 'function') return
  try {
    await recover(folder, files)
  } finally {
    await release()
    await files.removeEmpty(join(folder, HOME)).catch(() => {})
  }
}

async function nearestThere(path: string, files: Files): Promise<string> {
  for (let near = path; ; near = dirname(near))
    if ((await files.kind(near)) !== 'none' || near === dirname(near)) return near
}

/** Gives the files to write, the manifest last, and the files of an earlier name to remove. */
async function planOf(
  folder: string,
  rows: readonly CommitRow[],
  listed: boolean,
  files: Files,
): Promise<{staged: StagedFile[]; stale: Order['remove']}> {
  const staged = rows.map(({artifact: {path, bytes}}) => ({path, bytes}))
  if (!listed) return {staged, stale: []}
  const list = await files.read(join(folder, MANIFEST))
  const {artifacts: old} = parseManifest(Buffer.from(list ?? []).toString('utf8'))
  const fresh = rows.map(rowOf)
  const made = (rows.find((one) => one.made.browser) ?? rows[0])?.made
  const text = printManifest({
    version: 1,
    tool: made?.tool ?? '',
    browser: made?.browser ?? '',
    artifacts: mergeRows(old, fresh),
  })
  return {
    staged: [...staged, {path: MANIFEST, bytes: Buffer.from(text)}],
    stale: staleRows(old, fresh).map(({path, sha256}) => ({path, sha256})),
  }
}

/** A folder with the name of an output would stop the move after the files are marked complete. */
async function assertFree(
  folder: string,
  rows: readonly CommitRow[],
  name: string,
  files: Files,
): Promise<void> {
  for (const path of [...rows.map(({artifact}) => artifact.path), MANIFEST])
    if ((await files.kind(join(folder, path))) === 'folder')
      throw new Failure(
        exitCodes.machine,
        'disk/not-writable',
        `${name}/${path} is a folder; a file of that name is to be written.`,
        [
          'Move it away, or write elsewhere: handpress build -o other',
          `The files in ${name}/ are as they were.`,
        ],
      )
}

function assertNames(rows: readonly CommitRow[]): void {
  const seen = new Set<string>()
  for (const {artifact} of rows) {
    const path = artifact.path.toLowerCase()
    if (!isOutputName(artifact.path) || seen.has(path))
      throw new Error(`"${artifact.path}" is no name for an output, or stands there twice`)
    seen.add(path)
  }
}

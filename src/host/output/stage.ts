import {randomUUID} from 'node:crypto'
import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import * as v from 'valibot'
import {exitCodes, Failure} from '../../base/failure.ts'
import {sha256} from '../../base/fingerprint.ts'
import {writeDurable} from './durable.ts'
import {codeOf, type Files} from './files.ts'
import {CLAIM} from './lock.ts'
import {isOutputName, MANIFEST} from './rows.ts'

/** Folder inside the output folder for what is not yet, or no longer, an output. */
export const HOME = '.handpress'

const STAGE = 'stage-'
const MARK = 'COMMIT'
/** A viewer on Windows holds a file for a moment; ten tries over two seconds. */
const TRIES = 10
const RETRY_MS = 200
const BUSY = new Set(['EPERM', 'EBUSY', 'EACCES'])

/** A file to put in place. */
export interface StagedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

const fileName = v.pipe(
  v.string(),
  v.check((name) => name === MANIFEST || isOutputName(name)),
)
const order = v.object({
  publish: v.array(fileName),
  remove: v.array(v.object({path: fileName, sha256: v.string()})),
})

/** What the mark of a stage says is to be done: move these in this order, then remove those. */
export type Order = v.InferOutput<typeof order>

/** Writes files where nobody sees them, and marks them complete last. Gives the folder they are in. */
export async function stage(
  folder: string,
  staged: readonly StagedFile[],
  remove: Order['remove'],
  files: Files,
): Promise<string> {
  const home = join(folder, HOME)
  const path = join(home, `${STAGE}${randomUUID()}`)
  try {
    await files.makeFolder(path)
    for (const {path: name, bytes} of staged) await writeDurable(join(path, name), bytes, files)
    const mark: Order = {publish: staged.map((one) => one.path), remove}
    await writeDurable(join(path, `${MARK}.new`), Buffer.from(JSON.stringify(mark)), files)
    await files.syncFolder(path)
    await files.syncFolder(home)
    await files.rename(join(path, `${MARK}.new`), join(path, MARK))
  } catch (error) {
    await files
      .remove(path)
      .catch(() => files.remove(path))
      .catch(() => {})
    throw error
  }
  return path
}

/** Moves the files of a marked stage to their places; may be done again from any point. */
export async function publish(folder: string, path: string, files: Files): Promise<void> {
  const todo = await orderOf(path, files)
  if (!todo) throw new Error(`${path} has no mark`)
  await files.syncFolder(path)
  for (const name of todo.publish)
    if ((await files.kind(join(path, name))) !== 'none')
      await move(join(path, name), join(folder, name), files)
  await files.syncFolder(folder)
  for (const one of todo.remove) await removeOwn(join(folder, one.path), one.sha256, files)
  await files.remove(path).catch(() => {})
}

/** Ends what an interrupted build left: a marked stage is put in place, any other is removed. */
export async function recover(folder: string, files: Files): Promise<void> {
  const home = join(folder, HOME)
  for (const name of await files.list(home)) {
    const path = join(home, name)
    if (name.startsWith(CLAIM)) await files.remove(path)
    if (!name.startsWith(STAGE)) continue
    if (await orderOf(path, files)) await publish(folder, path, files)
    else await files.remove(path)
  }
}

/** Says whether an interrupted build left something. */
export async function hasLeftovers(folder: string, files: Files): Promise<boolean> {
  return (await files.list(join(folder, HOME))).length > 0
}

/** A link in place of the folder would let files elsewhere be removed. */
export async function assertHome(folder: string, name: string, files: Files): Promise<void> {
  const home = join(folder, HOME)
  if ((await files.kind(home)) === 'none') return
  const real = await files.real(home).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
    return undefined
  })
  // Another build may have taken its empty folder away since the line before.
  if (real === undefined && (await files.kind(home)) === 'none') return
  if (real === join(await files.real(folder), HOME)) return
  throw new Failure(
    exitCodes.machine,
    'disk/not-a-folder',
    `${name}/${HOME} is a link, not a folder.`,
    [`Delete it, or write elsewhere: handpress build -o other`, 'Nothing was changed.'],
  )
}

async function orderOf(path: string, files: Files): Promise<Order | undefined> {
  const bytes = await files.read(join(path, MARK))
  if (!bytes) return undefined
  try {
    return v.parse(order, JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch {
    return undefined
  }
}

async function move(from: string, to: string, files: Files): Promise<void> {
  for (let round = 1; ; round++)
    try {
      return await files.rename(from, to)
    } catch (error) {
      if (round === TRIES || !BUSY.has(codeOf(error))) throw error
      await pause(RETRY_MS)
    }
}

/** Removes a file only when it is still the one an earlier build made. */
async function removeOwn(path: string, hash: string, files: Files): Promise<void> {
  if ((await files.kind(path)) !== 'file') return
  const bytes = await files.read(path)
  if (bytes && sha256(bytes) === hash) await files.remove(path)
}

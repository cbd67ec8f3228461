import {mkdir, readFile, rename, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {cacheFolder} from './places.ts'

/** What is known of a browser file after it was started once. */
export interface Known {
  /** Name and version as the browser gives them; '' when it did not print a page. */
  readonly version: string
  readonly mtimeMs: number
  readonly size: number
}

type Table = Readonly<Record<string, Known>>

/** The same for this process, should the cache folder not be writable. */
const session = new Map<string, Known>()

/** Gives what is known of the browser at this path, unless the file has changed since. */
export async function knownAt(env: NodeJS.ProcessEnv, path: string): Promise<Known | undefined> {
  const known = session.get(keyOf(env, path)) ?? (await readTable(env))[path]
  const now = await stat(path).catch(() => undefined)
  return known && now?.mtimeMs === known.mtimeMs && now.size === known.size ? known : undefined
}

/** Keeps the version of a browser that printed a page; '' for one that did not. */
export async function remember(
  env: NodeJS.ProcessEnv,
  path: string,
  version: string,
): Promise<void> {
  if ((await knownAt(env, path))?.version === version) return
  const now = await stat(path).catch(() => undefined)
  if (!now) return
  const known = {version, mtimeMs: now.mtimeMs, size: now.size}
  session.set(keyOf(env, path), known)
  const file = fileOf(env)
  const draft = `${file}.${process.pid}`
  try {
    await mkdir(cacheFolder(env), {recursive: true})
    await writeFile(
      draft,
      `${JSON.stringify({...(await readTable(env)), [path]: known}, null, 2)}\n`,
    )
    await rename(draft, file)
  } catch {
    // A cache that cannot be written costs time, never a build.
  }
}

function fileOf(env: NodeJS.ProcessEnv): string {
  return join(cacheFolder(env), 'browser.json')
}

function keyOf(env: NodeJS.ProcessEnv, path: string): string {
  return `${fileOf(env)}\n${path}`
}

async function readTable(env: NodeJS.ProcessEnv): Promise<Table> {
  try {
    const table: unknown = JSON.parse(await readFile(fileOf(env), 'utf8'))
    if (typeof table !== 'object' || table === null) return {}
    return Object.fromEntries(Object.entries(table).filter((row) => isKnown(row[1])))
  } catch {
    return {}
  }
}

function isKnown(row: unknown): row is Known {
  return (
    typeof row === 'object' &&
    row !== null &&
    'version' in row &&
    typeof row.version === 'string' &&
    'mtimeMs' in row &&
    'size' in row
  )
}

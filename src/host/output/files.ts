import {constants} from 'node:fs'
import {
  access,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  statfs,
} from 'node:fs/promises'
import {dirname} from 'node:path'

/** A file that is being written. */
export interface OpenFile {
  /** Writes bytes from an offset on and gives how many were taken, which may be fewer. */
  write(bytes: Uint8Array, from: number): Promise<number>
  sync(): Promise<void>
  size(): Promise<number>
  close(): Promise<void>
}

/** Every call to the disk that the output folder needs; a test puts one that fails in its place. */
export interface Files {
  /** What stands at a path; links are followed. */
  kind(path: string): Promise<'file' | 'folder' | 'none'>
  /** The path without links. */
  real(path: string): Promise<string>
  mayWrite(path: string): Promise<void>
  /** Free bytes on the disk of a path. */
  free(path: string): Promise<number>
  makeFolder(path: string): Promise<void>
  /** Names in a folder, sorted; none when there is no such folder. */
  list(path: string): Promise<readonly string[]>
  /** Bytes of a file; nothing when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Makes a new file; it is an error (EEXIST) when one stands there. */
  create(path: string): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  /** Removes a file or a folder with all in it; nothing there is no error. */
  remove(path: string): Promise<void>
  removeEmpty(path: string): Promise<void>
  /** Makes the names in a folder durable, where the system can. */
  syncFolder(path: string): Promise<void>
}

/** Codes of systems that cannot sync a folder. */
const CANNOT_SYNC = new Set(['EINVAL', 'EISDIR', 'EPERM', 'EACCES', 'ENOTSUP', 'ENOSYS', 'EBADF'])

/** The disk of this computer. */
export const disk: Files = {
  async kind(path) {
    try {
      return (await stat(path)).isDirectory() ? 'folder' : 'file'
    } catch (error) {
      if (isMissing(error)) return 'none'
      throw error
    }
  },
  real: (path) => realpath(path),
  mayWrite: (path) => access(path, constants.W_OK | constants.X_OK),
  async free(path) {
    const {bavail, bsize} = await statfs(path)
    return bavail * bsize
  },
  makeFolder: (path) => makeFolders(path),
  async list(path) {
    try {
      return (await readdir(path)).sort()
    } catch (error) {
      if (isMissing(error)) return []
      throw error
    }
  },
  async read(path) {
    try {
      return await readFile(path)
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  },
  async create(path) {
    const handle = await open(path, 'wx', 0o644)
    return {
      write: async (bytes, from) =>
        (await handle.write(bytes, from, bytes.length - from)).bytesWritten,
      sync: () => handle.sync(),
      size: async () => (await handle.stat()).size,
      close: () => handle.close(),
    }
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, {recursive: true, force: true}),
  removeEmpty: (path) => rmdir(path),
  async syncFolder(path) {
    try {
      await using handle = await open(path, 'r')
      await handle.sync()
    } catch (error) {
      if (!CANNOT_SYNC.has(codeOf(error))) throw error
    }
  },
}

/** Code of a failed call of the system, such as ENOSPC; '' for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'
}

/** Another build may take an empty folder away between two calls, but hardly this often. */
const TRIES = 20

/** Makes a folder and those above it, one by one: Node's own recursion never ends where a system refuses folders. */
async function makeFolders(path: string, tries = TRIES): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || !tries || path === dirname(path)) throw error
    await makeFolders(dirname(path), tries)
    await makeFolders(path, tries - 1)
  }
}

import {readdir, readFile, realpath, stat} from 'node:fs/promises'
import {isAbsolute, join, relative, resolve, sep} from 'node:path'
import {exitCodes, Failure} from '../base/failure.ts'
import type {Folder} from '../press/ports.ts'
import {codeOf} from './output/files.ts'

/** Opens the folder of a publication. Links that lead out of it are not followed. */
export function openFolder(root: string, cwd: string): Folder {
  const show = (path: string) => shown(resolve(root, path), cwd)
  const inside = async (path: string) => {
    const full = resolve(root, path)
    if (isOutside(root, full)) return 'outside'
    try {
      const real = await realpath(full)
      return isOutside(await realpath(root), real) ? 'outside' : real
    } catch {
      return 'missing'
    }
  }
  return {
    show,
    async read(path) {
      const full = await inside(path)
      if (full === 'outside' || full === 'missing') return full
      try {
        if (!(await stat(full)).isFile()) return 'missing'
        return await readFile(full)
      } catch (error) {
        throw new Failure(
          exitCodes.machine,
          'disk/not-readable',
          `${show(path)} cannot be read (${codeOf(error)}).`,
          ['Look at the rights of the file. Nothing was changed.'],
        )
      }
    },
    async list(path) {
      const full = await inside(path || '.')
      if (full === 'outside' || full === 'missing') return []
      const entries = await readdir(full, {withFileTypes: true}).catch(() => [])
      return entries
        .filter((one) => one.isFile())
        .map((one) => one.name)
        .sort()
    },
    async day(path) {
      const found = await stat(resolve(root, path)).catch(() => undefined)
      return (found?.mtime ?? new Date(0)).toISOString().slice(0, 10)
    },
  }
}

/** Gives a path as a person would type it from where they are, with `/`. */
export function shown(full: string, cwd: string): string {
  const near = relative(cwd, full)
  const path = near === '' ? '.' : near
  return (isAbsolute(path) || path.startsWith(`..${sep}..${sep}..`) ? full : path)
    .split(sep)
    .join('/')
}

/** Gives the nearest folder upward that holds a handpress.yaml. */
export async function findRoot(from: string): Promise<string | undefined> {
  for (let folder = resolve(from); ; folder = resolve(folder, '..')) {
    const found = await stat(join(folder, 'handpress.yaml')).catch(() => undefined)
    if (found?.isFile()) return folder
    if (folder === resolve(folder, '..')) return undefined
  }
}

function isOutside(root: string, full: string): boolean {
  const path = relative(root, full)
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)
}

import {stat} from 'node:fs/promises'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {exitCodes, Failure} from '../base/failure.ts'
import type {Job} from '../press/ports.ts'
import {slugOf} from '../project/slug.ts'
import {findRoot, openFolder, shown} from './folder.ts'

/** What a run works on, and where it writes. */
export interface Work {
  readonly jobs: readonly Job[]
  readonly output: string
}

/** Finds the publication of a folder, or makes one job of each named file. */
export async function findWork(
  files: readonly string[],
  cwd: string,
  output: string,
): Promise<Work> {
  if (!files.length) return publication(cwd, output)
  refuseAlike(files)
  const jobs = await Promise.all(files.map((file) => jobOf(resolve(cwd, file), cwd)))
  const root = await findRoot(dirname(resolve(cwd, files[0] ?? '.')))
  return {jobs, output: resolve(cwd, output || (root ? join(root, 'output') : 'output'))}
}

async function publication(cwd: string, output: string): Promise<Work> {
  const root = await findRoot(cwd)
  if (root === undefined)
    throw new Failure(
      exitCodes.usage,
      'config/missing',
      'There is no handpress.yaml in this folder or above it.',
      ['To make one text: handpress build my-leaflet.md'],
    )
  const job: Job = {folder: openFolder(root, cwd), config: 'handpress.yaml', files: []}
  return {jobs: [job], output: output ? resolve(cwd, output) : join(root, 'output')}
}

async function jobOf(full: string, cwd: string): Promise<Job> {
  const found = await stat(full).catch(() => undefined)
  if (!found?.isFile()) {
    const reason = found
      ? `"${shown(full, cwd)}" is a folder, not a text.`
      : `There is no file "${shown(full, cwd)}".`
    throw new Failure(exitCodes.usage, 'text/missing', reason, [
      'Look at the name; capitals count. Nothing was changed.',
    ])
  }
  const root = (await findRoot(dirname(full))) ?? ''
  const base = root || dirname(full)
  return {
    folder: openFolder(base, cwd),
    config: root ? 'handpress.yaml' : '',
    files: [relative(base, full).split(sep).join('/')],
  }
}

/** Two texts that would give one file name would overwrite each other. */
function refuseAlike(files: readonly string[]): void {
  const seen = new Map<string, string>()
  for (const file of files) {
    const slug = slugOf(basename(file).replace(/\.[^.]+$/u, ''))
    const other = seen.get(slug)
    if (other !== undefined)
      throw new Failure(
        exitCodes.usage,
        'output/same-name',
        `"${other}" and "${file}" would both be made as "${slug}".`,
        ['Give one of them another name, or make them one after the other with -o.'],
      )
    seen.set(slug, file)
  }
}

import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import * as v from 'valibot'

const keys = v.array(v.string())

/** Reads the keys of files that were judged and found sound in the last build; none when that cannot be told. */
export async function readSound(output: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(v.parse(keys, JSON.parse(await readFile(fileOf(output), 'utf8'))))
  } catch {
    return new Set()
  }
}

/** Keeps them for the next build, which goes on without them where they cannot be kept. */
export async function keepSound(output: string, sound: ReadonlySet<string>): Promise<void> {
  const file = fileOf(output)
  try {
    await mkdir(join(output, '.cache'), {recursive: true})
    await writeFile(`${file}.part-${process.pid}`, JSON.stringify([...sound].sort()))
    await rename(`${file}.part-${process.pid}`, file)
  } catch {}
}

function fileOf(output: string): string {
  return join(output, '.cache', 'judged.json')
}

import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach} from 'vitest'
import type {Files, OpenFile} from '../../src/host/output/files.ts'
import {disk} from '../../src/host/output/files.ts'
import type {CommitRow} from '../../src/host/output/rows.ts'

const made: string[] = []

/** A fresh folder that is gone after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handpress.output-'))
  made.push(folder)
  return folder
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, {recursive: true, force: true})
})

export const made1 = {tool: 'handpress 0.1.0', browser: 'Chromium 1', fonts: ['Source Serif 4']}

/** An output of a publication with two editions. */
export function outputRow(path: string, text: string, more: Partial<CommitRow> = {}): CommitRow {
  return {
    artifact: {
      path,
      mediaType: path.endsWith('.pdf') ? 'application/pdf' : 'application/epub+zip',
      bytes: Buffer.from(text),
      pages: path.endsWith('.pdf') ? 2 : 0,
      chapters: path.endsWith('.pdf') ? 0 : 1,
    },
    edition: path.endsWith('.pdf') ? 'handout' : 'ebook',
    key: `key of ${text}`,
    publication: 'urn:uuid:1',
    sources: ['leaflet.md'],
    inputs: [
      {path: 'leaflet.md', sha256: 'aa'},
      {path: 'figures/a.svg', sha256: 'bb'},
    ],
    made: made1,
    ...more,
  }
}

/** Every file of a folder with its text, hidden ones included. */
export function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort()
  return Object.fromEntries(
    files.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  )
}

/** What one call does in place of its work; nothing means that it works as ever. */
export type Fault = (call: string, number: number) => 'short' | 'lies' | Error | undefined

/** The real disk, with every call told to `fault` first. */
export function faultyDisk(fault: Fault): Files {
  let number = 0
  const hear = (call: string) => {
    const told = fault(call, ++number)
    if (told instanceof Error) throw told
    return told
  }
  const heard =
    <A extends unknown[], R>(call: string, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      hear(call)
      return work(...args)
    }
  const file = (inner: OpenFile): OpenFile => ({
    async write(bytes, from) {
      const told = hear('write')
      if (!told) return inner.write(bytes, from)
      const half = bytes.subarray(0, from + Math.floor((bytes.length - from) / 2))
      const taken = half.length > from ? await inner.write(half, from) : 0
      return told === 'lies' ? bytes.length - from : taken
    },
    sync: heard('sync', inner.sync),
    size: heard('size', inner.size),
    close: async () => {
      try {
        hear('close')
      } finally {
        await inner.close()
      }
    },
  })
  return {
    kind: heard('kind', disk.kind),
    real: heard('real', disk.real),
    mayWrite: heard('mayWrite', disk.mayWrite),
    free: heard('free', disk.free),
    makeFolder: heard('makeFolder', disk.makeFolder),
    list: heard('list', disk.list),
    read: heard('read', disk.read),
    create: heard('create', async (path) => file(await disk.create(path))),
    rename: heard('rename', disk.rename),
    remove: heard('remove', disk.remove),
    removeEmpty: heard('removeEmpty', disk.removeEmpty),
    syncFolder: heard('syncFolder', disk.syncFolder),
  }
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: as planted`), {code})
}

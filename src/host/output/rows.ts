import * as v from 'valibot'
import type {Artifact} from '../../base/artifact.ts'
import {sha256} from '../../base/fingerprint.ts'

/** Name of the file that lists what stands in an output folder. */
export const MANIFEST = 'edition.json'

const inputRow = v.object({path: v.string(), sha256: v.string()})

const madeWith = v.object({
  tool: v.string(),
  browser: v.string(),
  fonts: v.array(v.string()),
})

const row = v.object({
  edition: v.string(),
  path: v.pipe(v.string(), v.check(isOutputName)),
  mediaType: v.string(),
  bytes: v.number(),
  sha256: v.string(),
  pages: v.number(),
  chapters: v.number(),
  key: v.string(),
  publication: v.string(),
  sources: v.array(v.string()),
  inputs: v.array(inputRow),
  made: madeWith,
})

/** Versions of what made an output: `handpress 0.1.0`, the browser, the fonts. */
export type MadeWith = Readonly<v.InferOutput<typeof madeWith>>

/** One output as the manifest lists it. */
export type ManifestRow = Readonly<v.InferOutput<typeof row>>

/** What stands in an output folder, sorted by path. No dates: the same texts give the same bytes. */
export interface Manifest {
  readonly version: 1
  /** Program that wrote the list, and the browser of that build. */
  readonly tool: string
  readonly browser: string
  readonly artifacts: readonly ManifestRow[]
}

/** One output that is to be written and listed. */
export interface CommitRow {
  readonly artifact: Artifact
  readonly edition: string
  /** Fingerprint of everything it was made from. */
  readonly key: string
  /** Identifier of the publication; '' for a plain file, whose outputs are never taken for stale. */
  readonly publication: string
  /** Paths of the manuscripts, in reading order. */
  readonly sources: readonly string[]
  readonly inputs: readonly {readonly path: string; readonly sha256: string}[]
  readonly made: MadeWith
}

export const emptyManifest: Manifest = {version: 1, tool: '', browser: '', artifacts: []}

/** A plain name in the output folder: no folder, nothing hidden, not the manifest. */
export function isOutputName(name: string): boolean {
  return /^[^./\\\p{C}:][^/\\\p{C}:]{0,199}$/u.test(name) && name !== MANIFEST
}

/** Reads a manifest; what is missing or broken is left out. */
export function parseManifest(text: string): Manifest {
  const frame = v.object({
    version: v.literal(1),
    tool: v.string(),
    browser: v.string(),
    artifacts: v.array(v.unknown()),
  })
  try {
    const {artifacts, ...rest} = v.parse(frame, JSON.parse(text))
    const rows = artifacts.flatMap((one) => {
      const read = v.safeParse(row, one)
      return read.success ? [read.output] : []
    })
    return {...rest, artifacts: rows}
  } catch {
    return emptyManifest
  }
}

/** Writes a manifest as JSON with an indent of two and a line end. */
export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`
}

/** Gives the row of an output. */
export function rowOf(given: CommitRow): ManifestRow {
  const {artifact, edition, key, publication, sources, inputs, made} = given
  return {
    edition,
    path: artifact.path,
    mediaType: artifact.mediaType,
    bytes: artifact.bytes.length,
    sha256: sha256(artifact.bytes),
    pages: artifact.pages,
    chapters: artifact.chapters,
    key,
    publication,
    sources: [...sources],
    inputs: inputs.map(({path, sha256: hash}) => ({path, sha256: hash})).sort(byPath),
    made: {tool: made.tool, browser: made.browser, fonts: [...made.fonts]},
  }
}

/** Puts new rows in the place of those with the same path, leaves stale ones out, and sorts. */
export function mergeRows(
  old: readonly ManifestRow[],
  fresh: readonly ManifestRow[],
): readonly ManifestRow[] {
  const gone = new Set([...fresh, ...staleRows(old, fresh)].map((one) => one.path))
  return [...old.filter((one) => !gone.has(one.path)), ...fresh].sort(byPath)
}

/**
 * Gives old rows whose edition now has another file name. Only a row that can be no other's counts:
 * same publication, edition, kind of file and manuscripts, and one such row on either side.
 */
export function staleRows(
  old: readonly ManifestRow[],
  fresh: readonly ManifestRow[],
): readonly ManifestRow[] {
  const kept = new Set(fresh.map((one) => fold(one.path)))
  return old.filter((one) => {
    const twins = fresh.filter((other) => identity(other) === identity(one))
    const rivals = old.filter((other) => identity(other) === identity(one))
    return (
      one.publication !== '' &&
      !kept.has(fold(one.path)) &&
      twins.length === 1 &&
      rivals.length === 1
    )
  })
}

function identity({publication, edition, mediaType, sources}: ManifestRow): string {
  return JSON.stringify([publication, edition, mediaType, sources])
}

/** Many disks take `A.pdf` and `a.pdf` for one file. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

function byPath(a: {readonly path: string}, b: {readonly path: string}): number {
  if (a.path === b.path) return 0
  return a.path < b.path ? -1 : 1
}

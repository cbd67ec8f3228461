import {join} from 'node:path'
import {sha256} from '../../base/fingerprint.ts'
import {disk, type Files} from './files.ts'
import {emptyManifest, MANIFEST, type Manifest, type ManifestRow, parseManifest} from './rows.ts'

/** Reads the manifest of an output folder; an empty one when there is none or it cannot be read. */
export async function readManifest(folder: string, files: Files = disk): Promise<Manifest> {
  try {
    const bytes = await files.read(join(folder, MANIFEST))
    return bytes ? parseManifest(Buffer.from(bytes).toString('utf8')) : emptyManifest
  } catch {
    return emptyManifest
  }
}

/** Says whether the output made with this key is listed, and its file and those made with it are whole. */
export async function upToDate(
  manifest: Manifest,
  path: string,
  key: string,
  folder: string,
  files: Files = disk,
): Promise<boolean> {
  const main = manifest.artifacts.find((one) => one.path === path && one.key === key)
  if (!main) return false
  const together = manifest.artifacts.filter(
    (one) => one.key === key && one.edition === main.edition,
  )
  const whole = await Promise.all(together.map((row) => isWhole(row, folder, files)))
  return whole.every(Boolean)
}

async function isWhole(row: ManifestRow, folder: string, files: Files): Promise<boolean> {
  try {
    const bytes = await files.read(join(folder, row.path))
    return bytes !== undefined && bytes.length === row.bytes && sha256(bytes) === row.sha256
  } catch {
    return false
  }
}

/** Says whether the output made with this key stands in an output folder, whole. */
export async function isStanding(folder: string, path: string, key: string): Promise<boolean> {
  return upToDate(await readManifest(folder), path, key, folder)
}

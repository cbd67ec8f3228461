import {sha256} from '../../base/fingerprint.ts'
import type {Files, OpenFile} from './files.ts'

/** A disk that took fewer bytes than it was given, or gives others back. */
export class DamagedFile extends Error {
  readonly code: 'ENOSPC' | 'EIO'

  constructor(path: string, code: 'ENOSPC' | 'EIO') {
    super(`${path} was not written whole`)
    this.name = 'DamagedFile'
    this.code = code
  }
}

/**
 * Writes a new file that is on the disk, whole, when this returns.
 * A full disk may take some bytes and report success, so sizes are counted and the file is read again.
 */
export async function writeDurable(path: string, bytes: Uint8Array, files: Files): Promise<void> {
  const file = await files.create(path)
  try {
    await writeAll(file, path, bytes)
    await file.sync()
    if ((await file.size()) !== bytes.length) throw new DamagedFile(path, 'ENOSPC')
  } catch (error) {
    await file.close().catch(() => {})
    throw error
  }
  await file.close()
  const back = await files.read(path)
  if (back === undefined || sha256(back) !== sha256(bytes)) throw new DamagedFile(path, 'EIO')
}

/** Writes all bytes, however few the disk takes at a time. */
export async function writeAll(file: OpenFile, path: string, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; ) {
    const taken = await file.write(bytes, from)
    if (!taken) throw new DamagedFile(path, 'ENOSPC')
    from += taken
  }
}

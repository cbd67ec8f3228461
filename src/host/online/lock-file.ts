import {randomUUID} from 'node:crypto'
import {basename, dirname, join} from 'node:path'
import {exitCodes, Failure} from '../../base/failure.ts'
import {writeDurable} from '../output/durable.ts'
import {codeOf, disk, type Files} from '../output/files.ts'

/**
 * Puts a text in the place of a file: whoever reads it meets the old one or the new one, whole.
 * A file that holds the text already is left alone; a link is replaced, not followed.
 */
export async function replaceFile(
  path: string,
  text: string,
  name: string,
  files: Files = disk,
): Promise<void> {
  try {
    const standing = await files.read(path)
    if (standing && Buffer.from(standing).toString('utf8') === text) return
    const fresh = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
    try {
      await writeDurable(fresh, Buffer.from(text), files)
      await files.rename(fresh, path)
    } catch (error) {
      await files.remove(fresh).catch(() => {})
      throw error
    }
    await files.syncFolder(dirname(path))
  } catch (error) {
    const code = codeOf(error)
    if (!code) throw error
    throw new Failure(
      exitCodes.machine,
      'disk/not-writable',
      `${name} cannot be written (${code}).`,
      ['Look at the rights of its folder and the room on the disk. The file is as it was.'],
    )
  }
}

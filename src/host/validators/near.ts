import {createRequire} from 'node:module'
import {join} from 'node:path'

/** Finds a file of an npm package that is installed near the publication, or beside Handpress; '' when it is nowhere. */
export function fileOfPackage(name: string, cwd: string): string {
  for (const from of [join(cwd, 'any.js'), import.meta.url]) {
    try {
      return createRequire(from).resolve(name)
    } catch {
      // The next place may have it.
    }
  }
  return ''
}

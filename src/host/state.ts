import {statSync} from 'node:fs'
import {join} from 'node:path'
import {shown} from './folder.ts'

/** Says what an output folder holds after a build that made nothing. */
export function stateOf(output: string, cwd: string): string {
  const name = `${shown(output, cwd)}/`
  try {
    const {mtime} = statSync(join(output, 'edition.json'))
    const day = mtime.toLocaleDateString('en-GB', {day: 'numeric', month: 'short'})
    const time = mtime.toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'})
    return `${name} still holds the version of ${day}, ${time}.`
  } catch {
    return 'Nothing was written.'
  }
}

import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'

/** Gives a reader of single lines for excerpts in messages; a file that is gone gives nothing. */
export function lineReader(cwd: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>()
  return (file, line) => {
    if (!files.has(file)) files.set(file, linesOf(resolve(cwd, file)))
    return files.get(file)?.[line - 1]
  }
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\ufeff/u, '')
      .split(/\r\n|\r|\n/u)
  } catch {
    return []
  }
}

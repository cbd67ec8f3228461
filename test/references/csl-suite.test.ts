import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect} from 'vitest'
import {type Citeproc, loadCiteproc} from '../../src/references/processor/engine.ts'
import {localesIn, ownLocales, testInFolders} from './csl.ts'
import {readFixture} from './csl-fixture.ts'
import {runFixture} from './csl-run.ts'

type Locales = Readonly<Record<string, string>>

/** Why a case may fail with these locales. */
function holds(when: string, locales: Locales): boolean {
  const [first, second = ''] = when.split(' ')
  if (first === 'always') return true
  if (first === 'without') return !(second in locales)
  return (locales[first ?? ''] ?? '').includes(`<updated>${second}`)
}

function knownFailures(locales: Locales): string[] {
  const text = readFileSync(join(import.meta.dirname, 'csl-known-failures.txt'), 'utf8')
  return text
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(' | '))
    .filter(([, when = '']) => holds(when, locales))
    .map(([name = '']) => name)
}

interface Score {
  readonly passed: number
  readonly failed: readonly string[]
}

function score(citeproc: Citeproc, folder: string, locales: Locales): Score {
  const locale = (lang: string): string | false => locales[lang] ?? locales['en-US'] ?? false
  const passes = (file: string): boolean => {
    const fixture = readFixture(readFileSync(join(folder, file), 'utf8'))
    try {
      return runFixture(citeproc, locale, fixture).trim() === fixture.result
    } catch {
      return false
    }
  }
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  const failed = files.filter((file) => !passes(file)).map((file) => file.slice(0, -4))
  return {passed: files.length - failed.length, failed}
}

const SUITE = ['HANDPRESS_CSL_SUITE', 'date_DateAD.txt'] as const
const LOCALES = ['HANDPRESS_CSL_LOCALES', 'locales-en-US.xml'] as const

testInFolders(
  'the official CSL suite with the locales of Handpress',
  [SUITE],
  async (folder = '') => {
    const {passed, failed} = score(await loadCiteproc(), folder, ownLocales)
    expect(failed.toSorted()).toEqual(knownFailures(ownLocales).toSorted())
    expect(passed).toBeGreaterThanOrEqual(824)
  },
)

testInFolders(
  'the official CSL suite with the locales of citation-style-language/locales',
  [SUITE, LOCALES],
  async (folder = '', localeFolder = '') => {
    const locales = localesIn(localeFolder)
    const {passed, failed} = score(await loadCiteproc(), folder, locales)
    expect(failed.toSorted()).toEqual(knownFailures(locales).toSorted())
    // Debian's package still has the English of 2015, which cases written later do not expect.
    const least = holds('en-US 2015', locales) ? 830 : 835
    expect(passed).toBeGreaterThanOrEqual(least)
  },
)

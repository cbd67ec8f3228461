// Writes docs/rules.md from the rule table; `--check` only says whether it is up to date.
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const home = join(import.meta.dirname, '..')
const path = join(home, 'docs', 'rules.md')
const {rulesPage} = await import(join(home, 'dist', 'cli', 'rules-page.js'))
const page = rulesPage()
const standing = (() => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
})()
if (process.argv.includes('--check') && standing !== page) {
  console.error('docs/rules.md is not what the rule table says: npm run docs')
  process.exitCode = 1
} else if (standing !== page) writeFileSync(path, page)

// Writes the pages of docs/ that come from tables of the code; `--check` only says whether they are up to date.
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const home = join(import.meta.dirname, '..')
const built = (name) => import(join(home, 'dist', 'cli', name))
const {rulesPage} = await built('rules-page.js')
const {shopsPage} = await built('shops-page.js')

const pages = {
  'rules.md': rulesPage(),
  'shops.md': shopsPage(),
}

function standing(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

for (const [name, page] of Object.entries(pages)) {
  const path = join(home, 'docs', name)
  if (standing(path) === page) continue
  if (process.argv.includes('--check')) {
    console.error(`docs/${name} is not what the tables say: npm run docs`)
    process.exitCode = 1
  } else writeFileSync(path, page)
}

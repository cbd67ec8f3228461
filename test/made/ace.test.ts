import {cpSync, existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect} from 'vitest'
import {testWithAce} from '../oracles/ace.ts'
import {checkout, handpress, tempFolder} from './places.ts'

/** Publications that Ace opens: the sample, and each of the books of the tests. */
function publications(): [name: string, folder: string, parts: readonly string[]][] {
  const books = join(import.meta.dirname, 'books')
  const names = existsSync(books) ? readdirSync(books) : []
  return [
    ['the sample', checkout, ['handpress.yaml', 'manuscript']],
    ...names
      .map((name) => join(books, name))
      .filter((folder) => existsSync(join(folder, 'handpress.yaml')))
      .map((folder): [string, string, string[]] => [folder, folder, readdirSync(folder)]),
  ]
}

describe('Ace by DAISY', () => {
  for (const [name, from, parts] of publications())
    testWithAce(`finds nothing in ${name.replace(`${checkout}/`, '')}`, async (HANDPRESS_ACE) => {
      const folder = tempFolder()
      for (const part of parts) cpSync(join(from, part), join(folder, part), {recursive: true})
      const {code, out, err} = await handpress(['check', '--ace', '--json'], folder, {
        HANDPRESS_ACE,
      })
      expect(err).toBe('')
      const {messages, validators} = JSON.parse(out)
      expect(messages.filter(({rule}: {rule: string}) => rule.startsWith('epub/'))).toEqual([])
      expect(validators.length).toBeGreaterThan(0)
      for (const {tool, faults, seal} of validators) {
        expect(tool).toBe('Ace 1.4.6')
        expect(faults).toBe(0)
        expect(seal).toMatch(/^[0-9a-f]{12}$/)
      }
      expect(code).toBe(0)
    })

  testWithAce('finds a link without words, at its place', async (HANDPRESS_ACE) => {
    const text = '# Sleep\n\nRest helps.\n\nSee <a href="https://example.org"></a> for more.\n'
    const folder = tempFolder({'a.md': text})
    const {out} = await handpress(['check', 'a.md', '--ace', '--json'], folder, {HANDPRESS_ACE})
    const {messages, validators} = JSON.parse(out)
    expect(messages.filter(({rule}: {rule: string}) => rule === 'epub/ace')).toMatchObject([
      {
        file: 'a.md',
        line: 5,
        column: 5,
        reason: 'Ace: Links must have discernible text. (link-name)',
      },
    ])
    expect(validators).toMatchObject([{faults: 1, seal: ''}])
  })
})

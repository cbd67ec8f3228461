import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {check} from '../src/api.ts'
import {largeFiles} from './hostile-large.ts'

const home = join(import.meta.dirname, 'hostile')
const rows = readFileSync(join(home, 'expected.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([file = '', outcome = '', rule = '']) => ({file, outcome, rule}))
  .filter((row) => row.outcome !== 'asset' && row.file.endsWith('.md'))

let folder = ''
let canary = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  canary = join(folder, '..', `canary-${process.pid}`)
  cpSync(home, folder, {recursive: true})
  for (const [path, bytes] of largeFiles()) writeFileSync(join(folder, path), bytes)
  writeFileSync(join(folder, 'handpress.yaml'), 'title: Hostile texts\n')
  for (const {file} of rows) {
    const path = join(folder, file)
    const bytes = readFileSync(path)
    if (bytes.includes('{{CANARY_FILE}}'))
      writeFileSync(path, bytes.toString('utf8').replaceAll('{{CANARY_FILE}}', canary))
  }
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

describe('a hostile text of a publication', () => {
  it('has a row for each file', () => {
    expect(rows.length).toBeGreaterThanOrEqual(44)
  })
  it.each(rows)('$file: $outcome $rule', async ({file, outcome, rule}) => {
    const {messages, stopped} = await check({files: [file], cwd: folder, today: '2026-11-22'})
    const said = messages
      .map((one) => `${one.line}:${one.column} ${one.severity} ${one.rule} ${one.reason}`)
      .join('\n')
    if (outcome === 'error') {
      const found = messages.find((one) => one.rule === rule && one.severity === 'error')
      expect(found, said).toBeDefined()
      expect(found?.file).toBe(file)
      expect(found?.line, said).toBeGreaterThan(0)
      expect(stopped).toBe(true)
    } else expect(stopped, said).toBe(false)
    if (rule && outcome === 'stripped') expect(messages.map((one) => one.rule)).toContain(rule)
    expect(said).not.toMatch(/\n\s+at /u)
    expect(existsSync(canary)).toBe(false)
    expect({}).not.toHaveProperty('polluted')
    expect(globalThis).not.toHaveProperty('__pwned')
  })
})

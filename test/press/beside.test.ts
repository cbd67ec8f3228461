import {describe, expect, test} from 'vitest'
import {impressEvidence} from '../../src/press/beside.ts'
import type {Ports} from '../../src/press/ports.ts'
import type {Impression} from '../../src/press/impress.ts'
import {resolveProject} from '../../src/project/resolve.ts'
import type {Evidence} from '../../src/outputs/evidence/evidence.ts'
import {ebook, pack, print} from '../outputs/evidence/fixture.ts'

type Needed = Pick<Ports, 'standing' | 'evidence' | 'pack' | 'program'>

const ports = (change: Partial<Needed> = {}): Needed => ({
  standing: async () => undefined,
  evidence: async () => undefined,
  pack: async () => pack,
  program: 'p',
  ...change,
})

const project = resolveProject(
  {
    config: {},
    matters: [{path: 'a.md', matter: {}}],
    firstHeading: 'Rest',
    fallbackDay: '2026-11-22',
    dateFromFile: false,
    files: [],
    flags: {page: '', editions: []},
  },
  () => {},
)

function impression(file: string, path: string, evidence: Evidence | undefined): Impression {
  const [edition] = project.editions
  if (!edition) throw new Error('no edition')
  return {
    edition: {...edition, file},
    path,
    key: 'k',
    publication: 'urn:a',
    inputs: [],
    artifacts: [],
    findings: [],
    messages: [],
    stopped: false,
    layout: '',
    starts: [],
    evidence,
    shops: [],
  }
}

const paths = (found: readonly Impression[]) =>
  found.flatMap(({artifacts}) => artifacts.map(({path}) => path))

describe('evidence', () => {
  test('of a PDF and an ebook of one name goes into one page and one list', async () => {
    const made = [impression('rest', 'rest.pdf', print), impression('rest', 'rest.epub', ebook)]
    const [one, ...others] = await impressEvidence(made, ports(), false)
    expect(others).toEqual([])
    expect(one?.edition.id).toBe('accessibility')
    expect(one?.artifacts.map(({path}) => path)).toEqual([
      'rest-accessibility.html',
      'rest-accessibility.json',
    ])
    const list = JSON.parse(Buffer.from(one?.artifacts[1]?.bytes ?? []).toString('utf8'))
    expect(list.files.map(({path}: {path: string}) => path)).toEqual(['rest.pdf', 'rest.epub'])
  })

  test('of editions of other names stands apart', async () => {
    const made = [
      impression('rest', 'rest.pdf', print),
      impression('rest-large', 'rest-large.pdf', print),
    ]
    expect(paths(await impressEvidence(made, ports(), false))).toEqual([
      'rest-accessibility.html',
      'rest-accessibility.json',
      'rest-large-accessibility.html',
      'rest-large-accessibility.json',
    ])
  })

  test('of a plain file is not written', async () => {
    const made = [impression('rest', 'rest.pdf', undefined)]
    expect(await impressEvidence(made, ports(), false)).toEqual([])
  })

  test('of an edition that was not asked for comes from what was kept of it', async () => {
    const kept = ports({evidence: async (path) => (path === 'rest.epub' ? ebook : undefined)})
    const found = await impressEvidence([impression('rest', 'rest.pdf', print)], kept, false)
    const page = Buffer.from(found[0]?.artifacts[0]?.bytes ?? []).toString('utf8')
    expect(page).toContain('rest.epub')
  })

  test('that stands is left, and is made again when one file has other bytes', async () => {
    const keys: string[] = []
    const standing = async (_: string, key: string) => {
      keys.push(key)
      return keys.length > 1 && key === keys[0] ? [] : undefined
    }
    const all = ports({standing})
    expect(await impressEvidence([impression('rest', 'rest.pdf', print)], all, false)).toHaveLength(
      1,
    )
    expect(await impressEvidence([impression('rest', 'rest.pdf', print)], all, false)).toHaveLength(
      0,
    )
    const [first] = await impressEvidence([impression('rest', 'rest.pdf', print)], all, true)
    expect(first?.artifacts).toHaveLength(2)
    const other = {...print, sha256: 'ef56'}
    expect(await impressEvidence([impression('rest', 'rest.pdf', other)], all, false)).toHaveLength(
      1,
    )
  })
})

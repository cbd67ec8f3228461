import {describe, expect, it} from 'vitest'
import {
  type CommitRow,
  emptyManifest,
  isOutputName,
  mergeRows,
  parseManifest,
  printManifest,
  rowOf,
  staleRows,
} from '../../src/host/output/rows.ts'
import {outputRow} from './output-fixture.ts'

const row = (path: string, more: Partial<CommitRow> = {}) => rowOf(outputRow(path, path, more))
const paths = (rows: readonly {path: string}[]) => rows.map((one) => one.path)

describe('a manifest', () => {
  const full = {...emptyManifest, tool: 'handpress 0.1.0', browser: 'Chromium 1'}
  it('is read as it was written', () => {
    const manifest = {...full, artifacts: [row('a.pdf'), row('b.epub')]}
    const text = printManifest(manifest)
    expect(parseManifest(text)).toEqual(manifest)
    expect(printManifest(parseManifest(text))).toBe(text)
  })
  it('is JSON with an indent of two, a line end and no date', () => {
    const text = printManifest({...full, artifacts: [row('a.pdf')]})
    expect(text.startsWith('{\n  "version": 1,\n  "tool": "handpress 0.1.0",\n')).toBe(true)
    expect(text.endsWith('}\n')).toBe(true)
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/u)
  })
  it('lists the inputs of an output by path', () => {
    expect(paths(row('a.pdf').inputs)).toEqual(['figures/a.svg', 'leaflet.md'])
  })
  it.each(['', '{', '[]', 'null', '{"version":2,"tool":"","browser":"","artifacts":[]}'])(
    'is empty when it reads %j',
    (text) => {
      expect(parseManifest(text)).toEqual(emptyManifest)
    },
  )
  it('leaves out a row that is broken or leads out of the folder', () => {
    const rows = [row('a.pdf'), {...row('b.pdf'), path: '../b.pdf'}, {path: 'c.pdf'}, 7]
    const read = parseManifest(JSON.stringify({...full, artifacts: rows}))
    expect(paths(read.artifacts)).toEqual(['a.pdf'])
  })
})

describe('mergeRows', () => {
  it('replaces by path and sorts by code, whatever the language of the computer', () => {
    const old = [row('b.pdf'), row('ä.pdf', {publication: 'x'}), row('Z.pdf', {publication: 'y'})]
    const merged = mergeRows(old, [row('b.pdf', {key: 'new'}), row('a.epub')])
    expect(paths(merged)).toEqual(['Z.pdf', 'a.epub', 'b.pdf', 'ä.pdf'])
    expect(merged[2]?.key).toBe('new')
  })
  it('leaves out what is stale', () => {
    expect(paths(mergeRows([row('old.pdf'), row('x.epub')], [row('new.pdf')]))).toEqual([
      'new.pdf',
      'x.epub',
    ])
  })
})

describe('staleRows', () => {
  const fresh = [row('new.pdf')]
  it('finds the old name of an edition', () => {
    expect(paths(staleRows([row('old.pdf')], fresh))).toEqual(['old.pdf'])
  })
  it.each<[string, Partial<CommitRow>]>([
    ['another edition', {edition: 'large'}],
    ['another publication', {publication: 'urn:uuid:2'}],
    ['other manuscripts', {sources: ['other.md']}],
    ['fewer manuscripts', {sources: []}],
  ])('never takes %s for it', (_, more) => {
    expect(staleRows([row('old.pdf', more)], fresh)).toEqual([])
  })
  it('never takes another kind of file for it', () => {
    expect(staleRows([row('old.epub', {edition: 'handout'})], fresh)).toEqual([])
  })
  it('never touches what was made of plain files', () => {
    const plain = {publication: ''}
    expect(staleRows([row('old.pdf', plain)], [row('new.pdf', plain)])).toEqual([])
  })
  it('does nothing when it is not clear which is which', () => {
    expect(staleRows([row('old.pdf'), row('older.pdf')], fresh)).toEqual([])
    expect(staleRows([row('old.pdf')], [row('new.pdf'), row('newer.pdf')])).toEqual([])
  })
  it('does not remove a name that differs in capitals only', () => {
    expect(staleRows([row('New.pdf')], fresh)).toEqual([])
  })
})

describe('isOutputName', () => {
  it.each(['leaflet.pdf', 'hp-014.epub', 'schlaf gut.pdf', 'Schläfrig.pdf'])('takes %j', (name) => {
    expect(isOutputName(name)).toBe(true)
  })
  it.each(['', '.', '..', '.x', 'a/b', 'a\\b', 'C:b', 'edition.json', 'a\nb', 'x'.repeat(201)])(
    'refuses %j',
    (name) => {
      expect(isOutputName(name)).toBe(false)
    },
  )
})

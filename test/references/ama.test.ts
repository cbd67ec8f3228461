import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {type Citeproc, loadCiteproc} from '../../src/references/processor/engine.ts'
import {DATE_FIELDS, type CslDate, type CslItem} from '../../src/references/item.ts'
import {ownLocales, testInFolders} from './csl.ts'

interface Row {
  readonly name: string
  readonly rule: string
  readonly item: Readonly<Record<string, unknown>> & {readonly type: string}
  readonly expected: string
  /** How the official style departs from the manual here. */
  readonly official?: string
}

const read = (...path: string[]): string => readFileSync(join(...path), 'utf8')
const rows: readonly Row[] = parse(read(import.meta.dirname, 'ama.yaml'))
const style = read(import.meta.dirname, '..', '..', 'styles', 'csl', 'ama.csl')

/** A date of the table, such as 2016-01-26 or 2012. */
function dateOf(text: string): CslDate {
  return {'date-parts': [text.split('-').map(Number)]}
}

const items: readonly CslItem[] = rows.map(({name, item}) => {
  const dates = DATE_FIELDS.filter((field) => field in item)
  const made = dates.map((field) => [field, dateOf(String(item[field]))] as const)
  return {...item, ...Object.fromEntries(made), id: name}
})

let citeproc: Citeproc
let ours: readonly string[]
beforeAll(async () => {
  citeproc = await loadCiteproc()
  ours = linesOf(style)
})

function engineOf(csl: string) {
  const byId = new Map(items.map((item) => [item.id, item]))
  const engine = new citeproc.Engine(
    {
      retrieveLocale: (lang) => ownLocales[lang] ?? false,
      retrieveItem: (id) => byId.get(id),
    },
    csl,
    'en-US',
  )
  engine.setOutputFormat('html')
  engine.updateItems([...byId.keys()])
  return engine
}

/** The lines of the list without their numbers. */
function linesOf(csl: string): string[] {
  const made = engineOf(csl).makeBibliography()
  if (!made) return []
  return made[1].map((entry) =>
    entry
      .replaceAll(/<\/?div[^>]*>/g, '')
      .trim()
      .replace(/^\d+\.\s*/, ''),
  )
}

describe('the AMA style', () => {
  it.each(rows.map((row, i) => [row.name, i, row.expected] as const))('%s', (_, i, expected) => {
    expect(ours[i]).toBe(expected)
  })

  it.each([
    ['one', [0], '<sup>1</sup>'],
    ['two in a row', [0, 1], '<sup>1,2</sup>'],
    ['three in a row, whatever their order', [2, 0, 1], '<sup>1-3</sup>'],
    ['a gap', [0, 1, 2, 5, 7], '<sup>1-3,6,8</sup>'],
  ])('cites by number: %s', (_, numbers, expected) => {
    const cites = numbers.map((n) => ({id: items[n]?.id ?? ''}))
    expect(engineOf(style).makeCitationCluster(cites)).toBe(expected)
  })

  it('puts the page after the number', () => {
    const [first, second] = items.map(({id}) => id)
    const cites = [
      {id: first ?? '', locator: '12', label: 'page'},
      {id: second ?? '', locator: '3-4', label: 'page'},
    ]
    expect(engineOf(style).makeCitationCluster(cites)).toBe('<sup>1(p12),2(pp3-4)</sup>')
  })

  it('names the project and its licence, and no other style', () => {
    expect(style).toContain('<rights license="https://opensource.org/license/mit">')
    expect(style).toContain('Handpress')
    expect(style).not.toMatch(/zotero|creativecommons/i)
  })
})

const same = rows.filter(({official}) => official === undefined).map(({name}) => name)

testInFolders(
  `the official AMA style gives the same for ${same.length} of ${rows.length} works`,
  [['HANDPRESS_CSL_STYLES', 'american-medical-association.csl']],
  (folder = '') => {
    const official = linesOf(read(folder, 'american-medical-association.csl'))
    const agreeing = rows.filter((_, i) => ours[i] === official[i]).map(({name}) => name)
    expect(agreeing).toEqual(same)
  },
)

import {describe, expect, it} from 'vitest'
import {toCslJson} from '../../../src/references/export/csl-json.ts'
import {DATE_FIELDS, ITEM_TYPES, NAME_FIELDS, TEXT_FIELDS} from '../../../src/references/item.ts'
import {read} from '../bibliography/read.ts'
import {keyedWork, tableWorks, worksOf} from './works.ts'

type Json = Record<string, unknown>

describe('works as CSL-JSON', () => {
  it('is an array of items under their keys', () => {
    const works = [
      ...worksOf(['Oei, N. (2012). Sleep. Springer.']),
      keyedWork({id: 'own', type: 'book', title: 'T'}),
    ]
    expect(toCslJson(works)).toBe(`[
  {
    "id": "oei2012",
    "type": "book",
    "author": [
      {
        "family": "Oei",
        "given": "N."
      }
    ],
    "issued": {
      "date-parts": [
        [
          2012
        ]
      ]
    },
    "title": "Sleep",
    "publisher": "Springer"
  },
  {
    "id": "own",
    "type": "book",
    "title": "T"
  }
]
`)
    expect(toCslJson([])).toBe('[]\n')
  })

  it('holds only fields and types of CSL 1.0.2, each of its kind', () => {
    const items = JSON.parse(toCslJson(tableWorks())) as Json[]
    expect(items.length).toBeGreaterThan(100)
    for (const {id, type, ...fields} of items) {
      expect(ITEM_TYPES).toContain(type)
      expect(id).toMatch(/^[a-z0-9]+$/u)
      for (const [name, value] of Object.entries(fields)) {
        if ((NAME_FIELDS as readonly string[]).includes(name)) expect(value).toBeInstanceOf(Array)
        else if ((DATE_FIELDS as readonly string[]).includes(name))
          expect(value).toBeTypeOf('object')
        else {
          expect(TEXT_FIELDS).toContain(name)
          expect(value).toMatch(/\S/u)
        }
      }
    }
    expect(new Set(items.map(({id}) => id)).size).toBe(items.length)
  })

  it('is read back as it was', () => {
    const works = tableWorks()
    const {entries, messages} = read('refs.json', toCslJson(works))
    expect(messages).toEqual([])
    expect(entries.map(({item}) => ({...item, id: ''}))).toEqual(
      works.map(({item}) => ({...item, id: ''})),
    )
  })
})

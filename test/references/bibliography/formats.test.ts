import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  bibliographyEndings,
  bibliographyFormats,
} from '../../../src/references/bibliography/formats.ts'
import {read} from './read.ts'

describe('a bibliography file', () => {
  it('is read by its ending, in any case', () => {
    expect(bibliographyEndings).toEqual(['.bib', '.json', '.yaml', '.yml', '.ris'])
    expect(read('my.books/refs.BIB', '@book{a, title={T}}').keys).toEqual(['a'])
  })

  it.each([
    [
      'refs.docx',
      'Unexpected ending ".docx" of a bibliography, expected .bib, .json, .yaml, .yml or .ris.',
    ],
    [
      'my.bib/refs',
      'Unexpected file without an ending of a bibliography, expected .bib, .json, .yaml, .yml or .ris.',
    ],
  ])('with another ending is refused: %s', (path, message) => {
    expect(read(path, '@book{a}')).toMatchObject({
      keys: [],
      messages: [`ref/bibliography 1:1 ${message}`],
    })
  })

  it('holds each key once; the first one counts', () => {
    const {entries, messages, helps} = read(
      'refs.bib',
      '@book{a, title={One}}\n@book{a, title={Two}}\n@book{A, title={Three}}\n',
    )
    expect(entries.map(({item}) => item.title)).toEqual(['One', 'Three'])
    expect(messages).toEqual([
      'ref/duplicate-key 2:1 Unexpected second entry "a", expected each key once.',
    ])
    expect(helps[0]).toContain('The first one is in line 1')
  })

  it('may use the names that every object has', () => {
    const keys = ['__proto__', 'constructor', 'toString']
    for (const key of keys) {
      const fields = keys.map((name) => `${name} = {x}`).join(', ')
      const {entries} = read(
        'refs.bib',
        `@${key === '__proto__' ? 'book' : key}{${key}, title={T}, ${fields}}`,
      )
      expect(entries[0]).toMatchObject({key, item: {id: key, title: 'T'}})
      expect(Object.keys(entries[0]?.item ?? {}).sort()).toEqual(['id', 'title', 'type'])
    }
    const {entries} = read(
      'refs.json',
      '[{"id":"__proto__","type":"book","__proto__":{"title":"x"},"title":"T","author":[{"__proto__":1,"family":"Roe"}]}]',
    )
    expect(entries[0]).toMatchObject({
      key: '__proto__',
      item: {title: 'T', author: [{family: 'Roe'}]},
    })
    expect(read('refs.ris', 'TY  - JOUR\nID  - constructor\nER  - ').keys).toEqual(['constructor'])
  })
})

const pieces = fc.constantFrom(
  ...'@book{|@article(|@string{a=|@comment{|@preamble{|key,|title|author|date|year|crossref|xdata|pages|url|note|month|=|{|}|"|#|,|\n|\n@misc{|\\|\\"|\\\'|\\emph{|\\url{|$|^|_|~|--|and | and others|{\\i}|2019|2019-05/|199X|c. |jan|%|[|]|[{"id":|"type":|:|null|"a"|\\u00|- id: |references:|  |: |TY  - JOUR\n|ER  - \n|AU  - |DA  - |PY  - |\uE000|\0|\uD800|\u202E|family=|__proto__|constructor|( '.split(
    '|',
  ),
  '|',
)
const hostile = fc
  .array(fc.oneof({weight: 6, arbitrary: pieces}, fc.string({unit: 'binary', maxLength: 4})), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

describe('every reader', () => {
  it.each([...bibliographyFormats.keys()])(
    '%s never throws, and gives clean, whole items',
    (ending) => {
      fc.assert(
        fc.property(hostile, (text) => {
          const {entries, keys} = read(`refs${ending}`, text)
          expect(new Set(keys).size).toBe(keys.length)
          for (const {key, item, at} of entries) {
            expect(item.id).toBe(key)
            expect(key).not.toBe('')
            expect(at.line).toBeGreaterThan(0)
            expect(at.line).toBeLessThanOrEqual(text.split('\n').length)
            const {id: _, ...rest} = item
            expect(JSON.stringify(rest)).not.toMatch(/[\uE000-\uE002\u202E\0]|undefined/u)
            for (const date of [item.issued, item.accessed]) {
              const [from, to] = date?.['date-parts'] ?? []
              if (to) expect(to.length).toBe(from?.length)
            }
          }
        }),
        {numRuns: 400, seed: 20261125},
      )
    },
  )

  it.each([
    '@a{',
    '@a{\n',
    '@a{b,\n',
    '@a{x}\n',
    '@a{x,c={',
    '@comment{',
    '@comment{\n',
    '@string{a={',
    '{',
    '}',
    '\\"',
    '"',
    '#',
    'and ',
    '$',
    '\\',
    '@',
    '=',
    ',',
    '%',
    '\n',
    ' ',
    '- ',
    '- id: a\n',
    '[',
    '[{',
    '{"id":',
    '[{"id":"a"},',
    '{"id":"a",',
    'TY  - JOUR\n',
    'AU  - Roe, A.\n',
    'ER  - \n',
    '--',
    '~',
  ])('takes time that grows with the text: %j', {timeout: 60_000}, (piece) => {
    const long = piece.repeat(Math.ceil(100_000 / piece.length))
    const start = process.cpuUsage()
    for (const [ending, text] of [
      ['.bib', long],
      ['.bib', `@book{a, title={${long}}, author="${long}", crossref={${long}}}`],
      ['.bib', `@book{a, title=${long}}`],
      ['.json', long],
      ['.json', `[{"id": ${JSON.stringify(long)}, "title": "${long}"}]`],
      ['.yaml', long],
      ['.yaml', `- id: a\n  title: "${long}"`],
      ['.ris', long],
      ['.ris', `TY  - JOUR\nTI  - ${long}\nAU  - ${long}\nPY  - ${long}\nSP  - ${long}\nER  - `],
    ] as const)
      read(`refs${ending}`, text)
    const {user} = process.cpuUsage(start)
    // In microseconds, for about a megabyte; a quadratic reader needs minutes for these.
    expect(user).toBeLessThan(5_000_000)
  })
})

import {describe, expect, it} from 'vitest'
import {DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS} from '../../../src/references/item.ts'
import {itemOf, read} from './read.ts'

const json = (...items: readonly object[]): string => JSON.stringify(items, undefined, 2)

describe('CSL-JSON', () => {
  it('keeps every field of a sound item', () => {
    const item = {
      type: 'article-journal',
      ...Object.fromEntries(
        TEXT_FIELDS.filter((field) => !['shortTitle', 'journalAbbreviation'].includes(field)).map(
          (field) => [field, `x ${field}`],
        ),
      ),
      ...Object.fromEntries(
        NAME_FIELDS.map((field) => [
          field,
          [
            {
              family: 'Roe',
              given: 'Ann',
              suffix: 'Jr',
              'dropping-particle': 'de',
              'non-dropping-particle': 'van',
            },
            {literal: 'WHO'},
          ],
        ]),
      ),
      ...Object.fromEntries(
        DATE_FIELDS.map((field) => [
          field,
          {
            'date-parts': [
              [2019, 5, 3],
              [2019, 5, 4],
            ],
            season: 2,
            circa: true,
          },
        ]),
      ),
    }
    expect(itemOf('refs.json', json({id: 'a', ...item}))).toEqual(item)
  })

  it('reads what managers and services write instead', () => {
    const {entries, messages} = read(
      'refs.json',
      json({
        id: 'https://zotero.org/x/items/ABC',
        'citation-key': 'roe2019',
        type: 'journal-article',
        title: 'A <i>b</i> \u0007\uE000"c"\\ \n d',
        volume: 4,
        DOI: 'https://doi.org/10.1000/A',
        page: '11–19',
        author: [{name: 'WHO'}, 'Roe, Ann', {family: 'Poe', given: '', ORCID: 'x'}],
        issued: {'date-parts': [['2019', '05']]},
        accessed: '2020-01-02',
        submitted: {raw: '2018'},
        'original-date': {'date-parts': [[2019, 5], [2020]]},
        'event-date': {literal: 'spring of life'},
        'available-date': {'date-parts': [[null]]},
        ISSN: ['1234-5678', '8765-4321'],
        event: 'E',
        shortTitle: 'A',
        custom: {x: 1},
        note: null,
      }),
    )
    expect(messages).toEqual([])
    expect(entries[0]).toEqual({
      key: 'roe2019',
      at: {line: 2, column: 3},
      item: {
        id: 'roe2019',
        'citation-key': 'roe2019',
        type: 'article-journal',
        title: 'A <i>b</i> "c"\\ d',
        volume: '4',
        DOI: '10.1000/A',
        page: '11-19',
        author: [{literal: 'WHO'}, {family: 'Roe', given: 'Ann'}, {family: 'Poe'}],
        issued: {'date-parts': [[2019, 5]]},
        accessed: {'date-parts': [[2020, 1, 2]]},
        submitted: {'date-parts': [[2018]]},
        'original-date': {'date-parts': [[2019], [2020]]},
        'event-date': {literal: 'spring of life'},
        ISSN: '1234-5678, 8765-4321',
        'event-title': 'E',
        'title-short': 'A',
      },
    })
  })

  it.each([
    ['{"references": [{"id": "a", "type": "book"}]}', ['a']],
    ['{"items": [{"id": 1, "type": "book"}]}', ['1']],
    ['{"id": "a", "type": "book"}', ['a']],
    ['\uFEFF [ ] ', []],
    ['[{"id":"\\u0041\\ud83d\\ude00\\/","type":"book"}]', ['A😀/']],
  ])('%s', (text, keys) => {
    expect(read('refs.json', text)).toMatchObject({keys, messages: []})
  })

  it.each([
    ['{"id": "bad" "type": "book"}', '2:14 Unexpected \'"\', expected a comma or "}".'],
    [
      '{"id": "bad,\n"type": "book"}',
      '2:13 Unexpected end of the line, expected a closing double quote.',
    ],
    [
      '{"id": "bad", "author": [{"family": "Roe"}',
      '2:1 This entry is not closed: expected "}" before the next one.',
    ],
    ['{"id": "bad", "type": book}', '2:23 Unexpected "book", expected a value in double quotes.'],
    [
      '{"id": "bad", type: "book"}',
      '2:15 Unexpected "t", expected the name of a field in double quotes.',
    ],
    ['{"id" "bad"}', '2:7 Unexpected \'"\', expected ":" after "id".'],
    ['{"id": "bad", "volume": }', '2:25 Unexpected "}", expected a value.'],
    ['{"type": "book"}', '2:1 This entry has no "id"; a text can cite it only with one.'],
    ['"bad"', '2:1 Unexpected value, expected an entry with its fields.'],
    [
      `{"id": "bad", "custom": ${'['.repeat(30)}1${']'.repeat(30)}}`,
      '2:44 Values nest more than 20 deep here; the limit is 20.',
    ],
  ])('a broken entry costs one entry: %s', (bad, message) => {
    const {keys, messages, helps} = read(
      'refs.json',
      `[{"id": "good", "type": "book"},\n${bad},\n{"id": "last", "type": "book"}]`,
    )
    expect(keys).toEqual(['good', 'last'])
    expect(messages).toEqual([`ref/bibliography-syntax ${message}`])
    expect(helps[0]).toContain('The other 2 entries were read.')
  })

  it.each([
    [
      '[{"id": "a", "type": "book"}\n{"id": "b", "type": "book"}]',
      '2:1 Unexpected "{", expected a comma or "]" after an entry.',
    ],
    [
      '[{"id": "a", "type": "book"},\n{"id": "b", "type": "book"}',
      '2:28 Unexpected end of the file, expected "]" after the last entry.',
    ],
  ])('a slip between entries costs none: %s', (text, message) => {
    const {keys, messages} = read('refs.json', text)
    expect(keys).toEqual(['a', 'b'])
    expect(messages).toEqual([`ref/bibliography-syntax ${message}`])
  })

  it('says what a file without entries should begin with', () => {
    expect(read('refs.json', 'hello').messages).toEqual([
      'ref/bibliography-syntax 1:1 Unexpected "h", expected "[" before the first entry.',
    ])
  })

  it.each([
    [
      {type: 'book', auhtor: []},
      'Unexpected field "auhtor", expected one of',
      'Did you mean "author"?',
    ],
    [{type: 'book', zebra: 'x'}, 'Unexpected field "zebra", expected one of', 'It was left out.'],
    [
      {type: 'book', constructor: 'x'},
      'Unexpected field "constructor", expected one of',
      'It was left out.',
    ],
    [{type: 'bok'}, 'Unexpected type "bok", expected one of 45.', 'Did you mean "book"?'],
    [{type: 'constructor'}, 'Unexpected type "constructor", expected one of 45.', 'Most works are'],
    [{title: 'T'}, 'This entry has no "type"; it is read as "document".', 'Most works are'],
    [
      {type: 'book', issued: {year: 'x'}},
      'Unexpected value of "issued" in "a". It was left out.',
      '"date-parts"',
    ],
    [
      {type: 'book', author: [{first: 'Ann'}]},
      'Unexpected value of "author" in "a". It was left out.',
      '"family"',
    ],
    [
      {type: 'book', title: {x: 1}},
      'Unexpected value of "title" in "a". It was left out.',
      '"family"',
    ],
  ])('doubts: %j', (item, message, help) => {
    const {entries, messages, helps} = read('refs.json', json({id: 'a', ...item}))
    expect(entries).toHaveLength(1)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(message)
    expect(messages[0]).toMatch(/^ref\/bibliography-field \d+:\d+ /u)
    expect(helps[0]).toContain(help)
  })

  it('notes an unknown field once for the file', () => {
    const {messages} = read(
      'refs.json',
      json(...Array.from({length: 9}, (_, i) => ({id: `k${i}`, type: 'book', zebra: 1}))),
    )
    expect(messages).toEqual([expect.stringContaining('Unexpected field "zebra" (9 times)')])
  })
})

describe('CSL-YAML', () => {
  const item = `
  id: roe2019
  type: article-journal
  title: "Sleep: a review"
  author:
  - family: Roe
    given: Ann
  - literal: World Health Organization
  issued: {date-parts: [[2019, 5]]}
  accessed: 2020-01-02
  volume: 4`
  const wanted = {
    type: 'article-journal',
    title: 'Sleep: a review',
    author: [{family: 'Roe', given: 'Ann'}, {literal: 'World Health Organization'}],
    issued: {'date-parts': [[2019, 5]]},
    accessed: {'date-parts': [[2020, 1, 2]]},
    volume: '4',
  }
  const entry = item.replace('\n ', '-')
  const indented = entry.replace(/^/gmu, '  ')

  it.each([
    ['a bare list', `${entry}\n`],
    ['a list under references', `references:\n${entry}\n`],
    ['an indented list', `# Mine\n\nreferences: # all\n\n${indented}\n`],
    [
      'a list between lines of dashes',
      `---\nreferences:\n${indented}\n---\n\nText that is not read.\n`,
    ],
    ['a list after other settings', `---\ntitle: x\nreferences:\n${entry}\n---\n`],
    ['a bare list in a document', `---\n${entry}\n...\n`],
    ['a list before other settings', `references:\n${entry}\nnocite: x\n`],
    [
      'a list in brackets',
      'references: [{id: roe2019, type: article-journal, title: "Sleep: a review", author: [{family: Roe, given: Ann}, {literal: World Health Organization}], issued: {date-parts: [[2019, 5]]}, accessed: 2020-01-02, volume: 4}]\n',
    ],
    ['lines of another system', `references:\n${entry}\n`.replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    expect(itemOf('refs.yaml', text)).toEqual(wanted)
  })

  it('gives each entry its place', () => {
    const {entries} = read(
      'refs.yml',
      `references:\n${indented}\n  # note\n  - id: b\n    type: book\n    issued:\n    - year: 2019\n      month: 5\n    - year: 2019\n      month: 6\n`,
    )
    expect(entries.map(({key, at}) => `${key} ${at.line}`)).toEqual(['roe2019 2', 'b 13'])
    expect(entries[1]?.item.issued).toEqual({
      'date-parts': [
        [2019, 5],
        [2019, 6],
      ],
    })
  })

  it('a broken entry costs one entry', () => {
    const {keys, messages, helps} = read(
      'refs.yaml',
      '- id: a\n  type: book\n- id: b\n  title: "open\n- id: c\n  type: book\n- type: book\n',
    )
    expect(keys).toEqual(['a', 'c'])
    expect(messages).toEqual([
      'ref/bibliography-syntax 4:10 Unexpected end of the value, expected a closing quote.',
      'ref/bibliography-syntax 7:3 This entry has no "id"; a text can cite it only with one.',
    ])
    expect(helps[0]).toContain('The other 2 entries were read.')
  })

  it('refuses an entry that is too long, and reads the others', () => {
    const long = `- id: b\n  title: ${'x'.repeat(64_000)}\n`
    const {keys, messages} = read(
      'refs.yaml',
      `- id: a\n  type: book\n${long}- id: c\n  type: book\n`,
    )
    expect(keys).toEqual(['a', 'c'])
    expect(messages).toEqual([
      'ref/bibliography-syntax 2:1 This entry has 64029 letters; the limit is 64000.',
    ])
  })

  it('wants a list', () => {
    expect(read('refs.yaml', 'title: x\n')).toMatchObject({
      keys: [],
      messages: [
        'ref/bibliography-syntax 1:1 Unexpected settings, expected a list under "references:".',
      ],
    })
    expect(read('refs.yaml', '\n# nothing\n')).toMatchObject({keys: [], messages: []})
  })
})

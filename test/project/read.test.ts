import {describe, expect, it} from 'vitest'
import {notebook} from '../../src/base/note.ts'
import {readConfig} from '../../src/project/read.ts'
import {configSchema} from '../../src/project/schema.ts'

/** Number of settings that handpress.yaml knows. */
const keys = Object.keys(configSchema.entries).length
const editionKeys =
  'id, format, template, theme, cover, accessibility, page, standard, printer, lists, notes, pageList, fonts, identifier, file, sources'

function read(text: string) {
  const {note, messages} = notebook('handpress.yaml', false)
  const config = readConfig(text, 'handpress.yaml', note)
  const said = messages.map((one) => `${one.line}:${one.column} ${one.ruleId} ${one.reason}`)
  return {config, said, help: messages.map((one) => one.note)}
}

describe('readConfig', () => {
  it('reads settings, sources and editions', () => {
    const {config, said} = read(`
# A sample.
title: Sleep well
page: Letter
sample: yes
sources:
  - ./manuscript/one.md
  - manuscript/two.markdown
editions:
  - {id: handout, format: pdf}
  - id: large
    format: PDF
    theme: clear
    page: a4
    file: sleep-large
    sources: [manuscript/one.md]
`)
    expect(said).toEqual([])
    expect(config).toEqual({
      title: 'Sleep well',
      page: 'letter',
      sample: true,
      sources: ['manuscript/one.md', 'manuscript/two.markdown'],
      editions: [
        {id: 'handout', format: 'pdf'},
        {
          id: 'large',
          format: 'pdf',
          theme: 'clear',
          page: 'a4',
          file: 'sleep-large',
          sources: ['manuscript/one.md'],
        },
      ],
    })
  })

  it('reads an empty file as no settings', () => {
    expect(read('')).toMatchObject({config: {}, said: []})
  })

  it('takes the sources from the editions when each names its own', () => {
    const each =
      '{id: a, format: pdf, sources: [x.md, y.md]}, {id: b, format: epub, sources: [y.md, z.md]}'
    expect(read(`editions: [${each}]`).config?.sources).toEqual(['x.md', 'y.md', 'z.md'])
    expect(read(`editions: [${each}, {id: c, format: pdf}]`).config?.sources).toBeUndefined()
  })

  it.each([
    [
      'reveiwBy: 2028-11-22',
      `1:1 config/unknown-key Unexpected key "reveiwBy", expected one of ${keys} keys.`,
    ],
    [
      'editions:\n  - {id: a, format: pdf, fiel: x}',
      `2:26 config/unknown-key Unexpected key "fiel", expected one of: ${editionKeys}.`,
    ],
    ['editions:\n  - id: a', '2:5 config/value format is missing; this entry needs one.'],
    [
      'editions: [{id: a, format: docx}]',
      '1:28 config/value Unexpected "docx", expected pdf or epub.',
    ],
    ['editions: []', '1:11 config/value Unexpected list, expected at least one edition.'],
    ['editions: pdf', '1:11 config/value Unexpected "pdf", expected a list of editions.'],
    [
      'sources: one.md',
      '1:10 config/value Unexpected "one.md", expected a list such as [one.md, two.md].',
    ],
    [
      'sources: [one.txt]',
      '1:11 config/value Unexpected "one.txt", expected a Markdown file such as manuscript/leaflet.md.',
    ],
    [
      'sources: [a.md, ../b.md]',
      '1:17 config/path-outside-project Unexpected path "../b.md", expected one inside this project.',
    ],
    [
      'sources: [a/../../b.md]',
      '1:11 config/path-outside-project Unexpected path "a/../../b.md", expected one inside this project.',
    ],
    [
      'sources: [/etc/b.md]',
      '1:11 config/path-outside-project Unexpected path "/etc/b.md", expected one inside this project.',
    ],
    [
      'sources: ["C:\\\\b.md"]',
      '1:11 config/path-outside-project Unexpected path "C:\\b.md", expected one inside this project.',
    ],
    [
      'editions: [{id: a, format: pdf, file: ../x}]',
      '1:39 config/path-outside-project Unexpected path "../x", expected one inside this project.',
    ],
    [
      'editions: [{id: a, format: pdf, template: ../x}]',
      '1:43 config/value Unexpected "../x", expected a name of letters, digits and hyphens.',
    ],
    [
      'editions: [{id: a, format: pdf}, {id: a, format: epub}]',
      '1:34 config/value Unexpected second edition "a", expected each id once.',
    ],
    [
      'sources: [a.md]\neditions: [{id: a, format: pdf, sources: [b.md]}]',
      '2:12 config/value The edition "a" names "b.md", which is not among the sources.',
    ],
    [
      'pages: [a4 letter]\n',
      `1:1 config/unknown-key Unexpected key "pages", expected one of ${keys} keys.`,
    ],
    ['title: [a, b', '1:13 config/syntax Unexpected end of the value, expected "]".'],
    ['a: &x b', '1:4 config/syntax Unexpected "&x", expected a value in plain words or quotes.'],
    ['x: y\n'.repeat(13_000), '1:1 config/syntax handpress.yaml has 65 kB; the limit is 64 kB.'],
  ])('notes %j', (text, expected) => {
    expect(read(text).said).toEqual([expected])
  })

  it('says which key was meant', () => {
    expect(read('reveiwBy: x').help).toEqual(['Did you mean "reviewBy"?'])
    expect(read('editions: [{id: a, format: pdf, fiel: x}]').help).toEqual(['Did you mean "file"?'])
    expect(read('page: a44').help).toEqual(['Did you mean "a4"?'])
  })
})

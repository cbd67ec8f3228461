import {toString as textOf} from 'hast-util-to-string'
import {expect, test} from 'vitest'
import {text} from '../../../src/base/element.ts'
import {wordsOf} from '../../../src/base/words.ts'
import {captionsOf} from '../../../src/document/captions.ts'
import {captionLists, listRows} from '../../../src/outputs/pdf/lists.ts'
import {dropRepeatedLocators, settleLocators} from '../../../src/outputs/pdf/locators.ts'
import {fillPageNumbers} from '../../../src/outputs/pdf/page-numbers.ts'
import {documentOf} from '../../made-document.ts'

const TEXT = `# A

| a |
|---|
| 1 |

Table: Doses *in* milligrams.

![A curve](curve.png "Sleep over a night"){#curve}

| b |
|---|
| 2 |

Table: This caption is far too long to stand in a list of tables. It goes on with many words about all that a reader finds in the table. And on. {#long}
`

test('captions are listed in reading order, with or without a typed name', () => {
  const {document} = documentOf({'in.md': TEXT}, {plain: true})
  expect(captionsOf(document)).toEqual({
    figures: [{id: 'curve', label: 'Figure 1', caption: 'Sleep over a night'}],
    tables: [
      {id: 'table-in-1', label: 'Table 1', caption: 'Doses in milligrams.'},
      {id: 'long', label: 'Table 2', caption: expect.stringMatching(/^This .* And on\.$/u)},
    ],
  })
})

test('a row has label, caption and the place of a page number, and leads there', () => {
  const {document} = documentOf({'in.md': TEXT}, {plain: true})
  const {figures, tables} = listRows(document)
  expect([...figures, ...tables].map((row) => textOf(row))).toEqual([
    'Figure 1. Sleep over a night 0',
    'Table 1. Doses in milligrams 0',
    'Table 2. This caption is far too long to stand in a list of tables 0',
  ])
  expect(JSON.stringify(tables[0])).toContain('"href":"#table-in-1"')
})

test('only what is asked for is listed, and no list is empty', () => {
  const print = wordsOf('de')
  const {document} = documentOf({'in.md': TEXT}, {plain: true})
  const titles = (names: Parameters<typeof captionLists>[1]) =>
    captionLists(document, names, print).map(({children}) => textOf(children[0] ?? text('')))
  expect(titles(['figures', 'tables'])).toEqual(['Abbildungen', 'Tabellen'])
  expect(titles(['tables'])).toEqual(['Tabellen'])
  expect(titles([])).toEqual([])
  const plain = documentOf({'in.md': '# A\n\nText.'}).document
  expect(captionLists(plain, ['figures', 'tables'], print)).toEqual([])
})

test('locators become page numbers, each page once', () => {
  const {document} = documentOf(
    {'in.md': '# A\n\n[x]{.index} [x]{.index} [x]{.index}\n\n## Index {.index}'},
    {plain: true},
  )
  const root = structuredClone(document.chapters[0]?.tree) ?? {type: 'root', children: []}
  settleLocators(root)
  fillPageNumbers(
    root,
    new Map([
      ['ix-x', '3'],
      ['ix-x-1', '3'],
      ['ix-x-2', '7'],
    ]),
  )
  const index = () => textOf(root).slice(textOf(root).indexOf('Index') + 5)
  expect(index()).toContain('x, 3, 3, 7')
  dropRepeatedLocators(root)
  expect(index()).toContain('x, 3, 7')
  expect(JSON.stringify(root)).not.toContain('ariaLabel"')
})

import {describe, expect, it} from 'vitest'
import {NOBODY} from '../../src/base/signature.ts'
import type {EpubFiles} from '../../src/epub/book.ts'
import {bind} from '../../src/outputs/epub/epub.ts'
import type {Galley} from '../../src/outputs/galley.ts'
import {checkGalley} from '../../src/press/galley.ts'
import type {Plan} from '../../src/press/plan.ts'
import type {Edition} from '../../src/project/project.ts'
import {documentOf} from '../made-document.ts'
import {inputOf} from '../outputs/epub/fixture.ts'

const markdown = {
  'sleep.md': `# Sleep

Light keeps you awake.[^1]

- Dim the lamps.
- Put the phone
  away, *far* away.

[^1]: Less than one candle.
`,
  'rest.md': `# Rest

<table><tr><th scope="col">Day</th></tr><tr><td>Monday</td></tr></table>

| Hour | Light |
|------|-------|
| 8    | low   |

## Naps

> They help.
`,
}

const {document} = documentOf(markdown, {meta: {title: 'Evenings'}, split: true})
const bound = bind(inputOf({document}))

/** Changes words in the finished ebook, and gives what its check tells the author. */
function findingsAfter(from: RegExp, to: string) {
  const files = new Map(bound.files)
  for (const [path, bytes] of bound.files) {
    if (!/(?:sleep|rest)\.xhtml$/.test(path)) continue
    const text = new TextDecoder().decode(bytes)
    files.set(path, new TextEncoder().encode(text.replace(from, to)))
  }
  return findingsIn(files)
}

function findingsIn(files: EpubFiles) {
  const galley: Galley = {
    printed: undefined,
    book: {...bound, files},
    cover: undefined,
    folioOf: () => '',
    layout: '',
    write: async () => [],
  }
  const sources = ['sleep.md', 'rest.md']
  const edition = {sources, signature: NOBODY} as Partial<Edition> as Edition
  const plan = {document, edition} as Partial<Plan> as Plan
  return checkGalley(galley, plan, new Map()).findings
}

describe('what is found in a finished ebook', () => {
  it('is nothing when nothing is wrong', () => {
    expect(findingsIn(bound.files)).toEqual([])
  })

  it.each([
    ['a heading', /<h2 id="naps">(.*?)<\/h2>/, '<h4 id="naps">$1</h4>', 'head/order', 'rest.md', 9],
    ['a quotation', /<blockquote>/, '<blockquote onclick="x()">', 'epub/markup', 'rest.md', 11],
    ['a word in a list', /<em>far/, '<em align="b">far', 'epub/markup', 'sleep.md', 7],
    ['the mark of a note', />1<\/a><\/sup>/, '><b>1</b></a></sup>', 'epub/note', 'sleep.md', 3],
    ['a table', /<td>low/, '<td headers="x">low', 'epub/table', 'rest.md', 5],
    ['a cell in HTML', /<td>Monday<\/td>/, '<th>Monday</th>', 'epub/table', 'rest.md', 3],
  ] as const)('stands at the line of %s', (_, from, to, rule, path, line) => {
    expect(findingsAfter(from, to)).toMatchObject([{rule, path, at: {line}}])
  })

  it('stands with the first text when no text made the file', () => {
    const files = new Map(bound.files).set('OEBPS/left.txt', new Uint8Array([65]))
    const [said, ...others] = findingsIn(files)
    expect(others).toEqual([])
    expect(said).toMatchObject({rule: 'epub/file', path: 'sleep.md', at: undefined})
  })
})

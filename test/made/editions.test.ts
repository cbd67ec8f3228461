import {beforeAll, describe, expect, it} from 'vitest'
import {build} from '../../src/api.ts'
import {type OpenBook, openBook, type OpenPage} from '../../src/epub/book.ts'
import {attribute} from '../../src/epub/xml.ts'
import {testWith} from '../oracles.ts'
import {epubCheck, findings} from '../outputs/epub/judges.ts'
import {unzip} from '../outputs/epub/unzip.ts'
import {read, tempFolder} from './places.ts'

const HEAD = `title: Quiet nights
lang: en-GB
date: 2026-11-22
series: {name: Small books, number: 3}
authors: [{name: Mara Linden, role: Psychologist, sort: "Linden, Mara"}]
contributors: [{name: Ann Ray, role: Illustrator}]
dedication: For everyone who lies awake
`
const EDITIONS = 'editions: [{id: ebook, format: epub}, {id: short, format: epub}]\n'

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 5h10" stroke="#345"/></svg>'

/** A text with one of everything that has an id. */
const chapter = (title: string, words = 'A calm hour helps many people.') => `# ${title}

> Sleep is the best of doctors.

${words}[^1] It is said so (Lee, 2012), and [rest]{.index} is free.

:::pullquote
It is said so (Lee, 2012).
:::

::::figure
![A line](line.svg)

The night.

:::description
A line from left to right.
:::
::::

:::tip
Begin with two minutes.
:::

| Day | Hours |
|---|---|
| One | 7 |

Table: Hours of sleep

## Summary

### More of it

Words such as [cue](#term-cue).

[^1]: A note.
`

const BOOK: Readonly<Record<string, string>> = {
  'handpress.yaml': HEAD + EDITIONS,
  'manuscript/line.svg': DRAWING,
  'manuscript/00-why.md': '# Preface\n\nWhy this book was written.\n',
  'manuscript/01-night.md': '# The night {.part}\n\nWhat happens in the dark.\n',
  'manuscript/02-body.md': chapter('The body'),
  'manuscript/03-mind.md': chapter('The mind'),
  'manuscript/04-nuit.md': '---\nlang: fr\n---\n# La nuit\n\nBonne nuit.\n',
  'manuscript/05-words.md': '# Words {.glossary}\n\nCue\n: A sign.\n',
  'manuscript/06-index.md': '# Index {.index}\n',
  'manuscript/07-sources.md': '# References\n\n- Lee, A. (2012). A study. *Quiet*, 1, 2–3.\n',
}

async function made(files: Readonly<Record<string, string>>, editions = ['ebook']) {
  const folder = tempFolder(files)
  const result = await build({cwd: folder, today: '2026-11-22', editions})
  expect(result.messages.filter(({severity}) => severity === 'error')).toEqual([])
  return folder
}

const ebookIn = (folder: string) => read(folder, 'output', 'quiet-nights.epub')

function open(bytes: Uint8Array): OpenBook {
  return openBook(new Map(unzip(bytes).map(({name, bytes: own}) => [name, own])))
}

/** Ids of each page by its path, in the order of their tags. */
function idsOf(bytes: Uint8Array): Map<string, string[]> {
  const idsIn = (page: OpenPage) =>
    page.elements.map((node) => attribute(node, 'id')).filter(Boolean)
  return new Map([...open(bytes).pages()].map((page) => [page.path, idsIn(page)]))
}

describe('an ebook that is made again', () => {
  let folder: string
  let first: Buffer
  let ids: Map<string, string[]>
  beforeAll(async () => {
    folder = await made(BOOK, ['ebook', 'short'])
    first = ebookIn(folder)
    ids = idsOf(first)
  })

  const ALL = [
    'why',
    'night',
    'body',
    'mind',
    'nuit',
    'words',
    'index',
    'sources',
    'title',
    'colophon',
  ]

  it('has names from its texts, and none that counts', () => {
    expect([...ids.keys()].sort()).toEqual(
      [...ALL, 'cover', 'dedication', 'toc'].map((name) => `OEBPS/${name}.xhtml`).sort(),
    )
    for (const path of ids.keys()) expect(path).toMatch(/^OEBPS\/[a-z-]+\.xhtml$/u)
    expect(ids.get('OEBPS/mind.xhtml')?.length).toBeGreaterThan(12)
  })
  it('keeps every id, every file name and the identifier when a paragraph changes', async () => {
    const text = chapter('The body', 'A calm hour helps most people, as far as we know.')
    const again = ebookIn(await made({...BOOK, 'manuscript/02-body.md': text}))
    expect(idsOf(again)).toEqual(ids)
    expect(unzip(again).map(({name}) => name)).toEqual(unzip(first).map(({name}) => name))
    const items = (bytes: Uint8Array) => open(bytes).items.map(({id, path}) => `${id} ${path}`)
    expect(items(again)).toEqual(items(first))
    expect(open(again).metadata[0]).toEqual(open(first).metadata[0])
    expect(again.equals(first)).toBe(false)
  })
  it('keeps those of the others when a text comes in between, one moves, and one has a new title', async () => {
    const {'manuscript/02-body.md': body = '', ...others} = BOOK
    const now = idsOf(
      ebookIn(
        await made({
          ...others,
          'manuscript/02-new.md': '# New\n\nA note.[^1]\n\n## Summary\n\nWords.\n\n[^1]: Words.\n',
          'manuscript/03-mind.md': chapter('Your mind'),
          'manuscript/035-body.md': body,
        }),
      ),
    )
    expect(now.has('OEBPS/new.xhtml')).toBe(true)
    expect(now.get('OEBPS/mind.xhtml')).toContain('your-mind')
    // The title has its words, and the mentions of a work are counted through the book.
    const lasting = (all: readonly string[] | undefined) =>
      all?.filter((id) => !/^cite-|^(?:the|your)-mind$/u.test(id))
    for (const name of ALL) {
      const path = `OEBPS/${name}.xhtml`
      expect(ids.has(path), name).toBe(true)
      expect(lasting(now.get(path)), name).toEqual(lasting(ids.get(path)))
    }
  })
  it('is another book for a reader than a second edition of the same texts', () => {
    const [own, short] = ['quiet-nights', 'quiet-nights-short'].map(
      (name) => open(read(folder, 'output', `${name}.epub`)).metadata[0]?.value,
    )
    expect(own).toMatch(/^urn:uuid:/u)
    expect(short).toMatch(/^urn:uuid:/u)
    expect(short).not.toBe(own)
  })
  it('is not made with an ISBN that is none', async () => {
    const wrong = `${HEAD}identifier: 978-0-306-40615-8\n`
    const {messages, stopped} = await build({
      cwd: tempFolder({...BOOK, 'handpress.yaml': wrong}),
    })
    expect(stopped).toBe(true)
    expect(messages.map(({reason}) => reason)).toContain(
      'Unexpected "978-0-306-40615-8", expected an ISBN whose last digit is 7.',
    )
  })
  it('has no errors and no warnings', async () => {
    expect(await findings(first)).toEqual([])
  })
  testWith('java', 'passes EPUBCheck without a remark', (java) => {
    expect(epubCheck(java, first, tempFolder())).toEqual([])
  })
})

import fc from 'fast-check'
import type {Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {indexGroups} from '../../src/document/index-entries.ts'
import {documentOf} from '../made-document.ts'

/** The entries of an index, "A: attachment, äpfel". */
function groups(terms: readonly string[], lang = 'en'): string[] {
  const marks = terms.map((term, at) => ({
    id: `m${at}`,
    term: {path: term.split('!'), see: [], also: []},
    title: '',
    node: {type: 'element' as const, tagName: 'span', properties: {}, children: []},
  }))
  return indexGroups(marks, lang).map(
    ({letter, entries}) => `${letter}: ${entries.map(({name}) => name).join(', ')}`,
  )
}

describe('the entries of an index', () => {
  it('stand in the order of a language, under its letters', () => {
    const words = ['zebra', 'Ähre', 'apple', 'Ödem', 'orange', 'östlich']
    expect(groups(words, 'de')).toEqual(['A: Ähre, apple', 'O: Ödem, orange, östlich', 'Z: zebra'])
    expect(groups(words, 'sv')).toEqual([
      'A: apple',
      'O: orange',
      'Z: zebra',
      'Ä: Ähre',
      'Ö: Ödem, östlich',
    ])
  })
  it('are sorted letter by letter, and numbers by their size', () => {
    expect(groups(['new wave', 'newborn', 'New York', 'vitamin B12', 'vitamin B2'])).toEqual([
      'N: newborn, new wave, New York',
      'V: vitamin B2, vitamin B12',
    ])
    expect(groups(['10 ways', '“quoted”', '2 ways'])).toEqual([': 2 ways, 10 ways', 'Q: “quoted”'])
  })
  it('are one where only the case of the first letter differs, and are named by the small one', () => {
    expect(groups(['Sleep', 'sleep', 'Oei', 'ADHD', 'AdHD'])).toEqual([
      'A: AdHD, ADHD',
      'O: Oei',
      'S: sleep',
    ])
  })
  it('have no letter in scripts without letters', () => {
    expect(groups(['睡眠', '压力'], 'zh')).toEqual(
      [': 睡眠, 压力'].map(() => expect.stringMatching(/^: /u)),
    )
    expect(groups(['نوم', 'قلق'], 'ar')).toEqual(['ق: قلق', 'ن: نوم'])
  })
  it('come out the same in whatever order their marks stand', () => {
    const words = fc.array(fc.constantFrom('a', 'A', 'ä', 'a b', 'ab', 'a!b', 'b', '1', '-a', 'é'))
    fc.assert(
      fc.property(words, (terms) => {
        const sorted = groups(terms).join()
        const other = groups(terms.toReversed()).join()
        expect(other).toBe(sorted)
      }),
      {numRuns: 300, seed: 20261125},
    )
  })
})

const MARKS = '[Attachment]{.index} and [bonds]{.index term="attachment!secure"}.'

describe('the index of a publication', () => {
  const find = (tree: Root, name: string) => {
    const found: string[] = []
    visit(tree, 'element', (node) => {
      const classes = node.properties.className
      if (Array.isArray(classes) && classes.includes(name)) found.push(textOf(node))
    })
    return found
  }

  it('stands below the heading that asks for it, before notes and what follows', () => {
    const {html} = documentOf({
      'in.md': `# A\n\n${MARKS}[^1]\n\n## Index {#index}\n\nWords.\n\n[^1]: Note.`,
    })
    expect(html.join()).toMatch(
      /class="hp-notes".*class="hp-index" aria-labelledby="index"><h2 id="index">Index<\/h2>\s*<p>Words\.<\/p>\s*<div class="hp-index-list"/su,
    )
  })
  it('stands at the end where it is wanted and no heading asks for it', () => {
    const texts = {'a.md': `# A\n\n${MARKS}`, 'b.md': '# B\n\nMore [bonds]{.index}.'}
    const {document} = documentOf(texts, {index: true})
    expect(document.chapters.map(({title}) => title)).toEqual(['A', 'B', 'Index'])
    const tree = document.chapters[2]?.tree ?? {type: 'root', children: []}
    expect(find(tree, 'hp-locators')).toEqual([': A', ': A', ': B'])
    expect(documentOf(texts).html.join()).not.toContain('hp-index"')
    const single = documentOf({'a.md': `# A\n\n${MARKS}`}, {index: true})
    expect(single.document.single).toBe(true)
    expect(single.html.join()).toMatch(/<section class="hp-index".*<h2 id="index">Index<\/h2>/su)
  })
  it('says where a heading asks for what is not there', () => {
    const said = (text: string) => documentOf({'in.md': text}).messages.map((one) => one.reason)
    expect(said('# A\n\nText.\n\n## Index {.index}')).toEqual([
      'Unexpected place for an index: no term is marked in this text.',
    ])
    expect(said(`# A\n\n${MARKS}\n\n## Index {.index}\n\n## Again {.index}`)).toEqual([
      'Unexpected second place for the index, expected one.',
    ])
  })
  it('has letters over its entries only when there are many', () => {
    const many = Array.from({length: 20}, (_, at) => `[${'abcd'[at % 4]}${at}]{.index}`).join(' ')
    const tree = (text: string) =>
      documentOf({'in.md': text}, {index: true}).document.chapters[0]?.tree
    expect(find(tree(`# A\n\n${many}`) as Root, 'hp-index-letter')).toEqual(['A', 'B', 'C', 'D'])
    expect(find(tree(`# A\n\n${MARKS}`) as Root, 'hp-index-letter')).toEqual([])
  })
  it('comes after the list of references', () => {
    const {html} = documentOf({
      'in.md': `# A\n\n${MARKS} See Lee (2020).\n\n## References\n\n- Lee, A. (2020). Sleep.\n\n## Index {.index}`,
    })
    expect(html.join()).toMatch(/hp-references.*hp-index"/su)
  })
})

/** Pieces of text with marks, and the same without; a space goes between them, for emphasis ends at a word. */
const pieces: readonly (readonly [string, string])[] = [
  ['[word]{.index}', 'word'],
  ['[a *b* c]{.index term="d, e"}', 'a *b* c'],
  ['hid[]{.index term="hidden"}den', 'hidden'],
  ['[x]{.index see="word"}', 'x'],
  ['**[bold]{.index}**', '**bold**'],
  ['"[quoted]{.index}"', '"quoted"'],
  ["[it's]{.index}", "it's"],
  ['[Lee]{.index} (2020)', 'Lee (2020)'],
  ['plain. ', 'plain. '],
  ['*emphasis*', '*emphasis*'],
  ['\n\n', '\n\n'],
  ['\n- ', '\n- '],
  ['\n## ', '\n## '],
  ['[link](#x)', '[link](#x)'],
  ['[^1]', '[^1]'],
]

describe('taking the marks away', () => {
  it('leaves the text as it is', () => {
    const text = (source: string) => {
      const {document} = documentOf(
        {
          'in.md': `# Title\n\n${source}\n\n[^1]: Note.\n\n## References\n\n- Lee, A. (2020). Sleep.\n`,
        },
        {plain: true},
      )
      return document.chapters.map(({tree}) => textOf(tree).replace(/\s+/gu, ' ')).join('\n')
    }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 12}), (parts) => {
        const marked = parts.map(([one]) => one).join(' ')
        const plain = parts.map(([, one]) => one).join(' ')
        expect(text(marked)).toBe(text(plain))
      }),
      {numRuns: 500, seed: 20261125},
    )
  })
})

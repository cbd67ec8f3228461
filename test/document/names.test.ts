import {describe, expect, it} from 'vitest'
import {uniqueNames} from '../../src/document/names.ts'
import {documentOf} from '../made-document.ts'

type Texts = Readonly<Record<string, string>>

function namesIn(texts: Texts, split = false): string[] {
  return documentOf(texts, {split}).document.chapters.map(({id}) => id)
}

/** Every id of a chapter by the chapter's name. */
function idsIn(texts: Texts): Map<string, string[]> {
  const {document, html} = documentOf(texts, {plain: true})
  return new Map(
    document.chapters.map(({id}, at) => [
      id,
      [...(html[at] ?? '').matchAll(/ id="([^"]+)"/gu)].map(([, found = '']) => found),
    ]),
  )
}

const chapter = (title: string) => `# ${title}

A note.[^1] See [words]{.index}.

:::tip
Rest.
:::

![A curve](curve.png "A night")

## Summary

One.

## Summary

Two.

[^1]: Words.`

const BOOK: Texts = {
  '01-body.md': chapter('The body'),
  '02-mind.md': chapter('The mind'),
  '03-rest.md': chapter('Rest and play'),
}

describe('the name of a chapter', () => {
  it('is that of its file, whose title may change', () => {
    expect(namesIn(BOOK)).toEqual(['body', 'mind', 'rest'])
    expect(namesIn({...BOOK, '02-mind.md': chapter('Your mind')})).toEqual(namesIn(BOOK))
  })
  it('comes from id or title where the file only counts', () => {
    const texts = {
      '1.md': '# Café & Crème',
      'chapter-2.md': '# The alarm {#alarm}',
      '03.md': '# Ok',
    }
    expect(namesIn(texts)).toEqual(['cafe-creme', 'alarm', 'ok'])
  })
  it('holds no more than plain letters, digits and hyphens, whatever the title', () => {
    const titles = ['النوم', '第1章', 'Сон и COVID', '!!!', '../../etc', 'CON', 'a'.repeat(300)]
    const names = uniqueNames(titles.map((title) => [title]))
    expect(new Set(names).size).toBe(titles.length)
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]{1,90}$/u)
    expect(names[5]).toBe('con-text')
    expect(uniqueNames([['النوم']])).toEqual([names[0]])
  })
  it('is given once; of several alike the next candidate decides, then a number', () => {
    expect(uniqueNames([['a', 'x'], ['a', 'y'], ['b']])).toEqual(['x', 'y', 'b'])
    expect(uniqueNames([['a'], ['a'], ['']])).toEqual(['a', 'a-2', 'text'])
  })
  it('is not taken away by a text that is called so only in second place', () => {
    expect(
      uniqueNames([
        ['', 'stress'],
        ['stress', 'work'],
      ]),
    ).toEqual(['stress-2', 'stress'])
  })
  it('comes from the heading in a long text that is cut, but for its beginning', () => {
    const words = 'word '.repeat(700)
    const text = `# Sleep\n\nHello.\n\n${['Night', 'Day {#noon}', 'Night'].map((title) => `## ${title}\n\n${words}`).join('\n\n')}`
    expect(namesIn({'leaflet.md': text}, true)).toEqual(['leaflet', 'night', 'noon', 'night-2'])
  })
})

describe('the ids of a chapter', () => {
  const before = idsIn(BOOK)

  it('are all there, and each once in the book', () => {
    const all = [...before.values()].flat()
    expect(new Set(all).size).toBe(all.length)
    expect(before.get('mind')).toEqual(
      expect.arrayContaining([
        'the-mind',
        'mind.summary',
        'mind.summary-1',
        'fn-mind-1',
        'fnref-mind-1',
        'mind-label-1',
        'figure-mind-1',
        'mind.ix-words',
      ]),
    )
  })
  it.each<[string, Texts]>([
    ['another comes before it', {'00-start.md': chapter('A start'), ...BOOK}],
    ['another is moved', {'02-mind.md': BOOK['02-mind.md']!, '09-body.md': BOOK['01-body.md']!}],
    ['a paragraph changes', {...BOOK, '01-body.md': BOOK['01-body.md']!.replace('One.', 'New.')}],
    [
      'another is taken away',
      {'02-mind.md': BOOK['02-mind.md']!, '03-rest.md': BOOK['03-rest.md']!},
    ],
  ])('stay when %s', (_, texts) => {
    expect(idsIn(texts).get('mind')).toEqual(before.get('mind'))
  })
  it('are found by links as they were typed', () => {
    const link = '\n\n[Again](#summary-1), [body](#the-body)'
    const {html, messages} = documentOf({...BOOK, '02-mind.md': `${BOOK['02-mind.md']}${link}`})
    expect(html[1]).toContain('href="#mind.summary-1"')
    expect(html[1]).toContain('href="#the-body"')
    expect(messages.filter(({ruleId}) => ruleId === 'link/unresolved')).toEqual([])
  })
})

import {describe, expect, it} from 'vitest'
import {isElement} from '../../src/base/element.ts'
import '../../src/document/marks.ts'
import {documentOf} from '../made-document.ts'

function kinds(text: string): (string | undefined)[] {
  const {document} = documentOf({'in.md': text, 'other.md': '# Other'}, {plain: true})
  const [first] = document.chapters
  return (first?.tree.children ?? [])
    .filter(isElement)
    .filter(({tagName}) => /^h\d$/u.test(tagName))
    .map(({marks}) => marks?.kind)
}

describe('a heading says what its text is', () => {
  it.each([
    ['# Preface', 'preface'],
    ['# EINLEITUNG', 'introduction'],
    ['# Words to know {.glossary}', 'glossary'],
    ['# The night {#night .part}', 'part'],
    ['# Appendix', 'appendix'],
    ['# Appendix B: Tables', 'appendix'],
    ['# Anhang 2 – Tabellen', 'appendix'],
  ])('%s', (text, kind) => {
    expect(kinds(text)).toEqual([kind])
  })
  it.each([
    '# Introduction to sleep',
    '# The appendix',
    '# Appendix operation',
    '# Thanks a lot',
    '# Part',
  ])('but not %s', (text) => {
    expect(kinds(text)).toEqual([undefined])
  })
  it('of a section too, but no deeper', () => {
    expect(kinds('# A\n\n## Glossary\n\n### Glossary')).toEqual([undefined, 'glossary', undefined])
  })
})

describe('the terms of a glossary', () => {
  const terms = (text: string) =>
    [
      ...documentOf({'in.md': text})
        .html.join('')
        .matchAll(/<dt( id="[^"]*")?>/gu),
    ].map(([, id = '']) => id.trim())

  it('have ids, up to the next heading of its level', () => {
    const text =
      '# A\n\n## Glossary\n\nCue\n: A sign.\n\n### More\n\nBlue light\n: Light.\n\n## Other\n\nCue\n: No.\n'
    expect(terms(text)).toEqual(['id="term-cue"', 'id="term-blue-light"', ''])
  })
  it('are found by links', () => {
    const {html, messages} = documentOf({
      'a.md': '# A\n\nA [cue](#term-cue).',
      'b.md': '# Glossary\n\nCue\n: A sign.\n',
    })
    expect(messages).toEqual([])
    expect(html[0]).toContain('href="#term-cue"')
  })
})

describe('a text in another language than the publication', () => {
  it('says so, and has the labels of its own language', () => {
    const {html} = documentOf({'in.md': '# La nuit\n\n:::tip\nDormez.\n:::'}, {lang: 'fr'})
    expect(html.join('')).toContain('<h1 id="la-nuit" lang="fr">')
    expect(html.join('')).toMatch(/<aside [^>]*lang="fr".*>Conseil</su)
  })
})

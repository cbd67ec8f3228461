import {describe, expect, test} from 'vitest'
import {NOBODY} from '../../../../src/base/signature.ts'
import {wordsOf} from '../../../../src/base/words.ts'
import {measureAccess} from './measure.ts'
import {bookOf, said, verdictOf} from './made.ts'

describe('styles', () => {
  const style = (css: string) => verdictOf({}, {'style.css': css})

  test.each([
    'p { color: red }',
    'p{background-color:red}',
    'body { font-family: Arial }',
    'h1, p { font: 1em Arial }',
    'p { font-size: 12px }',
    'p { line-height: 14pt }',
    'p { margin: 0 !important }',
    '@media (min-width: 30em) { p { position: fixed } }',
  ])('take the look out of the hands of the reader with %s', (css) => {
    expect(said(style(css), 'displayTransformability')).toBe('refused 0/1')
  })

  test.each([
    'p { margin: 1em; border: 1px solid }',
    'svg { color: currentColor; background: none }',
    'h1, section > h2 { font-family: Example }',
    'p code { font-family: monospace }',
    '@font-face { font-family: Example; src: url(a.woff) }',
  ])('leave it to the reader with %s', (css) => {
    expect(style(css).claims.accessibilityFeature).toContain('displayTransformability')
  })

  test.each([
    'p { position: absolute; top: 0 }',
    'p { order: 2 }',
    'div { display: flex; flex-direction: row-reverse }',
    'p { grid-row: 1 }',
  ])('move text from its place with %s', (css) => {
    expect(style(css).claims.accessibilityFeature).not.toContain('readingOrder')
  })

  test('may hide words that only screen readers say', () => {
    const css = '.hp-sr { position: absolute; clip: rect(0, 0, 0, 0) } img { float: left }'
    expect(style(css).claims.accessibilityFeature).toContain('readingOrder')
  })

  test('of a book with fixed pages are never free', () => {
    const book = bookOf()
    const fixed = {
      ...book,
      metadata: [{name: 'rendition:layout', value: 'pre-paginated', id: '', refines: ''}],
    }
    const verdict = measureAccess(fixed, wordsOf('en'), NOBODY, false)
    expect(said(verdict, 'displayTransformability')).toBe('refused 0/1')
  })
})

import {fromHtml} from 'hast-util-from-html'
import {expect, test} from 'vitest'
import {setRoles} from '../../../src/outputs/epub/roles.ts'
import {toXhtml} from '../../../src/outputs/epub/xhtml.ts'

function withRoles(html: string): string {
  const tree = fromHtml(html, {fragment: true})
  setRoles(tree)
  return toXhtml(tree).replace(/ xmlns(?::epub)?="[^"]*"/g, '')
}

test('nothing stands between the link to a note and its words', () => {
  expect(withRoles('<sup class="hp-noteref"><a href="#n">1</a></sup>')).toBe(
    '<sup class="hp-noteref"><a href="#n" epub:type="noteref" role="doc-noteref">1</a></sup>',
  )
})

test('each note is an element of its own with the way back at its start', () => {
  const xhtml = withRoles(
    '<div class="hp-footnote" id="n"><p><a class="hp-note-back" href="#m" aria-label="Back">1</a> Words.</p></div>',
  )
  expect(xhtml).toBe(
    '<aside class="hp-footnote" id="n" epub:type="footnote" role="doc-footnote"><p><a class="hp-note-back" href="#m" aria-label="Back" epub:type="backlink" role="doc-backlink">1</a> Words.</p></aside>',
  )
})

test.each([
  ['<a class="hp-cite" href="#r">Oei</a>', 'biblioref', 'doc-biblioref'],
  ['<a class="hp-back" href="#c">1</a>', 'backlink', 'doc-backlink'],
  ['<section class="hp-references"></section>', 'bibliography', 'doc-bibliography'],
  ['<section class="hp-key"></section>', 'abstract', 'doc-abstract'],
  ['<aside class="hp-box hp-tip"></aside>', 'tip', 'doc-tip'],
  ['<aside class="hp-box hp-warning"></aside>', 'notice', 'doc-notice'],
  ['<section class="hp-urgent"></section>', 'notice', 'doc-notice'],
  ['<aside class="hp-pullquote"></aside>', 'pullquote', 'doc-pullquote'],
  ['<div class="hp-faq"></div>', 'qna', 'doc-qna'],
])('%s is a %s', (html, type, role) => {
  expect(withRoles(html)).toContain(` epub:type="${type}" role="${role}"`)
})

test('a citation is never a note: a reader would show the wrong thing', () => {
  expect(withRoles('<a class="hp-cite" href="#r">Oei</a>')).not.toContain('noteref')
})

test('a figure with a caption has no role beside its own', () => {
  expect(withRoles('<figure class="hp-figure" role="group"></figure>')).not.toContain('role')
})

test('one question of many is no landmark', () => {
  expect(withRoles('<section class="hp-qa" aria-labelledby="q"></section>')).not.toContain('aria')
})

test('a class that is named like a property of objects means nothing', () => {
  expect(withRoles('<p class="constructor">x</p>')).toBe('<p class="constructor">x</p>')
})

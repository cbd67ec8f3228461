import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {documentOf} from './made-document.ts'

/** Pieces of Markdown that mean something; strings of them find more than random letters do. */
const pieces = [
  '# ',
  '## ',
  '### A\n',
  '#',
  '- ',
  '1. ',
  '> ',
  '> [!NOTE]\n',
  '    ',
  '\n',
  '\n\n',
  '***',
  '**',
  '*',
  '_',
  '`',
  '```\n',
  '~~',
  '|',
  '|-|-|\n',
  '| a | b |\n',
  '[a](#b)',
  '[](#a)',
  '[](#a){.page}',
  '![x](y.png)',
  '![](z.png){#p}',
  '[^1]',
  '[^1]: n\n',
  '[x]: /u\n',
  '[b]{.index}',
  '[]{.index term="a!b" see=c}',
  ']{#a}',
  '## I {.index}\n',
  '{#a .b}',
  '{',
  '}',
  ': m\n',
  'T\n: m\n',
  'Table: c {#t}\n\n',
  ':::tip\n',
  ':::urgent{#u}\n',
  '::::only{for=ebook}\n',
  ':::only{for=handout}\n',
  ':::faq\n',
  ':::steps\n',
  ':::figure{#f}\n',
  ':::key\n',
  ':::nope{x=1}\n',
  ':::\n',
  '::::\n',
  ':x',
  '::y[z]',
  '<b>',
  '</b>',
  '<div>',
  '</div>',
  '<script>',
  '</script>',
  '<p',
  '<td>',
  '<a name="a">',
  '<img src="a.png" onerror=x>',
  '<!--',
  '-->',
  '<table><tr><td>',
  '&amp;',
  '&#0;',
  '## References\n\n',
  '- Lee, A. (2020). Sleep. doi:10.1000/xyz.\n',
  '1. Lee A. Sleep. 2020.\n',
  '(Lee, 2020)',
  '[1, 3–4]',
  'Lee (2020)',
  '[2]',
  '"',
  "'",
  '--',
  '...',
  'a',
  'é',
  '中',
  '\u{1F600}',
  '\\',
  'https://e.org/a_(b).',
  'www.e.org',
  '$x$',
  '{{x}}',
  '<%= 1 %>',
]
const markdown = fc
  .array(fc.constantFrom(...pieces), {maxLength: 40})
  .map((parts) => parts.join(''))

describe('any Markdown', () => {
  it('gives a document with unique ids, and every link inside it leads to one of them', () => {
    fc.assert(
      fc.property(markdown, fc.boolean(), (text, split) => {
        const {html} = documentOf({'in.md': text}, {split, plain: true})
        const page = html.join('')
        const ids = [...page.matchAll(/ id="([^"]*)"/gu)].map((found) => found[1])
        expect(new Set(ids).size).toBe(ids.length)
        for (const [, target] of page.matchAll(/href="#([^"]*)"/gu)) expect(ids).toContain(target)
        for (const [, label] of page.matchAll(/aria-labelledby="([^"]*)"/gu))
          expect(ids).toContain(label)
      }),
      {numRuns: 1500, seed: 20261125},
    )
  })
  it('never brings a program, a handler or a dangerous address to the page', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const page = documentOf({'in.md': text}, {plain: true}).html.join('')
        expect(page).not.toMatch(
          /<script|<iframe|<style|<[a-z]+[^>]*\son[a-z]+=|href="(?:javascript|file|data):/iu,
        )
      }),
      {numRuns: 1000, seed: 20261125},
    )
  })
  it('gives the same document twice', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(documentOf({'in.md': text}).html).toEqual(documentOf({'in.md': text}).html)
      }),
      {numRuns: 200, seed: 20261125},
    )
  })
})

import {fromHtml} from 'hast-util-from-html'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {markTags} from '../../../src/outputs/pdf/mark-tags.ts'

const stringify = unified().use(rehypeStringify).freeze()

function marked(html: string, lang = 'en'): string {
  const root = fromHtml(html, {fragment: true})
  markTags(root, lang)
  return stringify.stringify(root)
}

describe('what HTML has no name for', () => {
  it.each([
    ['<div class="hp-footnote">1</div>', '<div class="hp-footnote" lang="en-x-hp-note">1</div>'],
    ['<sup class="hp-noteref">1</sup>', '<sup class="hp-noteref" lang="en-x-hp-ref">1</sup>'],
    ['<sup class="hp-linkref">a</sup>', '<sup class="hp-linkref" lang="en-x-hp-ref">a</sup>'],
    [
      '<section class="hp-index">A</section>',
      '<section class="hp-index" lang="en-x-hp-index">A</section>',
    ],
    ['<span class="hp-math">x</span>', '<span class="hp-math" lang="en-x-hp-math">x</span>'],
    ['<abbr title="World">W</abbr>', '<abbr title="World" lang="en-x-hp-words">W</abbr>'],
    [
      '<dl><dt>A</dt><dd>B</dd></dl>',
      '<dl lang="en-x-hp-terms"><dt lang="en-x-hp-term">A</dt><dd lang="en-x-hp-meaning">B</dd></dl>',
    ],
  ])('is named: %s', (html, written) => {
    expect(marked(html)).toBe(written)
  })
  it('is named only where it stands for something: a section without a title is none', () => {
    expect(marked('<section aria-labelledby="a">A</section><section>B</section>')).toBe(
      '<section aria-labelledby="a" lang="en-x-hp-section">A</section><section>B</section>',
    )
  })
  it('is the outer list of contents, and no list in it', () => {
    expect(
      marked('<nav class="hp-contents"><ol><li><ol><li>A</li></ol></li></ol></nav><ol></ol>'),
    ).toBe(
      '<nav class="hp-contents"><ol lang="en-x-hp-toc"><li><ol><li>A</li></ol></li></ol></nav><ol></ol>',
    )
  })
  it('is the first paragraph of a reference, which describes the work', () => {
    expect(
      marked(
        '<section class="hp-references"><ol><li><p>A</p><p>B</p></li></ol></section><ul><li><p>C</p></li></ul>',
      ),
    ).toBe(
      '<section class="hp-references"><ol><li><p class="hp-work" lang="en-x-hp-work">A</p><p>B</p></li></ol></section><ul><li><p>C</p></li></ul>',
    )
  })
})

describe('a link to a work', () => {
  it('stands in an element that can be tagged, and in one only', () => {
    const written =
      '<abbr class="hp-reference" lang="en-x-hp-ref"><a class="hp-cite" href="#r">A</a></abbr>'
    expect(marked('<a class="hp-cite" href="#r">A</a>')).toBe(written)
    expect(marked('<span class="hp-reference"><a class="hp-cite" href="#r">A</a></span>')).toBe(
      written.replaceAll('abbr', 'span'),
    )
  })
})

describe('a language', () => {
  it('goes with the mark, the nearest one that is given', () => {
    expect(marked('<div lang="he"><dl></dl></div><dl lang="fr"></dl>', 'de')).toBe(
      '<div lang="he"><dl lang="he-x-hp-terms"></dl></div><dl lang="fr-x-hp-terms"></dl>',
    )
  })
  it('moves from words without a tag to an element that gets one', () => {
    expect(marked('<p><i lang="la">in vitro</i> <em lang="fr">ici</em></p>')).toBe(
      '<p><i><abbr lang="la-x-hp-words">in vitro</abbr></i> <em lang="fr">ici</em></p>',
    )
  })
})

it('a rule is hidden from who listens', () => {
  expect(marked('<hr>')).toBe('<hr aria-hidden="true">')
})

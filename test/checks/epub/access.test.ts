import {describe, expect, test} from 'vitest'
import type {ClaimName} from '../../../src/base/claims.ts'
import {NOBODY, type Signature} from '../../../src/base/signature.ts'
import {wordsOf} from '../../../src/base/words.ts'
import {measureAccess} from './access/measure.ts'
import {openBook} from '../../../src/epub/book.ts'
import {sealOf} from '../../../src/epub/seal.ts'
import {bind} from '../../../src/outputs/epub/epub.ts'
import {inputOf} from '../../outputs/epub/fixture.ts'
import {bookOf, said, verdictOf} from './access/made.ts'

const h1 = '<h1 id="start">One</h1>'

/** For each claim a book that bears it out, one that does not, and the count of each. */
const CASES: readonly [ClaimName, string, string, string, string][] = [
  [
    'visual',
    `${h1}<img src="a.png" alt="A lamp"/>`,
    'claimed 1/1',
    `${h1}<img src="a.png" alt=""/>`,
    'absent 0/0',
  ],
  [
    'mathOnVisual',
    `${h1}<img src="a.png" role="math" alt="x squared"/>`,
    'claimed 1/1',
    `${h1}<p>x</p>`,
    'absent 0/0',
  ],
  [
    'textualSufficient',
    `${h1}<img src="a.png" alt="A lamp"/><svg aria-hidden="true"/>`,
    'claimed 1/1',
    `${h1}<img src="a.png"/><svg role="img" aria-label="A door"/>`,
    'refused 1/2',
  ],
  [
    'alternativeText',
    `${h1}<svg><title>A door</title></svg><img src="a.png" alt=""/>`,
    'claimed 1/1',
    `${h1}<img src="a.png" alt="" class="hp-undescribed"/>`,
    'refused 0/1',
  ],
  [
    'longDescription',
    `${h1}<figure aria-details="d"><img src="a.png" alt="A lamp"/></figure><p id="d">The lamp stands.</p>`,
    'claimed 1/1',
    `${h1}<img src="a.png" alt="A lamp" aria-describedby="gone"/>`,
    'refused 0/1',
  ],
  [
    'structuralNavigation',
    `${h1}<h2>a</h2><h3>b</h3><h2>c</h2>`,
    'claimed 2/2',
    `${h1}<h3>b</h3>`,
    'refused 1/2',
  ],
  [
    'pageBreakMarkers',
    `${h1}<span role="doc-pagebreak" aria-label="12"/>`,
    'claimed 1/1',
    `${h1}<span epub:type="pagebreak"/>`,
    'refused 0/1',
  ],
  [
    'index',
    `${h1}<section role="doc-index"><a href="#start">sleep</a> <a href="https://example.org/">web</a></section>`,
    'claimed 1/1',
    `${h1}<section epub:type="index"><a href="one.xhtml#gone">sleep</a></section>`,
    'refused 0/1',
  ],
  [
    'MathML',
    `${h1}<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x"><mi>x</mi></math>`,
    'claimed 1/1',
    `${h1}<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math><img role="math" alt="y" src="a.png"/>`,
    'refused 1/2',
  ],
  [
    'describedMath',
    `${h1}<img role="math" alt="y" src="a.png"/>`,
    'claimed 1/1',
    `${h1}<img role="math" alt="" src="a.png"/>`,
    'refused 0/1',
  ],
  [
    'ARIA',
    `${h1}<p role="doc-tip">a</p>`,
    'claimed 1/1',
    `${h1}<p role="tipp">a</p>`,
    'refused 0/1',
  ],
  [
    'rubyAnnotations',
    `${h1}<ruby>字<rt>ji</rt></ruby>`,
    'claimed 1/1',
    `${h1}<ruby>字</ruby>`,
    'refused 0/1',
  ],
  [
    'ttsMarkup',
    `${h1}<span ssml:ph="x">a</span>`,
    'claimed 1/1',
    `${h1}<span ssml:alphabet="ipa">a</span>`,
    'refused 0/1',
  ],
  ['noFlashingHazard', h1, 'claimed 2/2', `${h1}<video src="a.mp4"/>`, 'refused 2/3'],
  ['noMotionSimulationHazard', h1, 'claimed 2/2', `${h1}<canvas/>`, 'refused 2/3'],
  ['noSoundHazard', h1, 'claimed 2/2', `${h1}<audio src="a.mp3"/>`, 'refused 2/3'],
  [
    'displayTransformability',
    `${h1}<p style="margin: 1em">a</p>`,
    'claimed 1/1',
    `${h1}<p style="font-size: 12px">a</p>`,
    'refused 0/1',
  ],
  [
    'readingOrder',
    `${h1}<p style="margin: 1em">a</p>`,
    'claimed 1/1',
    `${h1}<p style="position: absolute">a</p>`,
    'refused 0/1',
  ],
]

describe('a claim stands with a book that bears it out and falls with one that does not', () => {
  test.each(CASES)('%s', (claim, good, goodCount, bad, badCount) => {
    expect(said(verdictOf({'one.xhtml': good}), claim)).toBe(goodCount)
    expect(said(verdictOf({'one.xhtml': bad}), claim)).toBe(badCount)
  })
})

describe('the standard', () => {
  const style = {'style.css': 'p { margin: 1em }'}
  const seal = sealOf(bookOf({}, style).files)
  const ada: Signature = {
    checkedBy: 'Ada Penn',
    checkedOn: '2026-11-20',
    credential: '',
    report: '',
    seal,
  }

  test('is claimed when a person signed this very text and nothing speaks against it', () => {
    const {claims, obstacles} = verdictOf({}, style, ada)
    expect(obstacles).toEqual([])
    expect(claims.conformsTo).toBe('EPUB Accessibility 1.1 - WCAG 2.2 Level AA')
    expect(claims.signature).toEqual(ada)
    expect(claims.accessibilitySummary).toContain('The publication was certified by Ada Penn.')
  })

  test.each([
    ['nobody signed', {}, NOBODY, false, ['signature']],
    ['the text changed', {'one.xhtml': '<h1 id="start">Two</h1>'}, ada, false, ['seal']],
    ['a check found something', {}, ada, true, ['findings']],
    [
      'a level of heading is skipped',
      {'one.xhtml': '<h1 id="start">One</h1><h3>b</h3>'},
      NOBODY,
      false,
      ['claims', 'signature'],
    ],
  ] as const)('is not claimed when %s', (_, bodies, signature, broken, obstacles) => {
    const verdict = verdictOf(bodies, style, signature, broken)
    expect(verdict.obstacles).toEqual(obstacles)
    expect(verdict.claims.conformsTo).toBe('')
    expect(verdict.claims.signature).toEqual(NOBODY)
    expect(verdict.claims.accessibilitySummary).not.toMatch(/certified|standards/u)
  })
})

describe('the summary', () => {
  test('says in the words of the display guide what was seen', () => {
    const bound = bind(inputOf())
    const {claims} = measureAccess(openBook(bound.files), wordsOf('en'), NOBODY, false)
    expect(claims).toEqual({
      accessMode: ['textual', 'visual'],
      accessModeSufficient: ['textual', 'textual,visual'],
      accessibilityFeature: [
        'displayTransformability',
        'alternativeText',
        'readingOrder',
        'structuralNavigation',
        'tableOfContents',
        'ARIA',
      ],
      accessibilityHazard: ['none'],
      accessibilitySummary:
        'Appearance can be modified. Readable in read aloud or dynamic braille. Has alternative text. Navigation: Table of contents, Headings. No hazards. Links to notes and references lead back to the text.',
      conformsTo: '',
      signature: NOBODY,
    })
  })

  test('says what is missing', () => {
    const {claims} = verdictOf({'one.xhtml': '<h1 id="start">One</h1><img src="a.png"/>'})
    expect(claims.accessModeSufficient).toEqual(['textual,visual'])
    expect(claims.accessibilitySummary).toContain(
      'Not fully readable in read aloud or dynamic braille. Some pictures have no description.',
    )
    expect(claims.accessibilitySummary).not.toContain('Links to notes')
  })

  test('does not say that notes lead back where one does not', () => {
    const note = (back: string) =>
      `<h1 id="start">One</h1><a role="doc-noteref" href="#n">1</a><aside id="n"><p>${back}</p></aside>`
    const summary = (back: string) =>
      verdictOf({'one.xhtml': note(back)}).claims.accessibilitySummary
    expect(summary('x')).not.toContain('lead back')
    expect(summary('<a role="doc-backlink" href="#m">1</a>')).toContain('lead back')
  })

  test.each(['en', 'de', 'fr', 'es', 'ar', 'he'])('is whole in %s', (lang) => {
    const words = wordsOf(lang)
    const {claims} = measureAccess(bookOf(), words, NOBODY, false)
    expect(claims.accessibilitySummary).toContain(words.access.claims.textualSufficient[0])
    expect(claims.accessibilitySummary).toContain(words.access.summary.noHazards)
    expect(words.access.page.personList).toHaveLength(8)
  })
})

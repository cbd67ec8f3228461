import type {Rule} from '../rule.ts'

/** Structure that readers, screen readers and shops rely on. */
export const documentRules = {
  'fig/alt': {
    severity: 'error',
    plain: 'warning',
    title: 'Every picture has a description for people who cannot see it.',
    why: 'A screen reader reads it out in place of the picture.',
    wrong: '![](figures/rings.svg)',
    right:
      '![Two rings that touch](figures/rings.svg), or `{decorative}` after a picture that says nothing',
    source: 'WCAG 2.2, 1.1.1',
  },
  'head/order': {
    severity: 'error',
    plain: 'warning',
    title: 'Headings go down one level at a time.',
    why: 'Many people move through a text by its headings; a missing level looks like a missing part.',
    wrong: '## Sleep, then #### Naps',
    right: '## Sleep, then ### Naps',
    source: 'WCAG 2.2, 1.3.1',
  },
  'head/empty': {
    severity: 'warning',
    title: 'A heading has words.',
    why: 'An empty heading is a blank line in every table of contents.',
    wrong: '##',
    right: '## Sleep',
  },
  'id/duplicate': {
    severity: 'error',
    plain: 'warning',
    title: 'A name after # is given once.',
    why: 'A link could lead to either place.',
    wrong: '## One {#sleep}, then ## Two {#sleep}',
    right: '## One {#sleep}, then ## Two {#naps}',
  },
  'note/missing': {
    severity: 'error',
    plain: 'warning',
    title: 'Every footnote mark has a note.',
    why: 'The mark would be printed as brackets.',
    wrong: 'Sleep helps.[^1]',
    right: 'Sleep helps.[^1]\n\n[^1]: Most adults need seven hours.',
  },
  'note/unused': {
    severity: 'warning',
    title: 'Every footnote is used.',
    why: 'A note without a mark is not printed.',
    wrong: '[^1]: A note that no sentence names.',
    right: 'Sleep helps.[^1]\n\n[^1]: A note that this sentence names.',
  },
  'note/loop': {
    severity: 'error',
    title: 'A footnote does not cite itself.',
    why: 'It would never end.',
    wrong: '[^1]: See [^1].',
    right: '[^1]: See the table.',
  },
  'type/glyphs': {
    severity: 'warning',
    title: 'Every sign of a text is in the typeface of the page.',
    why: 'Another font of the computer stands in, or an empty box: the page looks different elsewhere.',
    wrong: 'Well done \u{1F947}',
    right: 'Well done!',
  },
  'layout/overflow': {
    severity: 'warning',
    title: 'A word is short enough for a line.',
    why: 'A longer one is broken where it must be, not where it should be.',
    wrong: 'A web address of 300 letters as text',
    right: '[A short name](https://example.org/…)',
  },
} as const satisfies Record<string, Rule>

import fc from 'fast-check'
import {toString as plainText} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {notebook} from '../../src/base/note.ts'
import {readTree} from '../../src/manuscript/read.ts'
import {linkReferences} from '../../src/references/link.ts'

const LIST = `
## References

- Oei NYL, Rombouts SARB, Soeter RP, van Gerven JM, Both S. Dopamine modulates reward. Neuropsychopharmacology. 2012;37(7):1729–37. doi:10.1038/npp.2012.19.
- Porges, S. W. (2011). *The Polyvagal Theory*. Norton. ISBN 978-0-393-70700-7
- Stoléru, S., Grégoire, M. C., et al. (1999). Neuroanatomical correlates. *Arch Sex Behav*, 28(1), 1–21. https://doi.org/10.1023/A:1018733420467.
- Stoléru, S., Fonteille, V. (2012). A review. *Neurosci Biobehav Rev*, 36(6).
- World Health Organization. (2020). Sleep and health (https://example.org/a_(b)).

This text is no medical advice.
`

function link(text: string, list = LIST) {
  const {note, messages} = notebook('in.md', false)
  const tree = readTree(`# Title\n\n${text}\n${list}`, note)
  const linked = linkReferences([{path: 'in.md', tree}], () => note)
  const {citations, works} = linked.graph
  return {
    tree: linked.texts[0]!.tree,
    before: tree,
    works,
    messages: messages.map((one) => `${one.ruleId} ${one.reason}`),
    cited: citations.map((one) => [one.text, one.work]),
  }
}

describe('mentions by author and year', () => {
  it.each([
    ['Desire (Oei et al., 2012) grows.', [['Oei et al., 2012', 'ref-oei-2012']]],
    ['Porges (2011) says so.', [['Porges (2011)', 'ref-porges-2011']]],
    ['In Porges’s (2011, p. 12) words.', [['Porges’s (2011, p. 12)', 'ref-porges-2011']]],
    [
      'Both (see Stoléru et al., 1999; Oei et al., 2012).',
      [
        ['Stoléru et al., 1999', 'ref-stoleru-1999'],
        ['Oei et al., 2012', 'ref-oei-2012'],
      ],
    ],
    [
      'Two years (Stoléru et al., 1999, 2012).',
      [
        ['Stoléru et al., 1999', 'ref-stoleru-1999'],
        ['2012', 'ref-stoleru-2012'],
      ],
    ],
    [
      'A pair: Stoléru and Fonteille (2012).',
      [['Stoléru and Fonteille (2012)', 'ref-stoleru-2012']],
    ],
    [
      'The World Health Organization (2020) says.',
      [['World Health Organization (2020)', 'ref-world-health-organization-2020']],
    ],
    ['No accents (Stoleru et al. 1999).', [['Stoleru et al. 1999', 'ref-stoleru-1999']]],
  ])('%s', (text, expected) => {
    expect(link(text).cited).toEqual(expected)
  })
  it.each([
    'It began (March, 2020).',
    'See (Table 2, 2019).',
    'In 2012 things changed.',
    '`(Oei et al., 2012)`',
    '[Porges (2011)](https://example.org)',
    'Born in 1999 (Stoléru was).',
  ])('leaves alone: %s', (text) => {
    const {cited, messages} = link(text)
    expect(cited).toEqual([])
    expect(messages.filter((one) => one.startsWith('ref/missing'))).toEqual([])
  })
  it('names what is missing, and the work that comes near', () => {
    expect(link('Wrong (Porges, 2012), new (Roe & Doe, 2001).').messages).toEqual(
      expect.arrayContaining([
        'ref/missing Unexpected citation "Porges, 2012", expected one of 5 references.',
        'ref/missing Unexpected citation "Roe & Doe, 2001", expected one of 5 references.',
      ]),
    )
  })
  it('says when a mention fits two works', () => {
    const list = '\n## References\n\n- Lee, A. (2020). One.\n- Lee, B. (2020). Two.\n'
    const {cited, messages} = link('So (Lee, 2020).', list)
    expect(cited).toEqual([])
    expect(messages).toContain('ref/ambiguous "Lee, 2020" fits 2 works.')
  })
})

describe('mentions by number', () => {
  const list =
    '\n## References\n\n1. Roe A. One. J. 2001.\n2. Bee B. Two. J. 2002.\n3. Cee C. Three. J. 2003.\n4. Dee D. Four. J. 2004.\n'
  it('links each number, and counts what a range passes over', () => {
    const {cited, messages} = link('One [1], more [2–4].', list)
    expect(cited).toEqual([
      ['1', 'ref-roe-2001'],
      ['2', 'ref-bee-2002'],
      ['4', 'ref-dee-2004'],
    ])
    expect(messages).toEqual([])
  })
  it('reads raised numbers', () => {
    expect(link('Raised<sup>3</sup>.', list).cited).toEqual([['3', 'ref-cee-2003']])
  })
  it.each(['In [2020] or [sic] or [x].', '- [ ] to do', 'A list [1, two].', '10^2^'])(
    'leaves alone: %s',
    (text) => {
      expect(link(text, list).cited).toEqual([])
    },
  )
  it('says when a number is beyond the list', () => {
    expect(link('One [1], far [9].', list).messages).toContain(
      'ref/missing Unexpected citation "9", expected one of 1 to 4.',
    )
  })
  it('means nothing where the list has no numbers', () => {
    expect(link('One [1].').cited).toEqual([])
  })
})

describe('the list', () => {
  it('gives each entry its identifiers, and links without the full stop', () => {
    const {works, tree} = link('Text.')
    expect([...works.values()].map((work) => [work.id, work.doi || work.isbn || work.url])).toEqual(
      [
        ['ref-oei-2012', '10.1038/npp.2012.19'],
        ['ref-porges-2011', '9780393707007'],
        ['ref-stoleru-1999', '10.1023/A:1018733420467'],
        ['ref-stoleru-2012', ''],
        ['ref-world-health-organization-2020', 'https://example.org/a_(b)'],
      ],
    )
    const links = JSON.stringify(tree).match(/"url":"[^"]*"/gu)
    expect(links).toEqual([
      '"url":"https://doi.org/10.1038/npp.2012.19"',
      '"url":"https://doi.org/10.1023/A:1018733420467"',
      '"url":"https://example.org/a_(b)"',
    ])
  })
  it('ends before the text that follows it', () => {
    const {tree} = link('Text.')
    expect(tree.children.at(-1)).toMatchObject({type: 'paragraph'})
    expect(plainText(tree.children.at(-1)!)).toBe('This text is no medical advice.')
  })
  it('may be paragraphs, under a bold line', () => {
    const {works} = link(
      'Text.',
      '\n**References**\n\nRoe, A. (2001). One. *J*, 1.\n\nBee, B. (2002). Two. *J*, 2.\n',
    )
    expect([...works.keys()]).toEqual(['ref-roe-2001', 'ref-bee-2002'])
  })
  it('says once that nothing cites it, or names each entry that nothing cites', () => {
    expect(link('Text.').messages).toEqual([
      'ref/uncited-list No sentence cites any of the 5 references.',
    ])
    expect(link('Only Porges (2011).').messages.length).toBe(4)
  })
  it('is needed: a list of sources that are no works stays a list', () => {
    const {works} = link('Text.', '\n## Sources\n\n- water\n- bread\n')
    expect(works.size).toBe(0)
  })
})

describe('any text', () => {
  const pieces = [
    '(Oei et al., 2012)',
    'Porges (2011)',
    '[1',
    ']',
    '(',
    ')',
    '2012',
    ', ',
    '; ',
    ' and ',
    '*',
    '**',
    '`',
    '[',
    '](x)',
    '<sup>',
    '</sup>',
    '3',
    '–',
    'Stoléru',
    ' et al.',
    '\n',
    "'s",
    '&',
    'a ',
  ]
  it('keeps its words, and each mention leads to a work', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 30}), (parts) => {
        const {tree, before, works, cited} = link(parts.join(''))
        expect(plainText(tree).replace(/\s/gu, '')).toBe(plainText(before).replace(/\s/gu, ''))
        for (const [, work] of cited) expect(works.has(work!)).toBe(true)
        const ids = JSON.stringify(tree).match(/"id":"cite-[^"]*"/gu) ?? []
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.length).toBe(cited.length)
      }),
      {numRuns: 300, seed: 20261125},
    )
  })
})

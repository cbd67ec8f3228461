import {describe, expect, it} from 'vitest'
import {notebook} from '../../src/base/note.ts'
import {linkReferences} from '../../src/references/link.ts'
import {escaped, LIST, link, linksOf, parse, rowsOf} from './read.ts'

const cites = (text: string, list = LIST): readonly string[] => link(`${text}\n\n${list}`).cites

describe('mentions by author and year', () => {
  const rows = rowsOf('entries.tsv')
  const list = rows.map((row) => `- ${escaped(row.string ?? '')}`).join('\n')
  const mentions = rowsOf('mentions.tsv')
  const body = mentions.map((row) => escaped(row.text ?? '')).join('\n\n')
  const {graph} = link(`${body}\n\n## References\n\n${list}\n`)
  const ids = new Map([...graph.works.keys()].map((id, i) => [id, rows[i]?.id ?? '']))

  it.each(mentions.map((row, i) => [row.text ?? '', row.expected ?? '', i * 2 + 1] as const))(
    '%s',
    (_, expected, line) => {
      const here = (one: {position: {start: {line: number}}}) => one.position.start.line === line
      const linked = graph.citations.filter(here).map((one) => `${one.text}=>${ids.get(one.work)}`)
      const missing = graph.unresolved.filter(here).map((one) => `${one.text}=>?`)
      expect([...linked, ...missing].join(';') || '-').toBe(expected)
    },
  )

  it.each([
    ['(Lee, 2020)', ['Lee, 2020 > ref-lee-2020']],
    [
      '(see Lee, 2020, p. 12; cf. Roe & Poe, 2019)',
      ['Lee, 2020, p. 12 > ref-lee-2020', 'Roe & Poe, 2019 > ref-roe-2019'],
    ],
    ['Lee’s (2020) and Lee’ (2020)', ['Lee’s (2020) > ref-lee-2020', 'Lee’ (2020) > ref-lee-2020']],
    ['(*Lee*, 2020)', ['Lee, 2020 > ref-lee-2020']],
    ['*as Lee (2020) says*', ['Lee (2020) > ref-lee-2020']],
    ['Doe *et al.* (2018)', ['Doe et al. (2018) > ref-doe-2018']],
    [
      '(St. Doe, 2020) Lee (2020) and (Lee, 2020; 2020)',
      ['Lee (2020) > ref-lee-2020', 'Lee, 2020 > ref-lee-2020', '2020 > ref-lee-2020'],
    ],
    ['(Lee 2020: 14–15)', ['Lee 2020: 14–15 > ref-lee-2020']],
    ['Roe und Poe (2019, S. 4)', ['Roe und Poe (2019, S. 4) > ref-roe-2019']],
  ])('%s', (text, expected) => {
    expect(cites(text)).toEqual(expected)
  })

  it.each([
    '`(Lee, 2020)`',
    '[Lee, 2020](https://example.org)',
    '# Lee (2020)',
    '(March, 2020)',
    '(Table 2, 2019)',
    'Lee, 2020-2021',
    'Lee & Kim (2020)',
    'Kim and Lee (2020)',
    '(Roe & Kim, 2019)',
    'Lee went away (2020)',
    'lee (2020)',
  ])('leaves %s alone', (text) => {
    expect(cites(text)).toEqual([])
  })

  it('links every year of several', () => {
    const list =
      '## References\n\n- Lee, A. (2019). A.\n- Lee, A. (2020a). B.\n- Lee, A. (2020b). C.\n'
    expect(cites('(Lee, 2019, 2020a,b)', list)).toEqual([
      'Lee, 2019 > ref-lee-2019',
      '2020a > ref-lee-2020a',
      'b > ref-lee-2020b',
    ])
    expect(cites('Lee (2019, 2020b)', list)).toEqual([
      '2019 > ref-lee-2019',
      '2020b > ref-lee-2020b',
    ])
  })

  it('takes a further year behind "and", and no short name before a comma', () => {
    const list =
      '## References\n\n- Roe, A. (2018). One. Press.\n- Roe, A. (2019). Two. Press.\n- Poe, B., Lee, C., & Kim, D. (2014). Three. Press.'
    expect(cites('See Roe 2018 and 2019 in the years 2018 and 2020.', list)).toEqual([
      'Roe 2018 > ref-roe-2018',
      '2019 > ref-roe-2019',
    ])
    expect(cites('For the WHO, Poe and colleagues (2014) argued so.', list)).toEqual([
      'Poe and colleagues (2014) > ref-poe-2014',
    ])
  })

  it('takes the last word of a name where no entry has it as its name', () => {
    const list =
      '## References\n\n- Ann Roe, On Things (Press, 2019).\n- Poe Doe, A. (2020). T.\n- Doe, B. (2020). T.\n'
    expect(cites('Roe (2019), Doe (2020)', list)).toEqual([
      'Roe (2019) > ref-roe-2019',
      'Doe (2020) > ref-doe-2020',
    ])
  })

  it('is silent where an entry holds the name and the year in another place', () => {
    const list = '## References\n\n- Lee, A. (2020). With Poe: letters of 1999.\n'
    expect(link(`(Lee, 2020; Poe, 1999)\n\n${list}`).messages).toEqual([])
  })

  it('prefers the list of its own text', () => {
    const text = (path: string, body: string) => ({path, tree: parse(body)})
    const own = '(Lee, 2020)\n\n## References\n\n- Lee, A. (2020). One.\n'
    const {graph} = linkReferences(
      [text('a.md', own), text('b.md', own), text('c.md', 'Lee (2020) again.')],
      () => () => undefined,
    )
    expect(graph.citations.map(({path, work}) => `${path} ${work}`)).toEqual([
      'a.md ref-lee-2020',
      'b.md ref-lee-2020b',
      'c.md ref-lee-2020',
    ])
  })

  it('links mentions in captions, cells and quotes', () => {
    const tree = parse(`> (Lee, 2020)\n\n| a |\n|---|\n| Lee (2020) |\n\n${LIST}`)
    const [quote] = tree.children
    if (!quote) throw new Error('no quote')
    quote.data = {caption: [{type: 'text', value: 'After Lee (2020)'}]} as never
    const {graph} = linkReferences([{path: 'a.md', tree}], () => () => undefined)
    expect(graph.citations).toHaveLength(3)
  })
})

const NUMBERED = `## References

1. Lee, A. (2020). One.
2. Roe, B. (2019). Two.
3. Doe, C. (2018). Three.
4. Poe, D. (2017). Four.
`

describe('mentions by number', () => {
  it.each([
    ['Sleep helps [2].', ['2 > ref-roe-2019']],
    ['Sleep helps[1, 4].', ['1 > ref-lee-2020', '4 > ref-poe-2017']],
    ['Sleep [1]\\[2] helps.', ['1 > ref-lee-2020', '2 > ref-roe-2019']],
    ['Sleep helps [1–3].', ['1 > ref-lee-2020', '3 > ref-doe-2018']],
    ['Sleep helps [3, p. 12].', ['3 > ref-doe-2018']],
    ['Sleep helps.²', ['² > ref-roe-2019']],
    ['Sleep helps¹,³⁻⁴', ['¹ > ref-lee-2020', '³ > ref-doe-2018', '⁴ > ref-poe-2017']],
    ['Sleep helps<sup>2</sup>.', ['2 > ref-roe-2019']],
    ['Sleep helps.^2^', ['2 > ref-roe-2019']],
    ['Sleep [1]–[3]', ['1 > ref-lee-2020', '3 > ref-doe-2018']],
    ['Sleep [1 and 3]', ['1 > ref-lee-2020', '3 > ref-doe-2018']],
    ['Sleep [see 3; 4]', ['3 > ref-doe-2018', '4 > ref-poe-2017']],
    ['Sleep [e.g., 3: 12]', ['3 > ref-doe-2018']],
    ['Sleep (ref. 3; refs 1–2)', ['3 > ref-doe-2018', '1 > ref-lee-2020', '2 > ref-roe-2019']],
    ['Doe et al.[3] say', ['3 > ref-doe-2018']],
  ])('%s', (text, expected) => {
    expect(cites(text, NUMBERED)).toEqual(expected)
  })

  it.each([
    '[2020]',
    '[sic]',
    '- [ ] task',
    'x[3]',
    'x²',
    '10³',
    'km²',
    '(3)',
    '[3-1]',
    '`[1]`',
    'H<sub>2</sub>O',
    'x<sup>2</sup>',
    '[0]',
    '[0, 1]',
    '[01]',
    'in the range [1, 4]',
    'a range of [1, 4]',
    '95 % CI [1, 4]',
    'a median of 3 [2–4]',
    's⁻¹',
    'chi²',
    'mg/m²',
    '[in 3 cases]',
    'reference values',
    '<sup>2</sup>H',
  ])('leaves %s alone', (text) => {
    expect(cites(text, NUMBERED)).toEqual([])
  })

  it('names a number beyond the list where enough others have an entry', () => {
    const {messages, graph} = link(`Sleep [1–4], more [99].\n\n${NUMBERED}`)
    expect(graph.unresolved.map(({text}) => text)).toEqual(['99'])
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatch(/^ref\/missing 1: Unexpected citation "99"/u)
  })

  it('counts the works between two brackets as cited', () => {
    const {graph} = link(`Sleep [1]–[3].\n\n${NUMBERED}`)
    expect(graph.citations.at(-1)?.through).toEqual(['ref-roe-2019'])
  })

  it('counts the works inside a range as cited', () => {
    const {graph, messages} = link(`Sleep helps [1–4].\n\n${NUMBERED}`)
    expect(graph.citations.at(-1)?.through).toEqual(['ref-roe-2019', 'ref-doe-2018'])
    expect(messages).toEqual([])
  })

  it('needs a numbered list, and numbers most of which have an entry', () => {
    expect(cites('Sleep helps [2].')).toEqual([])
    const {cites: linked, messages} = link(`Press [7], then [8], then [1].\n\n${NUMBERED}`)
    expect(linked).toEqual([])
    expect(messages).toEqual(['ref/uncited-list 5: No sentence cites any of the 4 references.'])
  })

  it('takes numbers typed before the entries', () => {
    const list = '## References\n\n\\[7] Lee A. One. 2020.\n\n\\[8] Roe B. Two. 2019.\n'
    expect(cites('Sleep [8] helps.', list)).toEqual(['8 > ref-roe-2019'])
  })
})

describe('the tree', () => {
  it('has entries with ids, and mentions that lead to them', () => {
    const {tree} = link(`See (Lee, 2020).\n\n${LIST}`)
    expect(tree.children[0]).toMatchObject({
      children: [
        {type: 'text', value: 'See ('},
        {
          type: 'citation',
          id: 'cite-lee-2020-1',
          work: 'ref-lee-2020',
          children: [{type: 'text', value: 'Lee, 2020'}],
        },
        {type: 'text', value: ').'},
      ],
    })
    expect(tree.children[2]).toMatchObject({
      type: 'referenceList',
      children: [{work: 'ref-lee-2020'}, {work: 'ref-roe-2019'}, {work: 'ref-doe-2018'}],
    })
  })

  it('gives plain ASCII ids, each once', () => {
    const entry = 'Größe-Øst, Å. (2020). T.'
    const {graph} = link(
      `## References\n\n- ${entry}\n- ${entry} \n- 王芳. 题目, 2015.\n- https://example.org/a\n`,
    )
    expect([...graph.works.keys()]).toEqual([
      'ref-grosse-ost-2020',
      'ref-grosse-ost-2020b',
      'ref-work-2015',
      'ref-https-example-org-a',
    ])
  })

  it('says where a mention stands', () => {
    const {graph} = link(`One line\nand (Lee, 2020) *and Roe & Poe\n(2019)*.\n\n${LIST}`)
    expect(
      graph.citations.map(({position: {start, end}}) => [start.line, start.column, end.line]),
    ).toEqual([
      [2, 6, 2],
      [2, 22, 3],
    ])
  })

  it('makes links of identifiers, without what follows them', () => {
    const entry = (tail: string) =>
      linksOf(link(`## References\n\n- Lee, A. (2020). One. ${tail}\n`).tree)
    expect(entry('(https://example.org/a). Next')).toEqual([
      'https://example.org/a > https://example.org/a',
    ])
    expect(entry('https://doi.org/10.1002/x(1)2:4<3::A>3.0.CO;2-O.')).toEqual([
      'https://doi.org/10.1002/x(1)2:4<3::A>3.0.CO;2-O > https://doi.org/10.1002/x(1)2:4%3C3::A%3E3.0.CO;2-O',
    ])
    expect(entry('*https://example.org/a*, www.example.org.')).toEqual([
      'https://example.org/a > https://example.org/a',
      'www.example.org > http://www.example.org',
    ])
    expect(entry('[here](https://example.org/a), a@example.org')).toEqual([
      'here > https://example.org/a',
      'a@example.org > mailto:a@example.org',
    ])
    expect(entry('[doi:10.1000/a](https://doi.org/10.1000/a)')).toEqual([
      'doi:10.1000/a > https://doi.org/10.1000/a',
    ])
  })

  it('leaves the caller’s tree and a text without a list as they were', () => {
    const tree = parse(`(Lee, 2020)\n\n${LIST}`)
    const before = structuredClone(tree)
    linkReferences([{path: 'a.md', tree}], () => () => undefined)
    expect(tree).toEqual(before)
    const none = link('(Nemo, 2015) [3] Nemo et al. (2015), Dr. Nemo argues')
    expect(none.messages).toEqual([])
    expect(none.graph).toMatchObject({citations: [], unresolved: [], soft: []})
  })
})

describe('messages', () => {
  const messages = (text: string, list = LIST) => link(`${text}\n\n${list}`).messages

  it('names a mention that no entry has', () => {
    const all = '(Lee, 2020; Roe & Poe, 2019; Doe et al., 2018)'
    expect(messages(`${all} (Lee, 2001).`)).toEqual([
      'ref/missing 1: Unexpected citation "Lee, 2001", expected one of 3 references.',
    ])
    expect(messages(`${all} Nemo et al. (2001).`)).toHaveLength(1)
    expect(messages(`${all} (Nemo, 2001).`)).toHaveLength(1)
    expect(messages(`${all} (Nemo & Moe, 2001).`)).toHaveLength(1)
    expect(
      messages(`${all} (Paris, 2001) (May 3, 2011) (n = 2012) (NASA, 2001) (Figure, 2001)`),
    ).toEqual([])
  })
  it('takes a single name for a mention only where others are linked', () => {
    expect(messages('(Nemo, 2001)')).toEqual([
      'ref/uncited-list 5: No sentence cites any of the 3 references.',
    ])
  })
  it('proposes the works of the same name', () => {
    const {note, messages: found} = notebook('a.md', false)
    linkReferences([{path: 'a.md', tree: parse(`(Lee, 2001)\n\n${LIST}`)}], () => note)
    expect(found[0]?.note).toBe('Did you mean "Lee, 2020"?')
  })
  it('names a number beyond the list', () => {
    expect(messages('[1] [2] [3] [4] [9]', NUMBERED)).toEqual([
      'ref/missing 1: Unexpected citation "9", expected one of 1 to 4.',
    ])
  })
  it('names a mention that fits two works, and links neither', () => {
    const list = '## References\n\n- Lee, A. (2020). One.\n- Lee, B. (2020). Two.\n'
    const {cites: linked, messages: found} = link(`(Lee, 2020)\n\n${list}`)
    expect(linked).toEqual([])
    expect(found).toEqual(['ref/ambiguous 1: "Lee, 2020" fits 2 works.'])
  })
  it('lets co-authors decide between works of one name and year', () => {
    const list =
      '## References\n\n- Lee, A. (2020). One.\n- Lee, A., & Kim, B. (2020). Two.\n- Lee, A., Kim, B., & Roe, C. (2020). Three.\n'
    expect(cites('(Lee, 2020; Lee & Kim, 2020; Lee et al., 2020)', list)).toEqual([
      'Lee, 2020 > ref-lee-2020',
      'Lee & Kim, 2020 > ref-lee-2020b',
      'Lee et al., 2020 > ref-lee-2020c',
    ])
  })
  it('names works that nothing cites, or the list once', () => {
    expect(messages('(Lee, 2020)')).toEqual([
      'ref/orphan 6: Reference 2 (Roe and Poe, 2019) is never cited.',
      'ref/orphan 7: Reference 3 (Doe and others, 2018) is never cited.',
    ])
    expect(messages('Nothing.')).toEqual([
      'ref/uncited-list 5: No sentence cites any of the 3 references.',
    ])
  })
})

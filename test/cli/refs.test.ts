import {describe, expect, it} from 'vitest'
import {notebook} from '../../src/base/note.ts'
import {referenceJson} from '../../src/cli/refs-json.ts'
import {referenceTable} from '../../src/cli/refs-table.ts'
import {readTree} from '../../src/manuscript/read.ts'
import {linkReferences} from '../../src/references/link.ts'

const TEXT = `# Title

Desire -- it "grows" (Oei et al., 2012), as Porges's (2011) book says.
Wrong: (Porges, 2012).

## References

- Oei NYL, Rombouts SARB. Dopamine. Neuropsychopharmacology. 2012;37(7):1729–37. doi:10.1038/npp.2012.19.
- Porges, S. W. (2011). *The theory*. Norton. ISBN 978-0-393-70700-7
- Roe, A. (2001). Uncited. https://example.org/a
`

const {note} = notebook('in.md', true)
const {graph} = linkReferences([{path: 'in.md', tree: readTree(TEXT, note)}], () => note)

describe('handpress refs', () => {
  it('prints each work, its identifier and where it is cited', () => {
    expect(referenceTable(graph, (path) => path).split('\n')).toEqual([
      '1  Oei and Rombouts, 2012   doi 10.1038/npp.2012.19   in.md:3',
      '2  Porges, 2011             isbn 9780393707007        in.md:3',
      '3  Roe, 2001                https://example.org/a     never cited',
      'in.md:4:9  "Porges, 2012" has no entry',
      '3 works, 3 mentions; 1 mention without a work of its own, 1 work without a mention.',
      '',
    ])
  })
  it('says when there is no list', () => {
    const none = linkReferences([{path: 'a.md', tree: readTree('# A\n\nText.', note)}], () => note)
    expect(referenceTable(none.graph, (path) => path)).toBe('No list of references was found.\n')
  })
  it('gives mentions as they stand in the manuscript, with their place', () => {
    const {mentions, entries} = referenceJson(graph, (path) => path, false)
    expect(mentions).toEqual([
      {
        text: 'Oei et al., 2012',
        line: 3,
        column: 23,
        entries: ['ref-oei-2012'],
        method: 'year',
        state: 'linked',
      },
      {
        text: "Porges's (2011)",
        line: 3,
        column: 45,
        entries: ['ref-porges-2011'],
        method: 'year',
        state: 'linked',
      },
      {text: 'Porges, 2012', line: 4, column: 9, entries: [], method: 'year', state: 'missing'},
    ])
    expect(entries[0]).toEqual({
      id: 'ref-oei-2012',
      line: 8,
      text: 'Oei NYL, Rombouts SARB. Dopamine. Neuropsychopharmacology. 2012;37(7):1729–37. doi:10.1038/npp.2012.19.',
      authors: [
        {family: 'Oei', given: 'NYL'},
        {family: 'Rombouts', given: 'SARB'},
      ],
      year: '2012',
      doi: '10.1038/npp.2012.19',
      citedAt: [{line: 3, column: 23}],
    })
  })
  it('names the file of each when there are several', () => {
    const {mentions} = referenceJson(graph, (path) => `texts/${path}`, true)
    expect(mentions[0]).toMatchObject({file: 'texts/in.md'})
  })
})

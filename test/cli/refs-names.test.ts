import {describe, expect, it} from 'vitest'
import {referenceJson} from '../../src/cli/refs-json.ts'
import {referenceTable} from '../../src/cli/refs-table.ts'
import {readTree} from '../../src/manuscript/read.ts'
import {linkReferences} from '../../src/references/link.ts'

const TEXT = `# Title

Dr. Roe found it, and Dr. Zorn argues so (Lee, 2020).

## References

- Lee, A. (2020). One. Press.
- Roe, A. (2001). Two. Press.
- Roe, A., & Poe, B. (2004). Three. Press.
`

const silent = () => undefined
const {graph} = linkReferences([{path: 'in.md', tree: readTree(TEXT, silent)}], () => silent)

describe('handpress refs, of authors named without a year', () => {
  it('prints where they stand and which works may be meant', () => {
    const lines = referenceTable(graph, (path) => path).split('\n')
    expect(lines.slice(3)).toEqual([
      'in.md:3:1  "Dr. Roe" may be Roe, 2001 or Roe and Poe, 2004',
      'in.md:3:23  "Dr. Zorn" is the author of no work',
      '3 works, 1 mention, 2 names without a year; every mention has a work, 2 works without a mention.',
      '',
    ])
  })

  it('gives them as reported', () => {
    const {mentions} = referenceJson(graph, (path) => path, false)
    expect(mentions[0]).toEqual({
      text: 'Dr. Roe',
      line: 3,
      column: 1,
      entries: ['ref-roe-2001', 'ref-roe-2004'],
      method: 'name',
      state: 'reported',
    })
  })
})

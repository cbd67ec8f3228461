import {describe, expect, it} from 'vitest'
import {notebook} from '../../src/base/note.ts'
import {checkReferences} from '../../src/checks/references.ts'
import {readTree} from '../../src/manuscript/read.ts'
import {linkReferences} from '../../src/references/link.ts'

function said(...entries: string[]): string[] {
  const {note, messages} = notebook('in.md', false)
  const text = `# T\n\n## References\n\n${entries.map((entry) => `1. ${entry}\n`).join('')}`
  const {graph} = linkReferences([{path: 'in.md', tree: readTree(text, () => {})}], () => () => {})
  checkReferences(graph, () => note)
  return messages.map((one) => `${one.line} ${one.ruleId} ${one.reason}`)
}

describe('an ISBN', () => {
  it.each([
    'Roe, A. (2001). One. Press. ISBN 978-1-4625-3824-9',
    'Roe, A. (2001). One. Press. ISBN 978-0-393-70700-7',
    'Roe, A. (2001). One. Press. ISBN 0-8044-2957-X',
  ])('is right: %s', (entry) => expect(said(entry)).toEqual([]))
  it.each([
    ['978-1-4625-3824-8', '5 ref/isbn Unexpected last digit 8 in this ISBN, expected 9.'],
    ['0-8044-2957-1', '5 ref/isbn Unexpected last digit 1 in this ISBN, expected X.'],
    ['978-1-4625-3824', '5 ref/isbn Unexpected ISBN of 12 digits, expected 10 or 13.'],
  ])('is wrong: %s', (isbn, message) => {
    expect(said(`Roe, A. (2001). One. Press. ISBN ${isbn}`)).toEqual([message])
  })
})

describe('a list', () => {
  it('names a work that stands in it twice', () => {
    const doi = 'https://doi.org/10.1038/NPP.2012.19'
    expect(
      said(
        `Roe, A. (2001). One. ${doi}`,
        'Bee, B. (2002). Two.',
        `Roe, A. (2001). One. doi:10.1038/npp.2012.19`,
      ),
    ).toEqual(['7 ref/duplicate References 1 and 3 are the same work.'])
  })
  it('names an entry without a year', () => {
    expect(
      said(
        'Roe, A. One. Journal of Sleep, 4.',
        'Bee, B. (n.d.). Two. Press.',
        'Cee, C. (2003). Three. Press.',
      ),
    ).toEqual(['5 ref/fields The year is missing in reference 1 (Roe).'])
  })
})

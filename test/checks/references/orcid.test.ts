import {expect, it} from 'vitest'
import {notebook} from '../../../src/base/note.ts'
import {checkOrcids} from '../../../src/checks/references/orcid.ts'
import {link} from '../../references/read.ts'

function reasons(orcid: string): string[] {
  const {graph} = link(
    `# A\n\n## References\n\n- Lee, A. (2020). One. https://orcid.org/${orcid}\n`,
  )
  const {note, messages} = notebook('a.md', false)
  checkOrcids({graph, texts: [], today: '', show: (path) => path}, () => note)
  return messages.map(({reason}) => reason)
}

it('names the sign an ORCID should end with', () => {
  expect(reasons('0000-0002-1825-0098')).toEqual([
    'Unexpected last sign 8 in this ORCID, expected 7.',
  ])
  expect(reasons('0000-0002-1694-233X')).toEqual([])
})
